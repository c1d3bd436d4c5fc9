package kairan.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Day;
import kairan.content.Insured;
import kairan.content.Phrase;
import kairan.content.RainRule;
import kairan.conversation.Asking;
import kairan.conversation.Ids;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** Asks a leader what was agreed about a place, and then opens its days. */
@Component
class SiteQuestions implements Asking {

    private static final LocalTime LATEST_END = LocalTime.of(23, 59);

    private final Sites sites;
    private final SiteDays days;
    private final Authority authority;
    private final ContentFiles content;
    private final Clock clock;

    SiteQuestions(Sites sites, SiteDays days, Authority authority, ContentFiles content, Clock clock) {
        this.sites = sites;
        this.days = days;
        this.authority = authority;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public String dialogue() {
        return SiteTopic.DIALOGUE;
    }

    /** Nothing to keep before the last answer: half an agreement is none. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String body, Map<String, String> answers) {
        LocalDate until = LocalDate.parse(answers.getOrDefault("until", ""));
        LocalTime start = LocalTime.parse(answers.getOrDefault("start", ""));
        Site site = new Site(
                Ids.next(),
                body,
                answers.getOrDefault("place", ""),
                answers.getOrDefault("part", ""),
                Day.parse("毎月第%s%s曜".formatted(answers.get("nth"), weekday(answers.getOrDefault("weekday", "7")))),
                start,
                end(start, Integer.parseInt(answers.getOrDefault("length", "60"))),
                answers.getOrDefault("bags", ""),
                insurance(answers.getOrDefault("insurance", "")),
                until,
                RainRule.answered(answers.getOrDefault("rain", "")).orElse(null),
                "");
        if (!authority.use(new Actor.Talker(person), Right.CALL, Realm.of(body), site.name())) {
            return phrase(Phrase.ROLE_OVER, Map.of());
        }
        sites.add(site);
        days.openDays(site);
        return phrase(
                Phrase.SITE_REGISTERED,
                Map.of(
                        "場所", site.place(),
                        "日", site.when(),
                        "終わり", Dates.say(until, LocalDate.now(clock))));
    }

    /** Monday is 1. */
    private static char weekday(String number) {
        return "月火水木金土日".charAt(Integer.parseInt(number) - 1);
    }

    private static String insurance(String whose) {
        Insured insured = switch (whose) {
            case "town" -> Insured.TOWN;
            case "association" -> Insured.ASSOCIATION;
            case "none" -> Insured.NONE;
            default -> Insured.BEING_CHECKED;
        };
        return insured.toString();
    }

    private static LocalTime end(LocalTime start, int minutes) {
        LocalTime end = start.plusMinutes(minutes);
        return end.isAfter(start) ? end : LATEST_END;
    }

    private Optional<List<Message>> phrase(Phrase phrase, Map<String, String> blanks) {
        return Optional.of(List.of(Message.of(content.now().phrases().say(phrase, blanks))));
    }
}
