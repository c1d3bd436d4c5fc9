package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import kairan.transcripts.StoreDump;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** In a group the bot hears only those who call it, and knows none of them afterwards. */
class GroupTest extends LineTest {

    private final String group = SignedWebhook.somewhere();
    private final String member = SignedWebhook.somebody();

    @Test
    void itAnswersWhoCallsItAndNobodyElse() {
        arrives(new SignedWebhook()
                .group(group, member, "あしたは晴れるかな")
                .group(group, member, "@田中 お茶をお願い")
                .group(group, member, "@回覧 清掃はいつですか")
                .group(group, member, "ありがとう"));

        assertThat(LINE.await(group, 1)).extracting(Bubble::text).containsExactly("清掃はいつですか");
        calledOut();
        assertThat(LINE.sentTo(group)).hasSize(2);
        assertThat(LINE.sentTo(member)).isEmpty();
    }

    @Test
    void itsNameIsNoPartOfTheQuestionWhereverItStands() {
        arrives(new SignedWebhook().group(group, member, "ねえ @回覧 清掃はいつですか"));

        assertThat(LINE.await(group, 1)).extracting(Bubble::text).containsExactly("ねえ   清掃はいつですか");
    }

    @Test
    void itsAnswersHaveNoButtonsThere() {
        arrives(new SignedWebhook().group(group, member, "@回覧 選ぶ").group(group, member, "@回覧 残るボタン"));

        assertThat(LINE.await(group, 2))
                .extracting(Bubble::message)
                .allSatisfy(message -> assertThat(message.choices()).isEmpty());
    }

    @Test
    void whatIsForOnePairOfEarsIsNotSaidThere() {
        arrives(new SignedWebhook().group(group, member, "@回覧 内緒の話"));
        calledOut();

        assertThat(LINE.sentTo(group)).extracting(Bubble::text).containsExactly("おわり");
    }

    @Test
    void nothingIsKeptOfTheGroupItsMembersOrTheirWords() {
        SignedWebhook webhook = new SignedWebhook();
        ObjectNode came = webhook.event(group, "memberJoined");
        came.putObject("source").put("type", "group").put("groupId", group);
        came.putObject("joined")
                .putArray("members")
                .addObject()
                .put("type", "user")
                .put("userId", member);
        ObjectNode pressed = webhook.event(group, "postback");
        pressed.putObject("source").put("type", "group").put("groupId", group).put("userId", member);
        pressed.putObject("postback").put("data", "rsvp/going/x");
        arrives(webhook.json(came).json(pressed).group(group, member, "@回覧 ひみつの花園はどこですか"));
        LINE.await(group, 1);
        calledOut();
        settled();

        assertThat(StoreDump.of(db)).doesNotContain(group, member, "ひみつの花園");
        assertThat(people()).as("a group is nobody").isZero();
    }

    @Test
    void whoCalledIsNotEvenWrittenDownUntilItIsHeard() {
        byte[] body = new SignedWebhook().group(group, member, "@回覧 こんにちは").body();

        assertThat(LineEvent.all(body, clock.instant()).orElseThrow().getFirst().heard())
                .hasValueSatisfying(heard -> assertThat(heard.body())
                        .contains("こんにちは"
                                .codePoints()
                                .mapToObj("\\u%04X"::formatted)
                                .toList()
                                .getFirst())
                        .doesNotContain(member, "U8e742f61d673b39c7fff3cecb7536ef0"));
    }

    @Test
    void aRoomOfSeveralPeopleIsTheSame() {
        String room = "R" + group.substring(1);
        SignedWebhook webhook = new SignedWebhook();
        ObjectNode called = (ObjectNode) tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(new SignedWebhook().group(group, member, "@回覧 部屋でも").body())
                .path("events")
                .path(0);
        called.putObject("source").put("type", "room").put("roomId", room).put("userId", member);
        arrives(webhook.json(called));

        assertThat(LINE.await(group, 1)).extracting(Bubble::text).containsExactly("部屋でも");
    }

    private void calledOut() {
        int before = LINE.sentTo(group).size();
        arrives(new SignedWebhook().at(clock.instant().plusSeconds(60)).group(group, member, "@回覧 おわり"));
        LINE.await(
                stub -> stub.sentTo(group).stream()
                        .anyMatch(bubble -> bubble.text().equals("おわり")),
                "the end after " + before);
    }

    private int people() {
        return db.sql("select count(*) from address where external_id like ? or external_id = ?")
                .params("%" + group, member)
                .query(Integer.class)
                .single();
    }

    /** Waits until what was sent is off the store. */
    private void settled() {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(1))
                .until(() -> db.sql("select count(*) from reply")
                                .query(Integer.class)
                                .single()
                        == 0);
    }
}
