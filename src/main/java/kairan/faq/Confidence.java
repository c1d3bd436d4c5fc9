package kairan.faq;

/**
 * Turns signs into chances and chances into a zone: two logistic functions of the same signs.
 *
 * <p>The weights were fitted by {@code FitConfidence} (test scope; it prints these lines and what they achieve), but for that
 * of a strange place: there are few such questions, and an answer about the wrong town is worse than none.
 */
final class Confidence {

    /** Weights in the order of {@link Signs#values}, and last the constant. */
    static final double[] RIGHT = {1.29, 0.81, 0.34, -2.50, 1.29, 1.69, 1.01, 2.00, -1.33, -7.29};

    static final double[] NEAR = {1.51, 0.68, 0.64, -1.50, 0.50, 1.31, 0.87, 2.30, -1.61, -7.13};

    // Answering a question that is not ours costs more trust than offering three buttons.
    static final double SURE = .76;
    static final double MIDDLE = .50;

    private Confidence() {}

    /** The chance that the first hit answers the question. */
    static double right(Signs signs) {
        return logistic(RIGHT, signs);
    }

    /** The chance that one of the first three hits does. */
    static double near(Signs signs) {
        return logistic(NEAR, signs);
    }

    static Zone zone(double right, double near) {
        return right >= SURE ? Zone.sure : near >= MIDDLE ? Zone.middle : Zone.none;
    }

    private static double logistic(double[] weights, Signs signs) {
        double[] values = signs.values();
        double sum = weights[values.length];
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
