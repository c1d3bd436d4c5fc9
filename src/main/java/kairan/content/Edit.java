package kairan.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a content file made at the desk (編集): what the file says since then, who changed it, and when. Without a
 * text the file on disk leads again. {@code by} is a name at the desk, never a resident's.
 */
public record Edit(long id, String file, @Nullable String text, String by, Instant at) {

    public boolean backToFile() {
        return text == null;
    }
}
