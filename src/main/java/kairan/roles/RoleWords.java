package kairan.roles;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.japanese.Spelling;

/** What somebody with a role may say about it. */
enum RoleWords {
    SHOW("(わたし|私|自分)?の?(役目|役割)(は|を見る|を見たい|は何(ですか)?)?"),
    CHANGE_BLOCK_LEADERS("(全部の|ぜんぶの|すべての)?班長(の|を)(交代|こうたい|引き?継ぎ|ひきつぎ|かえる|替える|変える|代える)(する|したい|をする|をしたい)?"),
    HAND_OVER("((役員|会長|代表|役目|職員)(の|を)?)?(引き?継ぎ|ひきつぎ|交代|こうたい)(する|したい|をする|をしたい)?"),
    INVITE("(役員|副会長|会長|代表)(を|の)(招待|しょうたい)(する|したい)?");

    private final Pattern words;

    RoleWords(String words) {
        this.words = Pattern.compile(words);
    }

    static Optional<RoleWords> of(String said) {
        String bare = Spelling.bare(said);
        return Arrays.stream(values())
                .filter(w -> w.words.matcher(bare).matches())
                .findFirst();
    }
}
