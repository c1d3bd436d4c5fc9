package kairan.feedback;

import java.util.Optional;
import kairan.notices.Material;

/** Where photos go that are chosen on a page, by a key from the talk. */
interface Album {

    /** What the page is for, and whether several may be chosen one after the other. */
    record Use(String heading, boolean several) {}

    /** Empty where the key is another album's, or over. */
    Optional<Use> opened(String key);

    /** False where the key is another album's, or over. */
    boolean keep(String key, Material photo);
}
