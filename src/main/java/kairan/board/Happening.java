package kairan.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kairan.content.Gathering;
import kairan.content.Rain;
import kairan.gatherings.Occurrence;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;

/** One day of a gathering as anybody may read it (行事); {@code host} is who calls to it, in one line. */
record Happening(Occurrence occurrence, String host, LocalDate today) {

    /** A fact, and what it is. */
    record Fact(String what, String value) {}

    public String id() {
        return occurrence.id();
    }

    public String name() {
        return gathering().name();
    }

    Gathering gathering() {
        return occurrence.gathering();
    }

    /** With the year where it is not this one. */
    public String day() {
        LocalDate day = occurrence.day();
        return (day.getYear() == today.getYear() ? "" : day.getYear() + "年") + Dates.say(day);
    }

    public String hours() {
        return gathering().timed()
                ? "%sから%sまで"
                        .formatted(
                                Dates.say(gathering().start()),
                                Dates.say(gathering().end()))
                : "（時間は主催者におたずねください）";
    }

    public String place() {
        return gathering().place();
    }

    /** For machines (schema.org). */
    public String startsAt() {
        return gathering().timed() ? String.valueOf(occurrence.start()) : String.valueOf(occurrence.day());
    }

    public String endsAt() {
        return gathering().timed() ? String.valueOf(occurrence.end()) : String.valueOf(occurrence.day());
    }

    public @Nullable Double latitude() {
        return gathering().latitude();
    }

    public @Nullable Double longitude() {
        return gathering().longitude();
    }

    public @Nullable String map() {
        return gathering().map();
    }

    /** Whether the map's address says plainly where it leads. */
    public boolean opensMap() {
        return gathering().openMap().isPresent();
    }

    public boolean free() {
        return "無料".equals(gathering().fee())
                || Objects.requireNonNullElse(gathering().fee(), "").startsWith("無料です");
    }

    /** 中止 or 順延; empty if it takes place as far as is known. */
    public String off() {
        return switch (occurrence.state()) {
            case CANCELLED -> "中止";
            case POSTPONED -> "順延";
            case DRAFT, OPEN, FIRM -> "";
        };
    }

    /** Why it was called off; empty where nobody has said so. */
    public String why() {
        return occurrence.why();
    }

    /** schema.org's word for it. */
    public String status() {
        return switch (occurrence.state()) {
            case CANCELLED -> "https://schema.org/EventCancelled";
            case POSTPONED -> "https://schema.org/EventPostponed";
            case DRAFT, OPEN, FIRM -> "https://schema.org/EventScheduled";
        };
    }

    /** In one line: 「5月17日（日）8時から9時30分まで、さくら公園」 */
    String line() {
        return "%s%s、%s".formatted(day(), hours(), place());
    }

    /** All that is known, in the order in which people ask for it. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "目的", gathering().purpose());
        if (!gathering().meetingPoint().equals(place())) {
            add(facts, "集合場所", gathering().meetingPoint());
        }
        add(facts, "すること", gathering().work());
        add(facts, "持ち物", gathering().bring());
        add(facts, "用意するもの（主催）", gathering().provides());
        add(facts, "参加できる人", gathering().who());
        add(facts, "向いている人", joined(gathering().suitable()));
        add(facts, "定員", gathering().capacity() == null ? null : gathering().capacity() + "人");
        add(facts, "申し込み", gathering().apply());
        add(facts, "参加費", gathering().fee());
        add(facts, "子ども連れ", gathering().children());
        add(facts, "遅れて来るとき", gathering().late());
        add(facts, "雨のとき", rain(gathering().rain()));
        add(facts, "駐車場", gathering().parking());
        add(facts, "トイレ", gathering().toilet());
        add(
                facts,
                "保険",
                Optional.ofNullable(gathering().insurance())
                        .map(Object::toString)
                        .orElse(null));
        add(facts, "主催", host.isEmpty() ? null : host);
        add(facts, "協働の形", gathering().form());
        add(facts, "分野", gathering().field());
        add(facts, "担当", gathering().charge());
        add(facts, "問い合わせ", gathering().asking().orElse(null));
        add(facts, "行き方", gathering().access());
        add(facts, "備考", gathering().remarks());
        add(facts, "くわしいページ", gathering().web());
        return facts;
    }

    private @Nullable String rain(@Nullable Rain rain) {
        if (rain == null) {
            return null;
        }
        String spare = rain.spare() == null
                ? ""
                : "（予備日は%s）".formatted(Dates.say(occurrence.day().plusDays(rain.spare())));
        String deputy = rain.deputy() == null ? "" : "（いないときは%s）".formatted(rain.deputy());
        return "%s%s。%sが、当日の%sに決めます%s".formatted(rain.rule(), spare, rain.decides(), Dates.say(rain.at()), deputy);
    }

    private static @Nullable String joined(List<String> words) {
        return words.isEmpty() ? null : String.join("、", words);
    }

    private static void add(List<Fact> facts, String what, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(said -> facts.add(new Fact(what, said)));
    }

    /** What a calendar and a feed say of it. */
    String words() {
        StringBuilder words = new StringBuilder();
        if (!off().isEmpty()) {
            words.append("【").append(off()).append("】").append(why()).append('\n');
        }
        words.append(line());
        facts().forEach(fact ->
                words.append('\n').append(fact.what()).append("：").append(fact.value()));
        return words.toString();
    }
}
