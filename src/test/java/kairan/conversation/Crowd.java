package kairan.conversation;

import java.util.List;
import java.util.stream.IntStream;
import kairan.FreshStore;

/** People of a test, and how they come and go. */
public final class Crowd {

    private final FreshStore store;
    private final People people;

    public Crowd(FreshStore store) {
        this.store = store;
        this.people = new People(store.db(), store.clock());
    }

    public People people() {
        return people;
    }

    /** Whoever talks from there, now. */
    public Person at(String channel, String externalId) {
        Address address = new Address(channel, externalId);
        return people.met(address).orElseGet(() -> people.meet(address));
    }

    /** So many people at that door, known there as U0, U1 and so on. */
    public List<Person> at(String channel, int many) {
        return store.transaction()
                .execute(status -> IntStream.range(0, many)
                        .mapToObj(i -> at(channel, "U" + i))
                        .toList());
    }

    public void leave(String channel, String externalId) {
        people.left(new Address(channel, externalId), store.clock().instant());
    }

    public void comeBack(String channel, String externalId) {
        people.cameBack(new Address(channel, externalId), store.clock().instant());
    }

    /** As if two doors had been joined: the same person is also found there. */
    public static Person alsoAt(FreshStore store, Person person, Address address) {
        store.db()
                .sql("insert into address (channel, external_id, person, heard_at, joined) values (?, ?, ?, ?, 1)")
                .params(
                        address.channel(),
                        address.externalId(),
                        person.id(),
                        store.clock().millis())
                .update();
        return person;
    }

    /** As if somebody had been erased from that door. */
    public void vanish(String channel, String externalId) {
        store.db()
                .sql("delete from address where channel = ? and external_id = ?")
                .params(channel, externalId)
                .update();
    }
}
