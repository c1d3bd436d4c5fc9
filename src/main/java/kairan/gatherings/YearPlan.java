package kairan.gatherings;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.Timeline;

/** The year's plan of an association (年間計画) as it is pasted: a line a gathering, 「4月 第3日曜 一斉清掃」 or 「8月2日 夏まつり」. */
record YearPlan(List<Line> lines, List<String> wrong) {

    /** One gathering of the plan. */
    record Line(LocalDate day, String name, String timeline) {}

    private static final Pattern LINE = Pattern.compile(
            "(?:[・*-]\\s*)?(\\d{1,2})月\\s*の?(?:第\\s*([1-5一二三四五])\\s*([月火水木金土日])曜?日?|(\\d{1,2})日\\s*(?:\\(.\\))?)"
                    + "\\s*[:、,に]?\\s*(.{1,60})");
    /** 「令和8年度　さくら町内会 行事計画（案）」 */
    private static final Pattern HEADING = Pattern.compile(
            "(?!\\d{1,2}月).{0,40}(年度|計画表?|予定表?|行事表|一覧)(\\((案|表)\\))?[:。]?|.{0,10}月\\s*日.{0,20}(行事|内容).{0,10}");

    /** What any other gathering is. */
    private static final String OTHER = "other";

    private static final String WEEKDAYS = "月火水木金土日";

    /** By which words a kind is known when its name is not written. */
    private static final Map<String, String> KINDS = Map.of(
            "cleanup", "清掃|掃除|そうじ|ごみ|クリーン",
            "flowers", "花壇|花だん|花植|花の植|花を植|植えかえ|植え替え|苗|フラワー",
            "park-care", "公園|草刈|草取|草むしり",
            "drill", "防災|避難|訓練|消火",
            "festival", "まつり|祭|盆踊|花火|運動会|餅つき|もちつき",
            "meeting", "総会|会議|役員会|定例会|例会",
            "course", "講座|教室|学習会|講習",
            "visit", "見学|視察",
            "companions", "募集");

    YearPlan {
        lines = List.copyOf(lines);
        wrong = List.copyOf(wrong);
    }

    /** Whether it looks like such a plan: two lines at least, and every one begins with a month, but for its headings. */
    static boolean is(String text) {
        List<String> lines = lines(text);
        return lines.size() > 1
                && lines.stream().allMatch(line -> LINE.matcher(line).matches());
    }

    /** Without the headings above. */
    private static List<String> lines(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !HEADING.matcher(line).matches())
                .toList();
    }

    /** Every day is the next such day from {@code today}; what cannot be read stands aside, with the reason. */
    static YearPlan read(String text, LocalDate today, Map<String, Timeline> kinds) {
        List<Line> lines = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String line : lines(text)) {
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                wrong.add("「%s」は、「4月 第3日曜 一斉清掃」のように書いてください。".formatted(line));
                continue;
            }
            Optional<LocalDate> day = day(m, today);
            Optional<String> kind = kind(m.group(5), kinds);
            if (day.isEmpty()) {
                wrong.add("「%s」の日は、%sありません。".formatted(line, where(m, today)));
            } else if (kind.isEmpty()) {
                wrong.add("「%s」は、どの種類の行事かわかりません。「行事をつくる」で作ってください。".formatted(line));
            } else {
                lines.add(new Line(day.get(), m.group(5).strip(), kind.get()));
            }
        }
        return new YearPlan(lines, wrong);
    }

    /** A month that has no such day (第5日曜) is not looked for in the years after. */
    private static Optional<LocalDate> day(Matcher m, LocalDate today) {
        return month(m, today)
                .flatMap(month -> day(m, month)
                        .filter(day -> day.isBefore(today))
                        .map(past -> day(m, month.plusYears(1)))
                        .orElseGet(() -> day(m, month)));
    }

    /** The next month of that number, this one included. */
    private static Optional<YearMonth> month(Matcher m, LocalDate today) {
        int number = Integer.parseInt(m.group(1));
        YearMonth now = YearMonth.from(today);
        return number < 1 || number > 12
                ? Optional.empty()
                : Optional.of(YearMonth.of(now.getYear(), number))
                        .map(month -> month.isBefore(now) ? month.plusYears(1) : month);
    }

    private static String where(Matcher m, LocalDate today) {
        return month(m, today)
                .map(month -> "%d年%d月には".formatted(month.getYear(), month.getMonthValue()))
                .orElse("");
    }

    private static Optional<LocalDate> day(Matcher m, YearMonth month) {
        try {
            LocalDate day = m.group(4) != null
                    ? month.atDay(Integer.parseInt(m.group(4)))
                    : nth(month, number(m.group(2)), DayOfWeek.of(WEEKDAYS.indexOf(m.group(3)) + 1));
            return YearMonth.from(day).equals(month) ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String written) {
        int kanji = "一二三四五".indexOf(written);
        return kanji < 0 ? Integer.parseInt(written) : kanji + 1;
    }

    private static LocalDate nth(YearMonth month, int nth, DayOfWeek weekday) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    /** The day with the same place in its month (第3日曜), the next from {@code today}. */
    static LocalDate again(LocalDate before, LocalDate today) {
        int nth = Math.min(4, (before.getDayOfMonth() - 1) / 7 + 1);
        LocalDate thisYear = nth(YearMonth.of(today.getYear(), before.getMonthValue()), nth, before.getDayOfWeek());
        return thisYear.isAfter(today)
                ? thisYear
                : nth(YearMonth.of(today.getYear() + 1, before.getMonthValue()), nth, before.getDayOfWeek());
    }

    private static Optional<String> kind(String name, Map<String, Timeline> kinds) {
        return kinds.values().stream()
                .filter(kind -> name.contains(kind.kind()))
                .map(Timeline::id)
                .findFirst()
                .or(() -> kinds.keySet().stream()
                        .filter(id -> KINDS.containsKey(id)
                                && Pattern.compile(KINDS.get(id)).matcher(name).find())
                        .findFirst())
                .or(() -> Optional.of(OTHER).filter(kinds::containsKey));
    }
}
