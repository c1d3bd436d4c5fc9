package kairan.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What staff make of an opinion or proposal: the three duties of the Tomakomai document. Whoever closes a proposal has
 * thought about how it could come true and what help can be given; whoever declines says why, in plain words; and what
 * was learned about people's needs is kept.
 */
public record Reply(State state, String section, String how, String support, String reason, String field, String need) {

    public static final int LONGEST = 1000;
    public static final int LONGEST_LINE = 200;

    private static final int SHORTEST_REASON = 10;

    public Reply {
        section = section.strip();
        how = how.strip();
        support = support.strip();
        reason = reason.strip();
        need = need.strip();
    }

    /**
     * What is wrong with it, for its writer; empty if it may be kept. What the one who proposed is going to read is plain
     * as soon as it is closed; {@code officeWords} finds what is not, with proposals.
     */
    List<String> wrong(boolean proposal, Function<String, List<String>> officeWords) {
        List<String> wrong = new ArrayList<>();
        for (String text : List.of(how, support, reason, need)) {
            if (text.length() > LONGEST) {
                wrong.add("一つの欄は%d文字までです。いまは%d文字あります。".formatted(LONGEST, text.length()));
            }
        }
        if (section.length() > LONGEST_LINE) {
            wrong.add("担当の課は%d文字までです。".formatted(LONGEST_LINE));
        }
        if (proposal && state == State.READ || !proposal && (state == State.ACCEPTED || state == State.DECLINED)) {
            wrong.add("この状態は、えらべません。");
        }
        if (proposal && state.closed()) {
            asked(how, "「どうやったら実現できるか」を書いてください。できないときも、考えたことを書きます。", wrong);
            asked(support, "「どんな支援ができるか」を書いてください。ないときは、なぜないかを書きます。", wrong);
        }
        if (state == State.DECLINED) {
            if (reason.length() < SHORTEST_REASON) {
                wrong.add("「できない理由」を、提案した人に伝わるように書いてください。理由がないと、閉じられません。");
            }
            asked(need, "「わかった困りごと・必要なこと」を書いてください。できなくても、町づくりの参考に残します。", wrong);
            asked(field, "「分野」をえらんでください。", wrong);
        }
        if (state.closed()) {
            plain("どうやったら実現できるか", how, officeWords, wrong);
            plain("どんな支援ができるか", support, officeWords, wrong);
            plain(proposal ? "できない理由" : "返事", reason, officeWords, wrong);
        }
        return wrong;
    }

    private static void plain(
            String field, String text, Function<String, List<String>> officeWords, List<String> wrong) {
        officeWords
                .apply(text)
                .forEach(proposed -> wrong.add("「%s」に役所の言葉があります。%sと書いてください。".formatted(field, proposed)));
    }

    private static void asked(String text, String remedy, List<String> wrong) {
        if (text.isBlank()) {
            wrong.add(remedy);
        }
    }
}
