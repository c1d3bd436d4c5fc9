package kairan.roles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The wrong codes of people who were erased (消した人のまちがい), so that whoever is erased and comes again has no tries more. They
 * are known by a keyed hash of the address alone, and forgotten with the key as soon as they can lock nobody any more.
 */
final class ErasedTries {

    private static final String HASH = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final JdbcClient db;
    private final SecureRandom chance = new SecureRandom();

    ErasedTries(JdbcClient db) {
        this.db = db;
    }

    /** Keeps what the person had wrong since then; to be called while their addresses are still known. */
    void keep(Person person, Instant since) {
        List<Long> tries = db.sql("select at from wrong_code where person = ? and at > ?")
                .params(person.id(), since.toEpochMilli())
                .query(Long.class)
                .list();
        if (tries.isEmpty()) {
            return;
        }
        for (String hash : hashes(person, key().orElseGet(this::newKey))) {
            tries.forEach(at -> db.sql("insert into erased_try (hash, at) values (?, ?)")
                    .params(hash, at)
                    .update());
        }
    }

    /** When somebody who wrote from where this person does had a code wrong before they were erased. */
    List<Instant> before(Person person) {
        return key().map(key -> before(hashes(person, key))).orElse(List.of());
    }

    private List<Instant> before(List<String> hashes) {
        return hashes.isEmpty()
                ? List.of()
                : db.sql("select at from erased_try where hash in (:hashes)")
                        .param("hashes", hashes)
                        .query((row, n) -> Instant.ofEpochMilli(row.getLong(1)))
                        .list();
    }

    void forget(Instant before) {
        db.sql("delete from erased_try where at < ?")
                .param(before.toEpochMilli())
                .update();
        db.sql("delete from erased_try_key where not exists (select 1 from erased_try)")
                .update();
    }

    private Optional<String> key() {
        return db.sql("select secret from erased_try_key where id = 1")
                .query(String.class)
                .optional();
    }

    /** Whoever comes first makes it. */
    private String newKey() {
        byte[] secret = new byte[KEY_BYTES];
        chance.nextBytes(secret);
        db.sql("insert into erased_try_key (id, secret) values (1, ?) on conflict (id) do nothing")
                .param(HexFormat.of().formatHex(secret))
                .update();
        return key().orElseThrow();
    }

    private List<String> hashes(Person person, String key) {
        return db.sql("select channel, external_id from address where person = ?")
                .param(person.id())
                .query((row, n) -> hash(row.getString(1) + "/" + row.getString(2), key))
                .list();
    }

    private static String hash(String address, String key) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), HASH));
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
