package kairan.desk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * All words that lie in a store, whoever wrote them and by whichever way they came in: whatever holds a Japanese letter.
 * Whoever changes them has been everywhere where words can be written, also where no test has a form for it yet.
 */
record StoredWords(JdbcClient db) {

    private static final Pattern JAPANESE = Pattern.compile("[\\u3040-\\u30FF\\u4E00-\\u9FFF]");
    private static final Pattern JSON = Pattern.compile("(?s)[\\[{].*");

    /** Keys of what is chosen out of a few, or compared with a name. */
    private static final Set<String> CHOSEN =
            Set.of("rule", "rain", "day", "announce", "until", "insurance", "label", "hosts");

    private record Column(String table, String name) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** All columns in which words could lie, as {@code table.column}. */
    Set<String> places() {
        return columns().stream().map(Column::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Changes all of them.
     *
     * @param change makes new words out of the name of the column, {@code table.column}, and its words
     * @return the columns that hold words
     */
    Set<String> change(BinaryOperator<String> change) {
        Set<String> changed = new TreeSet<>();
        for (Column column : columns()) {
            for (String words : words(column)) {
                db.sql("update or ignore %1$s set %2$s = ? where %2$s = ?".formatted(column.table(), column.name()))
                        .params(changed(words, old -> change.apply(column.toString(), old)), words)
                        .update();
                changed.add(column.toString());
            }
        }
        return changed;
    }

    private List<Column> columns() {
        return db.sql("""
                        select t.name, c.name from pragma_table_list t, pragma_table_xinfo(t.name) c
                        where t.schema = 'main' and t.type = 'table' and c.hidden = 0 and (c.type like '%char%' or c.type like 'text')
                        and t.name not like 'sqlite%' and t.name not like 'flyway%'
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private List<String> words(Column column) {
        return db
                .sql("select distinct %2$s from %1$s where %2$s is not null".formatted(column.table(), column.name()))
                .query((row, n) -> String.valueOf(JdbcUtils.getResultSetValue(row, 1)))
                .list()
                .stream()
                .filter(words -> JAPANESE.matcher(words).find())
                .toList();
    }

    private static String changed(String words, UnaryOperator<String> change) {
        return JSON.matcher(words).matches()
                ? inside(JsonMapper.shared().readTree(words), change).toString()
                : change.apply(words);
    }

    private static JsonNode inside(JsonNode node, UnaryOperator<String> change) {
        switch (node) {
            case StringNode text
            when JAPANESE.matcher(text.stringValue()).find() -> {
                return StringNode.valueOf(change.apply(text.stringValue()));
            }
            case ObjectNode object ->
                object.propertyNames().stream()
                        .filter(name -> !CHOSEN.contains(name))
                        .forEach(name -> object.set(name, inside(object.get(name), change)));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, inside(array.get(i), change));
                }
            }
            default -> {}
        }
        return node;
    }
}
