package kairan.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clean-up or event (行事) as it is written in its file; what happens on one of its days is kept in the store. */
public record Gathering(
        @JsonPropertyDescription("短い英字の名前") String id,
        @JsonPropertyDescription("行事の名前") String name,

        @JsonPropertyDescription("行事の流れ（timelines のファイルの id）")
        String timeline,

        @JsonPropertyDescription("日にち。2026-05-17 または 毎月第3日曜")
        Day day,

        @JsonPropertyDescription("始まる時刻（8:00）") @JsonFormat(pattern = "H:mm")
        LocalTime start,

        @JsonPropertyDescription("終わる時刻（9:30）") @JsonFormat(pattern = "H:mm")
        LocalTime end,

        @JsonPropertyDescription("いつから知らせるか。7日前 9:00 など。書かなければ、すぐに") @Nullable
        Moment announce,

        @JsonPropertyDescription("場所") String place,

        @JsonPropertyDescription("集合場所。なければ場所と同じです") @Nullable
        String meet,

        @JsonPropertyDescription("持ち物") @Nullable String bring,

        @JsonPropertyDescription("駐車場。「公園の北側に10台」「ありません」など。決まるまで書きません") @Nullable
        String parking,

        @JsonPropertyDescription("雨のときどうするか。決まるまで書きません") @Nullable
        Rain rain,

        @JsonPropertyDescription("トイレ。「公園のトイレが使えます」など、文で書きます") @Nullable
        String toilet,

        @JsonPropertyDescription("子ども連れで来てよいか。「どうぞ。小学生までは、大人と一緒に来てください」など、文で書きます") @Nullable
        String children,

        @JsonPropertyDescription("遅れて来たり、途中で帰ったりしてよいか。「どちらでもかまいません」など、文で書きます") @Nullable
        String late,

        @JsonPropertyDescription("だれが参加できるか。「町内会に入っていない方も、どうぞ」など、文で書きます") @Nullable
        String who,

        @JsonPropertyDescription("申し込みのこと。「いりません。そのまま来てください」など、文で書きます") @Nullable
        String apply,

        @JsonPropertyDescription("参加費のこと。「無料です」など、文で書きます") @Nullable
        String fee,

        @JsonPropertyDescription("どの町内会・団体の行事か（会の記号）。書けば、結果はその会の役員だけが見られます。終わると、5人以上の数だけが会のページに載ります") @Nullable
        String body) {

    public Gathering {
        id = Say.id("id", id);
        name = Say.words("name", name, Say.LINE);
        timeline = Say.id("timeline", timeline);
        day = Say.there("day", day);
        start = Say.there("start", start);
        end = Say.there("end", end);
        if (announce instanceof Moment.AfterEnd) {
            throw new WrongValue("「announce」は、行事より前の時にしてください（7日前 9:00 など）。", "announce");
        }
        place = Say.words("place", place, Say.LINE);
        meet = Say.perhaps("meet", meet, Say.LINE);
        bring = Say.perhaps("bring", bring, Say.LINE);
        parking = Say.perhaps("parking", parking, Say.LINE);
        toilet = Say.perhaps("toilet", toilet, Say.LINE);
        children = Say.perhaps("children", children, Say.LINE);
        late = Say.perhaps("late", late, Say.LINE);
        who = Say.perhaps("who", who, Say.LINE);
        apply = Say.perhaps("apply", apply, Say.LINE);
        fee = Say.perhaps("fee", fee, Say.LINE);
        body = body == null ? null : Say.id("body", body);
        if (rain != null && !rain.at().isBefore(start)) {
            throw new WrongValue("「rain」の「at」は「start」より前の時刻にしてください。", "rain", "at");
        }
        if (!end.isAfter(start)) {
            throw new WrongValue("「end」は「start」より後の時刻にしてください。", "end");
        }
    }

    public Moment announced() {
        return announce == null ? new Moment.AtOnce() : announce;
    }

    public String meetingPoint() {
        return Optional.ofNullable(meet).orElse(place);
    }

    /** The first day not before the given one, or empty when all days have passed. */
    public Optional<LocalDate> nextDay(LocalDate today) {
        return day.next(today);
    }
}
