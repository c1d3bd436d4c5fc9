package kairan.line;

import com.linecorp.bot.messaging.model.MessageAction;
import com.linecorp.bot.messaging.model.RichMenuArea;
import com.linecorp.bot.messaging.model.RichMenuBounds;
import com.linecorp.bot.messaging.model.RichMenuRequest;
import com.linecorp.bot.messaging.model.RichMenuSize;
import java.util.List;
import java.util.stream.IntStream;

/** The two menus under the talk (リッチメニュー): six large areas for everybody, six for leaders. */
final class RichMenus {

    static final String ALIAS_OF_LEADERS = "kairan-leaders";

    /** The beginning of the names of all menus that are ours. */
    static final String OURS = "kairan ";

    static final int WIDTH = 2500;
    static final int HEIGHT = 1686;
    private static final int COLUMNS = 3;

    /** To be raised when the picture is drawn in another way: menus of another number are made anew. */
    private static final int DESIGN = 1;

    /** One menu: its name among ours, and its areas, from the left above to the right below. */
    record Plan(String name, List<Area> areas) {

        RichMenuRequest request() {
            List<RichMenuArea> places = IntStream.range(0, areas.size())
                    .mapToObj(i -> new RichMenuArea(bounds(i), areas.get(i).action()))
                    .toList();
            return new RichMenuRequest(new RichMenuSize((long) WIDTH, (long) HEIGHT), true, fullName(), "メニュー", places);
        }

        /** Names this menu as it is drawn now, so that it is found again, and made anew when it has changed. */
        String fullName() {
            return OURS + name + " " + Integer.toHexString((DESIGN + areas.toString()).hashCode());
        }
    }

    /**
     * One area: what a screen reader speaks, what touching it writes, and what is seen. The words are what topics
     * understand, typed or touched.
     */
    record Area(String words, List<String> seen, Pictogram pictogram) {

        Area(String words, Pictogram pictogram) {
            this(words, List.of(words), pictogram);
        }

        MessageAction action() {
            return new MessageAction(words, words);
        }
    }

    static final Plan EVERYBODYS = new Plan(
            "everybody",
            List.of(
                    new Area("お知らせ", Pictogram.BELL),
                    new Area("行事と出欠", Pictogram.CALENDAR),
                    new Area("質問する", Pictogram.QUESTION),
                    new Area("感想や提案", Pictogram.SPEECH),
                    new Area("設定", Pictogram.SLIDERS),
                    new Area("窓口", Pictogram.HOUSE)));

    static final Plan LEADERS = new Plan(
            "leaders",
            List.of(
                    new Area("お知らせ", Pictogram.BELL),
                    new Area("行事と出欠", Pictogram.CALENDAR),
                    new Area("質問する", Pictogram.QUESTION),
                    new Area("結果", Pictogram.BARS),
                    new Area("大きな画面で開く", List.of("大きな画面", "で開く"), Pictogram.SCREEN),
                    new Area("設定", Pictogram.SLIDERS)));

    private RichMenus() {}

    /** Where the area of that number lies in the picture; the areas fill it without gaps. */
    static RichMenuBounds bounds(int area) {
        long left = (long) WIDTH * (area % COLUMNS) / COLUMNS;
        long right = (long) WIDTH * (area % COLUMNS + 1) / COLUMNS;
        long height = HEIGHT / 2;
        return new RichMenuBounds(left, height * (area / COLUMNS), right - left, height);
    }
}
