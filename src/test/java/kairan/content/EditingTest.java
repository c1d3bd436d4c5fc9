package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is written at the desk leads, as strictly read as a file, and nothing of it is lost. */
@ExtendWith(OutputCaptureExtension.class)
class EditingTest {

    private static final String CLERK = "佐藤";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Path path = store.folder("conversations");
    private final Folder folder = Folder.smallest(path)
            .write("faq/a.yaml", "entries:\n  - id: a\n    question: 協働とは\n    answer: 力を合わせること\n");
    private final AtomicInteger changes = new AtomicInteger();
    private final Edits edits = new Edits(store.db());
    private final ContentFiles content = house();
    private final Editing desk = new Editing(edits, content, Leading.DESK, store.clock());

    /** As another instance has it, or this one after a restart. */
    private ContentFiles house() {
        return new ContentFiles(path, new Edits(store.db())::leading, changes::incrementAndGet);
    }

    private Sheet opened(String file) {
        return desk.open(file).orElseThrow();
    }

    private Saving rename(String from, String to) {
        Sheet town = opened("town.yaml");
        return desk.save(town.saying(town.text().replace(from, to)), CLERK);
    }

    private String name(ContentFiles house) {
        return house.now().town().name();
    }

    private static List<String> problems(Saving saving) {
        return ((Saving.Wrong) saving)
                .problems().stream().map(Problem::toString).toList();
    }

    @Test
    void whatIsSavedLeadsAtOnceElsewhereAtTheNextLookAndAfterARestart() {
        ContentFiles elsewhere = house();
        assertThat(rename("みどり市", "あおい市")).isEqualTo(new Saving.Saved());

        assertThat(name(content)).isEqualTo("あおい市");
        assertThat(changes).hasValue(1);
        elsewhere.look();
        assertThat(name(elsewhere)).isEqualTo("あおい市");
        assertThat(name(house())).isEqualTo("あおい市");
        assertThat(folder.read().town().name()).isEqualTo("みどり市");
    }

    @Test
    void aWrongTextIsRefusedWithLineAndRemedyAndNothingChanges() {
        assertThat(problems(rename("name: みどり市", "nama: みどり市")))
                .containsExactly("town.yaml の 1行目: 「nama」という項目はありません。使える項目は、" + keys() + "です。");

        assertThat(name(content)).isEqualTo("みどり市");
        assertThat(desk.history(10)).isEmpty();
        assertThat(changes).hasValue(0);
    }

    private static String keys() {
        return Stream.of(Town.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining("、"));
    }

