package kairan.residents;

import java.util.Set;

/** What may be done (できること), and by whom. */
public enum Right {
    SEE_HOME("はじめの画面を見る", Role.BLOCK_LEADER, Role.LEADER, Role.STAFF, Role.ADMINISTRATOR),
    SEE_QUESTIONS("答えのない質問を見る", Role.STAFF, Role.ADMINISTRATOR),
    SEE_AUDIT("操作の記録を見る", Role.STAFF, Role.ADMINISTRATOR),
    SEE_PEOPLE("人と役割を見る", Role.LEADER, Role.STAFF, Role.ADMINISTRATOR),
    PRINT_SLIPS("世帯の札と「はじめかた」を作る", Role.LEADER, Role.STAFF, Role.ADMINISTRATOR),
    WRITE_ABOUT_BODY("会の紹介を直す", Role.LEADER, Role.STAFF, Role.ADMINISTRATOR),
    INVITE_LEADER("役員を招待する", Role.LEADER, Role.STAFF, Role.ADMINISTRATOR),
    CHANGE_BLOCK_LEADERS("班長を招待する・替える", Role.LEADER, Role.STAFF, Role.ADMINISTRATOR),
    MOVE_ROLE("続けられない人の役目を移す", Role.STAFF, Role.ADMINISTRATOR),
    ENTER_BODIES("地区・町内会・団体を登録する", Role.STAFF, Role.ADMINISTRATOR),
    WRITE_CONTENT("ボットの言葉を直す", Role.STAFF, Role.ADMINISTRATOR),
    SET_UP("はじめの設定をする", Role.ADMINISTRATOR),
    KEEP_ACCOUNTS("職員を招く、止める", Role.ADMINISTRATOR);

    private final String label;
    private final Set<Role> roles;

    Right(String label, Role... roles) {
        this.label = label;
        this.roles = Set.of(roles);
    }

    public String label() {
        return label;
    }

    public boolean heldBy(Role role) {
        return roles.contains(role);
    }
}
