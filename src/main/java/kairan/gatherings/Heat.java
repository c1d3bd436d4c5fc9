package kairan.gatherings;

import kairan.content.Phrase;

/** What a heat index (暑さ指数, WBGT) asks for, by the thresholds of 熱中症警戒情報 (33) and 熱中症特別警戒情報 (35). */
enum Heat {
    BEARABLE(Phrase.HEAT_BEARABLE),
    ALERT(Phrase.HEAT_ALERT),
    SPECIAL_ALERT(Phrase.HEAT_SPECIAL_ALERT);

    private static final double ALERT_FROM = 33;
    private static final double SPECIAL_ALERT_FROM = 35;

    private final Phrase phrase;

    Heat(Phrase phrase) {
        this.phrase = phrase;
    }

    static Heat of(double wbgt) {
        if (wbgt >= SPECIAL_ALERT_FROM) {
            return SPECIAL_ALERT;
        }
        return wbgt >= ALERT_FROM ? ALERT : BEARABLE;
    }

    Phrase phrase() {
        return phrase;
    }
}
