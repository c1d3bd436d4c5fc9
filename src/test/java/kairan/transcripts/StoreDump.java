package kairan.transcripts;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store as text: its tables as they were made, and every row, so that later versions can prove they upgrade it. */
public final class StoreDump {

    private StoreDump() {}

    public static String of(JdbcClient db) {
        StringJoiner dump = new StringJoiner(";\n", "", ";\n");
        db.sql(
                        "select sql from sqlite_master where sql is not null and name not like 'sqlite_%' order by type desc, name")
                .query(String.class)
                .list()
                .forEach(dump::add);
        List<String> tables = db.sql(
                        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
                .query(String.class)
                .list();
        for (String table : tables) {
            db.sql("select * from " + table + " order by 1, 2")
                    .query()
                    .listOfRows()
                    .forEach(row -> dump.add(insert(table, row)));
        }
        return dump.toString();
    }

    private static String insert(String table, Map<String, Object> row) {
        StringJoiner values = new StringJoiner(", ", "insert into " + table + " values (", ")");
        row.values().forEach(value -> values.add(literal(value)));
        return values.toString();
    }

    private static String literal(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Number number -> number.toString();
            case byte[] bytes -> "x'" + java.util.HexFormat.of().formatHex(bytes) + "'";
            default -> "'" + value.toString().replace("'", "''") + "'";
        };
    }
}
