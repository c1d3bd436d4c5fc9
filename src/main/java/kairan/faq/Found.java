package kairan.faq;
record Found(Zone zone, java.util.List<Hit> hits, double confidence) {}
