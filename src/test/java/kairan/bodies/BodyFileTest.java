package kairan.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kairan.FreshStore;
import kairan.desk.BodyEntry;
import kairan.roles.Actor;
import kairan.roles.Audit;
import kairan.roles.Authority;
import kairan.roles.Leaders;
import kairan.roles.NotAllowed;
import kairan.roles.Noted;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFileTest {

    private static final Actor STAFF = new Actor.Clerk("sato", Role.STAFF);
    private static final String LIST = """
            種類,名前,よみ,地区,地区のよみ,班の数,分野,紹介
            町内会,桜町内会,サクラチョウナイカイ,中央地区,ちゅうおうちく,１２班,,
            自治会,みなと自治会,みなと　じちかい,浜地区,はまちく,3,,"海岸のごみ拾い、
            見守り"
            市民活動団体,花咲く会,はなさくかい,,,,環境・まちづくり,花を植えます
            企業,（株）北の灯,きたのあかり,,,,,

            """;

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Districts districts = new Districts(store.db());
    private final Bodies bodies = new Bodies(store.db(), store.clock());
    private final Audit audit = new Audit(store.db(), store.clock());
    private final BodyEntry entry = new BodyEntry(
            districts, bodies, new Authority(new Roles(store.db(), store.clock()), audit), store.transaction());

    @Test
    void aListIsReadRowByRow() {
        BodyList list = BodyFile.read(LIST);

        assertThat(list.aside()).isEmpty();
        assertThat(list.rows())
                .containsExactly(
                        new BodyRow(
                                BodyKind.ASSOCIATION,
                                "桜町内会",
                                "さくらちょうないかい",
                                "中央地区",
                                "ちゅうおうちく",
                                12,
                                List.of(),
                                "",
                                "",
                                ""),
                        new BodyRow(
                                BodyKind.ASSOCIATION,
                                "みなと自治会",
                                "みなとじちかい",
                                "浜地区",
                                "はまちく",
                                3,
                                List.of(),
                                "",
                                "",
                                "海岸のごみ拾い、\n見守り"),
                        new BodyRow(
                                BodyKind.CIVIC,
                                "花咲く会",
                                "はなさくかい",
                                "",
                                "",
                                null,
                                List.of("環境", "まちづくり"),
                                "",
                                "",
                                "花を植えます"),
                        new BodyRow(BodyKind.COMPANY, "(株)北の灯", "きたのあかり", "", "", null, List.of(), "", "", ""));
    }

    @Test
    void itMayComeFromExcelOrFromAnywhereElse() {
        BodyList expected = BodyFile.read(LIST);

        assertThat(BodyFile.read(LIST.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(BodyFile.read(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(BodyFile.read(LIST.replace("\n", "\r\n").getBytes(Charset.forName("Windows-31J")))
                        .rows())
                .hasSize(4);
        assertThat(BodyFile.read("名前\tよみ\n桜町内会\tさくらちょうないかい\n").rows())
                .as("copied cells")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",,さくら,,|「名前」が書かれていません。",
                ",桜町内会,,,|「よみ」が書かれていません。",
                ",桜町内会,桜町内会,,|「よみ」は、ひらがなで書いてください（いまは「桜町内会」）。",
                "学校,桜小,さくらしょう,,|種類「学校」はありません。町内会、地縁組織、市民活動組織、地域産業組織、法人組織、企業のどれかにしてください。",
                ",桜町内会,さくら,たくさん,|「班の数」は、0から200までの数にしてください（いまは「たくさん」）。",
                ",桜町内会,さくら,201,|「班の数」は、0から200までの数にしてください（いまは「201」）。",
                "企業,北の灯,きたのあかり,3,|班があるのは町内会だけです。「班の数」を消してください。",
                ",みなと町内会,みなと,,|「みなと町内会」は、この表に二つあります。"
            })
    void aWrongRowIsPutAsideWithItsReasonAndTheOthersAreNot(String row, String reason) {
        BodyList list = BodyFile.read("種類,名前,よみ,班の数,メモ\n,みなと町内会,みなと,2,よい\n" + row + "\n,山町内会,やま,1,\n");

        assertThat(list.rows()).extracting(BodyRow::name).containsExactly("みなと町内会", "山町内会");
        assertThat(list.aside())
                .singleElement()
                .hasToString("3行目: " + reason)
                .extracting(BodyList.Aside::cells)
                .isEqualTo(List.of(row.split(",", -1)));
    }

    @Test
    void whatWasPutAsideComesBackAsAFileToMend() {
        BodyList list = BodyFile.read("名前,よみ,メモ\n桜町内会,桜,\"春, 夏\"\n山町内会\n");

        assertThat(list.asideAsCsv()).isEqualTo("""
                \uFEFF名前,よみ,メモ,理由\r
                桜町内会,桜,"春, 夏",「よみ」は、ひらがなで書いてください（いまは「桜」）。\r
                山町内会,,,「よみ」が書かれていません。\r
                """);
        assertThat(BodyFile.read(list.asideAsCsv().replace("桜,\"", "さくら,\"")).rows())
                .extracting(BodyRow::name)
                .containsExactly("桜町内会");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "桜町内会,さくら\n", "名前,地区\n桜町内会,中央\n", "名前,よみ\n\"桜町内会,さくら\n"})
    void whatIsNoSuchListIsRefusedWithOneReason(String file) {
        BodyList list = BodyFile.read(file);

        assertThat(list.rows()).isEmpty();
        assertThat(list.aside())
                .singleElement()
                .satisfies(aside -> assertThat(aside.reason()).matches(".*(ください|ました).*"));
    }

    @Test
    void rowsAreEnteredAndAgainChangeOnlyWhatTheySay() {
        BodyEntry.Entered first = entry.enter(STAFF, BodyFile.read(LIST).rows());
        BodyEntry.Entered again =
                entry.enter(STAFF, BodyFile.read("名前,よみ\n桜町内会,さくら\n梅町内会,うめ\n").rows());

        assertThat(first).isEqualTo(new BodyEntry.Entered(4, 0));
        assertThat(again).isEqualTo(new BodyEntry.Entered(1, 1));
        Body sakura = bodies.named(BodyKind.ASSOCIATION, "桜町内会").orElseThrow();
        assertThat(sakura.reading()).isEqualTo("さくら");
        assertThat(sakura.blocks()).isEqualTo(12);
        assertThat(districts
                        .find(String.valueOf(sakura.district()))
                        .orElseThrow()
                        .reading())
                .isEqualTo("ちゅうおうちく");
        assertThat(bodies.associations()).hasSize(3);
        assertThat(audit.latest(Long.MAX_VALUE, 9))
                .extracting(Noted::act, Noted::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("地区・町内会・団体を登録する", "2件"),
                        org.assertj.core.groups.Tuple.tuple("地区・町内会・団体を登録する", "4件"));
    }

    @Test
    void onlyStaffEnterThem() {
        Leaders town = new Leaders(store);
        var leader = new kairan.conversation.Crowd(store).at("line", "A");
        town.roles.give(leader, Role.LEADER, Realm.of("sakura"));

        assertThatThrownBy(() -> entry.enter(
                        new Actor.Talker(leader), BodyFile.read(LIST).rows()))
                .isInstanceOf(NotAllowed.class);
    }
}
