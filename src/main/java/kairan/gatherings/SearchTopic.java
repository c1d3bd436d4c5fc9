package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/**
 * Looks gatherings up by day, place and word (行事をさがす): 「来週の行事」「さくら公園の行事」「行事をさがす 花」. Words by which nothing is found
 * may mean something else, so that others hear them; a day means nothing else.
 */
@Component
public class SearchTopic implements Topic {

    private static final String WHAT = "(?:行事|ぎょうじ|イベント|催し|もよおし)";
    private static final Pattern OF = Pattern.compile("(.{1,30}?)(?:で(?:ある|やる|行う)|にある|の)" + WHAT
            + "(?:は|って)?(?:何が|なにが)?(?:を?(?:さがす|探す|見る|見せて|教えて|おしえて)(?:ください)?|ありますか|あるの|ある|何ですか)?");
    private static final Pattern LOOK = Pattern.compile(WHAT + "を?(?:さがす|探す|検索)[:、,]?(.{1,30})");
    private static final int MOST = 3;

    private final Programme programme;
    private final Rsvps rsvps;
    private final RsvpTerms terms;
    private final ContentFiles content;
    private final PageAddress address;
    private final Clock clock;

    SearchTopic(
            Programme programme, Rsvps rsvps, RsvpTerms terms, ContentFiles content, PageAddress address, Clock clock) {
        this.programme = programme;
        this.rsvps = rsvps;
        this.terms = terms;
        this.content = content;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        String bare = Spelling.bare(wrote.words());
        Matcher look = LOOK.matcher(bare);
        if (look.matches()) {
            return Optional.of(answer(said, look.group(1)).orElseGet(() -> List.of(none(look.group(1)))));
        }
        Matcher of = OF.matcher(bare);
        if (!of.matches()) {
            return Optional.empty();
        }
        boolean day = SoughtDays.read(of.group(1), today()).isPresent();
        return answer(said, of.group(1)).or(() -> day ? Optional.of(List.of(none(of.group(1)))) : Optional.empty());
    }

    private Optional<List<Message>> answer(Said said, String sought) {
        Programme.Wanted wanted = SoughtDays.read(sought, today())
                .map(days -> Programme.Wanted.from(latest(days.from())).until(days.to()))
                .orElseGet(() -> Programme.Wanted.from(today()).with(sought));
        Programme.Found found = programme.find(wanted, 0, MOST);
        if (found.shown().isEmpty()) {
            return Optional.empty();
        }
        List<Message> answer = new ArrayList<>(found.shown().stream()
                .map(occurrence -> shown(said, occurrence))
                .toList());
        if (found.all() > MOST) {
            answer.add(more(found.all() - MOST));
        }
        return Optional.of(answer);
    }

    private LocalDate latest(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }

    private Message shown(Said said, Occurrence occurrence) {
        boolean called = occurrence.on() && !occurrence.begun(clock.instant(), clock.getZone());
        return called
                ? Calls.of(
                        occurrence,
                        rsvps.of(occurrence.id(), said.by()),
                        terms,
                        content.now().phrases())
                : Message.of(content.now().phrases().say(off(occurrence), occurrence.blanks()));
    }

    private static Phrase off(Occurrence occurrence) {
        return switch (occurrence.state()) {
            case CANCELLED -> Phrase.GATHERING_CANCELLED;
            case POSTPONED -> Phrase.GATHERING_POSTPONED;
            case DRAFT, OPEN, FIRM -> Phrase.RSVP_OVER;
        };
    }

    private Message more(int rest) {
        return Message.lasting(
                content.now().phrases().say(Phrase.GATHERINGS_MORE, Map.of("件数", String.valueOf(rest))),
                List.of(list(address)));
    }

    /** Opens the page with all of them. */
    static Choice list(PageAddress address) {
        return new Choice("行事の一覧を開く", Meaning.of("gatherings", "page"), address.of("/events"));
    }

    private Message none(String sought) {
        return Message.lasting(
                content.now().phrases().say(Phrase.GATHERINGS_NOT_FOUND, Map.of("言葉", sought)), List.of(list(address)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
