package kairan.roles;

/** What someone is besides a resident (役目); what each may do stands in {@link Right}. */
public enum Role {
    /** 班長: for the own block of an association. */
    BLOCK_LEADER("班長"),
    /** 会長・役員 of an association, 代表 of a group. */
    LEADER("役員"),
    /** 職員: for the whole town. */
    STAFF("職員"),
    /** 管理者: staff who also set up the house and appoint staff. */
    ADMINISTRATOR("管理者");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it holds in an association or group, not in the whole town. */
    public boolean ofABody() {
        return this == BLOCK_LEADER || this == LEADER;
    }
}
