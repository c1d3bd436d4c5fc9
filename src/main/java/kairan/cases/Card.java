package kairan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A gathering of this town told as a case (事例カード); nobody but staff sees it until it is shown. */
public record Card(
        String id,
        String title,
        String field,
        String form,
        String partners,
        String place,
        String well,
        String badly,
        String advice,
        boolean valuable,
        boolean shown) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_FIELD = 20;
    public static final int LONGEST = 600;

    public Card {
        title = title.strip();
        field = field.strip();
        form = form.strip();
        partners = partners.strip();
        place = place.strip();
        well = well.strip();
        badly = badly.strip();
        advice = advice.strip();
    }

    /** The same as a valuable failure; what did not go well stays as it was written. What nobody has read is not shown yet. */
    Card valuable(String found) {
        return new Card(
                id,
                title,
                field,
                form,
                partners,
                place,
                well,
                badly.isEmpty() ? found : badly,
                advice,
                true,
                shown && !badly.isEmpty());
    }

    /** What is wrong with it, for its writer; empty if it may be kept. */
    public List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        if (title.isEmpty()) {
            wrong.add("題を書いてください。");
        }
        if (field.isEmpty() && shown) {
            wrong.add("公開するには、分野を書いてください（環境、防災など）。");
        }
        if (field.length() > LONGEST_FIELD || form.length() > LONGEST_FIELD) {
            wrong.add("分野と協働の形は、%d文字までです。".formatted(LONGEST_FIELD));
        }
        if (Stream.of(title, partners, place).anyMatch(line -> line.length() > LONGEST_LINE)) {
            wrong.add("題、相手、場所は、%d文字までです。".formatted(LONGEST_LINE));
        }
        if (Stream.of(well, badly, advice).anyMatch(text -> text.length() > LONGEST)) {
            wrong.add("よかったこと、うまくいかなかったこと、次の人へは、%d文字までです。".formatted(LONGEST));
        }
        if (valuable && badly.isEmpty()) {
            wrong.add("大切な事例にするには、うまくいかなかったことを書いてください。");
        }
        return wrong;
    }
}
