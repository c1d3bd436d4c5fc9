package kairan.faq;
final class Finder {
    private final java.util.List<kairan.content.Entry> entries;
    Finder(java.util.List<kairan.content.Entry> entries) { this.entries = entries; }
    Found find(String words) {
        var hits = entries.stream().filter(e -> e.question().equals(words) || e.paraphrases().contains(words)).map(e -> new Hit(e.id(), 1)).toList();
        return new Found(hits.isEmpty() ? Zone.none : Zone.sure, hits, hits.isEmpty() ? 0 : 1);
    }
}
