package kairan.residents;

import java.util.Set;

/** What may be done (できること), and by whom. */
public enum Right {
    SEE_HOME("はじめの画面を見る", Role.BLOCK_LEADER, Role.LEADER, Role.STAFF, Role.ADMINISTRATOR),
    SEE_QUESTIONS("答えのない質問を見る", Role.STAFF, Role.ADMINISTRATOR),
    SEE_AUDIT("操作の記録を見る", Role.STAFF, Role.ADMINISTRATOR),
    SEE_PEOPLE("人と役割を見る", Role.LEADER, Role.STAFF, Role.ADMINISTRATOR),
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
