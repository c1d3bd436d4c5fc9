package kairan.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import kairan.line.LineStub.Mood;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong when so many bodies have been brought. */
record Mishap(int after, Kind kind, @Nullable Mood mood, Duration time) {

    enum Kind {
        /** Killed (−9) so long after, and started again. */
        KILL,
        /** LINE feels another way from now on. */
        MOOD,
        /** The clock goes forward by so much, or back. */
        JUMP,
        /** The disk is full for so long. */
        FULL,
        /** The connection of every page breaks. */
        CUT
    }

    private static final Mood[] MOODS = {
        Mood.WELL, Mood.SLOW, Mood.WELL, Mood.CUTTING, Mood.TOO_FAST, Mood.WELL, Mood.BROKEN, Mood.MUMBLING
    };
    private static final int[] SECONDS = {70, -20, 90, 600, -60};

    /** Spread over that many bodies, in the order in which they happen. */
    static List<Mishap> spread(int bodies, int kills, Random chance) {
        List<Mishap> all = new ArrayList<>();
        for (int i = 0; i < kills; i++) {
            int after = bodies * (i + 1) / (kills + 1);
            all.add(new Mishap(after, Kind.KILL, null, Duration.ofMillis(chance.nextInt(400))));
            // The disk fills up once between two deaths, for longer than a turn that failed takes to be tried three
            // times.
            int full = after - chance.nextInt(1 + bodies / (kills + 1) / 2);
            if (i % 3 == 1) {
                all.add(new Mishap(full, Kind.FULL, null, Duration.ofMillis(1_500 + chance.nextInt(2_000))));
            }
            all.add(new Mishap(chance.nextInt(bodies), Kind.CUT, null, Duration.ZERO));
        }
        for (int i = 0; i < kills * 4; i++) {
            Mood mood = MOODS[i % MOODS.length];
            all.add(new Mishap(bodies * i / (kills * 4), Kind.MOOD, mood, Duration.ZERO));
        }
        for (int i = 0; i < kills; i++) {
            Duration jump = Duration.ofSeconds(SECONDS[i % SECONDS.length]);
            all.add(new Mishap(chance.nextInt(bodies), Kind.JUMP, null, jump));
        }
        all.sort(Comparator.comparingInt(Mishap::after));
        return all;
    }
}
