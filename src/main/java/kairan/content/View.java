package kairan.content;

/** From which side the reason of a rating looks at a gathering: the three views of the Hokkaido document (成果・進め方・参加のしやすさ). Residents are not asked these words. */
public enum View {
    RESULT("成果"),
    COURSE("進め方"),
    ACCESS("参加のしやすさ");

    private final String written;

    View(String written) {
        this.written = written;
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        return written;
    }
}
