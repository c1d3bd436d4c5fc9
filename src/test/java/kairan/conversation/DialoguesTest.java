package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kairan.FreshStore;
import kairan.TownFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DialoguesTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownFiles town = new TownFiles(store.folder("town"));
    private final Person person = new Crowd(store).at("line", "A");
    private final Map<String, String> kept = new TreeMap<>();

    /** Whoever asks the questions of these tests. */
    private final Asking asking = new Asking() {
        @Override
        public String dialogue() {
            return "form";
        }

        @Override
        public void keep(Person by, String about, Map<String, String> answers) {
            assertThat(by).isEqualTo(person);
            assertThat(about).isEqualTo("park");
            kept.clear();
            kept.putAll(answers);
        }

        @Override
        public void unsay(Person by, String about, String question) {
            assertThat(by).isEqualTo(person);
            assertThat(about).isEqualTo("park");
            kept.remove(question);
        }
    };

    private Talk talk;

    /** Opens a dialogue of these questions. */
    private void ask(String questions) {
        town.write("dialogues/form.yaml", "id: form\nquestions:\n" + questions.indent(2) + "done: ありがとうございました。\n");
        talk = new Talk(store, town.read());
        talk.asks(asking);
        talk.about(said -> said instanceof Said.Wrote wrote && wrote.words().startsWith("協働")
                ? Optional.of(List.of(Message.of("市民と市が力を合わせることです。")))
                : Optional.empty());
        talk.dialogues().open(person, "form", "park");
    }

    private List<String> says(String words) {
        return talk.writes(person, words);
    }

    private List<String> presses(String meaning) {
        return talk.presses(person, meaning);
    }

    private static final String CHOICES = """
            - id: kind
              ask: どんなことですか？
              choices:
                - { label: 作業のこと, value: work }
                - { label: 時間のこと, value: time }
            """;

    @Test
    void choicesAreAnsweredByPressingOrTyping() {
        ask(CHOICES);
        assertThat(presses("answer/kind/time")).containsExactly("ありがとうございました。");
        assertThat(kept).containsOnly(Map.entry("kind", "time"));

        ask(CHOICES);
        assertThat(says("「作業のこと」です")).containsExactly(Talk.SORRY, "どんなことですか？");
        assertThat(says("作業のこと。")).containsExactly("ありがとうございました。");
        assertThat(kept).containsOnly(Map.entry("kind", "work"));
    }

    @Test
    void aNumberIsReadAsPeopleSayIt() {
        String number = """
                - id: many
                  ask: 何人でいらっしゃいますか？
                  number: { least: 1, most: 20 }
                """;
        for (String three : List.of("3", "３人", "3名です", " ３ 人です。")) {
            ask(number);
            assertThat(says(three)).as(three).containsExactly("ありがとうございました。");
            assertThat(kept).containsOnly(Map.entry("many", "3"));
        }
        ask(number);
        for (String other : List.of("0", "21人", "たくさん", "1234567890123")) {
            assertThat(says(other)).as(other).containsExactly(Talk.SORRY, "何人でいらっしゃいますか？");
        }
    }

    @Test
    void aDateIsReadAsPeopleSayIt() {
        String date = """
                - id: day
                  ask: いつですか？
                  date: true
                """;
        for (String day : List.of("5月2日", "5/2", "2026-5-2", "２０２６年５月２日", "あした", "5月2日（土）")) {
            ask(date);
            assertThat(says(day)).as(day).containsExactly("ありがとうございました。");
            assertThat(kept).containsOnly(Map.entry("day", "2026-05-02"));
        }
        ask(date);
        assertThat(says("4月1日")).as("the next one").containsExactly("ありがとうございました。");
        assertThat(kept).containsOnly(Map.entry("day", "2027-04-01"));
        ask(date);
        assertThat(says("2月30日")).containsExactly(Talk.SORRY, "いつですか？");
        assertThat(says("そのうち")).containsExactly(Talk.SORRY, "いつですか？");
    }

    @Test
    void aTimeIsReadAsPeopleSayIt() {
        String time = """
                - id: hour
                  ask: 何時ですか？
                  time: true
                """;
        for (String hour : List.of("13時30分", "午後1時半", "13:30", "１３：３０")) {
            ask(time);
            assertThat(says(hour)).as(hour).containsExactly("ありがとうございました。");
            assertThat(kept).containsOnly(Map.entry("hour", "13:30"));
        }
        ask(time);
        assertThat(says("25時")).containsExactly(Talk.SORRY, "何時ですか？");
        assertThat(says("朝")).containsExactly(Talk.SORRY, "何時ですか？");
    }

    @Test
    void aRatingHasFiveButtons() {
        String rating = """
                - id: points
                  ask: 何点ですか？
                  rating: true
                """;
        ask(rating);
        assertThat(talk.hear(new Said.Wrote(person, store.clock().instant(), "協働とは")))
                .last()
                .satisfies(m -> assertThat(m.choices())
                        .extracting(Choice::label)
                        .containsExactly("1点", "2点", "3点", "4点", "5点", "やめる"));
        assertThat(says("６点")).containsExactly(Talk.SORRY, "何点ですか？");
        assertThat(says("５")).containsExactly("ありがとうございました。");
        assertThat(kept).containsOnly(Map.entry("points", "5"));
    }

    private static final String TEXT = """
            - id: words
              ask: 一言お聞かせください。
              text: 20
              skip: 書かない
            """;

    @Test
    void aFreeTextTakesAnyWordsUpToItsLength() {
        ask(TEXT);
        assertThat(says("あ".repeat(21))).containsExactly(Talk.SORRY, "一言お聞かせください。");
        assertThat(says(" 子どもたちも楽しそうでした ")).containsExactly("ありがとうございました。");
        assertThat(kept).containsOnly(Map.entry("words", "子どもたちも楽しそうでした"));
    }

    @Test
    void whatLooksLikeAQuestionIsAnsweredAndTheFreeTextAskedAgain() {
        ask(TEXT);

        assertThat(says("協働とは何ですか")).containsExactly("市民と市が力を合わせることです。", "一言お聞かせください。");

        assertThat(kept).isEmpty();
    }

    @Test
    void aQuestionNobodyCanAnswerIsWhatThePersonWantedToSay() {
        ask(TEXT);

        assertThat(says("来年もありますか")).containsExactly("ありがとうございました。");

        assertThat(kept).containsOnly(Map.entry("words", "来年もありますか"));
    }

    @Test
    void thanksAreNotAQuestionEvenIfAnEntryWouldMatch() {
        for (String words : List.of("協働、いつもどうもありがとう", "協働は何もかもよかった", "協働のことを教えてもらえた")) {
            ask(TEXT);
            assertThat(says(words)).as(words).containsExactly("ありがとうございました。");
        }
    }

    private static final String TWO = """
            - id: many
              ask: 何人ですか？
              number: { least: 1, most: 20 }
              skip: わからない
            - id: day
              ask: いつですか？
              date: true
              skip: 決まっていない
            """;

    @Test
    void questionsComeOneByOneAndEveryAnswerIsKeptAtOnce() {
        ask(TWO);

        assertThat(says("3人")).containsExactly("いつですか？");
        assertThat(kept).containsOnly(Map.entry("many", "3"));

        assertThat(says("あした")).containsExactly("ありがとうございました。");
        assertThat(kept).containsOnly(Map.entry("many", "3"), Map.entry("day", "2026-05-02"));
        assertThat(talk.dialogues().waits(person)).isFalse();
    }

    @Test
    void aQuestionMayBeSkippedByPressingOrTyping() {
        ask(TWO);

        assertThat(presses("dialogue/skip/many")).containsExactly("いつですか？");
        assertThat(says("決まっていない")).containsExactly("ありがとうございました。");

        assertThat(kept).isEmpty();
    }

    @Test
    void pressingSkipTwiceSkipsOneQuestion() {
        ask(TWO);

        presses("dialogue/skip/many");

        assertThat(presses("dialogue/skip/many")).containsExactly(Talk.SORRY, "いつですか？");
    }

    @Test
    void aQuestionThatMustBeAnsweredCannotBeSkipped() {
        ask(CHOICES);

        assertThat(presses("dialogue/skip/kind")).containsExactly(Talk.SORRY, "どんなことですか？");
    }

    @Test
    void oneMayStopAtAnyTime() {
        ask(TWO);
        says("3人");

        assertThat(says("やめる。")).containsExactly("わかりました。ここまでにします。");
        assertThat(kept).as("what was said before counts").containsOnly(Map.entry("many", "3"));
        assertThat(says("あした")).containsExactly(Talk.SORRY);

        ask(TWO);
        assertThat(presses("dialogue/stop")).containsExactly("わかりました。ここまでにします。");
    }

    @Test
    void aQuestionInBetweenIsAnsweredAndTheOpenOneAskedAgain() {
        ask(TWO);

        assertThat(says("協働って何ですか")).containsExactly("市民と市が力を合わせることです。", "何人ですか？");

        assertThat(says("3人")).containsExactly("いつですか？");
    }

    private static final String ENDING = """
            - id: again
              ask: また来られますか？
              choices:
                - { label: はい, value: "yes" }
                - { label: いいえ, value: "no", then: end }
            - id: many
              ask: 何人ですか？
              number: { least: 1, most: 20 }
            """;

    @Test
    void anOptionMayEndTheDialogue() {
        ask(ENDING);
        assertThat(presses("answer/again/yes")).containsExactly("何人ですか？");

        ask(ENDING);
        assertThat(presses("answer/again/no")).containsExactly("ありがとうございました。");
        assertThat(kept).containsOnly(Map.entry("again", "no"));

        ask(ENDING);
        assertThat(says("いいえ")).as("also typed").containsExactly("ありがとうございました。");
    }

    @Test
    void aQuestionMayEndTheDialogueHoweverItIsAnswered() {
        String ending = """
                - id: kind
                  ask: どんなことですか？
                  choices:
                    - { label: 作業のこと, value: work }
                  skip: とくにない
                  then: end
                - id: many
                  ask: 何人ですか？
                  number: { least: 1, most: 20 }
                """;
        for (String words : List.of("作業のこと", "とくにない")) {
            ask(ending);
            assertThat(says(words)).as(words).containsExactly("ありがとうございました。");
        }
        ask(ending);
        assertThat(presses("answer/kind/work")).containsExactly("ありがとうございました。");
    }

    @Test
    void aButtonOfAnEarlierQuestionAnswersNothing() {
        ask(ENDING);
        presses("answer/again/yes");

        assertThat(presses("answer/again/no")).containsExactly(Talk.SORRY, "何人ですか？");
    }

    @Test
    void whoTalksOfOtherThingsForADayIsNotAskedAnyMore() {
        ask(TEXT);
        store.clock().pass(Duration.ofHours(23));
        assertThat(says("協働とは何ですか")).contains("一言お聞かせください。");

        store.clock().pass(Duration.ofHours(1));
        assertThat(says("協働とは何ですか")).containsExactly("市民と市が力を合わせることです。");
        assertThat(says("ありがとう")).as("no answer to a question of yesterday").containsExactly(Talk.SORRY);
    }

    @Test
    void anAnswerThatIsTakenBackIsForgottenByAllWhoKeptIt() {
        ask(TEXT + TWO);
        says("ここだけの話", "event-1");
        says("3人", "event-2");
        assertThat(kept).hasSize(2);

        takesBack("event-1");

        assertThat(kept).hasSize(1).doesNotContainValue("ここだけの話");
        assertThat(answers()).doesNotContain("ここだけの話").contains("3");
        takesBack("event-1");
        takesBack("of somebody else");
        assertThat(kept).hasSize(1);
    }

    @Test
    void anAnswerCanBeTakenBackWhenTheDialogueIsOver() {
        ask(TEXT);
        assertThat(says("ここだけの話", "event-1")).containsExactly("ありがとうございました。");

        takesBack("event-1");

        assertThat(kept).isEmpty();
    }

    private List<String> says(String words, String event) {
        return talk.hear(new Said.Wrote(person, store.clock().instant(), words, event)).stream()
                .map(Message::text)
                .toList();
    }

    /** Silently, whatever is open. */
    private void takesBack(String event) {
        assertThat(talk.hear(new Said.Unsent(person, store.clock().instant(), event)))
                .isEmpty();
    }

    private String answers() {
        return store.db()
                .sql("select answers from open_dialogue")
                .query(String.class)
                .single();
    }

    @Test
    void aDialogueThatIsNoLongerInTheFilesIsOver() {
        ask(TWO);
        says("3人");
        ask(CHOICES);
        store.db().sql("update open_dialogue set next = 1").update();

        assertThat(says("あした")).containsExactly(Talk.SORRY);
    }
}
