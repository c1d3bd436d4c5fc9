package kairan.faq;
record Hit(String id, double score) {}
