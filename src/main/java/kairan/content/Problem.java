package kairan.content;

/** One thing wrong in the content: where it stands and what to do, in Japanese. {@code line} is 0 where no line can be named. */
public record Problem(String file, int line, String remedy) {

    @Override
    public String toString() {
        return line > 0 ? "%s の %d行目: %s".formatted(file, line, remedy) : "%s: %s".formatted(file, remedy);
    }
}
