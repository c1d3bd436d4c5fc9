package kairan.faq;

/** What the finder said to a question, and how long it took. */
record Reply(AskedLine asked, Found found, double millis) {

    /** 1 for the best hit; 0 if none of the relevant entries is among the hits. */
    int rank() {
        for (int i = 0; i < found.hits().size(); i++) {
            if (asked.relevant().contains(found.hits().get(i).id())) {
                return i + 1;
            }
        }
        return 0;
    }

    boolean within(int best) {
        return rank() >= 1 && rank() <= best;
    }

    boolean in(Zone zone) {
        return found.zone() == zone;
    }
}
