package kairan.desk;

import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.results.Scope;
import kairan.results.Sight;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose results a visitor may see: staff all, a leader those of the own associations and groups, and what belongs to none. */
@Component
class FeedbackAccess {

    private final Authority authority;
    private final Occurrences occurrences;
    private final Bodies bodies;

    FeedbackAccess(Authority authority, Occurrences occurrences, Bodies bodies) {
        this.authority = authority;
        this.occurrences = occurrences;
        this.bodies = bodies;
    }

    static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }

    static Sight sight() {
        return visitor().may(Right.SEE_RESULTS, Realm.TOWN)
                ? Sight.ALL
                : Sight.of(visitor().bodies().stream()
                        .filter(body -> visitor().may(Right.SEE_RESULTS, Realm.of(body)))
                        .toList());
    }

    /** @throws ResponseStatusException if it is none, or of an association that is not theirs */
    Scope scope(String kind, String id) {
        Scope scope = Scope.of(kind, id).orElseThrow(FeedbackAccess::nowhere);
        if (scope.kind() == Scope.Kind.DAY) {
            occurrence(id);
        }
        if (scope.kind() == Scope.Kind.BODY) {
            if (bodies.find(id).isEmpty()) {
                throw nowhere();
            }
            seen(id);
        }
        return scope;
    }

    /** @throws ResponseStatusException if there is none such, or not for this visitor */
    Occurrence occurrence(String id) {
        Occurrence occurrence = occurrences.of(id).orElseThrow(FeedbackAccess::nowhere);
        seen(occurrence.gathering().body());
        return occurrence;
    }

    private static void seen(@Nullable String body) {
        if (!sight().sees(body)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Whether they may tell people what came of it. */
    static boolean tells(Occurrence occurrence) {
        String body = occurrence.gathering().body();
        return body == null
                ? visitor().may(Right.TELL_TOWN, Realm.TOWN)
                : visitor().may(Right.TELL, Realm.of(body));
    }

    /** Every look stands in the audit log, by what was looked at. */
    void use(Right right, @Nullable String body, String detail) {
        boolean used = body == null
                ? authority.useAnywhere(visitor().actor(), right, detail)
                : authority.use(visitor().actor(), right, Realm.of(body), detail);
        if (!used) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Whose a summary is, if it is one body's. */
    Optional<String> body(Scope scope) {
        return switch (scope.kind()) {
            case BODY -> Optional.of(scope.id());
            case DAY -> Optional.ofNullable(occurrence(scope.id()).gathering().body());
            case SERIES, KIND, PLACE, YEAR -> Optional.empty();
        };
    }

    static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
