package kairan.results;

/** One bar of a chart: what it counts, how much, and how dark it is. */
public record Bar(String label, int value, Tone tone) {

    /** The greys that can be told apart on paper. */
    public enum Tone {
        LIGHT,
        MIDDLE,
        DARK
    }

    public Bar(String label, int value) {
        this(label, value, Tone.MIDDLE);
    }
}
