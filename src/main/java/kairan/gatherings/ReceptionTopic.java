package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/**
 * The 受付 as leaders have it in the talk: the code to be told and the paper to be put on the table, and a household that
 * has no phone entered by its slip (「3班-07」), or taken out again.
 */
@Component
public class ReceptionTopic implements Topic {

    static final String TOPIC = "reception";

    /** Papers are printed in time. */
    private static final int DAYS_AHEAD = 14;

    private static final int MOST = 3;
    private static final String PARTED = "~";

    private final CheckInCodes codes;
    private final CheckInPaper paper;
    private final Comers comers;
    private final Attendances attendances;
    private final Occurrences occurrences;
    private final Latest latest;
    private final Reception reception;
    private final Authority authority;
    private final Clock clock;

    ReceptionTopic(
            CheckInCodes codes,
            CheckInPaper paper,
            Comers comers,
            Attendances attendances,
            Occurrences occurrences,
            Latest latest,
            Reception reception,
            Authority authority,
            Clock clock) {
        this.codes = codes;
        this.paper = paper;
        this.comers = comers;
        this.attendances = attendances;
        this.occurrences = occurrences;
        this.latest = latest;
        this.reception = reception;
        this.authority = authority;
        this.clock = clock;
    }

    /** The button by which a leader comes to the code. */
    static Choice button(Occurrence occurrence) {
        return new Choice("受付の番号とQR", new Meaning(TOPIC, "show", occurrence.id()));
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> wrote(said.by(), wrote.words());
            case Said.Chose chose
            when chose.meaning().topic().equals(TOPIC) -> Optional.of(List.of(pressed(said.by(), chose.meaning())));
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> wrote(Person person, String words) {
        List<Realm> realms = authority.where(new Actor.Talker(person), Right.ENTER_BLOCK);
        if (CheckInWords.alone(words)) {
            return realms.isEmpty() ? ask() : Optional.of(show(person, realms));
        }
        return realms.isEmpty()
                ? Optional.empty()
                : CheckInWords.slip(words)
                        .flatMap(slip -> realms.stream()
                                .filter(realm ->
                                        realm.body() != null && realm.covers(Realm.of(realm.body(), slip.block())))
                                .findFirst()
                                .map(realm -> List.of(slip(person, Objects.requireNonNull(realm.body()), slip))));
    }

    /** Whoever has no code is told where it is, on a day when there is one. */
    private Optional<List<Message>> ask() {
        LocalDate today = LocalDate.now(clock);
        return occurrences.between(today, today).stream().anyMatch(reception::open)
                ? Optional.of(List.of(reception.message(Phrase.CHECK_IN_ASK, Map.of())))
                : Optional.empty();
    }

    /** All of today; where there is none, the next. */
    private List<Message> show(Person person, List<Realm> realms) {
        LocalDate today = LocalDate.now(clock);
        List<Occurrence> theirs = occurrences.between(today, today.plusDays(DAYS_AHEAD)).stream()
                .filter(Occurrence::on)
                .filter(occurrence -> realms.stream().anyMatch(realm -> covers(realm, occurrence)))
                // The town's own come first for those who work for the town.
                .sorted(Comparator.comparing(Occurrence::day)
                        .thenComparing(occurrence -> realms.contains(Realm.TOWN)
                                && occurrence.gathering().body() != null))
                .toList();
        List<Message> shown = theirs.stream()
                .filter(occurrence -> occurrence.day().equals(theirs.getFirst().day()))
                .limit(MOST)
                .map(occurrence -> shown(person, occurrence))
                .toList();
        return shown.isEmpty() ? List.of(reception.message(Phrase.CHECK_IN_NOTHING_AHEAD, Map.of())) : shown;
    }

    private static boolean covers(Realm realm, Occurrence occurrence) {
        return realm.body() == null
                || realm.body().equals(occurrence.gathering().body());
    }

    private Message shown(Person person, Occurrence occurrence) {
        authority.use(
                new Actor.Talker(person),
                Right.ENTER_BLOCK,
                realm(person, occurrence).orElseThrow(),
                occurrence.title() + "の受付の番号");
        Map<String, String> blanks = new HashMap<>();
        blanks.put("行事", occurrence.title());
        blanks.put("番号", codes.of(occurrence));
        blanks.put("時刻", reception.opening(occurrence));
        blanks.put("合計", String.valueOf(attendances.came(occurrence)));
        String words =
                reception.say(reception.early(occurrence) ? Phrase.CHECK_IN_SHOW_EARLY : Phrase.CHECK_IN_SHOW, blanks);
        String more = paper.address(person, occurrence.id())
                .map(link -> "\n" + reception.say(Phrase.CHECK_IN_PAPER, Map.of("リンク", link)))
                .orElse("");
        return Message.of(words + more + reception.rule(occurrence));
    }

    /** Where of those who may enter a block of it this person does. */
    private Optional<Realm> realm(Person person, Occurrence occurrence) {
        return authority.where(new Actor.Talker(person), Right.ENTER_BLOCK).stream()
                .filter(realm -> covers(realm, occurrence))
                .findFirst();
    }

    private Message pressed(Person person, Meaning meaning) {
        if (meaning.value().equals("show")) {
            return occurrences
                    .of(meaning.about())
                    .filter(Occurrence::on)
                    .filter(occurrence -> realm(person, occurrence).isPresent())
                    .map(occurrence -> shown(person, occurrence))
                    .orElseGet(() -> reception.message(Phrase.GATHERING_LEADERS_ONLY, Map.of()));
        }
        String[] about = meaning.about().split(PARTED, 2);
        Optional<Occurrence> occurrence = occurrences.of(about[0]);
        Optional<Comer> comer = about.length < 2 ? Optional.empty() : comers.household(about[1]);
        return occurrence.isEmpty() || comer.isEmpty() || !enters(person, occurrence.get(), comer.get())
                ? reception.message(Phrase.GATHERING_LEADERS_ONLY, Map.of())
                : entered(occurrence.get(), comer.get(), meaning.value());
    }

    private static String about(Occurrence occurrence, Comer comer) {
        return occurrence.id() + PARTED + comer.household();
    }

    /** May enter that household, and it stands in the log. */
    private boolean enters(Person person, Occurrence occurrence, Comer comer) {
        Realm realm = Realm.of(Objects.requireNonNull(comer.body()), Objects.requireNonNull(comer.block()));
        return authority.use(
                new Actor.Talker(person),
                Right.ENTER_BLOCK,
                realm,
                "%sの受付、%s".formatted(occurrence.title(), comer.label()));
    }

    private Message slip(Person person, String body, CheckInWords.Slip slip) {
        Optional<Comer> comer = comers.slip(body, slip.block(), slip.number());
        if (comer.isEmpty()) {
            return reception.message(
                    Phrase.CHECK_IN_NO_SLIP, Map.of("世帯", "%d班-%02d".formatted(slip.block(), slip.number())));
        }
        Optional<Occurrence> occurrence = latest.of(body);
        if (occurrence.isEmpty() || !enters(person, occurrence.get(), comer.get())) {
            return reception.message(Phrase.CHECK_IN_NOTHING_ON, Map.of());
        }
        if (slip.takenBack()) {
            return entered(occurrence.get(), comer.get(), "away");
        }
        int people = slip.people() > 0
                ? slip.people()
                : attendances.people(occurrence.get(), comer.get()).orElse(1);
        return keep(occurrence.get(), comer.get(), people, slip.people() == 0);
    }

    private Message entered(Occurrence occurrence, Comer comer, String value) {
        if (value.equals("more")) {
            return reception.more(TOPIC, about(occurrence, comer));
        }
        if (!value.equals("away")) {
            return keep(occurrence, comer, Reception.people(value), false);
        }
        boolean removed = attendances.remove(occurrence, comer);
        return reception.message(
                removed ? Phrase.CHECK_IN_SLIP_AWAY : Phrase.CHECK_IN_SLIP_NOT, reception.blanks(occurrence, comer, 0));
    }

    private Message keep(Occurrence occurrence, Comer comer, int people, boolean asks) {
        attendances.keep(occurrence, comer, people);
        Map<String, String> blanks = reception.blanks(occurrence, comer, people);
        Message said = asks
                ? reception.howMany(Phrase.CHECK_IN_SLIP, blanks, TOPIC, about(occurrence, comer))
                : reception.message(Phrase.CHECK_IN_SLIP, blanks);
        return new Message(said.text() + reception.rule(occurrence), said.choices(), said.lasting());
    }
}
