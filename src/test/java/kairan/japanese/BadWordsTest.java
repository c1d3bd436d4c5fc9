package kairan.japanese;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kairan.Mutations;
import org.junit.jupiter.api.Test;

/** Whatever a stranger writes is covered and cut without an error, on as small a stack as the house has. */
class BadWordsTest {

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] words) {
        String said = Cleaning.of(new String(words, java.nio.charset.StandardCharsets.UTF_8));
        Masks.of(said.substring(0, Math.min(said.length(), LONGEST)));
    }

    private static final int LONGEST = 5_000;

    private static final List<String> WORDS = List.of(
            "私は山田太郎と申します。電話は090-1234-5678です",
            "住所は札幌市中央区北1条西2丁目3番4号さくらマンション305号室です",
            "メールはhanako.yamada@example.co.jp、ラインのIDはhanako_1です",
            "名前は佐藤とし子です、",
            "ゼロ、きゅう、ゼロ",
            "こんにちは、3班の鈴木です。",
            "ごみは何曜日ですか？",
            "令和8年5月17日（日）午前9時から");

    @Test
    void coveredAsItIsAndRepeatedToTheLongestMessage() {
        Mutations words = new Mutations(WORDS, 4);
        words.into(said -> {
            String once = Cleaning.of(said.length() > LONGEST ? said.substring(0, LONGEST) : said);
            onASmallStack(once);
            for (int length : new int[] {1, 2, 3, once.length()}) {
                if (length > 0 && length <= once.length()) {
                    String tail = once.substring(once.length() - length);
                    onASmallStack(once + tail.repeat((LONGEST - once.length()) / length));
                }
            }
        });
    }

    private static void onASmallStack(String words) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread small = new Thread(
                null,
                () -> {
                    Masks.of(words);
                    Cut.of(words.substring(0, Math.min(words.length(), 200)));
                    Spelling.bare(words);
                },
                "small",
                512 * 1024);
        small.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        small.start();
        try {
            small.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (thrown.get() != null) {
            throw new AssertionError(words, thrown.get());
        }
    }
}
