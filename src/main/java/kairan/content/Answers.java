package kairan.content;

/** How one answers to a kind of gathering (出欠のとり方). */
public enum Answers {
    /** 申込み不要: whoever likes says whether they come; counted is on the day. */
    NONE("none"),
    /** 出られない人だけ知らせる. */
    ABSENTEES("absentees"),
    /** 申込み制: with places, a waiting list and a minimum where the gathering names them. */
    SIGN_UP("sign-up");

    private final String written;

    Answers(String written) {
        this.written = written;
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        return written;
    }
}
