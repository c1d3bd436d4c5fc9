package kairan.gatherings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.japanese.Spelling;

/**
 * A question of the day as it was put: what is asked, and about which gathering. Only what is short and asks nothing else
 * is one; 「保険は何時まで」 is a matter for the documents.
 *
 * @param about what names the gathering, or empty where people mean the one that matters to them
 */
record DayWords(DayQuestion asks, String about) {

    private static final int LONGEST = 40;

    private static final String GATHERING =
            "行事|ぎょうじ|いべんと|催し|もよおし|清掃|せいそう|(お)?掃除|(お)?そうじ|ごみ拾い|ごみひろい|草取り|草むしり|草刈り|集まり|あつまり|活動|清掃活動|あれ";
    private static final String DAY =
            "今日|きょう|本日|明日|あした|あす|明後日|あさって|今度|こんど|次|つぎ|次回|今週|来週|当日|(今度の|来週の)?[月火水木金土日]曜日?|(\\d{1,2}月)?\\d{1,2}日|\\d{1,2}/\\d{1,2}";

    /** What people say around the name of a gathering without meaning anything by it. */
    private static final Pattern NOTHING =
            Pattern.compile("(すみません(が)?|あの|ねえ|ちなみに|ところで|で|DAY|GATHERING|の|は|って|、|が|も|に|へ|。)*"
                    .replace("DAY", DAY)
                    .replace("GATHERING", GATHERING));

    private static final Pattern AROUND =
            Pattern.compile("^((DAY)(の|は|、)?)+|(の日|の件|のこと|のとき)?(は|って|、|が|も|の|に|へ|では|で)*$".replace("DAY", DAY));

    private static final String POLITE =
            "(は|って)?(何|なに|なん)?(です|でしょう|だ|なん(です|だ)?|の|ん|ます|る|れば|けば|たら|ばいい|ばよい|いい|よい|よろしい|のかな|んです|のです)*"
                    + "(か|かね|かな|かしら|っけ|でしたっけ|でしたか|だろうか|だろう|のか|の|よね|ね)*"
                    + "(を?(教えて|おしえて)(ください|下さい|ほしい|ちょうだい)?|が?知りたい(です)?)?";

    private static final String GO = "(行|い)(け|っ|く|き)|(来|く|き)れば|(来|き)たら|集ま|あつま|集合";

