package kairan.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Talk;
import kairan.gatherings.Rsvp;
import kairan.gatherings.TownHall;
import kairan.roles.Leaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedbackTest {

    private static final String PARK = "park-2026-05-17";
    private static final String WHAT = "とくに、どんなことですか？";
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
        FeedbackTopic feedback = new FeedbackTopic(feedbacks, town.occurrences(), talk.dialogues(), town.content());
        talk.asks(feedback);
        talk.about(
                feedback,
                new Summary(town.occurrences(), town.rsvps(), feedbacks, Leaders.authority(store), town.content()));
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
        assertThat(words()).containsExactly("子どもたちも楽しそうでした");
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

    @Test
    void onlyLeadersSeeTheSummary() {
        talk.presses(a, "feedback/good/" + PARK);
        assertThat(talk.writes(b, "結果")).containsExactly("結果は、町内会や団体の役員の方だけがご覧になれます。");

        Leaders.appoint(store, b);

        assertThat(talk.writes(b, "結果")).containsExactly("""
                5月17日（日）のさくら公園の清掃の結果です。
                出欠：出られます 1人、まだわかりません 0人、今回は出られません 1人
                感想1件：よかった 1件、ふつう 0件、こまった 0件""");
    }

    private List<String> words() {
        return store.db()
                .sql("select coalesce(words, '') from feedback order by id")
                .query(String.class)
                .list();
    }
}
