package kairan.faq;

/**
 * A long answer folded (続きは「くわしく」で): what is shown at once, and the rest, empty if all is shown. Folded between
 * paragraphs, else lines, else sentences.
 */
record Folded(String shown, String rest) {

    static final int LONGEST = 320;

    static Folded of(String text) {
        String all = text.strip();
        if (all.length() <= LONGEST) {
            return new Folded(all, "");
        }
        String head = all.substring(0, LONGEST);
        for (String end : new String[] {"\n\n", "\n", "。"}) {
            int at = head.lastIndexOf(end);
            if (at > 0) {
                int cut = at + end.length();
                return new Folded(
                        all.substring(0, cut).strip(), all.substring(cut).strip());
            }
        }
        int cut = Character.isHighSurrogate(head.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new Folded(all.substring(0, cut) + "…", all.substring(cut));
    }
}
