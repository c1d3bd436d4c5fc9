package kairan.residents;

/** What someone is to the town or to an association; each may do what {@link Right} says. */
public enum Role {
    /** 住民: everybody. */
    RESIDENT("住民"),
    /** 班長: sees and enters only the own block. */
    BLOCK_LEADER("班長"),
    /** 会長・役員 of a 町内会, 代表 of a group. */
    LEADER("会長・役員"),
    /** 職員. */
    STAFF("職員"),
    /** 管理者: staff who also look after accounts. */
    ADMINISTRATOR("管理者");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
