package kairan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kairan.content.Case;
import kairan.content.Town;
import kairan.japanese.Spelling;
import org.jspecify.annotations.Nullable;

/** A case (事例) as everybody reads it, whether a document tells it or a gathering here became one; what is unknown is empty. */
public record Told(
        String id,
        String title,
        String field,
        String form,
        String partners,
        String place,
        String what,
        String well,
        String badly,
        String advice,
        boolean valuable,
        String source) {

    static Told of(Case one, Town town) {
        String document = town.document(one.source().town())
                .map(d -> "%s「%s」".formatted(d.town(), d.title()))
                .orElse(one.source().town());
        return new Told(
                one.id(),
                one.title(),
                one.field(),
                filled(one.form()),
                one.partners(),
                filled(one.place()),
                one.what(),
                filled(one.well()),
                "",
                "",
                false,
                "%s %s、担当：%s".formatted(document, one.source().chapter(), one.section()));
    }

    static Told of(Card card) {
        return new Told(
                card.id(),
                card.title(),
                card.field(),
                card.form(),
                card.partners(),
                card.place(),
                "",
                card.well(),
                card.badly(),
                card.advice(),
                card.valuable(),
                "");
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether it is about this field or place, or names these words elsewhere. */
    boolean about(String words) {
        String sought = Spelling.bare(words);
        return !sought.isEmpty()
                && Stream.of(field, place, title, partners, form)
                        .anyMatch(text -> Spelling.bare(text).contains(sought));
    }

    /** As one bubble. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(title + (valuable ? "（うまくいかなかったことも、大切な事例です）" : ""));
        add(lines, "分野：", field);
        add(lines, "形：", form);
        add(lines, "いっしょに行った相手：", partners);
        add(lines, "場所：", place);
        add(lines, "", what);
        add(lines, "よかったこと：", well);
        add(lines, "うまくいかなかったこと：", badly);
        add(lines, "次の人へ：", advice);
        add(lines, "出典：", source);
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String what, String text) {
        if (!text.isEmpty()) {
            lines.add(what + text);
        }
    }
}
