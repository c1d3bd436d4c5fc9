package kairan.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The three duties of the Tomakomai document. */
class ReplyTest {

    private static List<String> wrong(State state, String how, String support, String reason, String need) {
        return new Reply(state, "緑地公園課", how, support, reason, "environment", need)
                .wrong(true, text -> text.contains("施策") ? List.of("「施策」は「取り組み」") : List.of());
    }

    @Test
    void nobodyClosesAProposalWithoutHowAndSupport() {
        assertThat(wrong(State.ACCEPTED, "", "", "", "")).hasSize(2);
        assertThat(wrong(State.ACCEPTED, "学校に声をかけます。", "水道を使えます。", "", "")).isEmpty();
        assertThat(wrong(State.CONSIDERING, "", "", "", "")).isEmpty();
    }

    @Test
    void nobodyDeclinesWithoutAPlainReasonAndTheNeedLearned() {
        assertThat(wrong(State.DECLINED, "考えました。", "ありません。人手が足りません。", "", "花の水やり"))
                .containsExactly("「できない理由」を、提案した人に伝わるように書いてください。理由がないと、閉じられません。");
        assertThat(wrong(State.DECLINED, "考えました。", "ありません。", "市の施策に合わないため、できません。", "花の水やり"))
                .containsExactly("「できない理由」に役所の言葉があります。「施策」は「取り組み」と書いてください。");
        assertThat(wrong(State.DECLINED, "考えました。", "ありません。", "水道がない場所なので、続けられません。", ""))
                .hasSize(1)
                .first()
                .asString()
                .contains("わかった困りごと");
        assertThat(wrong(State.DECLINED, "考えました。", "ありません。", "水道がない場所なので、続けられません。", "花の水やり"))
                .isEmpty();
    }

    /** How and support are sent to the one who proposed as well; while it is still thought about nobody reads them. */
    @Test
    void allThatIsSentIsPlain() {
        assertThat(wrong(State.ACCEPTED, "市の施策として進めます。", "ほかの施策も使えます。", "", ""))
                .containsExactly(
                        "「どうやったら実現できるか」に役所の言葉があります。「施策」は「取り組み」と書いてください。",
                        "「どんな支援ができるか」に役所の言葉があります。「施策」は「取り組み」と書いてください。");
        assertThat(wrong(State.CONSIDERING, "市の施策として進めます。", "", "施策に合わない", "")).isEmpty();
        assertThat(wrong(State.ACCEPTED, "学校に声をかけます。", "水道を使えます。", "", "施策の見直し"))
                .as("the need is the office's own note")
                .isEmpty();
    }

    @Test
    void anOpinionIsReadAndNotDeclined() {
        Reply declined = new Reply(State.DECLINED, "", "", "", "理由は十分に書いてあります。", "other", "x");
        assertThat(declined.wrong(false, text -> List.of())).containsExactly("この状態は、えらべません。");
        Reply read = new Reply(State.READ, "", "", "", "", "", "");
        assertThat(read.wrong(false, text -> List.of())).isEmpty();
        assertThat(read.wrong(true, text -> List.of())).contains("この状態は、えらべません。");
    }
}
