package kairan.roles;

import static kairan.roles.Role.ADMINISTRATOR;
import static kairan.roles.Role.BLOCK_LEADER;
import static kairan.roles.Role.LEADER;
import static kairan.roles.Role.STAFF;

import java.util.Set;

/**
 * What each role may do (できること): one table. A role does it where it holds and nowhere else: a 班長 in the own block, a
 * leader in the own association or group, staff and administrators in the whole town.
 */
public enum Right {
    SEE_BLOCK("班の世帯と返事の数を見る", BLOCK_LEADER, LEADER, STAFF, ADMINISTRATOR),
    ENTER_BLOCK("班の分をまとめて書き入れる", BLOCK_LEADER, LEADER, STAFF, ADMINISTRATOR),
    HAND_OVER("自分の役目を引き継ぐ", BLOCK_LEADER, LEADER, STAFF, ADMINISTRATOR),

    SEE_RESULTS("行事の結果と感想を見る", LEADER, STAFF, ADMINISTRATOR),
    REPORT("行事のあとの報告と点検をする", LEADER, STAFF, ADMINISTRATOR),
    CALL("行事を呼びかける", LEADER, STAFF, ADMINISTRATOR),
    TELL("お知らせを出す", LEADER, STAFF, ADMINISTRATOR),
    PRINT_SLIPS("世帯の札と「はじめかた」を作る", LEADER, STAFF, ADMINISTRATOR),
    WRITE_ABOUT_BODY("会の紹介を直す", LEADER, STAFF, ADMINISTRATOR),
    INVITE_LEADER("役員を招待する", LEADER, STAFF, ADMINISTRATOR),
    CHANGE_BLOCK_LEADERS("班長を招待する・替える", LEADER, STAFF, ADMINISTRATOR),
    SEE_AUDIT("役目の記録を見る", LEADER, STAFF, ADMINISTRATOR),

    TELL_TOWN("町の全員にお知らせを出す", STAFF, ADMINISTRATOR),
    HOLD_NOTICE("お知らせを止める", STAFF, ADMINISTRATOR),
    MOVE_ROLE("続けられない人の役目を移す", STAFF, ADMINISTRATOR),
    ENTER_BODIES("地区・町内会・団体を登録する", STAFF, ADMINISTRATOR),
    ANSWER_QUESTIONS("答えのない質問に答える", STAFF, ADMINISTRATOR),
    ANSWER_PROPOSALS("意見や提案に答える", STAFF, ADMINISTRATOR),
    UNCOVER("伏せたひとことや写真を元に戻す", STAFF, ADMINISTRATOR),
    WRITE_CASES("事例を書く", STAFF, ADMINISTRATOR),
    WRITE_CONTENT("ボットの言葉を直す", STAFF, ADMINISTRATOR),
    SEE_PEOPLE("登録の数を見る・6文字でその人をたしかめる", STAFF, ADMINISTRATOR),
    SEE_RUNNING("届いたかどうかと、ボットの調子を見る", STAFF, ADMINISTRATOR),

    SET_UP("はじめの設定をする", ADMINISTRATOR),
    APPOINT_STAFF("職員と管理者を決める", ADMINISTRATOR);

    private final String label;
    private final Set<Role> roles;

    Right(String label, Role... roles) {
        this.label = label;
        this.roles = Set.of(roles);
    }

    /** As the page and the log show it. */
    public String label() {
        return label;
    }

    public boolean of(Role role) {
        return roles.contains(role);
    }

    /** What is needed to give somebody this role. */
    static Right toInvite(Role role) {
        return switch (role) {
            case BLOCK_LEADER -> CHANGE_BLOCK_LEADERS;
            case LEADER -> INVITE_LEADER;
            case STAFF, ADMINISTRATOR -> APPOINT_STAFF;
        };
    }
}