    @Test
    void anIdThatIsElsewhereAlreadyIsRefused() {
        assertThat(problems(desk.save(
                        Sheet.fresh("faq/b.yaml", "entries:\n  - id: a\n    question: 何\n    answer: 何か\n"), CLERK)))
                .containsExactly("faq/b.yaml の 2行目: id「a」は faq/a.yaml にもあります。どちらかを別の名前にしてください。");
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() {
        for (String name :
                List.of("../town.yaml", "faq/../../x.yaml", "/etc/a.yaml", "faq/a.txt", "faq/.a.yaml", "x/a.yaml")) {
            assertThat(problems(desk.save(Sheet.fresh(name, "a: b"), CLERK)))
                    .singleElement()
                    .asString()
                    .contains("この名前のファイルは作れません。");
            assertThat(desk.open(name)).isEmpty();
        }
    }

    @Test
    void anAnswerIsWrittenIntoAFileOfItsOwn() {
        Entry entry = new Entry("gomi", "ごみは？", null, "朝8時までに。", null, null, null, null, null, null, null, null);

        assertThat(desk.save(Sheet.fresh("faq/gomi.yaml", "").with(entry), CLERK))
                .isEqualTo(new Saving.Saved());

        assertThat(content.now().entry("gomi")).contains(entry);
        assertThat(desk.holding("gomi").orElseThrow().file()).isEqualTo("faq/gomi.yaml");
        assertThat(desk.holding("a").orElseThrow().file()).isEqualTo("faq/a.yaml");
        assertThat(desk.files()).containsExactly("faq/a.yaml", "faq/gomi.yaml", "phrases.yaml", "town.yaml");
    }

    @Test
    void anAnswerOfOnesOwnIsSilentUntilItIsWrittenAndGoneWhenItIsTakenOut() {
        Own silent = new Own("fee", "会費は？", List.of("会費"), null, null, null, null, null);
        Own told = new Own(
                "fee", "会費は？", List.of("会費"), "月300円です。\n年に2回。", "みどり町内会", "総会の資料", LocalDate.of(2026, 4, 12), null);

        desk.save(Sheet.fresh("faq/own/desk.yaml", "").with(silent), CLERK);
        assertThat(content.now().own("fee")).contains(silent);
        assertThat(content.now().entry("fee")).isEmpty();

        desk.save(opened("faq/own/desk.yaml").with(told), CLERK);
        assertThat(content.now().own("fee").orElseThrow().by()).isEqualTo("みどり町内会");
        assertThat(content.now().entry("fee").orElseThrow().answer()).isEqualTo("月300円です。\n年に2回。");

        assertThat(desk.save(opened("faq/own/desk.yaml").without("fee"), CLERK)).isEqualTo(new Saving.Saved());
        assertThat(content.now().own("fee")).isEmpty();
        assertThat(desk.save(opened("faq/own/desk.yaml").with(told), CLERK)).isEqualTo(new Saving.Saved());
        assertThat(content.now().own("fee")).isPresent();
    }

    @Test
    void officeWordsCanBeWrittenHereToo() {
        assertThat(desk.save(Sheet.fresh("plain-words.yaml", "words:\n  - office: 施策\n    plain: 取り組み\n"), CLERK))
                .isEqualTo(new Saving.Saved());
        assertThat(content.now().officeWords("施策を進める")).hasSize(1);
    }

    @Test
    void furtherWaysToAskGoIntoTheFileOfTheirAnswer() {
        assertThat(desk.save(opened("faq/a.yaml").askedAlso("a", List.of("もやいって何: だべ")), CLERK))
                .isEqualTo(new Saving.Saved());
        assertThat(content.now().entry("a").orElseThrow().paraphrases()).containsExactly("もやいって何: だべ");
    }

    @Test
    void aSentenceAndTheTownAreChangedWithoutTouchingTheRest() {
        assertThat(desk.save(opened("phrases.yaml").with(Phrase.THANKS, "いえいえ。"), CLERK))
                .isEqualTo(new Saving.Saved());

        assertThat(content.now().phrases().say(Phrase.THANKS)).isEqualTo("いえいえ。");
        assertThat(opened("phrases.yaml").text().lines())
                .hasSize(disk("phrases.yaml").size());
        assertThat(problems(desk.save(opened("phrases.yaml").with(Phrase.THANKS, "《なぞ》"), CLERK)))
                .singleElement()
                .asString()
                .startsWith("phrases.yaml の ");
    }

    private List<String> disk(String file) {
        return Folder.read(path.resolve(file)).lines().toList();
    }

    @Test
    void whoBeganWithAnOlderTextOverwritesNobody() {
        Sheet begun = opened("town.yaml");
        rename("みどり市", "あおい市");

        Saving saving = desk.save(begun.saying(begun.text().replace("みどり市", "あかね市")), "鈴木");

        assertThat(((Saving.Overtaken) saving).now().text()).contains("name: あおい市");
        assertThat(name(content)).isEqualTo("あおい市");
    }

    @Test
    void whoBeganBeforeTheFileOnDiskChangedOverwritesNobody() {
        Sheet begun = opened("town.yaml");
        folder.change("town.yaml", "みどり市", "あおい市");

        assertThat(desk.save(begun.saying(begun.text() + "# もう一行"), CLERK)).isInstanceOf(Saving.Overtaken.class);
    }

    @Test
    void everyChangeIsKeptWithNameAndTimeAndCanBeUndone() {
        rename("みどり市", "あおい市");
        store.clock().pass(Duration.ofMinutes(5));
        rename("あおい市", "あかね市");
        List<Edit> history = desk.history("town.yaml", 10);
        assertThat(history).extracting(Edit::by).containsExactly(CLERK, CLERK);
        assertThat(history.getFirst().at()).isEqualTo(store.clock().instant());

        assertThat(desk.undo(history.getFirst().id(), "鈴木")).isEqualTo(new Saving.Saved());
        assertThat(name(content)).isEqualTo("あおい市");
        assertThat(desk.undo(history.getLast().id(), "鈴木")).isEqualTo(new Saving.Saved());
        assertThat(name(content)).isEqualTo("みどり市");
        assertThat(desk.edited("town.yaml")).isFalse();
        assertThat(desk.history("town.yaml", 10)).hasSize(4).first().satisfies(edit -> {
            assertThat(edit.by()).isEqualTo("鈴木");
            assertThat(edit.backToFile()).isTrue();
        });
        desk.undo(desk.history("town.yaml", 1).getFirst().id(), CLERK);
        assertThat(name(content)).isEqualTo("あおい市");
    }

    @Test
    void undoingOneChangeLeavesWhatOthersChangedSince() {
        desk.save(opened("phrases.yaml").with(Phrase.THANKS, "月曜のまちがい"), CLERK);
        desk.save(opened("phrases.yaml").with(Phrase.HELLO, "火曜に直した言葉"), CLERK);
        Edit monday = desk.history("phrases.yaml", 10).getLast();

        assertThat(desk.undo(monday.id(), CLERK)).isEqualTo(new Saving.Saved());

        assertThat(opened("phrases.yaml").text()).contains("火曜に直した言葉").doesNotContain("月曜のまちがい");
    }

    @Test
    void undoingWhatWasChangedAgainIsRefusedAndNothingIsLost() {
        rename("みどり市", "あおい市");
        rename("あおい市", "あかね市");

        assertThat(problems(desk.undo(desk.history("town.yaml", 10).getLast().id(), CLERK)))
                .containsExactly("town.yaml: 同じところが、あとからまた直されています。新しいほうから順に戻すか、いまの言葉を見ながら、もとの画面で直してください。");
        assertThat(name(content)).isEqualTo("あかね市");
    }

    @Test
    void theHistorySaysWhatWasChangedAndWhere() {
        rename("みどり市", "あおい市");

        Rewording change = desk.changes(null, 0, 10).getFirst();
        assertThat(change.name()).isEqualTo("name");
        assertThat(change.before()).startsWith("name: みどり市");
        assertThat(change.after()).startsWith("name: あおい市");
        assertThat(desk.changes("town.yaml", 1, 10)).isEmpty();
    }

    @Test
    void aFileMadeHereIsGoneWhenItIsUndone() {
        desk.save(Sheet.fresh("faq/b.yaml", "entries:\n  - id: b\n    question: 何\n    answer: 何か\n"), CLERK);
        desk.undo(desk.history(1).getFirst().id(), CLERK);

        assertThat(content.now().entry("b")).isEmpty();
        assertThat(desk.open("faq/b.yaml")).isEmpty();
    }

    @Test
    void theFileLeadsAgainWhenItIsLetTo() {
        rename("みどり市", "あおい市");
        assertThat(desk.release("town.yaml", CLERK)).isEqualTo(new Saving.Saved());
        assertThat(name(content)).isEqualTo("みどり市");
        assertThat(desk.release("town.yaml", CLERK)).isEqualTo(new Saving.Unchanged());
    }

    @Test
    void savingTheSameTwiceKeepsNothing() {
        assertThat(desk.save(opened("town.yaml"), CLERK)).isEqualTo(new Saving.Unchanged());
        Sheet asBrowsersSendIt =
                opened("town.yaml").saying(opened("town.yaml").text().replace("\n", "\r\n"));
        assertThat(desk.save(asBrowsersSendIt, CLERK)).isEqualTo(new Saving.Unchanged());
        assertThat(desk.history(10)).isEmpty();
    }

    @Test
    void oneOfTwoWrongFilesCanBeMended() {
        folder.change("town.yaml", "name: みどり市", "nama: みどり市")
                .write("faq/a.yaml", "entries:\n  - id: a\n    question: 協働とは\n");
        content.look();
        assertThat(content.problems()).hasSize(2);

        assertThat(rename("nama", "name")).isEqualTo(new Saving.Saved());

        assertThat(content.problems()).singleElement().asString().startsWith("faq/a.yaml");
    }

    @Test
    void whereFilesLeadTheDeskOnlyReads() {
        rename("みどり市", "あおい市");
        ContentFiles files = new ContentFiles(path, () -> {});
        Editing closed = new Editing(edits, files, Leading.FILES, store.clock());

        assertThat(name(files)).isEqualTo("みどり市");
        assertThat(closed.open("town.yaml").orElseThrow().text()).contains("みどり市");
        assertThat(problems(closed.save(closed.open("town.yaml").orElseThrow().saying("name: x"), CLERK)))
                .singleElement()
                .asString()
                .contains("KAIRAN_LEADING=files");
        assertThat(problems(closed.undo(1, CLERK))).hasSize(1);
        assertThat(problems(closed.release("town.yaml", CLERK))).hasSize(1);
    }

    @Test
    void afterAnUpdateNewSentencesComeFromTheFile() {
        Sheet phrases = opened("phrases.yaml");
        String without = phrases.text()
                .replaceFirst("(?m)^thanks:.*\n(?: .*\n)*", "")
                .replaceFirst("(?m)^hello:", "# 前の版\nhello:");
        assertThat(without).doesNotContain("\nthanks:").contains("# 前の版");
        assertThat(desk.save(phrases.saying(without), CLERK)).isEqualTo(new Saving.Saved());
        assertThat(name(house())).isEqualTo("みどり市");
        assertThat(house().now().phrases().say(Phrase.THANKS)).startsWith("どういたしまして。");
    }

    @Test
    void afterAnUpdateWhatFitsNoLongerIsSetAsideAndTheStartGoesOn(CapturedOutput output) {
        rename("みどり市", "あおい市");
        desk.save(Sheet.fresh("faq/b.yaml", "entries:\n  - id: b\n    question: 何\n    answer: 何か\n"), CLERK);
        folder.write("faq/c.yaml", "entries:\n  - id: b\n    question: 新しい\n    answer: 答え\n");
        store.db()
                .sql("update edit set content = replace(content, 'answer', 'antwort') where file = 'faq/b.yaml'")
                .update();

        ContentFiles restarted = house();

        assertThat(name(restarted)).isEqualTo("あおい市");
        assertThat(restarted.now().entry("b").orElseThrow().question()).isEqualTo("新しい");
        assertThat(restarted.problems()).isNotEmpty();
        assertThat(output).contains("画面で直した内容に誤りがあるため、もとのファイルの内容で始めます。").contains("faq/b.yaml の 4行目");
    }

    @Test
    void whatIsWrittenIsExportedAndReadsTheSame() throws IOException {
        rename("みどり市", "あおい市");
        Own own = new Own("b", "何", null, "何か", "みどり町内会", "会の決まり", LocalDate.of(2026, 4, 12), null);
        desk.save(Sheet.fresh("faq/own/b.yaml", "").with(own), CLERK);

        assertThat(Editing.export(desk.written(), path)).containsExactly("faq/own/b.yaml", "town.yaml");
        assertThat(Editing.export(desk.written(), path)).isEmpty();

        assertThat(folder.read()).usingRecursiveComparison().isEqualTo(content.now());
    }

    @Test
    void ofManyWhoSaveAtOnceEachIsKeptOrToldOtherwise() throws Exception {
        Map<String, Sheet> begun = Map.of("town.yaml", opened("town.yaml"), "faq/a.yaml", opened("faq/a.yaml"));
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Saving>> savings = new ArrayList<>();
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                Sheet sheet = begun.get(i % 2 == 0 ? "town.yaml" : "faq/a.yaml");
                String text = sheet.text() + "# " + i;
                savings.add(clerks.submit(() -> {
                    together.await();
                    return desk.save(sheet.saying(text), CLERK);
                }));
            }
            together.countDown();
        }
        List<Saving> all = new ArrayList<>();
        for (Future<Saving> saving : savings) {
            all.add(saving.get());
        }
        assertThat(all).filteredOn(Saving.Saved.class::isInstance).hasSize(2);
        assertThat(all).filteredOn(Saving.Overtaken.class::isInstance).hasSize(8);
        assertThat(desk.history(20)).extracting(Edit::file).containsExactlyInAnyOrder("town.yaml", "faq/a.yaml");
    }
}
