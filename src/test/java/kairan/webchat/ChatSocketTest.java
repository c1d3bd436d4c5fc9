package kairan.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kairan.conversation.Address;
import kairan.conversation.Choice;
import kairan.conversation.Mail;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import kairan.conversation.People;
import kairan.conversation.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ChatSocketTest {

    private final RunningTown town = RunningTown.shared();

    @Test
    void the_words_of_a_person_and_the_answer_become_bubbles() throws Exception {
        Line line = Line.open(town.chatPort());
        assertThat(line.next("talk").path("bubbles")).isEmpty();
        line.write("first-word", "行事はありますか");

        JsonNode own = line.bubble();
        assertThat(own.path("who").asString()).isEqualTo("person");
        assertThat(own.path("cause").asString()).isEqualTo("first-word");
        assertThat(own.path("text").asString()).isEqualTo("行事はありますか");
        JsonNode answer = line.bubble();
        assertThat(answer.path("who").asString()).isEqualTo("answer");
        assertThat(answer.path("cause").asString()).isEqualTo("first-word");
        assertThat(answer.path("choices").path(0).path("label").asString()).isEqualTo("参加する");
        assertThat(answer.path("lasting").asBoolean()).isFalse();
    }

    @Test
    void nobody_is_kept_before_their_first_word() throws Exception {
        long people = town.count("person");
        long bubbles = town.count("bubble");
        Line line = Line.open(town.chatPort());
        line.next("talk");
        assertThat(line.isQuiet()).isTrue();
        assertThat(town.count("person")).isEqualTo(people);
        assertThat(town.count("bubble")).isEqualTo(bubbles);
    }

    @Test
    void the_store_never_holds_the_token() throws Exception {
        Line line = Line.open(town.chatPort());
        talk(line, "こんにちは");
        assertThat(line.token()).hasSize(43);
        assertThat(ids("address")).contains(new Token(line.token()).address()).doesNotContain(line.token());
        assertThat(town.bean(JdbcClient.class)
                        .sql("select count(*) from bubble where address = ?")
                        .param(new Token(line.token()).address())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_reload_shows_the_same_talk() throws Exception {
        Line line = Line.open(town.chatPort());
        talk(line, "こんにちは");
        line.closeBlocking();

        Line again = Line.open(town.chatPort(), line.token(), 0);
        JsonNode talk = again.next("talk");
        assertThat(talk.path("bubbles").valueStream().map(b -> b.path("text").asString()))
                .containsExactly("こんにちは", "「こんにちは」ですね。");
        assertThat(talk.path("more").asBoolean()).isFalse();
    }

    @Test
    void two_tabs_show_the_same() throws Exception {
        Line one = Line.open(town.chatPort());
        one.next("talk");
        Line other = Line.open(town.chatPort(), one.token(), 0);
        other.next("talk");
        one.write("from-one", "こちら");
        assertThat(texts(other, 2)).containsExactly("こちら", "「こちら」ですね。");
        other.write("from-other", "そちら");
        assertThat(texts(one, 4)).containsExactly("こちら", "「こちら」ですね。", "そちら", "「そちら」ですね。");
    }

    @Test
    void what_was_said_in_the_meantime_comes_on_reconnect() throws Exception {
        Line line = Line.open(town.chatPort());
        talk(line, "こんにちは");
        line.closeConnection(1006, "lost");
        carry(line.token(), UUID.randomUUID(), Message.of("雨のため中止です。"), Message.of("次は来月です。"));

        Line again = Line.open(town.chatPort(), line.token(), line.last());
        assertThat(texts(again, 2)).containsExactly("雨のため中止です。", "次は来月です。");
        assertThat(again.isQuiet()).isTrue();
    }

    @Test
    void what_no_page_has_shown_yet_is_unread() throws Exception {
        Line line = Line.open(town.chatPort());
        talk(line, "こんにちは");
        line.closeBlocking();
        UUID parcel = UUID.randomUUID();
        carry(line.token(), parcel, Message.of("雨のため中止です。"), Message.of("次は来月です。"));
        assertThat(unread(parcel)).isEqualTo(1);

        Line again = Line.open(town.chatPort(), line.token(), 0);
        again.next("talk");
        // What is answered after it was noted, in the order of one connection.
        talk(again, "ありがとう");
        assertThat(unread(parcel)).isZero();

        carry(line.token(), parcel, Message.of("雨のため中止です。"), Message.of("次は来月です。"));
        assertThat(unread(parcel)).as("carried a second time").isZero();
    }

    private long unread(UUID parcel) {
        return town.bean(Webchat.class).unread(List.of(parcel.toString()));
    }

    @Test
    void words_sent_again_are_heard_once() throws Exception {
        Line line = Line.open(town.chatPort());
        line.next("talk");
        line.write("the-same-id", "一度だけ");
        line.write("the-same-id", "一度だけ");
        assertThat(texts(line, 2)).containsExactly("一度だけ", "「一度だけ」ですね。");
        line.closeBlocking();

        Line again = Line.open(town.chatPort(), line.token(), line.last());
        again.write("the-same-id", "一度だけ");
        JsonNode own = again.next("new").path("bubbles");
        assertThat(own).hasSize(1);
        assertThat(own.path(0).path("cause").asString()).isEqualTo("the-same-id");
        assertThat(again.isQuiet()).isTrue();
    }

    @Test
    void the_same_id_of_somebody_else_is_their_own() throws Exception {
        Line one = Line.open(town.chatPort());
        Line other = Line.open(town.chatPort());
        one.next("talk");
        other.next("talk");
        one.write("not-so-unique", "わたし");
        other.write("not-so-unique", "ぼく");
        assertThat(texts(one, 2)).containsExactly("わたし", "「わたし」ですね。");
        assertThat(texts(other, 2)).containsExactly("ぼく", "「ぼく」ですね。");
    }

    @Test
    void words_sent_at_once_are_answered_in_their_order() throws Exception {
        Line line = Line.open(town.chatPort());
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            line.write("in-order-" + i, "その" + i);
            answers.add("「その" + i + "」ですね。");
        }
        assertThat(bubbles(line, 30).stream()
                        .filter(b -> b.path("who").asString().equals("answer"))
                        .map(b -> b.path("text").asString()))
                .containsExactlyElementsOf(answers);
    }

    @Test
    void another_token_sees_nothing_of_it() throws Exception {
        Line line = Line.open(town.chatPort());
        Line stranger = Line.open(town.chatPort());
        stranger.next("talk");
        talk(line, "ないしょの話");
        assertThat(stranger.isQuiet()).isTrue();
        stranger.sendJson("type", "earlier", "before", Long.MAX_VALUE);
        assertThat(stranger.next("earlier").path("bubbles")).isEmpty();
        Line guess = Line.open(town.chatPort(), new Token(line.token()).address(), 0);
        assertThat(guess.next("talk").path("bubbles")).isEmpty();
        assertThat(guess.token()).hasSize(43).isNotEqualTo(line.token());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"👨‍👩‍👧‍👦の会 🎏", "\u202Eこんにちは\u202C שלום", "<b>太字</b> & \"'", "一行目\n\n三行目\t次", "𠮷野家と葛󠄀城"})
    void any_text_comes_back_as_it_was_written(String text) throws Exception {
        Line line = Line.open(town.chatPort());
        line.next("talk");
        line.write("any-text", text);
        assertThat(texts(line, 2)).containsExactly(text, "「" + text + "」ですね。");
    }

    @Test
    void half_characters_and_control_characters_are_cleaned_away() throws Exception {
        Line line = Line.open(town.chatPort());
        line.next("talk");
        line.send("{\"type\":\"wrote\",\"id\":\"lone-surrogate\",\"text\":\"a\\ud83db\\udc00c\\u0000\\u0007d\"}");
        assertThat(line.bubble().path("text").asString()).isEqualTo("a\uFFFDb\uFFFDcd");
    }

    @Test
    void five_thousand_characters_are_taken_and_one_more_is_not() throws Exception {
        Line line = Line.open(town.chatPort());
        line.next("talk");
        line.write("too-long", "あ".repeat(5001));
        JsonNode refused = line.next("refused");
        assertThat(refused.path("id").asString()).isEqualTo("too-long");
        assertThat(refused.path("text").asString()).contains("5,000文字");
        line.write("nothing-at-all", " \n　 ");
        assertThat(line.next("refused").path("id").asString()).isEqualTo("nothing-at-all");
        line.write("long-enough", "🎏".repeat(2500));
        assertThat(texts(line, 2)).containsExactly("🎏".repeat(2500), "長いお話ですね。");
    }

    @Test
    void a_frame_over_64_kib_closes_only_its_own_connection() throws Exception {
        Line neighbour = Line.open(town.chatPort());
        neighbour.next("talk");
        Line line = Line.open(town.chatPort());
        line.write("giant-frame", "あ".repeat(30_000));
        assertThat(line.closeCode()).isEqualTo(1009);
        assertThat(neighbour.isQuiet()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "42",
                "\"hello\"",
                "{}",
                "{\"type\":\"fly\"}",
                "{\"type\":\"wrote\"}",
                "{\"type\":\"wrote\",\"id\":\"../../etc\",\"text\":\"a\"}",
                "{\"type\":\"wrote\",\"id\":\"good-id-1\",\"text\":null}",
                "{\"type\":\"chose\",\"id\":\"good-id-2\",\"of\":\"x\",\"meaning\":1}",
                "{\"type\":\"earlier\",\"before\":null}",
                "{\"type\":\"hello\",\"token\":null,\"after\":0}"
            })
    void garbage_is_answered_shortly(String garbage) throws Exception {
        Line line = Line.open(town.chatPort());
        line.next("talk");
        line.send(garbage);
        assertThat(line.next("refused").path("text").asString()).contains("読み取れません");
        assertThat(line.isQuiet()).isTrue();
    }

    @Test
    void nothing_is_heard_before_hello_and_nothing_but_text() throws Exception {
        Line line = Line.connected(town.chatPort());
        line.write("too-early", "だれかいますか");
        line.next("refused");
        line.send(new byte[] {1, 2, 3});
        assertThat(line.closeCode()).isEqualTo(1003);
        Line wrongUtf8 = Line.connected(town.chatPort());
        wrongUtf8.sendFrame(brokenText());
        assertThat(wrongUtf8.closeCode()).isEqualTo(1007);
    }

    @Test
    void a_port_in_use_is_named_with_the_way_out() {
        ChatPort second = new ChatPort(town.bean(Switchboard.class), town.bean(Tabs.class), town.chatPort());
        assertThatThrownBy(second::start).hasMessageContaining("KAIRAN_WEBCHAT_PORT");
    }

    private static org.java_websocket.framing.Framedata brokenText() {
        var frame = new org.java_websocket.framing.TextFrame();
        frame.setPayload(java.nio.ByteBuffer.wrap(new byte[] {(byte) 0xC3, (byte) 0x28}));
        return frame;
    }

    @Test
    void a_button_shows_its_label_and_means_what_it_meant() throws Exception {
        Line line = Line.open(town.chatPort());
        line.next("talk");
        line.write("ask-first", "お知らせ");
        JsonNode notice = bubbles(line, 2).getLast();
        assertThat(notice.path("lasting").asBoolean()).isTrue();
        for (String id : List.of("press-one", "press-two")) {
            line.choose(id, notice, 1);
            assertThat(texts(line, 2)).containsExactly("今回は出られません", "ボタン rsvp/absent");
        }
    }

    @Test
    void only_what_was_offered_to_them_can_be_pressed() throws Exception {
        Line line = Line.open(town.chatPort());
        line.next("talk");
        line.write("ask-first", "お知らせ");
        JsonNode notice = bubbles(line, 2).getLast();
        line.sendJson(
                "type", "chose", "id", "made-up-1", "of", notice.path("seq").asLong(), "meaning", "staff/delete");
        assertThat(line.next("refused").path("id").asString()).isEqualTo("made-up-1");
        Line stranger = Line.open(town.chatPort());
        stranger.next("talk");
        stranger.choose("made-up-2", notice, 0);
        assertThat(stranger.next("refused").path("id").asString()).isEqualTo("made-up-2");
    }

    @Test
    void where_no_answer_comes_the_page_is_told_so() throws Exception {
        Line line = Line.open(town.chatPort());
        line.next("talk");
        line.write("be-silent", "だまって");
        line.bubble();
        JsonNode silent = line.bubble();
        assertThat(silent.path("cause").asString()).isEqualTo("be-silent");
        assertThat(silent.path("text").asString()).isEmpty();
    }

    @Test
    void what_could_wait_is_said_at_once_on_an_open_page() throws Exception {
        Line line = Line.open(town.chatPort());
        talk(line, "こんにちは");
        Person person = town.bean(People.class)
                .known(new Address("webchat", new Token(line.token()).address()))
                .orElseThrow();

        town.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> town.bean(Mail.class).leave(person, List.of(Message.of("会館の屋根をなおします。"))));

        JsonNode news = line.bubble();
        assertThat(news.path("who").asString()).isEqualTo("parcel");
        assertThat(news.path("text").asString()).isEqualTo("会館の屋根をなおします。");
    }

    @Test
    void a_parcel_carried_twice_arrives_once() throws Exception {
        Line line = Line.open(town.chatPort());
        talk(line, "こんにちは");
        UUID key = UUID.randomUUID();
        Message call = Message.lasting("清掃に来られますか", List.of(new Choice("出られます", "rsvp", "going")));
        assertThat(carry(line.token(), key, call)).isEqualTo(new Outcome.Accepted());
        assertThat(carry(line.token(), key, call)).isEqualTo(new Outcome.Accepted());
        JsonNode bubble = line.bubble();
        assertThat(bubble.path("who").asString()).isEqualTo("parcel");
        assertThat(line.isQuiet()).isTrue();
        line.choose("press-parcel", bubble, 0);
        assertThat(texts(line, 2)).containsExactly("出られます", "ボタン rsvp/going");
    }

    @Test
    void of_a_long_talk_the_end_comes_first_and_the_rest_when_asked() throws Exception {
        Line line = Line.open(town.chatPort());
        talk(line, "はじめ");
        IntStream.range(0, 24).forEach(i -> carry(line.token(), UUID.randomUUID(), five(i)));
        Line again = Line.open(town.chatPort(), line.token(), 0);
        JsonNode talk = again.next("talk");
        assertThat(talk.path("bubbles")).hasSize(50);
        assertThat(talk.path("more").asBoolean()).isTrue();
        List<String> older = new ArrayList<>();
        long before = talk.path("bubbles").path(0).path("seq").asLong();
        JsonNode earlier;
        do {
            again.sendJson("type", "earlier", "before", before);
            earlier = again.next("earlier");
            before = earlier.path("bubbles").path(0).path("seq").asLong();
            older.add(earlier.path("bubbles").path(0).path("text").asString());
        } while (earlier.path("more").asBoolean());
        assertThat(older).hasSize(2).last().isEqualTo("はじめ");

        Line behind = Line.open(town.chatPort(), line.token(), 1);
        assertThat(bubbles(behind, 122)).hasSize(122);
    }

    @Test
    void a_page_that_shows_more_than_the_store_has_is_told_the_talk_anew() throws Exception {
        Line line = Line.open(town.chatPort());
        talk(line, "こんにちは");
        Line fromAnotherStore = Line.open(town.chatPort(), line.token(), 1_000_000_000);
        assertThat(fromAnotherStore.next("talk").path("bubbles")).hasSize(2);
    }

    @Test
    void who_connects_and_says_nothing_is_cut_off() throws Exception {
        ChatSocket port = new ChatSocket(0, town.bean(Switchboard.class), town.bean(Tabs.class), 10, 10);
        try (Socket silent = new Socket("localhost", port.open())) {
            silent.setSoTimeout(60_000);
            Line line = Line.open(port.getPort());
            line.next("talk");
            port.cutSilent(System.nanoTime() + Duration.ofSeconds(11).toNanos());

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            assertThat(line.isQuiet()).isTrue();
        } finally {
            port.stop(1000);
        }
    }

    /** Both once filled the stack of the thread that reads from all pages, and the library then ended for everybody. */
    @ParameterizedTest
    @CsvSource({"住所, は", "a@a, .a"})
    void one_message_of_a_stranger_does_not_end_the_chat(String first, String again) throws Exception {
        Line neighbour = Line.open(town.chatPort());
        neighbour.next("talk");
        Line stranger = Line.open(town.chatPort());
        stranger.next("talk");
        stranger.write("so-often", first + again.repeat((5_000 - first.length()) / again.length()));
        stranger.next("new");
        talk(neighbour, "まだいますか");
        talk(Line.open(town.chatPort()), "はじめまして");
    }

    @Test
    void a_port_that_the_library_has_shut_is_opened_again() throws Exception {
        ChatPort port = new ChatPort(town.bean(Switchboard.class), town.bean(Tabs.class), 0);
        port.start();
        try {
            int number = port.number();
            Line line = Line.open(number);
            line.next("talk");
            ChatSocket before = port.socket();
            // As it does after any error on a thread of its own.
            before.stop(0, "fatal");
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> port.socket() != before);

            assertThat(port.condition().trouble()).isNull();
            assertThat(port.number()).isEqualTo(number);
            Line.open(number, line.token(), 0).next("talk");
        } finally {
            port.stop();
        }
        assertThatThrownBy(port::condition).as("what health shows as DOWN").isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_sends_too_fast_is_asked_to_wait() throws Exception {
        Line line = Line.open(town.chatPort());
        line.next("talk");
        for (int i = 1; i < Pace.MOST; i++) {
            assertThat(line.isQuiet()).isTrue();
        }
        line.write("one-too-many", "まだですか");
        assertThat(line.next("later").path("text").asString()).contains("間をおいて");
        Line again = Line.open(town.chatPort(), line.token(), 0);
        assertThat(again.next("talk").path("bubbles")).isEmpty();
    }

    @Test
    void a_connection_that_does_not_read_is_closed_and_nothing_is_lost() throws Exception {
        Set<String> others = open();
        Line line = Line.open(town.chatPort());
        talk(line, "こんにちは");
        line.closeBlocking();
        try (Socket deaf = new Socket()) {
            deaf.setReceiveBufferSize(4096);
            deaf.connect(new InetSocketAddress("localhost", town.chatPort()));
            shakeHands(deaf);
            sendText(deaf, "{\"type\":\"hello\",\"token\":\"" + line.token() + "\",\"after\":0}");
            Message long_ = Message.of("長".repeat(5000));
            for (int i = 0; i < 150; i++) {
                carry(line.token(), UUID.randomUUID(), long_, long_, long_, long_, long_);
            }
            // Reading while it is still being filled would empty it, and nobody would be deaf.
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> others.containsAll(open()));
            assertThat(readsToTheEnd(deaf)).isTrue();
        }
        assertThat(comingBack(line.token(), line.last())).hasSize(750);
    }

    /** As the page does: whoever reads too slowly for much at once is sent away, and goes on where it stood. */
    private List<JsonNode> comingBack(String token, long shown) throws Exception {
        long newest = town.bean(JdbcClient.class)
                .sql("select max(seq) from bubble where address = ?")
                .param(new Token(token).address())
                .query(Long.class)
                .single();
        List<JsonNode> all = new ArrayList<>();
        for (long last = shown; last < newest; ) {
            Line again = Line.comingBack(town.chatPort(), token, last);
            all.addAll(again.bubblesUntilClosedOr(newest));
            last = again.last();
            again.closeBlocking();
        }
        return all;
    }

    /** Whose talks are open on a page. */
    private Set<String> open() {
        return town.bean(Tabs.class).open();
    }

    private static void shakeHands(Socket socket) throws Exception {
        socket.getOutputStream().write("""
            GET / HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """.getBytes(StandardCharsets.US_ASCII));
    }

    /** A masked text frame of at most 125 bytes. */
    private static void sendText(Socket socket, String text) throws Exception {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[6 + payload.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        socket.getOutputStream().write(frame);
    }

    private static boolean readsToTheEnd(Socket socket) throws Exception {
        socket.setSoTimeout(10_000);
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return true;
        } catch (SocketException e) {
            return e.getMessage().contains("reset");
        }
    }

    @Test
    void the_talk_goes_on_on_another_instance_and_after_the_first_has_gone(@TempDir Path store) throws Exception {
        RunningTown first = RunningTown.start(store);
        Line line = Line.open(first.chatPort());
        talk(line, "一台目");
        try (RunningTown second = RunningTown.start(store)) {
            Line elsewhere = Line.open(second.chatPort(), line.token(), line.last());
            elsewhere.write("on-second", "二台目");
            assertThat(texts(elsewhere, 2)).containsExactly("二台目", "「二台目」ですね。");
            assertThat(texts(line, 2)).containsExactly("二台目", "「二台目」ですね。");
            first.close();
            assertThat(line.closeCode()).isEqualTo(1001);
            elsewhere.write("first-has-gone", "一人で");
            bubbles(elsewhere, 2);
        }
        try (RunningTown again = RunningTown.start(store)) {
            Line back = Line.open(again.chatPort(), line.token(), line.last());
            assertThat(texts(back, 2)).containsExactly("一人で", "「一人で」ですね。");
            back.write("on-second", "二台目");
            assertThat(back.next("new").path("bubbles").path(0).path("cause").asString())
                    .isEqualTo("on-second");
            talk(back, "三度目");
            assertThat(again.count("person")).isEqualTo(1);
        }
    }

    private Outcome carry(String token, UUID key, Message... messages) {
        return town.bean(Webchat.class)
                .carry(new Parcel(
                        key,
                        List.of(new Parcel.Recipient(new Person("somebody"), new Token(token).address())),
                        List.of(messages)));
    }

    private static Message[] five(int i) {
        return IntStream.range(0, 5)
                .mapToObj(n -> Message.of("お知らせ" + i + "-" + n))
                .toArray(Message[]::new);
    }

    private static void talk(Line line, String words) throws Exception {
        line.write("id-" + UUID.randomUUID().toString().substring(0, 8), words);
        bubbles(line, 2);
    }

    private static List<JsonNode> bubbles(Line line, int count) throws Exception {
        List<JsonNode> bubbles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bubbles.add(line.bubble());
        }
        return bubbles;
    }

    private static List<String> texts(Line line, int count) throws Exception {
        return bubbles(line, count).stream().map(b -> b.path("text").asString()).toList();
    }

    private List<String> ids(String table) {
        return town.bean(JdbcClient.class)
                .sql("select external_id from " + table)
                .query(String.class)
                .list();
    }
}
