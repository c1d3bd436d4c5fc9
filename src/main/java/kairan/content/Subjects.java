package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How people without the right words look through the entries (話題): subjects, and steps from the smallest act upward. */
public record Subjects(
        @JsonPropertyDescription("話題。上から順に出ます。18個まで") List<Subject> subjects,
        @JsonPropertyDescription("はじめの一歩。小さなことから順に。6つまで") List<Step> steps) {

    /** Two bubbles of buttons. */
    static final int MOST = 18;

    static final int MOST_STEPS = 6;

    /** As many buttons as LINE offers under a question, less the one that leads back. */
    static final int MOST_ENTRIES = 12;

    static final Subjects NONE = new Subjects(List.of(), List.of());

    /** Some entries that belong together. */
    public record Subject(
            @JsonPropertyDescription("ボタンの言葉。20文字まで") String label,
            @JsonPropertyDescription("質問の id。12個まで") List<String> entries) {
        public Subject {
            label = Say.label("label", label);
            entries = Say.atMost(MOST_ENTRIES, "entries", Say.some("entries", entries));
        }
    }

    /** One thing anybody can do. */
    public record Step(
            @JsonPropertyDescription("言葉") String text,
            @JsonPropertyDescription("くわしい質問の id") @Nullable String entry) {
        public Step {
            text = Say.words("text", text, 300);
        }
    }

    public Subjects {
        subjects = Say.atMost(MOST, "subjects", Say.list("subjects", subjects));
        Say.noneTwice("subjects", subjects, Subject::label, "「%s」という話題が二つあります。");
        steps = Say.atMost(MOST_STEPS, "steps", Say.list("steps", steps));
    }
}
