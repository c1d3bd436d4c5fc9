package kairan.feedback;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.japanese.Masks;
import org.springframework.stereotype.Component;

/** In a few words what went well, what did not, and what the organiser advises: numbers and no words of residents. */
@Component
public class Gist {

    /** Of fewer answers neighbours could guess whose they are. */
    private static final int FEW = 5;

    private final Feedbacks feedbacks;
    private final Reports reports;
    private final ContentFiles content;

    Gist(Feedbacks feedbacks, Reports reports, ContentFiles content) {
        this.feedbacks = feedbacks;
        this.reports = reports;
        this.content = content;
    }

    /** 「きれいになった」12人、「人や雰囲気」8人; empty where too few have answered. */
    public String well(String occurrence) {
        return reasons(occurrence, Rating.GOOD);
    }

    public String badly(String occurrence) {
        return reasons(occurrence, Rating.TROUBLE);
    }

    private String reasons(String occurrence, Rating rating) {
        Map<String, Long> counted = feedbacks.of(occurrence).stream()
                .filter(given -> given.rating() == rating)
                .flatMap(given -> Stream.ofNullable(given.reason()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Reason.of(content.now(), rating).stream()
                .filter(reason -> counted.getOrDefault(reason.id(), 0L) >= FEW)
                .sorted(Comparator.comparing((Reason reason) -> counted.get(reason.id()))
                        .reversed())
                .map(reason -> "「%s」%d人".formatted(reason.label(), counted.get(reason.id())))
                .collect(Collectors.joining("、"));
    }

    public String advice(String occurrence) {
        return reports.of(occurrence)
                .flatMap(report -> Optional.ofNullable(report.advice()))
                .map(Masks::of)
                .orElse("");
    }
}
