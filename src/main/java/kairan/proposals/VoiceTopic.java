package kairan.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Ids;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Opinions and proposals (意見・提案): given at any time, with a number, and seen again whenever their writer likes. */
@Component
public class VoiceTopic implements Topic {

    static final String TOPIC = "voice";

    private static final Pattern ASK =
            Pattern.compile("感想や?(・)?意見や?(・)?提案|感想や提案|意見や提案|感想|意見|提案|感想を送る|(意見|提案)(箱|があります|がある)");
    private static final Pattern OPINION = Pattern.compile("意見を(送る|送りたい|言う|言いたい|出す|伝える|書く)");
    private static final Pattern PROPOSAL = Pattern.compile("提案を?(する|します|したい|したいです|出す|書く|送る)");
    private static final Pattern STATE = Pattern.compile(
            "(私の|わたしの|前の|出した)?(提案|意見)(は|って)?(どうなった|どうなりました|どうなっています|どうなってる)か?(の)?|(提案|意見)の(結果|返事|状況|ようす)|受付番号.*");
    private static final Pattern RECEIPT = Pattern.compile("受付番号\\D*(\\d{4})-?(\\d{3,})\\D*");
    private static final int MOST_SHOWN = 3;

    private final Voices voices;
    private final Dialogues dialogues;
    private final ContentFiles content;

    VoiceTopic(Voices voices, Dialogues dialogues, ContentFiles content) {
        this.voices = voices;
        this.dialogues = dialogues;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose
            when chose.meaning().topic().equals(TOPIC) ->
                pressed(chose.by(), chose.meaning().value());
            case Said.Wrote wrote -> wrote(wrote.by(), Spelling.bare(wrote.words()));
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> pressed(Person person, String value) {
        return switch (value) {
            case VoiceQuestion.OPINION, VoiceQuestion.PROPOSAL -> Optional.of(open(person, value));
            case "state" -> Optional.of(state(person));
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> wrote(Person person, String words) {
        if (ASK.matcher(words).matches()) {
            return Optional.of(List.of(ask()));
        }
        if (OPINION.matcher(words).matches()) {
            return Optional.of(open(person, VoiceQuestion.OPINION));
        }
        if (PROPOSAL.matcher(words).matches()) {
            return Optional.of(open(person, VoiceQuestion.PROPOSAL));
        }
        Matcher receipt = RECEIPT.matcher(words);
        if (receipt.matches()) {
            return Optional.of(List.of(voices.of(person, "%s-%s".formatted(receipt.group(1), receipt.group(2)))
                    .map(voice -> Message.of(Letters.state(voice)))
                    .orElseGet(this::unknown)));
        }
        return STATE.matcher(words).matches() ? Optional.of(state(person)) : Optional.empty();
    }

    private Message ask() {
        return Message.lasting(
                text(Phrase.VOICE_ASK, Map.of()),
                List.of(
                        new Choice("行事の感想", Meaning.of("feedback", "again")),
                        new Choice("意見を送る", Meaning.of(TOPIC, VoiceQuestion.OPINION)),
                        new Choice("提案する", Meaning.of(TOPIC, VoiceQuestion.PROPOSAL)),
                        new Choice("提案はどうなった", Meaning.of(TOPIC, "state"))));
    }

    private List<Message> open(Person person, String dialogue) {
        Optional<Voice> begun = voices.begun(person, dialogue.equals(VoiceQuestion.PROPOSAL));
        dialogues.close(person);
        dialogues.resume(
                person,
                dialogue,
                begun.map(Voice::id).orElseGet(Ids::next),
                begun.map(VoiceTopic::answers).orElse(Map.of()));
        return List.of(Message.of(text(
                dialogue.equals(VoiceQuestion.PROPOSAL) ? Phrase.VOICE_PROPOSAL : Phrase.VOICE_OPINION, Map.of())));
    }

    /** What has been written of it, by question id. */
    private static Map<String, String> answers(Voice begun) {
        Map<String, String> answers = new HashMap<>();
        if (begun.background() != null) {
            answers.put("background", begun.background());
        }
        if (begun.words() != null) {
            answers.put("words", begun.words());
        }
        return answers;
    }

    private Message unknown() {
        return Message.lasting(
                text(Phrase.VOICE_UNKNOWN, Map.of()), List.of(new Choice("提案はどうなった", Meaning.of(TOPIC, "state"))));
    }

    private List<Message> state(Person person) {
        List<Voice> given = voices.of(person, MOST_SHOWN);
        return given.isEmpty()
                ? List.of(Message.asking(
                        text(Phrase.VOICE_NONE, Map.of()),
                        List.of(new Choice("提案する", Meaning.of(TOPIC, VoiceQuestion.PROPOSAL)))))
                : given.stream().map(voice -> Message.of(Letters.state(voice))).toList();
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
