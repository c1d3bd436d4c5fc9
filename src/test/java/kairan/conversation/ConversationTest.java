package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConversationTest {

    private static final Message SORRY = Message.of("すみません、わかりません。");

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Progresses progresses = new Progresses(store.db());
    private final Person person = new Crowd(store).at("line", "A");
    private final Topic fallback = said -> Optional.of(List.of(SORRY));

    private Said wrote(String words) {
        return new Said.Wrote(person, store.clock().instant(), words);
    }

    private static Topic answering(String words, Message... answer) {
        return said -> said instanceof Said.Wrote wrote && wrote.words().equals(words)
                ? Optional.of(List.of(answer))
                : Optional.empty();
    }

    @Test
    void theFirstTopicThatUnderstandsAnswers() {
        Conversation conversation = new Conversation(
                List.of(
                        answering("清掃", Message.of("日曜日です。")),
                        answering("清掃", Message.of("知りません。")),
                        answering("窓口", Message.of("一階です。")),
                        fallback),
                List.of(),
                progresses);

        assertThat(conversation.hear(wrote("清掃"))).containsExactly(Message.of("日曜日です。"));
        assertThat(conversation.hear(wrote("窓口"))).containsExactly(Message.of("一階です。"));
        assertThat(conversation.hear(wrote("天気"))).containsExactly(SORRY);
    }

    @Test
    void anAnswerHasFiveMessagesAtMostAndKeepsTheLast() {
        Message[] four = {Message.of("一"), Message.of("二"), Message.of("三"), Message.of("四")};
        Aside greeting = (said, answer) -> Optional.of(Message.of("はじめまして。"));
        Aside mailbox = (said, answer) ->
                Optional.of(Message.asking("お知らせが1件あります。", List.of(new Choice("見る", "mailbox", "open"))));
        Conversation conversation =
                new Conversation(List.of(answering("清掃", four), fallback), List.of(greeting, mailbox), progresses);

        assertThat(conversation.hear(wrote("清掃")))
                .extracting(Message::text)
                .containsExactly("一", "二", "三", "四", "お知らせが1件あります。");
        assertThat(progresses.of(person).offered()).extracting(Choice::label).containsExactly("見る");
    }

    @Test
    void whatOnlyTheFallbackHeardIsCountedUntilSomethingIsUnderstood() {
        Conversation conversation =
                new Conversation(List.of(answering("清掃", Message.of("日曜日です。")), fallback), List.of(), progresses);

        conversation.hear(wrote("あしたの天気は"));
        conversation.hear(wrote("ピザをお願いします"));
        assertThat(progresses.misses(person)).isEqualTo(2);

        conversation.hear(wrote("清掃"));
        assertThat(progresses.misses(person)).isZero();
    }

    @Test
    void typingWhatWasJustOfferedPressesIt() {
        List<Said> heard = new ArrayList<>();
        Message offer = Message.asking("ご覧になりますか？", List.of(new Choice("見る", "mailbox", "open")));
        Topic listening = said -> {
            heard.add(said);
            return Optional.of(List.of(offer));
        };
        Conversation conversation = new Conversation(List.of(listening, fallback), List.of(), progresses);

        conversation.hear(wrote("見る"));
        conversation.hear(wrote("見る"));

        assertThat(heard)
                .containsExactly(
                        wrote("見る"), new Said.Chose(person, store.clock().instant(), Meaning.of("mailbox", "open")));
    }
}
