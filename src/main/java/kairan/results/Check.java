package kairan.results;

/** Something to look to before a gathering, because people had trouble with it at the same place. */
public record Check(String item, int times, boolean done) {}
