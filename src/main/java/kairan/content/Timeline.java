package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The life of one kind of gathering: what is said at which moment, and to whom. */
public record Timeline(
        @JsonPropertyDescription("短い英字の名前") String id,

        @JsonPropertyDescription("行事の種類の名前（一斉清掃、講座など）。書かなければ id") @Nullable
        String name,

        @JsonPropertyDescription("出欠のとり方。none（申込み不要）、absentees（出られない人だけ知らせる）、sign-up（申込み制）。書かなければ none") @Nullable
        Answers answers,

        @JsonPropertyDescription("出られる人にたずねること。adults（大人の人数）、children（子どもの人数）")
        List<Ask> asks,

        @JsonPropertyDescription("出られる人に、持ってこられるかをたずねる道具（草刈機、軽トラなど）")
        List<String> brings,

        @JsonPropertyDescription("来る人の数だけ用意するもの（軍手、袋、お茶など）") List<Need> needs,

        @JsonPropertyDescription("空いた席を、次の人に何時間取っておくか（申込み制）。書かなければ24") @Nullable
        Integer hold,

        @JsonPropertyDescription("外の行事は、雨のときどうするか。小雨決行、雨天順延、雨天中止のどれか。行事をつくるときの、はじめの値です") @Nullable
        RainRule rain,

        @JsonPropertyDescription("行事の流れに沿って送るお知らせ") List<Note> messages) {

    /** What a text of a timeline may leave open; filled from the gathering. */
    public static final Set<String> BLANKS = Set.of("行事", "日にち", "時刻", "場所", "集合場所", "持ち物", "雨のとき");

    /** Leaves room in the message for what fills the blanks. */
    private static final int LONGEST = 3000;

    /** LINE's limit for a bubble whose buttons stay. */
    static final int MOST_BUTTONS = 10;

    /** Each thing is a button, besides two that end the question. */
    private static final int MOST_THINGS = 8;

    static final Pattern MEANING = Pattern.compile(
            "rsvp/(going|undecided|absent)|feedback/(good|ok|trouble|missed)|arrival/came|(report|check)/start");

    public Timeline {
        id = Say.id("id", id);
        name = name == null ? null : Say.label("name", name);
        asks = Say.list("asks", asks);
        brings = Say.atMost(MOST_THINGS, "brings", Say.list("brings", brings));
        brings.forEach(thing -> Say.label("brings", thing));
        needs = Say.list("needs", needs);
        hold = hold == null ? null : Say.within("hold", hold, 1, 240);
        messages = Say.some("messages", messages);
        Say.noneTwice("messages", messages, n -> List.of(n.moment(), n.to()), "同じ時に、同じ人へ送るお知らせが二つあります。一つにまとめてください。");
    }

    /** How long a place that has become free is kept for the next. */
    public Duration held() {
        return Duration.ofHours(hold == null ? 24 : hold);
    }

    /** How the kind is called. */
    public String kind() {
        return name == null ? id : name;
    }

    public Answers mode() {
        return answers == null ? Answers.NONE : answers;
    }

    /** Whether it calls anybody; where not, the gathering is made elsewhere (a list, a campaign, a place cared for). */
    public boolean calls() {
        return messages.stream().anyMatch(note -> note.to() == To.everyone);
    }

    /** To whom a message of the timeline goes. */
    public enum To {
        everyone,
        going,
        undecided,
        absent,
        /** Who was there; where nobody is recorded all who said yes, else all who were called. */
        came,
        /** Who leads the association or group whose gathering it is. */
        organiser,
        /** The same where the town did it together with them, at its end or once a year. */
        partner
    }

    /** What must be there for those who come. */
    public record Need(
            @JsonPropertyDescription("用意するもの（軍手、お茶など）") String thing,
            @JsonPropertyDescription("数え方（組、本、枚など）") String unit,

            @JsonPropertyDescription("何人に一つか。書かなければ一人に一つ") @Nullable
            Integer people) {

        public Need {
            thing = Say.words("thing", thing, Say.LABEL);
            unit = Say.words("unit", unit, Say.LABEL);
            people = people == null ? null : Say.within("people", people, 1, 1000);
        }

        /** 「お茶 48本」 for so many people, rounded up. */
        public String of(int coming) {
            int each = people == null ? 1 : people;
            return "%s %d%s".formatted(thing, (coming + each - 1) / each, unit);
        }
    }

    /** What somebody who comes is asked besides. */
    public enum Ask {
        adults,
        children
    }

    /** One message of the timeline. */
    public record Note(
            @JsonPropertyDescription("いつ。すぐに、3日前 12:00、前日 18:00、当日 7:00、締切前日 18:00、終了2時間後")
            Moment moment,

            @JsonPropertyDescription(
                    "だれに。everyone（みんな）、going（出られますと答えた人）、undecided（まだわかりませんと答えた人）、absent（出られませんと答えた人。番号や札で受付をした行事では、出られますと答えて受付になかった人にも）、came（来た人）、organiser（その会の役員）、partner（市といっしょに行ったときの、その会の役員。終わったとき、毎月の行事なら年度の終わりに）")
            To to,

            @JsonPropertyDescription(
                    "送る言葉。《行事》《日にち》《時刻》《場所》《集合場所》《持ち物》《雨のとき》が使えます。雨のときのことが決まっていない行事では、《雨のとき》だけの行はなくなります")
            String say,

            @JsonPropertyDescription("お知らせに付けるボタン") List<Button> buttons,

            @JsonPropertyDescription("LINEをいつ鳴らすか。once（その時に）か round（次の回覧便で）。書かなければ once") @Nullable
            Ring push) {

        public Note {
            moment = Say.there("moment", moment);
            to = Say.there("to", to);
            say = Blanks.check("say", Say.words("say", say, LONGEST), BLANKS);
            buttons = Say.atMost(MOST_BUTTONS, "buttons", Say.list("buttons", buttons));
        }

        /** Whether it waits for the next 回覧便. */
        public boolean rides() {
            return push == Ring.round;
        }
    }

    /** Whether a message of the timeline rings by itself or waits for the next 回覧便. */
    public enum Ring {
        once,
        round
    }

    /** A button under a message: what it shows, and what pressing it means to which topic. */
    public record Button(
            @JsonPropertyDescription("ボタンの言葉。20文字まで") String label,

            @JsonPropertyDescription("意味。rsvp/going のように、話題/値 で書きます")
            String means) {

        public Button {
            label = Say.label("label", label);
            means = Say.words("means", means, 60);
            if (!MEANING.matcher(means).matches()) {
                throw new WrongValue(
                        "「means」の「%s」が読めません。出欠は rsvp/going、rsvp/undecided、rsvp/absent、感想は feedback/good、feedback/ok、feedback/trouble、feedback/missed、受付になかった人の「行きました」は arrival/came、役員の報告は report/start、自己点検は check/start と書いてください。"
                                .formatted(means),
                        "means");
            }
        }
    }
}
