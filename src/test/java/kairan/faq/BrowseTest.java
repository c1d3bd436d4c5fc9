package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kairan.TownFolder;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.content.Own;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowseTest {

    @TempDir
    Path folder;

    private ContentFiles content = new ContentFiles(Path.of("conversations"), () -> {});
    private Browse browse = browse();

    private Browse browse() {
        return new Browse(content, new Readership(content, person -> Set.of()));
    }

    private Optional<List<Message>> presses(Meaning meaning) {
        return browse.hear(new Said.Chose(new Person("a"), java.time.Instant.EPOCH, meaning));
    }

    private Optional<List<Message>> says(String words) {
        return browse.hear(new Said.Wrote(new Person("a"), java.time.Instant.EPOCH, words));
    }

    private List<Choice> subjects() {
        return says("質問の一覧").orElseThrow().stream()
                .flatMap(m -> m.choices().stream())
                .filter(c -> c.meaning().value().equals("subject"))
                .toList();
    }

    @Test
    void everyEntryIsAtMostThreeTapsAway() {
        assertThat(reached())
                .containsAll(content.now().entries().stream().map(Entry::id).toList());
        assertThat(subjects()).extracting(Choice::label).doesNotContain("町内会の会費・会館・役員");
    }

    @Test
    void soIsEveryAnswerOfTheTownsOwn() throws Exception {
        Path filled = TownFolder.withoutGatherings(folder);
        Path own = filled.resolve("faq/own/association.yaml");
        Files.writeString(own, Files.readString(own).replaceAll("(?m)^(  - id: .*)$", """
                $1
                    answer: 役員におたずねください。
                    by: さくら町内会
                    source: 総会の資料
                    date: 2026-04-12"""));
        content = new ContentFiles(filled, () -> {});
        browse = browse();

        List<String> owns = content.now().owns().stream().map(Own::id).toList();
        assertThat(owns).hasSize(20);
        assertThat(reached())
                .containsAll(content.now().entries().stream().map(Entry::id).toList())
                .containsAll(owns);
    }

    private Set<String> reached() {
        Set<String> reached = new HashSet<>();
        for (Choice subject : subjects()) {
            Message questions = presses(subject.meaning()).orElseThrow().getFirst();
            questions.choices().stream()
                    .filter(c -> c.meaning().is("faq", "show"))
                    .forEach(c -> reached.add(c.meaning().about()));
        }
        return reached;
    }

    @Test
    void theSubjectsAreButtonsThatStay() {
        assertThat(says("メニュー").orElseThrow())
                .allSatisfy(m -> assertThat(m.lasting()).isTrue());
        assertThat(subjects()).hasSizeGreaterThan(10);
    }

    @Test
    void aSubjectThatIsGoneSaysSo() {
        assertThat(presses(new Meaning("browse", "subject", "0:昔の話題"))
                        .orElseThrow()
                        .getFirst()
                        .text())
                .startsWith("この話題は、なくなりました。");
        assertThat(presses(new Meaning("browse", "subject", "x")).orElseThrow()).hasSize(1);
    }

    @Test
    void theFirstStepLeadsUpToTheGatherings() {
        List<String> texts = new ArrayList<>();
        Message step = says("はじめの一歩").orElseThrow().getFirst();
        while (step.choices().getFirst().meaning().is("browse", "step")) {
            texts.add(step.text());
            step = presses(step.choices().getFirst().meaning()).orElseThrow().getFirst();
        }
        assertThat(texts.getFirst()).contains("ごみを分けて");
        assertThat(step.choices().getFirst().meaning()).isEqualTo(Meaning.of("gatherings", "list"));
    }

    @Test
    void otherWordsAreNotItsOwn() {
        assertThat(says("協働とは")).isEmpty();
        assertThat(presses(Meaning.of("faq", "show"))).isEmpty();
    }
}
