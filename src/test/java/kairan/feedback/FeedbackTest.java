package kairan.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import kairan.content.PageAddress;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Talk;
import kairan.gatherings.Rsvp;
import kairan.gatherings.TownHall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.env.MockEnvironment;

class FeedbackTest {

    private static final String PARK = "park-2026-05-17";
    private static final String WHAT = "とくに、どんなことがよかったですか？";
    private static final String WORDS = "よろしければ、一言お聞かせください。";
    private static final String DONE = "ありがとうございました。次の行事に生かします。";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final Feedbacks feedbacks = new Feedbacks(store.db(), store.clock());
    private final Talk talk = new Talk(store, town.content());
    private final Person a = town.resident("A");
    private final Person b = town.resident("B");

    @BeforeEach
    void cleaningIsOver() {
        FeedbackTopic feedback = new FeedbackTopic(
                feedbacks,
                new Photos(store.db(), store.clock()),
                town.occurrences(),
                town.attendances(),
                talk.dialogues(),
                new PageAddress("https://kairan.example", new MockEnvironment()),
                town.content());
        for (Rating rating : Rating.values()) {
            talk.asks(new ReasonQuestion(rating, feedbacks, town.content()));
        }
        talk.asks(new PlaceQuestion(feedbacks));
        talk.about(feedback);
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);
        town.answers(b, Rsvp.ABSENT);
        town.now(5, 17, 11, 30);
    }

    @Test
    void aButtonIsKeptAndTheQuestionsFollow() {
        assertThat(talk.presses(a, "feedback/good/" + PARK)).containsExactly("ありがとうございます。それはよかったです。", WHAT);
        assertThat(talk.writes(a, "人や雰囲気")).containsExactly(WORDS);
        assertThat(talk.writes(a, "子どもたちも楽しそうでした")).containsExactly(DONE);

        assertThat(feedbacks.counts(PARK)).isEqualTo(Map.of(Rating.GOOD, 1, Rating.OK, 0, Rating.TROUBLE, 0));
        assertThat(feedbacks.of(PARK, a).orElseThrow())
                .extracting(Feedback::reason, Feedback::words)
                .containsExactly("people", "子どもたちも楽しそうでした");
    }

    @Test
    void whoDoesNotLikeToSayMoreIsCountedAllTheSame() {
        talk.presses(a, "feedback/trouble/" + PARK);
        assertThat(talk.writes(a, "やめる")).containsExactly("わかりました。ここまでにします。");

        assertThat(feedbacks.counts(PARK)).containsEntry(Rating.TROUBLE, 1);
        assertThat(words()).containsExactly("");
    }

    @Test
    void wordsThatAreTakenBackAreForgottenAndTheRatingStays() {
        talk.presses(a, "feedback/good/" + PARK);
        talk.writes(a, "人や雰囲気");
        talk.hear(new Said.Wrote(a, store.clock().instant(), "ここだけの話", "event-1"));
        assertThat(words().getFirst()).contains("ここだけの話");

        talk.hear(new Said.Unsent(a, store.clock().instant(), "event-1"));

        assertThat(words()).containsExactly("");
        assertThat(feedbacks.counts(PARK)).containsEntry(Rating.GOOD, 1);
    }

    @Test
    void theLastWordCounts() {
        talk.presses(a, "feedback/good/" + PARK);
        talk.presses(a, "feedback/trouble/" + PARK);

        assertThat(feedbacks.counts(PARK)).isEqualTo(Map.of(Rating.GOOD, 0, Rating.OK, 0, Rating.TROUBLE, 1));
    }

    @Test
    void anotherRatingReplacesAllThatWasToldOfTheFirst() {
        talk.presses(a, "feedback/good/" + PARK);
        talk.writes(a, "人や雰囲気");
        talk.writes(a, "楽しかった");

        assertThat(talk.presses(a, "feedback/trouble/" + PARK))
                .containsExactly("教えてくださって、ありがとうございます。", "とくに、どんなことでこまりましたか？");

        assertThat(feedbacks.of(PARK, a).orElseThrow())
                .extracting(Feedback::reason, Feedback::words)
                .containsOnlyNulls();
    }

    @Test
    void whatWasNotFinishedIsTakenUpAgainDaysLater() {
        talk.presses(a, "feedback/good/" + PARK);
        talk.writes(a, "人や雰囲気");
        town.now(5, 20, 9, 0);

        assertThat(talk.writes(a, "感想のつづき")).containsExactly("5月17日（日）のさくら公園の清掃の感想の、つづきです。", WORDS);
        talk.writes(a, "また行きます");

        assertThat(feedbacks.of(PARK, a).orElseThrow())
                .extracting(Feedback::reason, Feedback::words)
                .containsExactly("people", "また行きます");
        assertThat(talk.writes(a, "感想のつづき").getFirst()).contains("「よかった」とお聞きしています。");
    }

    @Test
    void whatWasWithdrawnIsGone() {
        talk.presses(a, "feedback/good/" + PARK);
        assertThat(talk.writes(a, "感想を取り消す").getFirst()).startsWith("5月17日（日）のさくら公園の清掃の感想を、取り消しました。");

        assertThat(feedbacks.of(PARK)).isEmpty();
        assertThat(talk.writes(a, "感想を取り消す")).containsExactly("取り消せる感想は、ありません。");
    }

    @Test
    void whoWasNotThereIsNotCounted() {
        talk.presses(a, "feedback/good/" + PARK);
        assertThat(talk.presses(a, "feedback/missed/" + PARK)).contains("わかりました。またの機会に、お待ちしています。");
        assertThat(feedbacks.of(PARK)).isEmpty();
        assertThat(missed()).isEqualTo(1);

        talk.presses(a, "feedback/good/" + PARK);
        assertThat(missed()).isZero();
    }

    private int missed() {
        return store.db()
                .sql("select count(*) from missed")
                .query(Integer.class)
                .single();
    }

    @Test
    void wordsAreKeptAsTheyWereWritten() {
        talk.presses(a, "feedback/good/" + PARK);
        talk.writes(a, "人や雰囲気");
        talk.writes(a, "私は山田太郎です。電話は090-1234-5678です");

        assertThat(feedbacks.of(PARK, a).orElseThrow().words()).isEqualTo("私は山田太郎です。電話は090-1234-5678です");
    }

    @Test
    void aPlaceIsToldAfterwards() {
        talk.presses(a, "feedback/trouble/" + PARK);
        talk.writes(a, "あぶない所があった");
        talk.writes(a, "書かない");
        assertThat(talk.presses(a, "feedback/place/" + PARK).getFirst()).startsWith("どこのことですか？");
        talk.writes(a, "東の入口の段差");

        assertThat(feedbacks.of(PARK, a).orElseThrow().place()).isEqualTo("東の入口の段差");
    }

    @Test
    void theWordsOfTheButtonMayBeTyped() {
        assertThat(talk.writes(a, "よかった！")).containsExactly("ありがとうございます。それはよかったです。", WHAT);

        assertThat(feedbacks.counts(PARK)).containsEntry(Rating.GOOD, 1);
    }

    @Test
    void theSameWordsOfSomeoneWhoWasNotThereAreOnlyWords() {
        assertThat(talk.writes(b, "よかった")).containsExactly(Talk.SORRY);

        assertThat(words()).isEmpty();
    }

    @Test
    void afterAWeekTheyAreOnlyWordsToo() {
        town.now(5, 24, 9, 31);

        assertThat(talk.writes(a, "よかった")).containsExactly(Talk.SORRY);
    }

    @Test
    void ofWhatIsNotInTheFilesNobodyIsAskedMore() {
        assertThat(talk.presses(a, "feedback/good/river-2026-05-17")).containsExactly("この行事の感想は、もう受け付けていません。");

        assertThat(words()).isEmpty();
    }

    /** Who has no name here comes back by the form they sent; nobody else does. */
    @Test
    void aNeighbourMendsAndTakesBack() {
        feedbacks.neighbour(PARK, new NeighbourForm("aaaaaaaaaaaaaaaa", Rating.TROUBLE, "told", "車が止まっていました", "東"));
        feedbacks.neighbour(PARK, new NeighbourForm("bbbbbbbbbbbbbbbb", Rating.OK, null, null, null));
        feedbacks.neighbour(PARK, new NeighbourForm("aaaaaaaaaaaaaaaa", Rating.GOOD, "people", "話せました", null));

        assertThat(feedbacks.counts(PARK)).isEqualTo(Map.of(Rating.GOOD, 1, Rating.OK, 1, Rating.TROUBLE, 0));
        assertThat(feedbacks.neighbour(PARK, "aaaaaaaaaaaaaaaa").orElseThrow())
                .extracting(Feedback::reason, Feedback::words, Feedback::place)
                .containsExactly("people", "話せました", null);
        assertThat(cut()).contains("話せる").doesNotContain("車");
        assertThat(store.db()
                        .sql("select form from feedback")
                        .query(String.class)
                        .list())
                .as("the store does not tell how to come back")
                .noneMatch(form -> form.startsWith("aaaa"));
        assertThat(feedbacks.withdraw(PARK, "cccccccccccccccc")).isFalse();
        assertThat(feedbacks.withdraw("other", "aaaaaaaaaaaaaaaa")).isFalse();
        assertThat(feedbacks.withdraw(PARK, "aaaaaaaaaaaaaaaa")).isTrue();
        assertThat(feedbacks.withdraw(PARK, "aaaaaaaaaaaaaaaa")).isFalse();
        assertThat(feedbacks.counts(PARK)).isEqualTo(Map.of(Rating.GOOD, 0, Rating.OK, 1, Rating.TROUBLE, 0));
        assertThat(cut()).isEmpty();
    }

    /** What staff covered stays covered when its writer sends the same again. */
    @Test
    void whatIsCoveredIsNotCutAgain() {
        talk.presses(a, "feedback/good/" + PARK);
        talk.writes(a, "人や雰囲気");
        talk.writes(a, "鈴木屋のパンがおいしかった");
        long id = feedbacks.of(PARK, a).orElseThrow().id();
        new Covers(store.db(), new CommentWords(store.db()), store.transaction(), store.clock()).cover(id, "鈴木屋");

        feedbacks.words(PARK, a, "鈴木屋のパンがおいしかったです");

        assertThat(cut()).contains("ぱん").doesNotContain("鈴木", "屋", "鈴木屋");
    }

    private List<String> cut() {
        return store.db()
                .sql("select word from feedback_word order by word")
                .query(String.class)
                .list();
    }

    private List<String> words() {
        return store.db()
                .sql("select coalesce(words, '') from feedback order by id")
                .query(String.class)
                .list();
    }
}
