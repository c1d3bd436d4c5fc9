package kairan.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A clean-up or event (行事) with its facts, as they are written in its file or, where it has none, in the store
 * ({@link Facts}); what happens on one of its days is kept in the store.
 */
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
        String body,

        @JsonPropertyDescription("目的。何のために行うか") @Nullable String purpose,

        @JsonPropertyDescription("主催。いくつでも書けます（市、町内会、団体など）") List<String> hosts,

        @JsonPropertyDescription("協働の形（共催、後援など）") @Nullable String form,

        @JsonPropertyDescription("分野（環境、防災など）") @Nullable String field,

        @JsonPropertyDescription("地図のページ。https:// で始まるアドレス") @Nullable
        String map,

        @JsonPropertyDescription("場所の緯度（42.634）") @Nullable Double latitude,

        @JsonPropertyDescription("場所の経度（141.605）") @Nullable Double longitude,

        @JsonPropertyDescription("市や主催が用意するもの") @Nullable String provides,

        @JsonPropertyDescription("参加する人がすること") @Nullable String work,

        @JsonPropertyDescription("向いている人や事情（子ども、車いす、途中参加など）")
        List<String> suitable,

        @JsonPropertyDescription("保険。市、町内会、なし、確認中のどれか") @Nullable
        Insured insurance,

        @JsonPropertyDescription("担当。名前ではなく、役目で書きます（会長、清掃係など）") @Nullable
        String charge,

        @JsonPropertyDescription("問い合わせ先。窓口や係の名前。書かなければ、市の窓口です") @Nullable
        String contact,

        @JsonPropertyDescription("問い合わせ先の電話番号") @Nullable String phone,

        @JsonPropertyDescription("くわしいことが載っているページ。https:// で始まるアドレス") @Nullable
        String web,

        @JsonPropertyDescription("行き方。バスや電車のこと") @Nullable String access,

        @JsonPropertyDescription("備考。ほかに知らせること") @Nullable String remarks,

        @JsonPropertyDescription("時間がわからないとき true。start に 23:58、end に 23:59 と書きます") @Nullable
        Boolean untimed,

        @JsonPropertyDescription("定員（人）。申込み制のときだけ使います") @Nullable
        Integer capacity,

        @JsonPropertyDescription("行うのに必要な人数。申込み制のときだけ使います") @Nullable
        Integer minimum,

        @JsonPropertyDescription("返事の締切。3日前 18:00 など。書かなければ、始まるまで") @Nullable
        Moment until) {

    /** With it begin the ids of those that came with an imported list. */
    public static final String LISTED = "list-";

    /** Where the hours are not known, one can say all day long whether one comes. */
    public static final LocalTime NO_START = LocalTime.of(23, 58);

    public static final LocalTime NO_END = LocalTime.of(23, 59);

    private static final int MOST_PLACES = 99_999;

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
        purpose = Say.perhaps("purpose", purpose, Say.LINE);
        hosts = Say.list("hosts", hosts);
        form = Say.perhaps("form", form, Say.LINE);
        field = Say.perhaps("field", field, Say.LINE);
        map = Say.perhaps("map", map, Say.LINE);
        address("map", map);
        onEarth("latitude", latitude, 90);
        onEarth("longitude", longitude, 180);
        if ((latitude == null) != (longitude == null)) {
            throw new WrongValue(
                    "「latitude」と「longitude」は、両方書くか、両方消してください。", latitude == null ? "longitude" : "latitude");
        }
        provides = Say.perhaps("provides", provides, Say.LINE);
        work = Say.perhaps("work", work, Say.LINE);
        suitable = Say.list("suitable", suitable);
        charge = Say.perhaps("charge", charge, Say.LINE);
        contact = Say.perhaps("contact", contact, Say.LINE);
        phone = Say.perhaps("phone", phone, Say.LINE);
        web = Say.perhaps("web", web, Say.LINE);
        address("web", web);
        access = Say.perhaps("access", access, Say.LINE);
        remarks = Say.perhaps("remarks", remarks, Say.LINE);
        capacity = capacity == null ? null : Say.within("capacity", capacity, 1, MOST_PLACES);
        minimum = minimum == null ? null : Say.within("minimum", minimum, 1, capacity == null ? MOST_PLACES : capacity);
        if (until instanceof Moment.AfterEnd) {
            throw new WrongValue("「until」は、行事より前の時にしてください（3日前 18:00 など）。", "until");
        }
        if (rain != null && !rain.at().isBefore(start)) {
            throw new WrongValue("「rain」の「at」は「start」より前の時刻にしてください。", "rain", "at");
        }
        if (!end.isAfter(start)) {
            throw new WrongValue("「end」は「start」より後の時刻にしてください。", "end");
        }
    }

    private static void address(String key, @Nullable String written) {
        if (written != null && !written.matches("https?://\\S+")) {
            throw new WrongValue("「%s」は https:// で始まるアドレスにしてください。".formatted(key), key);
        }
    }

    private static void onEarth(String key, @Nullable Double degrees, int most) {
        // Written so that NaN is refused, too.
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            throw new WrongValue("「%s」は-%dから%dまでの数にしてください。".formatted(key, most, most), key);
        }
    }

    /**
     * The map's page, if its address says plainly where it leads: no name before an {@code @}, which looks like a host; no
     * letters in the host that look like others; nothing invisible. Else it is words.
     */
    public Optional<String> openMap() {
        return Optional.ofNullable(map)
                .filter(address -> address.matches("https?://[!-~&&[^/?#@\\\\]]+([/?#][\\P{C}&&\\P{Z}&&[^\\\\]]*)?"));
    }

    public Moment announced() {
        return announce == null ? new Moment.AtOnce() : announce;
    }

    public String meetingPoint() {
        return Optional.ofNullable(meet).orElse(place);
    }

    /** Whether its hours are known. */
    public boolean timed() {
        return !Boolean.TRUE.equals(untimed);
    }

    /** Whom to ask, and under which number; empty where nothing is said of it. */
    public Optional<String> asking() {
        return Optional.of(Stream.of(contact, phone).filter(Objects::nonNull).collect(Collectors.joining("　")))
                .filter(words -> !words.isEmpty());
    }

    /** The first day not before the given one, or empty when all days have passed. */
    public Optional<LocalDate> nextDay(LocalDate today) {
        return day.next(today);
    }
}
