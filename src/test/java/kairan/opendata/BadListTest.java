package kairan.opendata;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kairan.Mutations;
import kairan.bodies.BodyFile;
import org.junit.jupiter.api.Test;

/** Whatever file somebody uploads as a list is read row by row, or said to be none. */
class BadListTest {

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] file) {
        EventList.read(file).asideAsCsv();
        BodyFile.read(file).asideAsCsv();
    }

    @Test
    void gatherings() {
        StringWriter written = new StringWriter();
        EventList.write(
                written,
                Stream.of(Map.of(
                        Column.written().getFirst(), "1",
                        Column.written().get(3), "公園の清掃",
                        Column.written().get(5), "=1+1")));
        Mutations files = new Mutations(List.of(
                written.toString(), "イベント名,開始日,開始時間\n公園の清掃,2026-05-17,8:00\n\"花\n見\",R8.5.3,午後1時\n", "a\tb\n1\t2\n"));
        files.into(file -> EventList.read(files.bytes(file)).asideAsCsv());
    }

    @Test
    void associations() {
        Mutations files = new Mutations(
                List.of("名前,よみ,地区,班の数\nさくら町内会,さくらちょうないかい,中央,5\n\"みなと\n会\",みなとかい,,x\n", "名前\tよみ\nA\tえー\n"));
        files.into(file -> BodyFile.read(files.bytes(file)).asideAsCsv());
        files.into(BodyFile::read);
    }
}
