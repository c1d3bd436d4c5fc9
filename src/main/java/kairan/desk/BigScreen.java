package kairan.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.CheckInPaper;
import kairan.japanese.Spelling;
import kairan.results.WayIn;
import org.springframework.stereotype.Component;

/** 「大きな画面で開く」: a leader's way from the talk to the desk, by a link good once and for ten minutes. */
@Component
public class BigScreen implements Topic, WayIn, CheckInPaper {

    private static final String TOPIC = "desk";

    private static final Pattern WORDS = Pattern.compile(
            "(大きな|大きい|おおきな|おおきい|広い|パソコンの|pcの)?(画面|がめん|パソコン|pc|事務室|管理画面)(で|を|に)(開く|ひらく|開いて|ひらいて|開きたい|見る|見たい|使いたい|入る|入りたい)(です|ください|下さい)?");

    private final Links links;
    private final Leaders leaders;
    private final PageAddress address;
    private final ContentFiles content;

    BigScreen(Links links, Leaders leaders, PageAddress address, ContentFiles content) {
        this.links = links;
        this.leaders = leaders;
        this.address = address;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!asked(said)) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                Message.of(leaders.comes(said.by()) ? link(said) : say(Phrase.BIG_SCREEN_LEADERS_ONLY, Map.of()))));
    }

    private static boolean asked(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> WORDS.matcher(Spelling.bare(wrote.words())).matches();
            case Said.Chose chose -> chose.meaning().is(TOPIC, "open");
            default -> false;
        };
    }

    private String link(Said said) {
        return say(Phrase.BIG_SCREEN, Map.of("リンク", address.of(open(said.by()))));
    }

    /** The links asked for before are not good any more. */
    private String open(Person person) {
        links.withdraw(person);
        return "/desk/open/" + links.make(Link.leader(person));
    }

    /** Whoever has a role for the whole town signs in with a password. */
    @Override
    public String toSummary(Person person, String occurrence) {
        return address.of(
                leaders.comes(person) ? open(person) + "?day=" + occurrence : FeedbackPage.summary(occurrence));
    }

    /** The same for the paper of the 受付. */
    @Override
    public Optional<String> address(Person person, String occurrence) {
        return leaders.comes(person)
                ? Optional.of(address.of(open(person) + "?paper=" + occurrence))
                : Optional.empty();
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
