package kairan.conversation;

/** One thing kept about a person: what it is (「町内会」), and its value as they may read it. */
public record Kept(String what, String value) {

    /** Nothing kept about a person is ever printed. */
    @Override
    public String toString() {
        return "Kept[" + what + "]";
    }
}
