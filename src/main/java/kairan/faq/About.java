package kairan.faq;

/** What a button under an answer is about: an entry, and the question in the log, empty if none was asked in words. */
record About(String entry, String question) {

    static String of(String entry, String question) {
        return question.isEmpty() ? entry : entry + ":" + question;
    }

    static About read(String about) {
        int colon = about.indexOf(':');
        return colon < 0 ? new About(about, "") : new About(about.substring(0, colon), about.substring(colon + 1));
    }
}
