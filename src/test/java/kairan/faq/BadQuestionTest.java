package kairan.faq;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kairan.Mutations;
import kairan.japanese.Cleaning;
import kairan.japanese.Cut;
import kairan.japanese.Dates;
import org.junit.jupiter.api.Test;

/** Whatever is asked, it is dangerous now or it is not, and says a day and a time or none. */
class BadQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    private static final int LONGEST = 5_000;

    private final Mutations questions = new Mutations(List.of(
            "となりの家が火事です。煙が出ています",
            "熊が出ました、どうしたらいいですか",
            "父がまだ帰ってきません",
            "清掃は来週の日曜日の午前9時半からですか",
            "5月17日（日）は雨でもやりますか。駐車場はありますか",
            "ごみは何曜日ですか？"));

    @Test
    void nothingEscapes() {
        questions.into(question -> fuzzerTestOneInput(questions.bytes(question)));
    }

    /** What Jazzer calls, too. */
    public static void fuzzerTestOneInput(byte[] question) {
        String said = Cleaning.of(new String(question, StandardCharsets.UTF_8));
        String taken = said.substring(0, Math.min(said.length(), LONGEST));
        Danger.in(taken);
        Cut.of(taken);
        Dates.date(taken, TODAY);
        Dates.time(taken);
    }
}
