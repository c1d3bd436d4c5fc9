package kairan.notices;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Ids;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Weekly;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.delivery.Selection;
import kairan.japanese.Dates;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Right;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What staff ask of those who lead (お願い): brought once a week with its deadlines and whatever else they are told weekly,
 * and on the day it is due, until their association has done it (済み). What was asked twice in the same words is shown once.
 */
@Repository
class Requests {

    /** So long something without a deadline is brought again. */
    private static final Duration OPEN = Duration.ofDays(30);

    private static final Duration LOOKED_BACK = Duration.ofDays(120);
    private static final int MOST = 9;

    private static final String LEADS =
            " role in ('LEADER', 'BLOCK_LEADER') and starts_at <= ?" + " and (ends_at is null or ends_at > ?) ";

    private final JdbcClient db;
    private final Notices notices;
    private final Addressees addressees;
    private final Postings postings;
    private final Authority authority;
    private final List<Weekly> weekly;
    private final Wording wording;
    private final ContentFiles content;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Requests(
            JdbcClient db,
            Notices notices,
            Addressees addressees,
            Postings postings,
            Authority authority,
            List<Weekly> weekly,
            Wording wording,
            ContentFiles content,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.notices = notices;
        this.addressees = addressees;
        this.postings = postings;
        this.authority = authority;
        this.weekly = weekly;
        this.wording = wording;
        this.content = content;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * This week's digest for everybody for whom something is open; once a week, whoever calls it first. On its other days
     * what is due that day, because the next digest comes too late for it.
     */
    void bring() {
        transaction.executeWithoutResult(status -> bringWhatIsOpen());
    }

    private void bringWhatIsOpen() {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean week = begins(monday);
        boolean day = monday.equals(today) ? week : begins(today);
        if (week) {
            Map<String, Digest> digests = digests(current());
            weekly.forEach(more -> more.week()
                    .forEach((person, words) ->
                            digests.merge(person.id(), new Digest(List.of(), List.of(words)), Digest::and)));
            bring(monday, digests, today.plusDays(7));
        } else if (day) {
            bring(monday, digests(pressing(today)), today.plusDays(1));
        }
    }

    private boolean begins(LocalDate day) {
        return db.sql("insert into digest (id, monday, made_at) values (?, ?, ?) on conflict do nothing")
                        .params(day.toString(), day.toString(), clock.millis())
                        .update()
                == 1;
    }

    /** What is due today; what is sent today comes by itself. */
    private List<Notice> pressing(LocalDate today) {
        Instant midnight = today.atStartOfDay(clock.getZone()).toInstant();
        return current().stream()
                .filter(request -> deadline(request).filter(today::equals).isPresent())
                .filter(request -> !sentSince(request, midnight.minusMillis(1)))
                .toList();
    }

    /** What somebody is told in one message: the requests open for them, and what else there is to say. */
    private record Digest(List<Notice> requests, List<Message> more) {

        Digest and(Digest other) {
            return new Digest(
                    Stream.concat(requests.stream(), other.requests().stream()).toList(),
                    Stream.concat(more.stream(), other.more().stream()).toList());
        }
    }

    /** People who are told the same are told together. */
    private void bring(LocalDate monday, Map<String, Digest> digests, LocalDate until) {
        Instant end = until.atStartOfDay(clock.getZone()).toInstant();
        Map<Digest, List<String>> together = new LinkedHashMap<>();
        digests.forEach((person, digest) ->
                together.computeIfAbsent(digest, d -> new ArrayList<>()).add(person));
        together.forEach((digest, people) -> bring(monday.toString(), digest, people, end));
    }

    /** Which of these requests are open for whom. */
    private Map<String, Digest> digests(List<Notice> requests) {
        Map<String, List<Notice>> byPerson = new LinkedHashMap<>();
        for (Notice request : requests) {
            for (String person : waiting(request)) {
                List<Notice> theirs = byPerson.computeIfAbsent(person, p -> new ArrayList<>());
                if (theirs.stream().noneMatch(other -> other.facts().equals(request.facts()))) {
                    theirs.add(request);
                }
            }
        }
        Map<String, Digest> digests = new LinkedHashMap<>();
        byPerson.forEach((person, theirs) -> digests.put(person, new Digest(theirs, List.of())));
        return digests;
    }

    /** What has not passed its deadline, the most pressing first. */
    private List<Notice> current() {
        LocalDate today = LocalDate.now(clock);
        return notices.requests(clock.instant().minus(LOOKED_BACK)).stream()
                .filter(request -> deadline(request)
                        .map(day -> !day.isBefore(today))
                        .orElseGet(() -> sentSince(request, clock.instant().minus(OPEN))))
                .sorted(Comparator.comparing(request -> deadline(request).orElse(LocalDate.MAX)))
                .toList();
    }

    private static boolean sentSince(Notice request, Instant since) {
        Instant due = request.due();
        return due != null && due.isAfter(since);
    }

    static Optional<LocalDate> deadline(Notice request) {
        return request.fact(Fact.ANSWER_BY).map(LocalDate::parse).or(request::day);
    }

    /** Those for whom it is, and who lead somewhere where it is not done. */
    private List<String> waiting(Notice request) {
        Selection all = addressees.people(request);
        List<Object> params = new ArrayList<>(all.params());
        params.addAll(List.of(clock.millis(), clock.millis(), request.id()));
        return db.sql("select " + all.person() + " from " + all.from() + " where " + all.where()
                        + " and exists (select 1 from role where role.person = person.id and" + LEADS
                        + " and not exists (select 1 from request_done where notice = ? and request_done.body = role.body))"
                        + " order by 1")
                .params(params)
                .query(String.class)
                .list();
    }

    private void bring(String monday, Digest digest, List<String> people, Instant until) {
        String id = Ids.next();
        db.sql("insert into digest (id, monday, made_at) values (?, ?, ?)")
                .params(id, monday, clock.millis())
                .update();
        people.forEach(person -> db.sql("insert into digest_reader (digest, person) values (?, ?)")
                .params(id, person)
                .update());
        List<Message> words = Stream.concat(
                        digest.requests().isEmpty() ? Stream.of() : Stream.of(message(digest.requests())),
                        digest.more().stream())
                .toList();
        postings.post(new Posting("digest/" + id, NoticeAudiences.DIGEST, id, Push.ONCE, words, until));
    }

    private Message message(List<Notice> requests) {
        List<String> lines = new ArrayList<>();
        List<Choice> buttons = new ArrayList<>();
        for (Notice request : requests.subList(0, Math.min(MOST, requests.size()))) {
            int number = buttons.size() + 1;
            String by = deadline(request)
                    .map(day -> "（締切：%s）".formatted(Dates.say(day)))
                    .orElse("");
            lines.add("%d．%s%s".formatted(number, wording.title(request), by));
            buttons.add(new Choice(
                    requests.size() == 1 ? "済み" : number + "は済み", new Meaning(ToldTopic.TOPIC, "done", request.id())));
        }
        return Message.lasting(
                content.now()
                        .phrases()
                        .say(
                                Phrase.NOTICE_DIGEST,
                                Map.of("件数", String.valueOf(requests.size()), "お願い", String.join("\n", lines))),
                buttons);
    }

    /** The associations they lead have done it, and whatever was asked in the same words. */
    List<Message> done(Person person, String id) {
        Optional<Notice> request = notices.find(id).filter(Notice::sent).filter(Notice::request);
        List<String> bodies = authority.where(new Actor.Talker(person), Right.SEE_BLOCK).stream()
                .map(realm -> realm.body())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (request.isEmpty() || bodies.isEmpty()) {
            return List.of(Message.of(content.now().phrases().say(Phrase.NOTICE_OVER)));
        }
        Notice done = request.get();
        notices.requests(clock.instant().minus(LOOKED_BACK)).stream()
                .filter(other -> other.id().equals(id) || other.facts().equals(done.facts()))
                .forEach(one -> bodies.forEach(body -> keep(one, body, person)));
        return List.of(Message.of(
                content.now().phrases().say(Phrase.NOTICE_REQUEST_DONE, Map.of("お願い", wording.title(done)))));
    }

    private void keep(Notice request, String body, Person person) {
        db.sql("insert into request_done (notice, body, person, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(request.id(), body, person.id(), clock.millis())
                .update();
    }

    /** How many associations have done it. */
    int done(Notice request) {
        return db.sql("select count(*) from request_done where notice = ?")
                .param(request.id())
                .query(Integer.class)
                .single();
    }
}
