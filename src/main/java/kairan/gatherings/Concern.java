package kairan.gatherings;

import java.util.ArrayList;
import java.util.List;
import kairan.content.Answers;
import kairan.content.Gathering;
import kairan.content.Insured;
import kairan.content.Timeline;
import kairan.japanese.Dates;

/** What those who hold a gathering should look after in good time (気をつけること), as of now. */
record Concern(Occurrence occurrence, Timeline kind, int coming, int taken, int waiting) {

    private static final double NEARLY_FULL = 0.8;

    /** In full sentences; empty where all is well. */
    List<String> words() {
        Gathering facts = occurrence.gathering();
        List<String> words = new ArrayList<>();
        if (occurrence.state() == Occurrence.State.DRAFT) {
            words.add("まだ案のままです。「行事の案」と送ると、みんなに知らせられます。");
        }
        if (kind.mode() == Answers.SIGN_UP) {
            places(facts, words);
        }
        if (facts.insurance() == Insured.BEING_CHECKED) {
            words.add("保険が、まだ「確認中」です。");
        }
        if (kind.rain() != null && facts.rain() == null) {
            words.add("雨のときどうするかが、まだ決まっていません。「行事を直す」と送ると、決められます。");
        }
        return words;
    }

    private void places(Gathering facts, List<String> words) {
        Integer minimum = facts.minimum();
        if (minimum != null && coming < minimum) {
            words.add("行うのに要る%d人まで、あと%d人です（締切：%s）。"
                    .formatted(
                            minimum,
                            minimum - coming,
                            Dates.say(occurrence.deadline().toLocalDate())));
        }
        Integer capacity = facts.capacity();
        if (capacity != null && taken >= capacity * NEARLY_FULL && taken < capacity) {
            words.add("定員%d人まで、あと%d人です。".formatted(capacity, capacity - taken));
        }
        if (waiting > 0) {
            words.add("空きを待っている人が、%d人います。".formatted(waiting));
        }
    }
}
