package kairan.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The lines in which a text differs from the one before it, and what stands above and below them. */
record Patch(List<String> above, List<String> before, List<String> after, List<String> below) {

    /** So many lines around it are looked at to find its place again. */
    private static final int AROUND = 3;

    static Patch between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int most = Math.min(old.size(), now.size());
        int above = 0;
        while (above < most && old.get(above).equals(now.get(above))) {
            above++;
        }
        int below = 0;
        while (below < most - above && old.get(old.size() - 1 - below).equals(now.get(now.size() - 1 - below))) {
            below++;
        }
        return new Patch(
                old.subList(0, above),
                old.subList(above, old.size() - below),
                now.subList(above, now.size() - below),
                old.subList(old.size() - below, old.size()));
    }

    /** A later text with the lines as they were before; nothing if they have been changed again, or their place is not sure. */
    Optional<String> takenFrom(String later) {
        List<String> lines = later.lines().toList();
        for (int around = AROUND; around >= (after.isEmpty() ? 1 : 0); around--) {
            List<String> head = above.subList(Math.max(0, above.size() - around), above.size());
            List<String> tail = below.subList(0, Math.min(around, below.size()));
            List<String> place = new ArrayList<>(head);
            place.addAll(after);
            place.addAll(tail);
            int at = Collections.indexOfSubList(lines, place);
            if (at >= 0) {
                return at == Collections.lastIndexOfSubList(lines, place)
                        ? Optional.of(instead(lines, at + head.size()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String instead(List<String> lines, int at) {
        List<String> all = new ArrayList<>(lines.subList(0, at));
        all.addAll(before);
        all.addAll(lines.subList(at + after.size(), lines.size()));
        return all.isEmpty() ? "" : String.join("\n", all) + "\n";
    }
}
