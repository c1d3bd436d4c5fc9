package kairan.faq;

/**
 * Turns signs into chances and chances into a zone: two logistic functions of the same signs.
 *
 * <p>The weights were fitted by {@code FitConfidence} (test scope; it prints these lines and what they achieve).
 */
final class Confidence {

    /** Weights in the order of {@link Signs#values}, and last the constant. */
    static final double[] RIGHT = {0.64, 1.15, 1.00, -4.11, 1.54, 2.89, 1.14, 0.33, -5.43};

    static final double[] NEAR = {0.74, 0.99, 1.11, -4.35, -0.49, 3.12, 1.13, 0.31, -4.53};

    // Answering a question that is not ours costs more trust than offering three buttons.
    static final double SURE = .80;
    static final double MIDDLE = .55;

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
