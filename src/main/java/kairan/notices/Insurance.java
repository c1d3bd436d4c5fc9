package kairan.notices;

import java.util.Locale;

/** Whose insurance covers a clean-up (保険). */
enum Insurance {
    CITY("市の保険に入っています"),
    BODY("町内会の保険に入っています"),
    NONE("ありません"),
    CHECKING("確認中です");

    private final String label;

    Insurance(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Insurance of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
