package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kairan.bodies.Body;
import kairan.bodies.BodyKind;
import kairan.bodies.District;
import kairan.content.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom a notice is, as leaders and staff write it. */
class WhomWordsTest {

    private static final Body SAKURA = Body.association("sakura", "さくら町内会", "さくらちょうないかい", "chuo", 12);
    private static final Body MINATO = Body.association("minato", "みなと町内会", "みなとちょうないかい", "hama", 2);
    private static final Body FLOWERS =
            new Body("hana", BodyKind.CIVIC, "花咲く会", "はなさくかい", null, List.of(), "", "", "", 0);
    private static final List<Town.Interest> INTERESTS = List.of(
            new Town.Interest("clean", "清掃・美化"),
            new Town.Interest("safety", "防犯・防災"),
            new Town.Interest("children", "子ども"),
            new Town.Interest("flowers", "花・緑"));
    private static final List<Ahead.Day> GATHERINGS =
            List.of(new Ahead.Day("park-2026-05-17", "さくら公園の清掃", LocalDate.of(2026, 5, 17)));

    private static final WhomWords OF_SAKURA = new WhomWords(SAKURA, List.of(SAKURA), List.of(), INTERESTS, GATHERINGS);
    private static final WhomWords OF_THE_TOWN = new WhomWords(
            null,
            List.of(SAKURA, MINATO, FLOWERS),
            List.of(new District("hama", "浜地区", "はまちく")),
            INTERESTS,
            GATHERINGS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全員|association:sakura",
                "みんな|association:sakura",
                "町内会の全員に|association:sakura",
                "さくら町内会の全員|association:sakura",
                "3班|block:sakura/3",
                "３班です|block:sakura/3",
                "三班の人|block:sakura/3",
                "3組の世帯|block:sakura/3",
                "3班と4班|block:sakura/3,block:sakura/4",
                "3、4班|block:sakura/3,block:sakura/4",
                "3班、4班、5班|block:sakura/3,block:sakura/4,block:sakura/5",
                "3班から5班まで|block:sakura/3,block:sakura/4,block:sakura/5",
                "３～５班の人|block:sakura/3,block:sakura/4,block:sakura/5",
                "さくら町内会の3班|block:sakura/3",
                "1班以外|association:sakura,-block:sakura/1",
                "全員、ただし1班はのぞく|association:sakura,-block:sakura/1",
                "全員（1班をのぞく）|association:sakura,-block:sakura/1",
                "1班と2班をのぞく全員|association:sakura,-block:sakura/1,-block:sakura/2",
                "1班、2班をのぞく全員|association:sakura,-block:sakura/2,-block:sakura/1",
                "全員、1班と2班は除く|association:sakura,-block:sakura/1,-block:sakura/2",
                "3班と4班、1班はのぞく|block:sakura/3,block:sakura/4,-block:sakura/1",
                "子どもに関心のある人|interest:children",
                "子供に関心がある人、ただし1班はのぞく|interest:children,-block:sakura/1",
                "防災に関心のある人と3班|interest:safety,block:sakura/3",
                "清掃・美化をえらんだ人|interest:clean",
                "清掃を選んだ人|interest:clean",
                "役員と班長|leaders:sakura",
                "班長と役員に|leaders:sakura",
                "班長だけ|block_leaders:sakura",
                "役員のみ|officers:sakura",
                "役員と3班|officers:sakura,block:sakura/3",
                "班長以外|association:sakura,-block_leaders:sakura",
                "3班で子どもに関心のある人|interest:children&block:sakura/3",
                "3班のうち、子どもに興味のある人|interest:children&block:sakura/3",
                "3班と4班の子どもに関心のある人|interest:children&block:sakura/3,interest:children&block:sakura/4",
                "さくら町内会の3班の子どもが好きな人|interest:children&block:sakura/3",
                "子どもに関心のある3班の人|interest:children&block:sakura/3",
                "3班の子どもに関心のある人と4班|interest:children&block:sakura/3,block:sakura/4",
                "役員で防災に関心のある人|interest:safety&officers:sakura",
                "3班でさくら公園の清掃に出る人|gathering:park-2026-05-17&block:sakura/3",
                "全員、ただし3班の子どもに関心のある人はのぞく|association:sakura,-interest:children&block:sakura/3",
                "さくら公園の清掃に出る人|gathering:park-2026-05-17",
                "さくら公園の清掃に参加する人、ただし班長はのぞく|gathering:park-2026-05-17,-block_leaders:sakura",
            })
    void aLeaderWrites(String words, String whom) {
        assertThat(OF_SAKURA.read(words).map(Whom::toString)).hasValue(whom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "町の全員|everyone:",
                "全員、みなと町内会はのぞく|everyone:,-association:minato",
                "さくら町内会の全員|association:sakura",
                "さくら町内会の花が好きな人|interest:flowers&association:sakura",
                "浜地区の人で、子どもに関心のある人|interest:children&district:hama",
                "さくら町内会の3班で子どもに関心のある人|interest:children&block:sakura/3",
                "子どもに関心のある、みなと町内会の人|interest:children&association:minato",
                "みなと町内会の1班|block:minato/1",
                "みなと町内会の役員と班長|leaders:minato",
                "町内会の班長|block_leaders:",
                "浜地区の人|district:hama",
                "浜地区の人とさくら町内会の3班|district:hama,block:sakura/3",
                "花咲く会|group:hana",
                "浜地区の人、ただし子どもに関心のある人はのぞく|district:hama,-interest:children",
            })
    void staffWrite(String words, String whom) {
        assertThat(OF_THE_TOWN.read(words).map(Whom::toString)).hasValue(whom);
    }

    /** It would reach far too many, or the wrong ones. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3班の子ども",
                "4班と、3班の子どもに関心のある人",
                "3班の子どもに関心のある人と防災に関心のある人",
                "子どもの3班",
                "3班の若い人",
                "13班",
                "0班",
                "お年寄り",
                "山田さん",
                "みなと町内会",
                "近所の人",
                "3班と役所",
                "1班、ただし1班はのぞく",
                "あ",
            })
    void whatItDoesNotUnderstandItDoesNotTake(String words) {
        assertThat(OF_SAKURA.read(words)).isEmpty();
    }

    @Test
    void aBlockOfNoAssociationIsNobodys() {
        assertThat(OF_THE_TOWN.read("3班")).isEmpty();
    }
}
