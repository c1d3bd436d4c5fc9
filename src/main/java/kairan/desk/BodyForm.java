package kairan.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Body;
import kairan.bodies.BodyKind;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.conversation.Ids;
import org.jspecify.annotations.Nullable;

/** An association or group as somebody types it. */
record BodyForm(
        String name,
        String reading,
        String district,
        String blocks,
        String fields,
        String area,
        String desk,
        String about) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_ABOUT = 2000;
    private static final int MOST_BLOCKS = 99;

    static final BodyForm EMPTY = of(Map.of());

    static BodyForm of(Map<String, String> typed) {
        return new BodyForm(
                typed(typed, "name"),
                typed(typed, "reading"),
                typed(typed, "district"),
                typed(typed, "blocks"),
                typed(typed, "fields"),
                typed(typed, "area"),
                typed(typed, "desk"),
                typed(typed, "about"));
    }

    private static String typed(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip().replace("\r\n", "\n");
    }

    static BodyForm of(Body body, String district) {
        return new BodyForm(
                body.name(),
                body.reading(),
                district,
                String.valueOf(body.blocks()),
                String.join("、", body.fields()),
                body.area(),
                body.desk(),
                body.about());
    }

    /** The same words about what is called and placed as before. */
    BodyForm underTheNameOf(Body body, String district) {
        return new BodyForm(
                body.name(), body.reading(), district, String.valueOf(body.blocks()), fields, area, desk, about);
    }

    /**
     * As it is written here; a district nobody has named before is made.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    Body body(String id, BodyKind kind, Districts districts) {
        String called = kind == BodyKind.ASSOCIATION ? "町内会の名前" : "団体の名前";
        check(called, name, LONGEST_NAME);
        if (name.isEmpty()) {
            throw new IllegalArgumentException(called + "を書いてください。");
        }
        if (!reading.matches("[\\p{IsHiragana}\\p{IsKatakana}ー・0-9０-９ 　]+")) {
            throw new IllegalArgumentException("読みを、ひらがなで書いてください。例：さくらちょうないかい");
        }
        check("読み", reading, LONGEST_LINE);
        check("地区", district, LONGEST_NAME);
        check("活動の分野", fields, LONGEST_LINE);
        check("活動の場所", area, LONGEST_LINE);
        check("連絡先", desk, LONGEST_LINE);
        check("紹介", about, LONGEST_ABOUT);
        return new Body(id, kind, name, reading, districtId(districts), listed(), area, desk, about, number());
    }

    private static void check(String what, String words, int most) {
        if (words.length() > most) {
            throw new IllegalArgumentException("%sは%d文字までです。いまは%d文字あります。".formatted(what, most, words.length()));
        }
    }

    private List<String> listed() {
        return Arrays.stream(fields.split("[、,，]"))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .toList();
    }

    private int number() {
        if (blocks.isEmpty()) {
            return 0;
        }
        if (!blocks.matches("[0-9０-９]{1,2}")) {
            throw new IllegalArgumentException("班の数は、0から%dまでの数で書いてください。".formatted(MOST_BLOCKS));
        }
        return Integer.parseInt(blocks);
    }

    private @Nullable String districtId(Districts districts) {
        if (district.isEmpty()) {
            return null;
        }
        Optional<District> known = districts.named(district);
        if (known.isPresent()) {
            return known.get().id();
        }
        District fresh = new District(Ids.next(), district, district);
        districts.keep(fresh);
        return fresh.id();
    }
}
