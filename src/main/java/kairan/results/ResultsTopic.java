package kairan.results;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.RsvpCounts;
import kairan.japanese.Spelling;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/**
 * 「結果」, for a leader: three sentences on the gathering that was last, how many come to the next, and the way to more; but
 * of no other association.
 */
@Component
public class ResultsTopic implements Topic {

    private static final Pattern WORDS =
            Pattern.compile("(行事の|清掃の|今回の)?(結果|けっか|集計)(を|は|が)?(教えて|見せて|見たい|知りたい|見る|お願い|どう)?(ください|です|でした|します)?(か)?");

    private final Occurrences occurrences;
    private final RsvpCounts rsvpCounts;
    private final Summaries summaries;
    private final Authority authority;
    private final WayIn wayIn;
    private final ContentFiles content;
    private final Clock clock;

    ResultsTopic(
            Occurrences occurrences,
            RsvpCounts rsvpCounts,
            Summaries summaries,
            Authority authority,
            WayIn wayIn,
            ContentFiles content,
            Clock clock) {
        this.occurrences = occurrences;
        this.rsvpCounts = rsvpCounts;
        this.summaries = summaries;
        this.authority = authority;
        this.wayIn = wayIn;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        boolean asked = said instanceof Said.Wrote wrote
                && WORDS.matcher(Spelling.bare(wrote.words())).matches();
        if (!asked) {
            return Optional.empty();
        }
        List<Realm> realms = authority.where(new Actor.Talker(said.by()), Right.SEE_RESULTS);
        return Optional.of(
                realms.isEmpty()
                        ? List.of(Message.of(phrase(Phrase.SUMMARY_LEADERS_ONLY, Map.of())))
                        : results(said.by(), realms));
    }

    /** Of the last, and of the next as soon as one can answer to it, among those they may see. */
    private List<Message> results(Person person, List<Realm> realms) {
        Predicate<Gathering> theirs = gathering -> in(gathering)
                .map(where -> realms.stream().anyMatch(realm -> realm.covers(where)))
                .orElse(true);
        List<Message> results = Stream.of(occurrences.latestBegun(theirs), occurrences.nearest(theirs))
                .flatMap(Optional::stream)
                .filter(occurrence -> use(new Actor.Talker(person), occurrence))
                .map(occurrence -> result(person, occurrence))
                .toList();
        return results.isEmpty() ? List.of(Message.of(phrase(Phrase.SUMMARY_NONE, Map.of()))) : results;
    }

    private boolean use(Actor actor, Occurrence occurrence) {
        return in(occurrence.gathering())
                .map(where -> authority.use(actor, Right.SEE_RESULTS, where, occurrence.title()))
                .orElseGet(() -> authority.useAnywhere(actor, Right.SEE_RESULTS, occurrence.title()));
    }

    /** Where its results belong; empty if it is nobody's in particular. */
    private static Optional<Realm> in(Gathering gathering) {
        return Optional.ofNullable(gathering.body()).map(Realm::of);
    }

    private Message result(Person person, Occurrence occurrence) {
        String words = words(person, occurrence);
        return LocalDateTime.now(clock).isBefore(occurrence.end()) || !tells(person, occurrence.gathering())
                ? Message.of(words)
                : Message.lasting(words, List.of(EchoTopic.tell(occurrence)));
    }

    /** Whoever may see what belongs to nobody in particular may not always tell the town of it. */
    private boolean tells(Person person, Gathering gathering) {
        return in(gathering)
                .map(where -> authority.may(new Actor.Talker(person), Right.TELL, where))
                .orElseGet(() -> authority.may(new Actor.Talker(person), Right.TELL_TOWN, Realm.TOWN));
    }

    private String words(Person person, Occurrence occurrence) {
        String link = wayIn.toSummary(person, occurrence.id());
        if (LocalDateTime.now(clock).isBefore(occurrence.start())) {
            String coming = rsvpCounts.of(occurrence.id()).entrySet().stream()
                    .map(answer -> answer.getKey().label() + " " + answer.getValue() + "人")
                    .collect(Collectors.joining("、"));
            return phrase(Phrase.SUMMARY_COMING, Map.of("行事", occurrence.title(), "出欠", coming, "リンク", link));
        }
        Summary summary = summaries.of(Scope.day(occurrence.id()), Sight.ALL).orElseThrow();
        return phrase(
                Phrase.SUMMARY,
                Map.of(
                        "行事",
                        occurrence.title(),
                        "人",
                        came(summary),
                        "感想",
                        said(summary),
                        "理由",
                        reason(summary),
                        "リンク",
                        link));
    }

    private String came(Summary summary) {
        if (summary.came() == 0) {
            return phrase(Phrase.SUMMARY_CAME_UNKNOWN, Map.of());
        }
        String came = String.valueOf(summary.came());
        if (summary.discretion() != Discretion.ALL || !summary.shareKnown()) {
            return phrase(summary.counted() ? Phrase.SUMMARY_CAME : Phrase.SUMMARY_GOING, Map.of("数", came));
        }
        return phrase(
                summary.counted() ? Phrase.SUMMARY_CAME_OF : Phrase.SUMMARY_GOING_OF,
                Map.of(
                        "数",
                        came,
                        "答えた人",
                        String.valueOf(summary.byName()),
                        "割合",
                        String.valueOf(summary.responseShare())));
    }

    private String said(Summary summary) {
        if (summary.tally().total() == 0) {
            return phrase(Phrase.SUMMARY_SILENT, Map.of());
        }
        if (summary.discretion() != Discretion.ALL) {
            return phrase(Phrase.SUMMARY_FEW, Map.of());
        }
        String counts = summary.distribution().stream()
                .map(bar -> "%s%d件".formatted(bar.label(), bar.value()))
                .collect(Collectors.joining("、"));
        return phrase(
                Phrase.SUMMARY_SAID, Map.of("件数", String.valueOf(summary.tally().total()), "内訳", counts));
    }

    private String reason(Summary summary) {
        if (summary.tally().total() == 0) {
            return phrase(Phrase.SUMMARY_SILENT_MORE, Map.of());
        }
        if (summary.discretion() != Discretion.ALL) {
            return phrase(Phrase.SUMMARY_FEW_MORE, Map.of());
        }
        return summary.reasons().stream()
                .findFirst()
                .map(reason -> phrase(
                        Phrase.SUMMARY_REASON,
                        Map.of(
                                "感想",
                                reason.rating().label(),
                                "理由",
                                reason.label(),
                                "件数",
                                String.valueOf(reason.count()))))
                .orElseGet(() -> phrase(Phrase.SUMMARY_NO_REASON, Map.of()));
    }

    private String phrase(Phrase name, Map<String, String> blanks) {
        return content.now().phrases().say(name, blanks);
    }
}
