package kairan.transcripts;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.Outcome;

/** Plays a transcript on a stage; with {@code -Dupdate} it rewrites the bot's lines instead of failing. */
final class Player {

    private static final Map<String, Outcome> TROUBLES = Map.of(
            "（今月の数を使い切る）", new Outcome.LimitReached(),
            "（LINEの設定がこわれる）", new Outcome.Shut("401"),
            "（LINEの返事がなくなる）", new Outcome.Later("timeout"),
            "（LINEがなおる）", new Outcome.Accepted());

    private static final String EVERYBODY = "みんな";
    private static final Pattern CODE = Pattern.compile("\\b[A-Z2-9]{4}-[A-Z2-9]{4}\\b|(?<!\\d)\\d{5,6}(?!\\d)");
    private static final Pattern CODE_BLANK = Pattern.compile("〔番号(\\d)?〕");

    /** At the desk: theme, what was heard, what changes. */
    private static final Pattern TELLS = Pattern.compile("（変わったことを知らせる：(.+)／(.+)／(.+)）");

    /** At the desk: a household, and how many of it come. */
    private static final Pattern SLIP = Pattern.compile("（紙の返事：([0-9]+班-[0-9]+)、(?:確認しました|([0-9]+)人が出ます)）");

    private final Script script;
    private final LittleTown town;
    private final Stage stage;
    private final boolean update = System.getProperty("update") != null;

    private final Map<String, Deque<Message>> unheard = new HashMap<>();
    private final Map<String, List<Message>> heard = new HashMap<>();
    private final List<String> rewritten = new ArrayList<>();
    private List<String> codes = List.of();
    private String speaker = "";

    Player(Script script, LittleTown town, Stage stage) {
        this.script = script;
        this.town = town;
        this.stage = stage;
    }

    void play() throws IOException {
        stage.open(town);
        rewritten.add(script.title());
        for (Step step : script.steps()) {
            switch (step) {
                case Step.Speaks speaks -> speak(speaks);
                case Step.Now now -> {
                    nothingMore(now);
                    rewritten.addAll(now.lines());
                    stage.now(now.time());
                    collect();
                }
                case Step.Decides decides -> {
                    nothingMore(decides);
                    rewritten.addAll(decides.lines());
                    stage.decide(decides.state(), decides.fields());
                    collect();
                }
                case Step.Checks checks -> {
                    nothingMore(checks);
                    rewritten.addAll(checks.lines());
                    stage.check(checks.fields());
                    collect();
                }
                case Step.Neighbour neighbour -> {
                    nothingMore(neighbour);
                    rewritten.addAll(neighbour.lines());
                    stage.neighbour(neighbour.mends(), neighbour.rating(), neighbour.reason(), neighbour.words());
                    collect();
                }
                case Step.NeighbourWithdraws away -> {
                    nothingMore(away);
                    rewritten.addAll(away.lines());
                    stage.neighbourWithdraws();
                    collect();
                }
                case Step.Sees sees -> see(sees);
                case Step.Expects expects -> expect(expects);
                case Step.Prose prose -> {
                    if (prose.lines().getFirst().isBlank()) {
                        nothingMore(prose);
                    }
                    rewritten.addAll(prose.lines());
                }
            }
        }
        nothingMore(new Step.Prose(List.of("（おわり）")));
        if (update) {
            Files.write(script.file(), rewritten);
        }
    }

    private void see(Step.Sees sees) {
        nothingMore(sees);
        String shown = stage.page(sees.page());
        if (!update && !shown.equals(sees.text())) {
            fail("%s: 画面「%s」:\n書いてあること:\n%s\n出たこと:\n%s".formatted(script.title(), sees.page(), sees.text(), shown));
        }
        rewritten.add(sees.lines().getFirst());
        shown.lines().forEach(line -> rewritten.add("　　　　" + line));
    }

    private void speak(Step.Speaks speaks) {
        nothingMore(speaks);
        rewritten.addAll(speaks.lines());
        speaker = speaks.who();
        if (speaks.presses()) {
            stage.press(speaker, button(speaks));
        } else if (speaks.words().equals("（友だちに追加する）")) {
            stage.come(speaker);
        } else if (TROUBLES.containsKey(speaks.words())) {
            stage.trouble(TROUBLES.get(speaks.words()));
        } else if (SLIP.matcher(speaks.words()).matches()) {
            Matcher slip = SLIP.matcher(speaks.words());
            slip.matches();
            stage.slip(slip.group(1), slip.group(2) == null ? null : Integer.valueOf(slip.group(2)));
        } else if (TELLS.matcher(speaks.words()).matches()) {
            Matcher told = TELLS.matcher(speaks.words());
            told.matches();
            stage.tell(told.group(1), told.group(2), told.group(3));
        } else if (speaks.words().equals("（ブロックする）")) {
            stage.leave(speaker);
        } else {
            stage.write(speaker, withCode(speaks.words()));
        }
        collect();
    }

