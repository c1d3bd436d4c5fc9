package kairan.content;

import java.util.List;

/** What came of saving a text at the desk. */
public sealed interface Saving {

    /** It leads from now on. */
    record Saved() implements Saving {}

    /** It says what was said already; nothing was kept. */
    record Unchanged() implements Saving {}

    /** It cannot be used as it is; nothing was kept, and what leads is as before. */
    record Wrong(List<Problem> problems) implements Saving {

        public Wrong {
            problems = List.copyOf(problems);
        }

        static Wrong because(String file, String remedy) {
            return new Wrong(List.of(new Problem(file, 0, remedy)));
        }
    }

    /** The file has another text by now than the one it was begun with. */
    record Overtaken(Sheet now) implements Saving {}
}
