package kairan.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kairan.line.LineStub;

/** What was promised, held against the store and against what LINE and the pages have seen; nothing is left to do by now. */
final class Reckoning {

    private final Look look;
    private final LineStub line;
    private final SmallTown town;
    private final List<Doing> doings;
    private final List<String> violations = new ArrayList<>();
    private int accepted;
    private int mailed;
    private int unknown;

    Reckoning(Look look, LineStub line, SmallTown town, List<Doing> doings) {
        this.look = look;
        this.line = line;
        this.town = town;
        this.doings = doings;
    }

    List<String> violations() {
        return violations;
    }

    /** How many answers LINE took, how many wait in mailboxes, and of how many nobody will ever know. */
    String replies() {
        return "%,d / %,d / %,d".formatted(accepted, mailed, unknown);
    }

    private void hold(boolean promise, String otherwise, Object... values) {
        if (!promise) {
            violations.add(otherwise.formatted(values));
        }
    }

    /** Whatever was acknowledged was heard once, and left its mark once. */
    void effects(List<String> questionsOnPages, int wordsOnPages) {
        Set<String> heard = new HashSet<>(
                look.strings("select id from inbox where channel = 'line' and done_at is not null and body is null"));
        Map<String, Integer> questions = counted(look.strings("select said from question"));
        for (Doing doing : doings) {
            hold(heard.contains(doing.id()), "%s was acknowledged, and not heard", doing.id());
            if (doing.kind() == Doing.Kind.ASKS) {
                int times = questions.getOrDefault(doing.id(), 0);
                hold(times == 1, "%s is %d questions", doing.id(), times);
            }
        }
        hold(heard.size() == doings.size(), "%d were heard of %d", heard.size(), doings.size());
        count("line", doings.size());
        count("webchat", wordsOnPages);
        Map<String, Integer> words = counted(look.strings("select words from question"));
        for (String question : questionsOnPages) {
            int times = words.getOrDefault(question, 0);
            hold(times == 1, "words of a page are %d questions", times);
        }
    }

    /** No turn failed so often that its person heard an excuse in place of an answer. */
    void excuses() {
        String excuse = "うまくお答えできませんでした";
        hold(
                look.count("bubble where text like ?", "%" + excuse + "%") == 0
                        && look.count("posting where messages like ?", "%" + excuse + "%") == 0
                        && line.sent().stream()
                                .flatMap(sent -> sent.bubbles().stream())
                                .noneMatch(bubble -> bubble.text().contains(excuse)),
                "somebody heard an excuse");
    }

    private void count(String door, int expected) {
        long counted = look
                .strings("select total from usage_count where channel = ? and kind in ('wrote', 'chose')", door)
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
        hold(counted == expected, "%s: %d were counted of %d", door, counted, expected);
    }

    /**
     * Of every answer one of three holds: LINE was asked once to take it; it waits in the mailbox, once; or the program died
     * while it was being tried, and nobody knows. {@code tried}: those of which the program knew so when it died.
     */
    void replies(Set<String> tried) {
        Map<String, Integer> calls = counted(tokens(line.requests()));
        Set<String> refused = Set.copyOf(tokens(line.turnedAway()));
        Set<String> taken = line.sent().stream().map(LineStub.Sent::ticket).collect(Collectors.toSet());
        Map<String, Integer> expected = new HashMap<>();
        for (Doing doing : doings) {
            int times = calls.getOrDefault(doing.token(), 0);
            hold(times <= 1, "the answer to %s was sent %d times", doing.id(), times);
            if (taken.contains(doing.token())) {
                accepted++;
            } else if (tried.contains(doing.id()) || times == 1 && !refused.contains(doing.token())) {
                unknown++;
            } else {
                expected.merge(doing.from(), 1, Integer::sum);
            }
        }
        Map<String, Integer> mails = counted(look.strings("""
                select external_id from mailbox join posting on posting.id = mailbox.posting
                join address on address.person = mailbox.person
                where cause like 'answer/%' and address.channel = 'line'
                """));
        mailed = mails.values().stream().mapToInt(Integer::intValue).sum();
        Set<String> all = new HashSet<>(mails.keySet());
        all.addAll(expected.keySet());
        for (String person : all) {
            int should = expected.getOrDefault(person, 0);
            int does = mails.getOrDefault(person, 0);
            hold(should == does, "%d answers wait for %s, of %d that were never taken", does, person, should);
        }
    }

    private static List<String> tokens(List<LineStub.Request> requests) {
        return requests.stream()
                .filter(request -> request.path().endsWith("/reply"))
                .map(request -> request.body().path("replyToken").stringValue())
                .toList();
    }

