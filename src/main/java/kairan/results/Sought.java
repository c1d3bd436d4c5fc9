package kairan.results;

/**
 * Which part of a long list somebody looks at (さがす).
 *
 * @param words that stand in the name or in the place; "" for all
 * @param from how many come before
 */
public record Sought(String words, int from, int most) {

    String like() {
        return "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
