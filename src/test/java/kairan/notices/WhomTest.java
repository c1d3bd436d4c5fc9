package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a notice is for, as it lies in the store and as a condition. */
class WhomTest {

    private static final Whom ALL_BUT_THREE = new Whom(
            List.of(new Circle(Circle.Kind.ASSOCIATION, "sakura"), new Circle(Circle.Kind.INTEREST, "clean")),
            List.of(Circle.block("sakura", 3)));

    @Test
    void writtenAndRead() {
        assertThat(ALL_BUT_THREE).hasToString("association:sakura,interest:clean,-block:sakura/3");
        assertThat(Whom.read(ALL_BUT_THREE.toString())).isEqualTo(ALL_BUT_THREE);
        assertThat(Whom.read("everyone:").everyone()).isTrue();
    }

    @Test
    void asManyValuesAsQuestionMarks() {
        var people = ALL_BUT_THREE.people("sakura", Instant.EPOCH);

        assertThat(people.params()).containsExactly("sakura", "clean", "sakura", 3, "sakura", "sakura", "sakura");
        assertThat(people.where().chars().filter(c -> c == '?')).hasSize(7);
    }

    @Test
    void whole() {
        assertThat(Whom.of(new Circle(Circle.Kind.ASSOCIATION, "sakura")).whole("sakura"))
                .isTrue();
        assertThat(ALL_BUT_THREE.whole("sakura")).isFalse();
        assertThat(Whom.of(Circle.block("sakura", 3)).whole("sakura")).isFalse();
    }
}