    /** Each notice has reached each of those it is for, in one accepted request, unless they took it out of the mailbox before. */
    void notices(int number) {
        for (int n = 1; n <= number; n++) {
            String words = Writer.words(n);
            List<String> postings = look.strings(
                    "select id from posting where messages like ? and audience = 'notice'", "%" + words + "%");
            hold(postings.size() == 1, "notice %d was posted %d times", n, postings.size());
            Map<String, Integer> reached = counted(line.sent().stream()
                    .filter(sent -> !isReply(sent))
                    .filter(sent -> sent.bubbles().stream()
                            .anyMatch(bubble -> bubble.text().contains(words)))
                    .flatMap(sent -> sent.to().stream())
                    .toList());
            for (String person : town.onLine()) {
                int times = reached.getOrDefault(person, 0) + fetched(person, "line", words);
                hold(times == 1, "notice %d reached %s %d times", n, person, times);
            }
            hold(!reached.containsKey(town.stranger), "notice %d reached somebody who is gone", n);
            for (String token : town.tokens) {
                long times = look.count(
                        "bubble where who = 'parcel' and address = ? and text like ?",
                        SmallTown.address(token),
                        "%" + words + "%");
                hold(
                        times + fetched(SmallTown.address(token), "webchat", words) == 1,
                        "notice %d: %d bubbles",
                        n,
                        times);
            }
        }
        Map<String, Long> bodies = line.requests().stream()
                .filter(request -> !request.path().endsWith("/reply"))
                .collect(Collectors.groupingBy(
                        LineStub.Request::retryKey,
                        Collectors.collectingAndThen(Collectors.toSet(), same -> (long) same.size())));
        bodies.forEach((key, different) -> hold(different == 1, "key %s came with %d bodies", key, different));
        twice();
    }

    /** Of whatever was told unasked, not only of notices, nobody got anything twice. */
    private void twice() {
        Map<String, String> postings = new HashMap<>();
        look.db().sql("select id, posting from parcel").query(row -> {
            postings.put(row.getString(1), row.getString(2));
        });
        Map<String, Integer> times = new HashMap<>();
        line.sent().stream()
                .filter(sent -> !isReply(sent))
                .forEach(sent -> sent.to()
                        .forEach(person -> times.merge(
                                postings.getOrDefault(sent.ticket(), sent.ticket()) + " to " + person,
                                1,
                                Integer::sum)));
        times.forEach((what, how) -> hold(how == 1, "posting %s went out %d times", what, how));
    }

    private static boolean isReply(LineStub.Sent sent) {
        return sent.ticket().contains(".");
    }

    private int fetched(String address, String door, String words) {
        return (int) look.count("""
                mailbox join posting on posting.id = mailbox.posting join address on address.person = mailbox.person
                where taken_at is not null and mailbox.parcel is null and channel = ? and external_id = ?
                and messages like ? and cause not like 'answer/%'
                """, door, address, "%" + words + "%");
    }

    void signUps(Postman postman, String onPage, OpenPage page) {
        long coming = sum("answer = 'going'");
        hold(coming <= SmallTown.PLACES, "%d come to %d places", coming, SmallTown.PLACES);
        long free = SmallTown.PLACES - coming;
        hold(inVain() == 0, "%d wait in vain while %d places are not taken", inVain(), free);
        lastWord(
                postman,
                Doing.Kind.COMES,
                answers(
                        "select external_id, answer from rsvp join address"
                                + " on address.person = rsvp.person where occurrence = ?",
                        SmallTown.COURSE),
                onPage,
                page);
    }

    void feedback(Postman postman, String onPage, OpenPage page) {
        lastWord(
                postman,
                Doing.Kind.RATES,
                answers(
                        "select external_id, rating from feedback join address"
                                + " on address.person = feedback.person where occurrence = ?",
                        SmallTown.OVER),
                onPage,
                page);
    }

    /** How many wait to whom a free place should have been offered: the first of them, if there is room for those they bring. */
    long inVain() {
        long taken = sum("answer = 'going' or answer = 'waiting' and offered_until is not null");
        List<String> waiting = look.strings(
                "select max(1, adults + children) from rsvp where occurrence = ? and answer = 'waiting'"
                        + " and offered_until is null order by answered_at",
                SmallTown.COURSE);
        return !waiting.isEmpty() && taken + Long.parseLong(waiting.getFirst()) <= SmallTown.PLACES
                ? waiting.size()
                : 0;
    }

