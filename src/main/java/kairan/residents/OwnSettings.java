package kairan.residents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Town;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** What a person has set, in words. */
@Component
class OwnSettings {

    static final String NOT_CHOSEN = "えらんでいません";

    private final Residents residents;
    private final Interests interests;
    private final Follows follows;
    private final Bodies bodies;
    private final ContentFiles content;

    OwnSettings(Residents residents, Interests interests, Follows follows, Bodies bodies, ContentFiles content) {
        this.residents = residents;
        this.interests = interests;
        this.follows = follows;
        this.bodies = bodies;
        this.content = content;
    }

    /** Whether the person has told anything of themselves, or chosen or followed something. */
    boolean any(Person person) {
        return residents.find(person).isPresent()
                || !interests.of(person).isEmpty()
                || !follows.of(person).isEmpty();
    }

    /** By the blanks of the sentences that show them. */
    Map<String, String> of(Person person) {
        Resident resident = residents.of(person);
        return Map.of(
                "町内会", association(resident),
                "話題", interests(person),
                "言葉", resident.easy() ? "やさしい日本語" : "ふつうの日本語",
                "受け取り方", resident.atOnce() ? "すぐ受け取る" : "まとめて受け取る",
                "団体", groups(person));
    }

    private String association(Resident resident) {
        String block = resident.block() == null ? "" : "　" + resident.block() + "班";
        return resident.body() == null
                ? NOT_CHOSEN
                : bodies.find(resident.body()).map(body -> body.name() + block).orElse(NOT_CHOSEN);
    }

    private String interests(Person person) {
        return listed(interests.of(person).stream()
                .map(id -> content.now()
                        .town()
                        .interest(id)
                        .map(Town.Interest::label)
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList());
    }

    private String groups(Person person) {
        return listed(follows.of(person).stream()
                .map(id -> bodies.find(id).map(Body::name).orElse(null))
                .filter(Objects::nonNull)
                .toList());
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? NOT_CHOSEN : names.stream().collect(Collectors.joining("、"));
    }
}
