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
    void whoHasBothInCommon() {
        Circle both = new Circle(Circle.Kind.INTEREST, "clean").among(Circle.block("sakura", 3));
        Whom whom = new Whom(List.of(both, Circle.block("sakura", 4)), List.of());

        assertThat(whom).hasToString("interest:clean&block:sakura/3,block:sakura/4");
        assertThat(Whom.read(whom.toString())).isEqualTo(whom);
        assertThat(whom.people(null, Instant.EPOCH).params()).containsExactly("clean", "sakura", 3, "sakura", 4);
        Circle some = new Circle(Circle.Kind.ASSOCIATION, "sakura").among(new Circle(Circle.Kind.INTEREST, "clean"));
        assertThat(Whom.of(some).whole("sakura")).isFalse();
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
