package kairan.bodies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who act together: a neighbourhood association (町内会) or a group (団体). Associations stand under a district and
 * have blocks (班), numbered from 1; {@code fields}, {@code area}, {@code desk} and {@code about} are what the public reads.
 */
public record Body(
        String id,
        BodyKind kind,
        String name,
        String reading,
        @Nullable String district,
        List<String> fields,
        String area,
        String desk,
        String about,
        int blocks) {

    public Body {
        fields = List.copyOf(fields);
    }

    public static Body association(String id, String name, String reading, @Nullable String district, int blocks) {
        return new Body(id, BodyKind.ASSOCIATION, name, reading, district, List.of(), "", "", "", blocks);
    }

    public boolean isAssociation() {
        return kind == BodyKind.ASSOCIATION;
    }
}
