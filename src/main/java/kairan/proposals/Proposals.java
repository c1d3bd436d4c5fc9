package kairan.proposals;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Dialogue;
import kairan.content.Phrase;
import kairan.content.PlainWords;
import kairan.content.Question;
import kairan.content.Town;
import kairan.conversation.Mail;
import kairan.conversation.Message;
import kairan.japanese.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opinions and proposals as staff read and answer them; what people wrote is seen through the masks only. */
@Component
public class Proposals {

    private static final List<State> OPEN = List.of(State.RECEIVED, State.CONSIDERING);
    private static final List<State> CLOSED = List.of(State.READ, State.ACCEPTED, State.DECLINED);
    private static final int MOST = 100;

    /** One as staff see it; nobody is told who it is from. */
    public record Given(
            String id,
            String receipt,
            boolean proposal,
            String background,
            String words,
            Instant at,
            boolean reachable,
            Reply reply) {

        @Override
        public String toString() {
            return "Given[" + id + "]";
        }
    }

    private final Voices voices;
    private final Mail mail;
    private final ContentFiles content;
    private final TransactionTemplate transaction;

    Proposals(Voices voices, Mail mail, ContentFiles content, TransactionTemplate transaction) {
        this.voices = voices;
        this.mail = mail;
        this.content = content;
        this.transaction = transaction;
    }

    /** Some of those that wait for an answer, the oldest first. */
    public List<Given> open(Wanted wanted, int from, int most) {
        return voices.in(OPEN, wanted, from, most).stream()
                .map(Proposals::given)
                .toList();
    }

    /** Some of those that are answered, the latest first. */
    public List<Given> closed(Wanted wanted, int from, int most) {
        return voices.decided(CLOSED, wanted, from, most).stream()
                .map(Proposals::given)
                .toList();
    }

    /** The years of which there are any, the latest first. */
    public List<String> years() {
        return voices.years();
    }

    public long waiting() {
        return voices.count(OPEN);
    }

    public Optional<Given> find(String id) {
        return voices.find(id).filter(voice -> voice.state() != State.DRAFT).map(Proposals::given);
    }

    private static Given given(Voice voice) {
        return new Given(
                voice.id(),
                String.valueOf(voice.receipt()),
                voice.proposal(),
                masked(voice.background()),
                masked(voice.words()),
                voice.at(),
                voice.person() != null,
                new Reply(
                        voice.state(),
                        voice.section(),
                        voice.how(),
                        voice.support(),
                        voice.reason(),
                        voice.field(),
                        voice.need()));
    }

    private static String masked(@Nullable String words) {
        return words == null ? "" : Masks.of(words);
    }

    /** Keeps the answer, and tells the one who asked as soon as it is closed: what is wrong with it, or nothing. */
    public List<String> reply(String id, Reply reply) {
        Voice before = voices.find(id).orElseThrow();
        List<String> wrong = reply.wrong(before.proposal(), this::officeWords);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        boolean kept = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = voices.reply(id, reply);
            if (first && reply.state().closed()) {
                voices.find(id).ifPresent(this::tell);
            }
            return first;
        }));
        return kept ? List.of() : List.of("もう閉じられています。ほかの人が、先に答えました。");
    }

    private List<String> officeWords(String text) {
        return content.now().officeWords(text).stream()
                .map(PlainWords.Found::proposal)
                .distinct()
                .toList();
    }

    private void tell(Voice voice) {
        if (voice.person() != null) {
            String letter = content.now().phrases().say(Phrase.VOICE_ANSWERED, Map.of("返事", Letters.state(voice)));
            mail.leave(voice.person(), List.of(Message.of(letter)));
        }
    }

    /** The fields to choose from, by id. */
    public Map<String, String> fields() {
        Dialogue asked = content.now().dialogues().get(VoiceQuestion.PROPOSAL);
        return (asked == null ? Stream.<Question>empty() : asked.questions().stream())
                .filter(question -> question.id().equals("field") && question.choices() != null)
                .flatMap(question -> question.choices().stream())
                .collect(Collectors.toMap(
                        Question.Option::value, Question.Option::label, (one, other) -> one, LinkedHashMap::new));
    }

    /** Those to choose from: the town's, then others that have answered before. */
    public List<String> sections() {
        Town town = content.now().town();
        return Stream.of(
                        town.sections().stream().map(Town.Section::name),
                        Stream.of(town.desk().name()),
                        voices.sections(MOST).stream())
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** How many needs were learned in each field (わかった困りごと), the most first, by the field's label. */
    public Map<String, Integer> needs() {
        return needs(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    /** The same by what was answered between these moments. */
    public Map<String, Integer> needs(Instant from, Instant before) {
        Map<String, String> labels = fields();
        Map<String, Integer> needs = new LinkedHashMap<>();
        voices.needs(from, before)
                .forEach((field, count) -> needs.merge(labels.getOrDefault(field, "そのほか"), count, Integer::sum));
        return needs;
    }
}
