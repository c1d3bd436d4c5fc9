package kairan.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import kairan.FreshStore;
import kairan.conversation.Crowd;
import kairan.conversation.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    /** Whoever changes what somebody may do changes it here too, and thinks twice. */
    @Test
    void theTable() {
        assertThat(Arrays.stream(Right.values()).map(RightTest::row).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        班 役 職 管　班の世帯と返事の数を見る
                        班 役 職 管　班の分をまとめて書き入れる
                        班 役 職 管　自分の役目を引き継ぐ
                        － 役 職 管　行事の結果と感想を見る
                        － 役 職 管　行事のあとの報告と点検をする
                        － 役 職 管　行事を呼びかける
                        － 役 職 管　お知らせを出す
                        － 役 職 管　世帯の札と「はじめかた」を作る
                        － 役 職 管　会の紹介を直す
                        － 役 職 管　役員を招待する
                        － 役 職 管　班長を招待する・替える
                        － 役 職 管　役目の記録を見る
                        － － 職 管　町の全員にお知らせを出す
                        － － 職 管　お知らせを止める
                        － － 職 管　続けられない人の役目を移す
                        － － 職 管　地区・町内会・団体を登録する
                        － － 職 管　答えのない質問に答える
                        － － 職 管　意見や提案に答える
                        － － 職 管　伏せたひとことや写真を元に戻す
                        － － 職 管　事例を書く
                        － － 職 管　ボットの言葉を直す
                        － － 職 管　登録の数を見る・6文字でその人をたしかめる
                        － － 職 管　届いたかどうかと、ボットの調子を見る
                        － － － 管　はじめの設定をする
                        － － － 管　職員と管理者を決める""");
    }

    private static String row(Right right) {
        return Arrays.stream(Role.values())
                        .map(role -> right.of(role) ? role.label().substring(0, 1) : "－")
                        .collect(Collectors.joining(" "))
                + "　" + right.label();
    }

    /** A blank body is the whole town, a block of 0 the whole association. */
    @ParameterizedTest
    @CsvSource({
        "'', 0, '', 0, true",
        "'', 0, sakura, 0, true",
        "'', 0, sakura, 3, true",
        "sakura, 0, sakura, 0, true",
        "sakura, 0, sakura, 3, true",
        "sakura, 0, minato, 0, false",
        "sakura, 0, minato, 3, false",
        "sakura, 0, '', 0, false",
        "sakura, 3, sakura, 3, true",
        "sakura, 3, sakura, 2, false",
        "sakura, 3, sakura, 0, false",
        "sakura, 3, minato, 3, false",
        "sakura, 3, '', 0, false"
    })
    void aRoleReachesAsFarAsItsPlace(String body, int block, String otherBody, int otherBlock, boolean covers) {
        assertThat(realm(body, block).covers(realm(otherBody, otherBlock))).isEqualTo(covers);
    }

    private static Realm realm(String body, int block) {
        return new Realm(body.isEmpty() ? null : body, block == 0 ? null : block);
    }

    @Test
    void whatIsUsedIsNotedAndWhatIsAskedIsNot() {
        Leaders town = new Leaders(store);
        Person person = new Crowd(store).at("line", "A");
        Actor actor = new Actor.Talker(person);
        town.roles.give(person, Role.BLOCK_LEADER, Realm.of("minato", 1));
        town.roles.give(person, Role.LEADER, Realm.of("sakura"));

        assertThat(town.authority.may(actor, Right.TELL, Realm.of("sakura"))).isTrue();
        assertThat(town.authority.where(actor, Right.TELL)).containsExactly(Realm.of("sakura"));
        assertThat(town.authority.use(actor, Right.TELL, Realm.of("minato"), ""))
                .isFalse();
        assertThat(town.authority.use(actor, Right.TELL, Realm.TOWN, "")).isFalse();
        assertThat(town.audit.latest(Long.MAX_VALUE, 9)).isEmpty();

        assertThat(town.authority.use(actor, Right.TELL, Realm.of("sakura", 2), "夏祭り"))
                .isTrue();
        assertThat(town.authority.useAnywhere(actor, Right.SEE_RESULTS, "")).isTrue();
        assertThat(town.audit.latest(Long.MAX_VALUE, 9))
                .extracting(Noted::act, Noted::where, Noted::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("行事の結果と感想を見る", Realm.of("sakura"), Role.LEADER),
                        org.assertj.core.groups.Tuple.tuple("お知らせを出す", Realm.of("sakura", 2), Role.LEADER));
    }
}
