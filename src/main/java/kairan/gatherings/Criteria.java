package kairan.gatherings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wanted of the programme, as a condition on the rows of days. */
record Criteria(String sql, Map<String, Object> values) {

    private static final String NO_END = "9999-12-31";

    /** An association, a group or a district, with its name as names are compared. */
    record Named(String id, String name) {}

    /**
     * @param calling the kinds to which people are called
     * @param bodies the associations and groups, needed where words are looked for
     * @param parts the districts, needed where words are looked for
     */
    static Criteria of(Programme.Wanted wanted, List<String> calling, List<Named> bodies, List<Named> parts) {
        List<String> all = new ArrayList<>(List.of("day >= :from", "day <= :to", "state <> 'draft'"));
        Map<String, Object> values = new HashMap<>();
        values.put("from", wanted.from().toString());
        values.put("to", wanted.to() == null ? NO_END : wanted.to().toString());
        if (wanted.district() != null) {
            all.add(
                    calling.isEmpty()
                            ? "district = :district"
                            : "(district = :district or body is null and kind in (:calling))");
            values.put("district", wanted.district());
            values.put("calling", calling);
        }
        if (wanted.bodies() != null) {
            all.add("body in (:bodies)");
            values.put("bodies", wanted.bodies());
        }
        List<String> words = wanted.sought();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            List<String> any = new ArrayList<>(List.of("sought like :word%d escape '!'".formatted(i)));
            values.put("word" + i, "%" + word.replaceAll("[!%_]", "!$0") + "%");
            any(any, values, "body", "hosts" + i, holding(bodies, word));
            any(any, values, "district", "parts" + i, holding(parts, word));
            all.add("(" + String.join(" or ", any) + ")");
        }
        return new Criteria(String.join(" and ", all), values);
    }

    private static void any(
            List<String> any, Map<String, Object> values, String column, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            any.add("%s in (:%s)".formatted(column, name));
            values.put(name, ids);
        }
    }

    private static List<String> holding(List<Named> all, String word) {
        return all.stream()
                .filter(named -> named.name().contains(word))
                .map(Named::id)
                .toList();
    }
}
