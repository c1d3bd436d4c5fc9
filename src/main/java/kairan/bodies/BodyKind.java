package kairan.bodies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of body: a neighbourhood association, or one of the five kinds of group (団体) of the Takaoka document. */
public enum BodyKind {
    ASSOCIATION("町内会"),
    LOCAL("地縁組織"),
    CIVIC("市民活動組織"),
    INDUSTRY("地域産業組織"),
    CORPORATION("法人組織"),
    COMPANY("企業");

    private final String label;

    BodyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands in the store and in files: {@code association}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BodyKind of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** As people write it: 「町内会」 and 「自治会」 are one, 「団体」 and 「組織」 too. */
    public static Optional<BodyKind> labelled(String words) {
        String label = words.equals("自治会") ? "町内会" : words.replace("団体", "組織");
        return Arrays.stream(values())
                .filter(kind ->
                        kind.label.equals(label) || kind.label.replace("組織", "").equals(label))
                .findFirst();
    }
}