    /** 〔番号〕 is the code or number the bot gave out last, to whomever; 〔番号2〕 the second of several in one bubble. */
    private String withCode(String words) {
        Matcher blank = CODE_BLANK.matcher(words);
        return blank.find()
                ? blank.replaceFirst(codes.get(blank.group(1) == null ? 0 : Integer.parseInt(blank.group(1)) - 1))
                : words;
    }

    private void collect() {
        Set<String> all = new LinkedHashSet<>(town.names());
        if (speaker.equals(Script.GROUP)) {
            all.add(speaker);
        }
        for (String who : all) {
            List<Message> said = stage.heard(who);
            unheard.computeIfAbsent(who, w -> new ArrayDeque<>()).addAll(said);
            heard.computeIfAbsent(who, w -> new ArrayList<>()).addAll(said);
            said.forEach(this::collectCodes);
        }
    }

    private void collectCodes(Message said) {
        List<String> more =
                CODE.matcher(said.text()).results().map(MatchResult::group).toList();
        codes = more.isEmpty() ? codes : more;
    }

    /** A lasting button may be pressed at any time, another only under the last message. */
    private Choice button(Step.Speaks speaks) {
        List<Message> messages = heard.getOrDefault(speaks.who(), List.of());
        for (int i = messages.size() - 1; i >= 0; i--) {
            Message message = messages.get(i);
            if (message.lasting() || i >= messages.size() - Message.MOST_IN_A_REPLY) {
                for (Choice choice : message.choices()) {
                    if (Matching.same(speaks.button(), choice.label())) {
                        return choice;
                    }
                }
            }
        }
        return fail("%s: %sには、ボタン［%s］がありません。".formatted(script.title(), speaks.who(), speaks.button()));
    }

    private void expect(Step.Expects expects) {
        if (expects.to().equals(EVERYBODY) && !update) {
            town.known().forEach(who -> expect(expects, who));
        } else if (!expects.to().equals(EVERYBODY)) {
            expect(expects, expects.to().isEmpty() ? speaker : expects.to());
        }
    }

    private void expect(Step.Expects expects, String to) {
        Deque<Message> waiting = unheard.getOrDefault(to, new ArrayDeque<>());
        if (waiting.isEmpty()) {
            if (!update) {
                fail("%s: ボットは%sに何も言いませんでした。あるはずの言葉:\n%s"
                        .formatted(script.title(), to, String.join("\n", expects.lines())));
            }
            return;
        }
        Message said = waiting.removeFirst();
        if (Matching.matches(expects, said)) {
            rewritten.addAll(expects.lines());
        } else if (update) {
            rewritten.addAll(Matching.lines(expects.to(), said));
        } else {
            fail("%s:\n書いてあること:\n%s\nボットが言ったこと:\n%s"
                    .formatted(
                            script.title(),
                            String.join("\n", expects.lines()),
                            String.join("\n", Matching.lines(expects.to(), said))));
        }
    }

    /** Silence is tested too. */
    private void nothingMore(Step before) {
        if (update) {
            toEverybody();
        }
        unheard.forEach((who, messages) -> {
            while (!messages.isEmpty()) {
                List<String> lines = Matching.lines(who.equals(speaker) ? "" : who, messages.removeFirst());
                if (!update) {
                    fail("%s: 「%s」の前に、書かれていない言葉がありました:\n%s"
                            .formatted(script.title(), before.lines().getFirst(), String.join("\n", lines)));
                }
                rewritten.addAll(lines);
            }
        });
    }

    /** When all who are known were told the same, it is written once. */
    private void toEverybody() {
        List<Deque<Message>> ears = town.known().stream()
                .map(who -> unheard.getOrDefault(who, new ArrayDeque<>()))
                .toList();
        while (ears.stream().noneMatch(Deque::isEmpty)
                && ears.stream().map(Deque::peekFirst).distinct().count() == 1) {
            rewritten.addAll(Matching.lines(EVERYBODY, ears.getFirst().peekFirst()));
            ears.forEach(Deque::removeFirst);
        }
    }
}
