package kairan.chaos;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kairan.line.SignedWebhook;
import tools.jackson.databind.node.ObjectNode;

/** What people do on LINE, and in which bodies LINE brings it: several in one, out of order, doubled, and once more later. */
final class Script {

    private static final String[] SYLLABLES = {"ら", "り", "る", "れ", "ろ", "ま", "み", "む", "め", "も"};
    static final String[] COMING = {"going", "going", "going", "undecided", "absent"};
    static final String[] RATING = {"good", "ok", "trouble"};

    private final SmallTown town;
    private final Random chance;
    private Instant now = SmallTown.START.atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    private int count;

    Script(SmallTown town, Random chance) {
        this.town = town;
        this.chance = chance;
    }

    List<Doing> doings(int number) {
        List<Doing> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int die = chance.nextInt(100);
            if (die < 40) {
                all.add(text(one(town.askers), question(), Doing.Kind.ASKS));
            } else if (die < 75) {
                String answer = COMING[chance.nextInt(COMING.length)];
                all.add(press(one(town.comers), "rsvp/", answer, SmallTown.COURSE, Doing.Kind.COMES));
            } else if (die < 95) {
                String answer = RATING[chance.nextInt(RATING.length)];
                all.add(press(one(town.raters), "feedback/", answer, SmallTown.OVER, Doing.Kind.RATES));
            } else {
                all.add(text(one(town.askers), "お知らせ", Doing.Kind.FETCHES));
            }
        }
        return all;
    }

    /** In which bodies they come. */
    List<List<Doing>> bodies(List<Doing> doings) {
        List<List<Doing>> bodies = new ArrayList<>();
        for (int i = 0; i < doings.size(); ) {
            int size = Math.min(doings.size() - i, chance.nextInt(3) == 0 ? 2 + chance.nextInt(3) : 1);
            List<Doing> body = new ArrayList<>(doings.subList(i, i + size));
            if (chance.nextBoolean()) {
                Collections.shuffle(body, chance);
            }
            bodies.add(body);
            i += size;
        }
        for (int i = 1; i < bodies.size(); i++) {
            if (chance.nextInt(4) == 0) {
                Collections.swap(bodies, i - 1, i);
            }
        }
        for (int i = bodies.size() - 1; i >= 0; i--) {
            if (chance.nextInt(5) == 0) {
                int later = Math.min(bodies.size(), i + 1 + chance.nextInt(8));
                bodies.add(later, bodies.get(i).stream().map(Doing::redelivered).toList());
            }
            if (chance.nextInt(8) == 0) {
                bodies.add(i, bodies.get(i));
            }
        }
        return bodies;
    }

    /** A question that nobody has asked before. */
    synchronized String question() {
        count++;
        StringBuilder word = new StringBuilder("ぬめ");
        for (char digit : String.valueOf(10_000 + count).toCharArray()) {
            word.append(SYLLABLES[digit - '0']);
        }
        return word.append("について教えてください").toString();
    }

    Doing text(String from, String words, Doing.Kind kind) {
        ObjectNode event = event(from, "message");
        event.putObject("message")
                .put("id", String.valueOf(700_000_000_000L + count))
                .put("type", "text")
                .put("text", words)
                .put("quoteToken", "q");
        return new Doing(event, from, kind, words);
    }

    Doing confirm(String from, String notice) {
        Doing press = press(from, "told/", "confirm", notice, Doing.Kind.CONFIRMS);
        return new Doing(press.event(), from, press.kind(), notice);
    }

    private Doing press(String from, String what, String answer, String about, Doing.Kind kind) {
        ObjectNode event = event(from, "postback");
        event.putObject("postback").put("data", what + answer + "/" + about);
        return new Doing(event, from, kind, answer);
    }

    /** Each a little later than the one before. */
    private synchronized ObjectNode event(String from, String type) {
        count++;
        now = now.plusMillis(40);
        return new SignedWebhook().at(now).event(from, type);
    }

    private String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
