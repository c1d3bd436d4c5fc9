package kairan.residents;

/** A household (世帯), known by the slip that its association printed: block, number and a code of six letters; no name is kept. */
public record Household(String id, String body, int block, int number, String code) {

    /** 「3班-07」, as it stands on the slip. */
    public String label() {
        return "%d班-%02d".formatted(block, number);
    }

    /** The code opens a household, so it is never printed into a log. */
    @Override
    public String toString() {
        return "Household[" + id + "]";
    }
}
