package kairan.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.japanese.Dates;
import kairan.japanese.Spelling;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** Places cared for regularly (場所の世話): a leader registers one, sees those there are, and renews an agreement. */
@Component
public class SiteTopic implements Topic {

    static final String DIALOGUE = "site";

    private static final Pattern REGISTER =
            Pattern.compile("(場所の世話|公園の世話|世話する場所|アダプト|クリーンアップ・?サポーター)(を|に)?(登録|申込|申し込み|申込み|始め|はじめ).{0,4}");
    private static final Pattern LIST = Pattern.compile("(場所の世話|公園の世話|世話する場所|アダプト)(一覧|の一覧|の予定|を見る)?");
    private static final int NEXT_DAYS = 3;

    private static final int MOST_ASKED = 5;

    private final Sites sites;
    private final BodyChoices names;
    private final Programme programme;
    private final Dialogues dialogues;
    private final Authority authority;
    private final ContentFiles content;
    private final Clock clock;

    SiteTopic(
            Sites sites,
            BodyChoices names,
            Programme programme,
            Dialogues dialogues,
            Authority authority,
            ContentFiles content,
            Clock clock) {
        this.sites = sites;
        this.names = names;
        this.programme = programme;
        this.dialogues = dialogues;
        this.authority = authority;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (said instanceof Said.Chose chose && chose.meaning().is("site", "renew")) {
            return Optional.of(
                    List.of(Message.of(renewed(said.by(), chose.meaning().about()))));
        }
        if (said instanceof Said.Chose chose && chose.meaning().is("site", "begin")) {
            return Optional.of(List.of(beginIn(said.by(), chose.meaning().about())));
        }
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        List<String> bodies = bodies(said.by());
        String bare = Spelling.bare(wrote.words());
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        if (REGISTER.matcher(bare).matches()) {
            return Optional.of(List.of(bodies.size() == 1 ? begin(said.by(), bodies.getFirst()) : which(bodies)));
        }
        return LIST.matcher(bare).matches() ? Optional.of(list(bodies)) : Optional.empty();
    }

    /** Where they lead. */
    private List<String> bodies(Person person) {
        return authority.where(new Actor.Talker(person), Right.CALL).stream()
                .flatMap(realm -> Stream.ofNullable(realm.body()))
                .distinct()
                .toList();
    }

    /** Whoever leads in several places says first for which. */
    private Message which(List<String> bodies) {
        return Message.asking(
                phrase(Phrase.WHICH_BODY, Map.of()),
                bodies.stream()
                        .limit(MOST_ASKED)
                        .flatMap(body -> names.choice(body, new Meaning("site", "begin", body)).stream())
                        .toList());
    }

    private Message begin(Person person, String body) {
        dialogues.open(person, DIALOGUE, body);
        return Message.of(phrase(Phrase.SITE_BEGIN, Map.of()));
    }

    private Message beginIn(Person person, String body) {
        return bodies(person).contains(body) ? begin(person, body) : Message.of(phrase(Phrase.ROLE_OVER, Map.of()));
    }

    private List<Message> list(List<String> bodies) {
        List<Message> all = new ArrayList<>(bodies.stream()
                .flatMap(body -> sites.of(body).stream())
                .limit(Message.MOST_IN_A_REPLY)
                .map(site -> Message.of(phrase(
                        Phrase.SITE,
                        Map.of(
                                "場所", site.place(),
                                "担当", site.part(),
                                "日", site.when(),
                                "約束", agreed(site),
                                "終わり", day(site.until()),
                                "次", next(site)))))
                .toList());
        return all.isEmpty() ? List.of(Message.of(phrase(Phrase.SITES_NONE, Map.of()))) : all;
    }

    /** 「市から毎月10枚もらう。保険：市」 */
    private static String agreed(Site site) {
        return (site.bags().isEmpty() ? "袋は決まっていません" : site.bags()) + "。保険：" + site.insurance();
    }

    private String next(Site site) {
        List<String> days =
                programme
                        .find(Programme.Wanted.from(LocalDate.now(clock)).of(List.of(site.body())), 0, 50)
                        .shown()
                        .stream()
                        .filter(occurrence -> occurrence.gathering().id().equals("site-" + site.id()))
                        .filter(Occurrence::on)
                        .map(occurrence -> Dates.say(occurrence.day()))
                        .limit(NEXT_DAYS)
                        .toList();
        return days.isEmpty() ? "まだありません" : String.join("、", days);
    }

    private String renewed(Person person, String id) {
        Optional<Site> site = sites.find(id);
        boolean may = site.filter(found ->
                        authority.use(new Actor.Talker(person), Right.CALL, Realm.of(found.body()), "取り決めを延ばした"))
                .isPresent();
        if (!may) {
            return phrase(Phrase.SITES_NONE, Map.of());
        }
        LocalDate until = later(site.get().until());
        sites.renew(site.get(), until);
        return phrase(Phrase.SITE_RENEWED, Map.of("場所", site.get().place(), "日にち", day(until)));
    }

    private String day(LocalDate day) {
        return Dates.say(day, LocalDate.now(clock));
    }

    /** A year after the day on which it would end; pressed twice, still one year. */
    private LocalDate later(LocalDate until) {
        LocalDate year = LocalDate.now(clock).plusYears(1);
        return until.isBefore(year.minusDays(60)) ? until.plusYears(1) : until;
    }

    private String phrase(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
