package kairan.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Town;
import kairan.conversation.Person;
import kairan.japanese.Spelling;
import kairan.residents.Follows;
import kairan.residents.Headcounts;
import kairan.residents.Interests;
import kairan.residents.Resident;
import kairan.residents.Residents;
import kairan.results.Discretion;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.roles.Roles;
import kairan.roles.Titles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many people have registered (登録の数), and one of them who has told their six letters. */
@Controller
@RequestMapping(ResidentsPage.PATH)
class ResidentsPage {

    static final String PATH = "/desk/residents";

    private static final String LETTERS = "[A-Z]{6}";

    /** An association, its people, and those of its blocks. */
    record Line(String name, String people, String proven, List<String> blocks) {}

    /** A wish, and how many have it. */
    record Wish(String label, String people) {}

    /** What is registered of one person. */
    record One(
            String letters,
            String association,
            String household,
            String interests,
            String groups,
            String wishes,
            String doors,
            String roles) {

        @Override
        public String toString() {
            return "One[…]";
        }
    }

    private final Headcounts counts;
    private final Residents residents;
    private final Interests interests;
    private final Follows follows;
    private final Roles roles;
    private final Titles titles;
    private final Bodies bodies;
    private final ContentFiles content;
    private final Attempts attempts;
    private final Notes notes;

    ResidentsPage(
            Headcounts counts,
            Residents residents,
            Interests interests,
            Follows follows,
            Roles roles,
            Titles titles,
            Bodies bodies,
            ContentFiles content,
            Attempts attempts,
            Notes notes) {
        this.counts = counts;
        this.residents = residents;
        this.interests = interests;
        this.follows = follows;
        this.roles = roles;
        this.titles = titles;
        this.bodies = bodies;
        this.content = content;
        this.attempts = attempts;
        this.notes = notes;
    }

    @GetMapping
    @Needs(Right.SEE_PEOPLE)
    String page(Model model) {
        List<Headcounts.Place> places = counts.places();
        model.addAttribute("all", sum(places, Headcounts.Place::people));
        model.addAttribute("doors", doors(counts.doors()));
        model.addAttribute("lines", lines(places));
        model.addAttribute("nowhere", few(nowhere(places)));
        model.addAttribute("wishes", wishes(places));
        return "desk/residents";
    }

    /** What a single person wishes must not be guessed from a count. */
    private static String few(int people) {
        return people == 0 ? "0人" : people < Discretion.FEWEST_COUNTED ? "少人数" : "%,d人".formatted(people);
    }

    /**
     * The parts of a sum that is told: if just one of them may not be told, it could be reckoned from the others, so the
     * smallest of these is not told either.
     */
    static List<String> told(List<Integer> parts) {
        List<Integer> open = parts.stream()
                .filter(part -> part >= Discretion.FEWEST_COUNTED)
                .sorted()
                .toList();
        long few = parts.stream()
                .filter(part -> part > 0 && part < Discretion.FEWEST_COUNTED)
                .count();
        int besides = few == 1 && !open.isEmpty() ? parts.indexOf(open.getFirst()) : -1;
        return IntStream.range(0, parts.size())
                .mapToObj(n -> n == besides ? "伏せています" : few(parts.get(n)))
                .toList();
    }

    private List<Line> lines(List<Headcounts.Place> places) {
        Map<String, List<Headcounts.Place>> byBody = new LinkedHashMap<>();
        places.stream()
                .filter(place -> place.body() != null)
                .forEach(place -> byBody.computeIfAbsent(place.body(), body -> new ArrayList<>())
                        .add(place));
        List<Body> associations = bodies.associations();
        List<List<Headcounts.Place>> theirs = associations.stream()
                .map(body -> byBody.getOrDefault(body.id(), List.of()))
                .toList();
        List<Integer> people = new ArrayList<>(
                theirs.stream().map(each -> sum(each, Headcounts.Place::people)).toList());
        people.add(nowhere(places));
        List<String> told = told(people);
        return IntStream.range(0, associations.size())
                .mapToObj(n -> line(associations.get(n), told.get(n), theirs.get(n)))
                .toList();
    }

