package kairan.content;

/** Whose insurance covers those who come to a gathering (保険). */
public enum Insured {
    TOWN("市"),
    ASSOCIATION("町内会"),
    NONE("なし"),
    BEING_CHECKED("確認中");

    private final String written;

    Insured(String written) {
        this.written = written;
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        return written;
    }
}