    private static final Map<DayQuestion, Pattern> WAYS = Map.of(
            DayQuestion.BRING,
                    way(
                            "(何|なに|なん)(か|を|が)?、?(持|も)(って|ち)?(行|い|来|く|き|こ)?(けば|きますか|く|ったら|れば|けばいい|てくれば|参する)?",
                            "(何|なに)(か|を|が|は)?(いる|いります|要る|要ります|必要|準備すれば|用意すれば|準備する|用意する)(もの|物)?",
                            "(持|も)ち物|もちもの|持参するもの|持参する物|必要な(もの|物)|(用意|準備)する(もの|物)|手ぶらで?(いい|行って|大丈夫|も)?",
                            "(軍手|ぐんて|ごみ袋|飲み物|のみもの|道具|ほうき|長靴|帽子|鎌|かま|すこっぷ|たおる|お弁当|弁当|火ばさみ|とんぐ)(は|って|も|を)?"
                                    + "(自分で|各自)?(いる|いり|要り|要る|必要|持って(行|い|来)?[くきけるれ]*|持参)?(ます|ば)?(か)?"),
            DayQuestion.PARKING,
                    way(
                            "(駐車場|ちゅうしゃじょう|駐輪場)(は|って)?(どこ|ある|あります|使え|使えます|いっぱい)?(に|に?あります)?",
                            "(車|くるま|自転車|ばいく)(で|は|を|って|なら)?(どこに|どこへ)?(行って(も)?|いって(も)?|来て(も)?|きて(も)?|行け|いけ|止め|停め|とめ|置け|置い)(ても?|られ|たら|れば|ます|る|ところ)*"
                                    + "(ある|あります|いい|よい|大丈夫|だいじょうぶ)?"),
            DayQuestion.RAIN,
                    way(
                            "(雨|あめ|小雨|大雨|雨天|雪|台風|荒天)(でも|だと|だったら|なら|ても|が(降|ふ)(ったら|っても|ると|れば)|(降|ふ)り(なら|だったら)?|の(とき|時|場合|日)(は|には|でも)?|時は?|ふったら|降ったら|ふっても|降っても|が?ひどかったら)"
                                    + "、?(やる|やります|ある|あります|する|します|行う|行います|おこな(う|います)|決行(する|します)?|中止(になる|になります)?|延期(になる|になります)?|順延|どう(なる|なります|する|します|すれば)?|休み|できる|できます|集まる|集まります|行く|行けば)?",
                            "(雨|雨天)(決行|中止|順延|延期)?|小雨決行|天気(が)?(悪|わる)(い|かったら|くても|ければ)(とき|時|場合)?は?(どう(なる|なります|する|します)?|やる|やります|あります|中止)?"),
            DayQuestion.END,
                    way(
                            "(何|なん)時(ごろ|頃|くらい|ぐらい)?(まで|に(終|お)わ(る|り|ります))(やる|やります|やって|かかる|かかります|ある|あります)?(い?る|い?ます)?",
                            "いつ(終|お)わ(る|り|ります)|いつまで(やる|やります|かかる)?|(終|お)わ(り|る)(の)?(は|時間|時刻)?(は)?(何時|なんじ|いつ)?|終了(時間|時刻)?(は)?(何時|いつ)?|(何|なん)時間(くらい|ぐらい|ほど)?(かか(る|ります)|やる|やります)?",
                            "どの?(くらい|ぐらい)(時間が)?かか(る|ります)|どれ(くらい|ぐらい)(時間が)?かか(る|ります)"),
            DayQuestion.START,
                    way(
                            "いつ(やる|やります|ある|あります|から)?|何日|なんにち|何月何日|日にち|ひにち|日程|何曜日|なんようび",
                            "(何|なん)時(ごろ|頃|くらい)?(から|に(始ま|はじま)(る|ります)|開始|集合|すたーと|に(GO)(る|ります|ばいい)?)?(やる|やります|始まる|始まります)?",
                            "(開始|集合|始まる|はじまる)(時間|時刻)?(は)?(何時|なんじ|いつ)?|時間|時刻|じかん"),
            DayQuestion.PLACE,
                    way(
                            "どこ(に|へ|で)?(GO)?(る|ます|まる|まります|れば|ばいい|たら|ってる|うの|すれば|する|したら)*(やる|やります|ある|あります|なの)?",
                            "(集合)?場所(は)?(どこ)?|会場(は)?(どこ)?|集合(は)?(どこ)?(で|に)?|しゅうごう(ばしょ)?(は)?(どこ)?"),
            DayQuestion.STILL_ON,
                    way(
                            "(まだ|今日|きょう|明日|あした|本当に|ほんとに|ちゃんと|予定(どおり|通り)(に)?|よていどおり(に)?)、?(は|も)?(やる|やります|やって(い?る|い?ます)|ある|あります|行われ(る|ます)|行う|行います|開催(する|します|される|されます)?|する|します)",
                            "(やる|やります|やって(い?る|い?ます))",
                            "中止(になった|になりました|になる|になります|なの|じゃない)?|延期(になった|になりました|になる|になります|なの)?|なくなった|なくなりました|予定(どおり|通り)|よていどおり|決行(する|します)?"));

    private static Pattern way(String... ways) {
        return Pattern.compile("(?<about>.{0,24}?)(%s)%s"
                .formatted(String.join("|", ways), POLITE)
                .replace("GO", GO));
    }

    /** The question in these words, or empty if they ask none, or more. */
    static Optional<DayWords> of(String words) {
        String said = Spelling.kana(words).replace("なんじ", "何時");
        return said.length() > LONGEST
                ? Optional.empty()
                : Arrays.stream(DayQuestion.values())
                        .flatMap(asks -> of(asks, WAYS.get(asks).matcher(said)).stream())
                        .min(Comparator.comparingInt(asked -> asked.about().length()));
    }

    private static Optional<DayWords> of(DayQuestion asks, Matcher asked) {
        if (!asked.matches()) {
            return Optional.empty();
        }
        String about = asked.group("about");
        if (NOTHING.matcher(about).matches()) {
            return Optional.of(new DayWords(asks, ""));
        }
        return Optional.of(new DayWords(asks, AROUND.matcher(about).replaceAll("")));
    }

    /** Whether the gathering of this name may be meant. */
    boolean means(String gathering) {
        return Spelling.kana(gathering).contains(about);
    }
}