    private static Line line(Body body, String people, List<Headcounts.Place> places) {
        List<Headcounts.Place> blocks =
                places.stream().filter(place -> place.block() != null).toList();
        List<String> told = told(blocks.stream().map(Headcounts.Place::people).toList());
        return new Line(
                body.name(),
                people,
                few(sum(places, Headcounts.Place::proven)),
                IntStream.range(0, blocks.size())
                        .mapToObj(n -> "%d班 %s".formatted(blocks.get(n).block(), told.get(n)))
                        .toList());
    }

    private static int nowhere(List<Headcounts.Place> places) {
        return sum(places.stream().filter(place -> place.body() == null).toList(), Headcounts.Place::people);
    }

    private List<Wish> wishes(List<Headcounts.Place> places) {
        Map<String, Integer> chosen = counts.interests();
        List<Wish> wishes = new ArrayList<>();
        for (Town.Interest interest : content.now().town().interests()) {
            wishes.add(new Wish("「%s」を知りたい".formatted(interest.label()), few(chosen.getOrDefault(interest.id(), 0))));
        }
        int people = sum(places, Headcounts.Place::people);
        int atOnce = sum(places, Headcounts.Place::atOnce);
        wishes.add(new Wish("やさしい日本語で読みたい", few(sum(places, Headcounts.Place::easy))));
        List<String> how = told(List.of(atOnce, people - atOnce));
        wishes.add(new Wish("お知らせを、すぐに受け取る", how.getFirst()));
        wishes.add(new Wish("お知らせを、まとめて受け取る", how.getLast()));
        return wishes;
    }

    private static int sum(List<Headcounts.Place> places, ToIntFunction<Headcounts.Place> what) {
        return places.stream().mapToInt(what).sum();
    }

    private static String doors(Map<String, Integer> doors) {
        List<String> each = new ArrayList<>();
        doors.forEach((door, people) -> each.add("%sで%s".formatted(door(door), few(people))));
        return String.join("、", each);
    }

    private static String door(String name) {
        return name.equals("line") ? "LINE" : "ウェブのチャット";
    }

    /** Asked by a form, so that the letters stand in no address and no log. */
    @PostMapping
    @Needs(Right.SEE_PEOPLE)
    String one(@RequestParam(defaultValue = "") String letters, Model model) {
        String typed = Spelling.of(letters).strip().toUpperCase(Locale.ROOT);
        model.addAttribute("letters", typed);
        Visitor visitor = Frame.visitor().orElseThrow();
        if (!typed.matches(LETTERS)) {
            model.addAttribute("wrong", List.of("アルファベット6文字を書いてください。その人のトークの「設定」に出ています。"));
        } else if (!attempts.allows(Door.LETTERS, visitor.id())) {
            model.addAttribute("wrong", List.of("まちがいが続いたので、しばらくお休みします。1時間たってから、もう一度ためしてください。"));
        } else {
            counts.handled(typed)
                    .ifPresentOrElse(
                            person -> show(typed, person, visitor, model),
                            () -> model.addAttribute("wrong", List.of("その6文字の人は、見つかりません。もう一度、たしかめてください。")));
        }
        return page(model);
    }

    private void show(String letters, Person person, Visitor visitor, Model model) {
        attempts.forget(Door.LETTERS, visitor.id());
        notes.used(visitor, Right.SEE_PEOPLE, Realm.TOWN, "本人から聞いた6文字で、1人の登録を見た");
        model.addAttribute("one", one(letters, person));
    }

    private One one(String letters, Person person) {
        Resident resident = residents.of(person);
        String body = Optional.ofNullable(resident.body())
                .flatMap(bodies::find)
                .map(Body::name)
                .orElse("えらんでいません");
        return new One(
                letters,
                resident.block() == null ? body : "%s %d班".formatted(body, resident.block()),
                resident.household() == null ? "つながっていません" : "つながっています",
                joined(interests.of(person).stream()
                        .flatMap(id -> content.now().town().interest(id).stream())
                        .map(Town.Interest::label)
                        .toList()),
                joined(List.copyOf(bodies.names(follows.of(person)).values())),
                (resident.easy() ? "やさしい日本語で読む。" : "") + (resident.atOnce() ? "すぐに受け取る。" : "まとめて受け取る。"),
                joined(counts.doors(person).stream().map(ResidentsPage::door).toList()),
                joined(roles.of(person).stream().map(titles::of).toList()));
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "ありません" : String.join("、", words);
    }
}
