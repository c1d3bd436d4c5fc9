package kairan.chaos;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.dao.DataAccessException;

/** The leader, who writes notices on the phone, step by step, each when the one before has been heard. */
final class Writer {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Script script;
    private final Postman postman;
    private final Look look;
    private final String leader;
    private final List<Doing> doings = new ArrayList<>();

    Writer(Script script, Postman postman, Look look, String leader) {
        this.script = script;
        this.postman = postman;
        this.look = look;
        this.leader = leader;
    }

    /** By these words the notice of that number is known. */
    static String words(int number) {
        return "さくら公園の%d番のベンチ".formatted(number);
    }

    /** With a day so near that it does not wait for the round. */
    private static List<String> steps(int number) {
        LocalDate day = SmallTown.START.toLocalDate().plusDays(3);
        return List.of(
                "お知らせを書く",
                "清掃",
                "%d月%d日の9時から11時まで、%s".formatted(day.getMonthValue(), day.getDayOfMonth(), words(number)),
                "持ち物はない",
                "締切はない",
                "会長",
                "町内会の保険",
                "全員",
                "送る");
    }

    Thread begin(int notices) {
        return Thread.ofPlatform().daemon().name("leader").start(() -> {
            for (int n = 1; n <= notices; n++) {
                steps(n).forEach(this::say);
            }
        });
    }

    /** All that was said; to be asked for when the thread has ended. */
    List<Doing> doings() {
        return doings;
    }

    private void say(String words) {
        Doing doing = script.text(leader, words, Doing.Kind.WRITES);
        doings.add(doing);
        postman.bring(List.of(doing));
        Awaitility.await().pollInterval(BETWEEN_LOOKS).atMost(Run.STANDSTILL).until(() -> heard(doing));
    }

    private boolean heard(Doing doing) {
        try {
            return look.count("inbox where id = ? and done_at is not null", doing.id()) > 0;
        } catch (DataAccessException e) {
            // Nobody is there who could put the store in order after a death.
            return false;
        }
    }
}
