package kairan.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The town's districts (地区), in the store. */
@Repository
public class Districts {

    private final JdbcClient db;

    public Districts(JdbcClient db) {
        this.db = db;
    }

    /** In the order of their readings. */
    public List<District> all() {
        return db.sql("select id, name, reading from district order by reading, id")
                .query(Districts::district)
                .list();
    }

    public Optional<District> find(String id) {
        return db.sql("select id, name, reading from district where id = ?")
                .param(id)
                .query(Districts::district)
                .optional();
    }

    public Optional<District> named(String name) {
        return db.sql("select id, name, reading from district where name = ?")
                .param(name)
                .query(Districts::district)
                .optional();
    }

    /** Adds it, or writes it anew under the same id. */
    public void keep(District district) {
        db.sql("""
                insert into district (id, name, reading) values (?, ?, ?)
                on conflict (id) do update set name = excluded.name, reading = excluded.reading
                """).params(district.id(), district.name(), district.reading()).update();
    }

    private static District district(ResultSet row, int n) throws SQLException {
        return new District(row.getString(1), row.getString(2), row.getString(3));
    }
}
