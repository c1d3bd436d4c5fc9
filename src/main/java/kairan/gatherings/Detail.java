package kairan.gatherings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kairan.content.Gathering;
import kairan.content.Insured;
import org.jspecify.annotations.Nullable;

/** A fact of a gathering besides day, hour and place (くわしいこと): what it is called, how it reads, and by which questions it is mended. */
enum Detail {
    NAME("name", "名前", Detail.NEVER_GONE, Gathering::name),
    MEET("meet", "集合", Detail.WORDS, Gathering::meet),
    RAIN("rain", "雨のとき", "gathering-rain", facts -> null),
    APPLY("apply", "申し込み", Detail.WORDS, Gathering::apply),
    FEE("fee", "参加費", Detail.WORDS, Gathering::fee),
    PROVIDES("provides", "用意してあるもの", Detail.WORDS, Gathering::provides),
    WORK("work", "すること", Detail.WORDS, Gathering::work),
    INSURANCE("insurance", "保険", "gathering-insurance", facts -> written(facts.insurance())),
    UNTIL("until", "返事の締切", "gathering-until", facts -> null),
    CAPACITY("capacity", "定員", Detail.NUMBER, facts -> people(facts.capacity())),
    MINIMUM("minimum", "行うのに要る人数", Detail.NUMBER, facts -> people(facts.minimum())),
    PURPOSE("purpose", "目的", Detail.WORDS, Gathering::purpose),
    WHO("who", "だれが出られるか", Detail.WORDS, Gathering::who),
    CHILDREN("children", "子ども連れ", Detail.WORDS, Gathering::children),
    LATE("late", "遅れや途中参加", Detail.WORDS, Gathering::late),
    SUITABLE("suitable", "向いている人", Detail.WORDS, facts -> joined(facts.suitable())),
    TOILET("toilet", "トイレ", Detail.WORDS, Gathering::toilet),
    PARKING("parking", "駐車場", Detail.WORDS, Gathering::parking),
    HOSTS("hosts", "主催", Detail.WORDS, facts -> joined(facts.hosts())),
    FORM("form", "協働の形", Detail.WORDS, Gathering::form),
    CHARGE("charge", "担当", Detail.WORDS, Gathering::charge),
    ASKING("contact", "問い合わせ", Detail.NEVER_ASKED, facts -> facts.asking().orElse(null)),
    ACCESS("access", "行き方", Detail.NEVER_ASKED, Gathering::access),
    REMARKS("remarks", "備考", Detail.NEVER_ASKED, Gathering::remarks),
    WEB("web", "くわしいページ", Detail.NEVER_ASKED, Gathering::web),
    MAP("map", "地図", Detail.ON_THE_MAP, facts -> facts.latitude() == null ? facts.map() : null);

    static final String WORDS = "gathering-words";
    static final String ON_THE_MAP = "gathering-map";
    static final String NUMBER = "gathering-number";
    /** What comes with an imported list is mended there. */
    private static final String NEVER_ASKED = "";

    static final String NEVER_GONE = "gathering-name";

    private final String key;
    private final String label;
    private final String dialogue;
    private final Function<Gathering, @Nullable String> read;

    Detail(String key, String label, String dialogue, Function<Gathering, @Nullable String> read) {
        this.key = key;
        this.label = label;
        this.dialogue = dialogue;
        this.read = read;
    }

    static Optional<Detail> of(String key) {
        return asked().filter(detail -> detail.key.equals(key)).findFirst();
    }

    /** Those that make sense for a gathering; only to a sign-up there are so many places. */
    static List<Detail> of(boolean signUp) {
        return asked().filter(detail -> signUp || detail != CAPACITY && detail != MINIMUM)
                .toList();
    }

    private static Stream<Detail> asked() {
        return Arrays.stream(values()).filter(detail -> !detail.dialogue.equals(NEVER_ASKED));
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    String dialogue() {
        return dialogue;
    }

    /** 「参加費：無料です」, of all that are written and can be read as they stand. */
    static List<String> lines(Gathering facts) {
        return lines(facts, Arrays.stream(values()).filter(detail -> detail != NAME));
    }

    private static List<String> lines(Gathering facts, Stream<Detail> details) {
        return details.flatMap(detail ->
                        Stream.ofNullable(detail.read.apply(facts)).map(written -> detail.label + "：" + written))
                .toList();
    }

    /** Whether there is more to say than what a call and the questions of the day say by themselves. */
    static boolean more(Gathering facts) {
        return !lines(
                        facts,
                        Stream.of(
                                APPLY, FEE, PROVIDES, WORK, INSURANCE, PURPOSE, WHO, CHILDREN, SUITABLE, PARKING,
                                CHARGE, ASKING, ACCESS, REMARKS, WEB))
                .isEmpty();
    }

    /** As it is kept among the facts; an empty text takes it out. */
    Object kept(String written) {
        return switch (this) {
            case SUITABLE, HOSTS ->
                Arrays.stream(written.split("[、,，]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
            case CAPACITY, MINIMUM -> written.isEmpty() ? written : (Object) Integer.valueOf(written);
            // On the day itself it is the start until which people may answer, as where nothing is written.
            case UNTIL -> written.isEmpty() || written.equals("0") ? "" : "%s日前 18:00".formatted(written);
            case INSURANCE ->
                switch (written) {
                    case "town" -> Insured.TOWN.toString();
                    case "association" -> Insured.ASSOCIATION.toString();
                    case "none" -> Insured.NONE.toString();
                    default -> Insured.BEING_CHECKED.toString();
                };
            default -> written;
        };
    }

    private static @Nullable String joined(List<String> all) {
        return all.isEmpty() ? null : String.join("、", all);
    }

    private static @Nullable String written(@Nullable Insured insured) {
        return insured == null ? null : insured.toString();
    }

    private static @Nullable String people(@Nullable Integer number) {
        return number == null ? null : number + "人";
    }
}
