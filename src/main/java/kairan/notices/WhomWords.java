package kairan.notices;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.bodies.Body;
import kairan.bodies.District;
import kairan.content.Town;
import org.jspecify.annotations.Nullable;

/**
 * Reads for whom a notice is, as people write it: 「3班と4班」「子どもに関心のある人、ただし1班はのぞく」. Whatever it does not
 * understand to the last letter it does not take: too many would be told, or the wrong ones.
 *
 * @param body who tells; null is the town
 */
record WhomWords(
        @Nullable Body body,
        List<Body> bodies,
        List<District> districts,
        List<Town.Interest> interests,
        List<Ahead.Day> gatherings) {

    private static final Pattern BLOCKS = Pattern.compile(
            "(\\d{1,3})[班組]?(?:から|~|-)(\\d{1,3})[班組](?:まで)?|((?:\\d{1,3}(?:[班組](?:と|・|や)|と|・|、|,|や))*+\\d{1,3})[班組](?!長)");
    private static final String EVERYBODY = "(?:全員|みんな|皆さん|みなさん|全体|全世帯|すべて)";
    private static final Pattern ALL = Pattern.compile(EVERYBODY);
    private static final Pattern ALL_THERE = Pattern.compile("(?:会員|住民|町内会|町内|町)の?" + EVERYBODY);
    private static final Pattern LEADERS = Pattern.compile("役員と班長|班長と役員");
    private static final Pattern BLOCK_LEADERS = Pattern.compile("班長");
    private static final Pattern OFFICERS = Pattern.compile("役員|会長");

    private static final String OUT = "のぞ(?:く|き|いて|いた)|除(?:く|き|いて|いた)|以外|抜き|外(?:す|して)";
    private static final Pattern OUT_OF = Pattern.compile(OUT);
    private static final Pattern AFTER_A_STOP = Pattern.compile("ただし|\\(|。|、|,");
    private static final String LIKING = "に?(?:関心|興味)(?:の|が)ある|を?(?:えら|選)んだ|が好きな|(?:を|が)知りたい";
    private static final String COMING = "に(?:出る|参加する|来る)";
    private static final Pattern AROUND = Pattern.compile("(?:" + OUT + "|町内会の|(?:" + LIKING + ")(?:人|方)|" + COMING
            + "(?:人|方)?"
            + "|の(?:人|方|住民|世帯|会員)(?:たち)?|ただし|だけ|のみ|および|及び|と|や|・|、|,|。|へ|に|は|を|が|も|宛て?|あて"
            + "|送る|送って|届ける|届けて|お願いします|ください|です|\\(|\\)|「|」|人|方)*");
    /** Between those of whom some are meant, and what they have in common besides: 「さくら町内会の人のうち、」. */
    private static final Pattern OF_THOSE = Pattern.compile("の|(?:の(?:人|方|住民|会員))?(?:で|のうち(?:で|の)?|の中(?:で|の)?)[、,]?");

    /** The other way round: 「子どもに関心のある3班の人」. */
    private static final Pattern WHO_LIKE = Pattern.compile("(?:" + LIKING + "|" + COMING + ")[、,]?");

    /** After it: without these 「3班の子ども」 are children. */
    private static final Pattern LIKED = Pattern.compile("^(?:" + LIKING + "|" + COMING + ").*");

    private static final Pattern ANOTHER_CLAUSE = Pattern.compile(".*(?:ただし|\\(|。|" + OUT + ").*");
    private static final Pattern APART = Pattern.compile(".*(?:と|や|・|、|,|。|および|及び|も|ただし|\\(|" + OUT + ").*");

    /** Somebody who is named, and where. */
    private record Named(
            int from,
            int to,
            List<Circle> circles,
            boolean whole,
            @Nullable Body of) {}

    Optional<Whom> read(String words) {
        String text = even(words);
        List<Named> named = named(text);
        if (named.isEmpty() || !understood(text, named)) {
            return Optional.empty();
        }
        List<Named> joined = joined(text, named);
        return joined.isEmpty() ? Optional.empty() : whom(text, joined);
    }

    private static String even(String words) {
        StringBuilder even = new StringBuilder(Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replace('〜', '~')
                .replace('－', '-'));
        Matcher kanji = Pattern.compile("[一二三四五六七八九](?=[班組])").matcher(even);
        while (kanji.find()) {
            even.setCharAt(kanji.start(), (char) ('1' + "一二三四五六七八九".indexOf(kanji.group())));
        }
        return even.toString().replace("子供", "子ども").replace("こども", "子ども");
    }

    /** From the left, the longest at each place. */
    private List<Named> named(String text) {
        List<Named> all = new ArrayList<>();
        gatherings.forEach(
                day -> each(text, quoted(day.name()), all, found -> circle(Circle.Kind.GATHERING, day.id())));
        bodies.forEach(one -> each(text, quoted(one.name()), all, found -> List.of(all(one))));
        districts.forEach(one -> each(text, quoted(one.name()), all, found -> circle(Circle.Kind.DISTRICT, one.id())));
        interests.forEach(one -> {
            each(text, quoted(one.label()), all, found -> circle(Circle.Kind.INTEREST, one.id()));
            for (String part : one.label().split("・")) {
                each(text, quoted(part), all, found -> circle(Circle.Kind.INTEREST, one.id()));
            }
        });
        String whose = body == null ? "" : body.id();
        for (Pattern everybody : List.of(ALL, ALL_THERE)) {
            each(text, everybody, all, found -> List.of(body == null ? Circle.EVERYONE : all(body)));
        }
        each(text, LEADERS, all, found -> circle(Circle.Kind.LEADERS, whose));
        each(text, BLOCK_LEADERS, all, found -> circle(Circle.Kind.BLOCK_LEADERS, whose));
        each(text, OFFICERS, all, found -> circle(Circle.Kind.OFFICERS, whose));
        each(text, BLOCKS, all, this::blocks);
        all.sort(Comparator.comparingInt(Named::from)
                .thenComparing(Comparator.comparingInt(Named::to).reversed()));
        List<Named> first = new ArrayList<>();
        all.forEach(one -> {
            if (first.isEmpty() || first.getLast().to() <= one.from()) {
                first.add(one);
            }
        });
        return first;
    }

    private interface Circles {

        List<Circle> of(MatchResult found);
    }

    private void each(String text, Pattern words, List<Named> into, Circles circles) {
        words.matcher(text).results().forEach(found -> {
            List<Circle> meant = circles.of(found);
            boolean whole = meant.stream().anyMatch(circle -> whole(circle));
            Body of = bodies.stream()
                    .filter(one -> one.name().equals(found.group()))
                    .findFirst()
                    .orElse(null);
            into.add(new Named(found.start(), found.end(), meant, whole, of));
        });
    }

    private static Pattern quoted(String name) {
        return Pattern.compile(Pattern.quote(even(name)));
    }

    private static List<Circle> circle(Circle.Kind kind, String value) {
        return List.of(new Circle(kind, value));
    }

    private static Circle all(Body body) {
        return new Circle(body.isAssociation() ? Circle.Kind.ASSOCIATION : Circle.Kind.GROUP, body.id());
    }

    /** Of the body that tells; where the town tells, an association has to be named before. */
    private List<Circle> blocks(MatchResult found) {
        String whose = body == null ? "" : body.id();
        IntStream numbers = found.group(3) == null
                ? IntStream.rangeClosed(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))
                : Pattern.compile("\\d+").matcher(found.group(3)).results().mapToInt(n -> Integer.parseInt(n.group()));
        return numbers.mapToObj(number -> Circle.block(whose, number)).toList();
    }

    private static boolean understood(String text, List<Named> named) {
        int at = 0;
        for (Named one : named) {
            String between = text.substring(at, one.from());
            boolean linked = at > 0 && linked(between);
            if (!linked && !AROUND.matcher(between).matches()
                    || at > 0 && !linked && !APART.matcher(between).matches()) {
                return false;
            }
            at = one.to();
        }
        return AROUND.matcher(text.substring(at)).matches();
    }

    private static boolean linked(String between) {
        return OF_THOSE.matcher(between).matches() || WHO_LIKE.matcher(between).matches();
    }

    /** 「みなと町内会の役員」 is one; empty if one thing is said of another that cannot be. */
    private List<Named> joined(String text, List<Named> named) {
        List<Named> joined = new ArrayList<>();
        for (Named one : named) {
            Named before = joined.isEmpty() ? null : joined.removeLast();
            if (before == null) {
                joined.add(one);
                continue;
            }
            String between = text.substring(before.to(), one.from());
            if (!linked(between)) {
                joined.addAll(List.of(before, one));
                continue;
            }
            boolean alone = joined.isEmpty()
                    || ANOTHER_CLAUSE
                            .matcher(text.substring(joined.getLast().to(), before.from()))
                            .matches();
            List<Circle> both = OF_THOSE.matcher(between).matches()
                    ? both(
                            before,
                            one,
                            alone && LIKED.matcher(text.substring(one.to())).matches())
                    : both(one, before, alone);
            if (both.isEmpty()) {
                return List.of();
            }
            joined.add(new Named(before.from(), one.to(), both, both.stream().allMatch(WhomWords::whole), null));
        }
        return joined.stream().allMatch(one -> one.circles().stream().allMatch(this::exists)) ? joined : List.of();
    }

    /**
     * Those of the circle for whom also the others hold; empty if that cannot be.
     *
     * @param some whether it is clear that some of them are meant
     */
    private List<Circle> both(Named those, Named what, boolean some) {
        Body of = those.of() != null ? those.of() : those.whole() ? body : null;
        return what.circles().stream()
                .map(circle -> both(those, of, circle, some))
                .reduce((one, other) -> one.isEmpty() || other.isEmpty() ? List.of() : concat(one, other))
                .orElse(List.of());
    }

    private static List<Circle> both(Named those, @Nullable Body of, Circle circle, boolean some) {
        return switch (circle.kind()) {
            case BLOCK -> of == null ? List.of() : List.of(Circle.block(of.id(), circle.block()));
            case LEADERS, OFFICERS, BLOCK_LEADERS ->
                of == null ? List.of() : List.of(new Circle(circle.kind(), of.id()));
            case EVERYONE -> those.circles();
            case INTEREST, GATHERING ->
                some ? those.circles().stream().map(circle::among).toList() : List.of();
            case ASSOCIATION, GROUP, DISTRICT -> those.circles().contains(circle) ? List.of(circle) : List.of();
        };
    }

    private static List<Circle> concat(List<Circle> one, List<Circle> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private boolean exists(Circle circle) {
        if (circle.among() != null && !exists(circle.among())) {
            return false;
        }
        if (circle.kind() != Circle.Kind.BLOCK) {
            return true;
        }
        return bodies.stream()
                .filter(one -> one.id().equals(circle.body()))
                .anyMatch(one -> circle.block() >= 1 && circle.block() <= one.blocks());
    }

    private Optional<Whom> whom(String text, List<Named> named) {
        Set<Circle> in = new LinkedHashSet<>();
        Set<Circle> out = new LinkedHashSet<>();
        List<Named> clause = new ArrayList<>();
        boolean wholly = false;
        for (int i = 0; i < named.size(); i++) {
            Named one = named.get(i);
            clause.add(one);
            int next = i + 1 < named.size() ? named.get(i + 1).from() : text.length();
            String after = text.substring(one.to(), next);
            Matcher without = OUT_OF.matcher(after);
            if (without.find()) {
                clause.forEach(who -> out.addAll(who.circles()));
                clause.clear();
            } else if (AFTER_A_STOP.matcher(after).find()) {
                clause.forEach(who -> in.addAll(who.circles()));
                clause.clear();
            }
            wholly |= one.whole();
        }
        clause.forEach(rest -> in.addAll(rest.circles()));
        if (in.isEmpty() && !out.isEmpty()) {
            in.add(body == null ? Circle.EVERYONE : all(body));
        } else if (wholly && !out.isEmpty() && in.size() > 1) {
            // 「1班、2班をのぞく全員」: what is beside all of them can only be meant to be left out.
            in.stream().filter(circle -> !whole(circle)).forEach(out::add);
            in.removeIf(circle -> !whole(circle));
        }
        in.removeIf(out::contains);
        return in.isEmpty() || unclear(in) || unclear(out)
                ? Optional.empty()
                : Optional.of(new Whom(List.copyOf(in), List.copyOf(out)));
    }

    /** 「3班の子どもに関心のある人と防災に関心のある人」: the latter of 3班, or all of them? */
    private static boolean unclear(Set<Circle> circles) {
        return circles.stream().anyMatch(circle -> circle.among() != null)
                && circles.stream().anyMatch(circle -> circle.among() == null && ofTheTown(circle.kind()));
    }

    private static boolean ofTheTown(Circle.Kind kind) {
        return kind == Circle.Kind.INTEREST || kind == Circle.Kind.GATHERING;
    }

    private static boolean whole(Circle circle) {
        return circle.equals(Circle.EVERYONE) || circle.whole();
    }
}