    private long sum(String which) {
        return look
                .strings(
                        "select adults + children from rsvp where occurrence = ? and (" + which + ")", SmallTown.COURSE)
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    /**
     * Of each person the store has one answer, and it is the last they gave: none that was acknowledged and followed by another
     * which they gave later, too. Who comes may have to wait.
     */
    private void lastWord(
            Postman postman, Doing.Kind kind, Map<String, List<String>> kept, String onPage, OpenPage page) {
        Map<String, Set<String>> last =
                new HashMap<>(doings.stream()
                        .filter(doing -> doing.kind() == kind)
                        .collect(Collectors.groupingBy(Doing::from))
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, entry -> possiblyLast(postman, entry.getValue()))));
        last.put(page.address(), Set.of(onPage));
        last.forEach((person, possible) -> {
            List<String> theirs = kept.getOrDefault(person, List.of());
            hold(theirs.size() == 1, "%s: %d answers are kept of one person", kind, theirs.size());
            hold(
                    theirs.stream()
                            .allMatch(answer -> possible.contains(answer)
                                    || answer.equals("waiting") && possible.contains("going")),
                    "%s: %s is kept, and the last word was %s",
                    kind,
                    theirs,
                    possible);
        });
        hold(kept.keySet().equals(last.keySet()), "%s: answers of %d people, not %d", kind, kept.size(), last.size());
    }

    private static Set<String> possiblyLast(Postman postman, List<Doing> theirs) {
        return theirs.stream()
                .filter(one -> theirs.stream().noneMatch(other -> postman.before(one, other)))
                .map(Doing::value)
                .collect(Collectors.toSet());
    }

    /** Who confirmed a notice is noted once, and nobody else. */
    void confirmations() {
        Map<String, Integer> kept = counted(look.strings("""
                select acknowledgement.notice || ' ' || external_id from acknowledgement
                join address on address.person = acknowledgement.person
                """));
        Map<String, Integer> said = counted(doings.stream()
                .filter(doing -> doing.kind() == Doing.Kind.CONFIRMS)
                .map(doing -> doing.value() + " " + doing.from())
                .toList());
        hold(!said.isEmpty() && kept.equals(said), "%d confirmations are noted, of %d", kept.size(), said.size());
    }

    private Map<String, List<String>> answers(String sql, String about) {
        Map<String, List<String>> answers = new HashMap<>();
        look.db().sql(sql).param(about).query(row -> {
            answers.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(row.getString(2));
        });
        return answers;
    }

    /** What the store has of a talk, from the first bubble that the page shows. */
    SortedMap<Long, String> talk(String address, long from) {
        SortedMap<Long, String> talk = new TreeMap<>();
        look.db()
                .sql("select seq, who, cause, text from bubble where address = ? and seq >= ?")
                .params(address, from)
                .query(row -> {
                    talk.put(row.getLong(1), row.getString(2) + " " + row.getString(3) + " " + row.getString(4));
                });
        return talk;
    }

    boolean agrees(OpenPage page) {
        SortedMap<Long, String> shown = page.shown();
        return !shown.isEmpty() && shown.equals(talk(page.address(), shown.firstKey()));
    }

    /** Every page shows what the store has; every word was answered. */
    void page(OpenPage page, List<String> said) {
        hold(
                agrees(page),
                "a page shows %d bubbles, and not those of the store",
                page.shown().size());
        Map<String, Integer> own =
                counted(look.strings("select cause from bubble where address = ? and who = 'person'", page.address()));
        Set<String> answered = new HashSet<>(
                look.strings("select cause from bubble where address = ? and who = 'answer'", page.address()));
        SortedMap<Long, String> all = talk(page.address(), 0);
        hold(page.changed().isEmpty(), "bubbles of a page changed: %s", page.changed());
        page.everShown()
                .forEach((seq, words) -> hold(
                        words.equals(all.get(seq)), "a page was shown a bubble %d that the store does not have", seq));
        List<String> twice = look.strings(
                "select cause from bubble where address = ? and who = 'answer' group by cause"
                        + " having count(*) <> max(place) + 1",
                page.address());
        hold(twice.isEmpty(), "%s were answered in parts that do not fit together", twice);
        List<String> inOrder = look.strings(
                "select cause from bubble where address = ? and who = 'answer' and place = 0 order by seq",
                page.address());
        hold(inOrder.equals(said), "%s were answered, and said in this order: %s", inOrder, said);
        for (String id : said) {
            hold(own.getOrDefault(id, 0) == 1, "%s stands %d times in the talk", id, own.getOrDefault(id, 0));
            hold(answered.contains(id), "%s was not answered", id);
        }
    }

    private static Map<String, Integer> counted(List<String> all) {
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts;
    }
}
