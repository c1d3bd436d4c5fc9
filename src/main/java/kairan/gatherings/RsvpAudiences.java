package kairan.gatherings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kairan.content.ContentFiles;
import kairan.content.Timeline;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Those who gave the other answers, and those whom news of a gathering concerns, as audiences. An answer is the whole
 * household's, and so is what must be known on the day (the reminder, a change, 中止): all of it are told, also where it
 * answered on paper. What asks again, thanks or offers a place goes to the one who answered, so that nobody is asked twice.
 */
@Configuration(proxyBeanMethods = false)
class RsvpAudiences {

    /** Who has said that they come, wait for a place or do not know yet. */
    static final String CONCERNED = "concerned";

    /** Who was called and has not answered. */
    static final String UNANSWERED = "unanswered";

    /** The same without those whom a notice tells; about an occurrence, {@link #BESIDES} and that notice. */
    static final String CONCERNED_BESIDES = "concerned-besides";

    static final String UNANSWERED_BESIDES = "unanswered-besides";

    static final String BESIDES = "/";

    /** Who was called and has not said that they do not come. */
    static final String CALLED_NOT_ABSENT = "called-not-absent";

    static final String CALLED_SINCE = "called-since";

    private static final String SINCE = """
             and not exists (select 1 from occurrence as earlier
                join posting on posting.cause = 'timeline/' || earlier.id || '/すぐに/everyone'
                join mailbox on mailbox.posting = posting.id
                where earlier.moved_to = ? and mailbox.person = person.id)
            """;

    /** What a notice said before it was called off is over. */
    private static final String NOT_TOLD = """
             and not exists (select 1 from mailbox join posting on posting.id = mailbox.posting
                where mailbox.person = person.id and posting.about = ? and posting.until_at > ? and %s)
            """;

    /** Whoever said something themselves is meant by that alone; three times the occurrence. */
    private static final String HOUSEHOLDS = """
            person.id in (
                select rsvp.person from rsvp where rsvp.occurrence = ? and %1$s
                union select mate.person from rsvp join resident as me on me.person = rsvp.person
                    join resident as mate on mate.household = me.household where rsvp.occurrence = ? and %1$s
                    and not exists (select 1 from rsvp as own
                        where own.occurrence = rsvp.occurrence and own.person = mate.person and own.person <> me.person)
                union select resident.person from paper_rsvp join resident on resident.household = paper_rsvp.household
                    where paper_rsvp.occurrence = ? and %2$s and not exists (select 1 from rsvp as said
                        join resident as other on other.person = said.person
                        where said.occurrence = paper_rsvp.occurrence and other.household = paper_rsvp.household))
            """;

    private record Named(String name, String where, int times) implements Audience {

        @Override
        public Selection people(String occurrence) {
            return new Selection("person", "person.id", where, Collections.nCopies(times, occurrence));
        }
    }

    /** Of a kind that calls nobody nobody was called. */
    private record Silent(String name, ContentFiles content) implements Audience {

        @Override
        public Selection people(String occurrence) {
            List<String> calling = content.now().timelines().values().stream()
                    .filter(Timeline::calls)
                    .map(Timeline::id)
                    .toList();
            List<Object> params = new ArrayList<>(Collections.nCopies(SILENT_TIMES, occurrence));
            params.addAll(calling);
            String marks = String.join(",", Collections.nCopies(calling.size(), "?"));
            return new Selection("person", "person.id", SILENT + (calling.isEmpty() ? "null" : marks) + ")))", params);
        }
    }

    private record Besides(String name, Audience all, String how, Clock clock) implements Audience {

        @Override
        public Selection people(String about) {
            int at = about.lastIndexOf(BESIDES);
            Selection whole = all.people(about.substring(0, at));
            List<Object> params = new ArrayList<>(whole.params());
            params.addAll(List.of(about.substring(at + 1), clock.millis()));
            return new Selection(
                    whole.from(), whole.person(), "(" + whole.where() + ")" + NOT_TOLD.formatted(how), params);
        }
    }

    private static final int SILENT_TIMES = 6;

    private static final String SILENT = Called.WHERE + " and not (" + households("answer is not null") + ")"
            + " and exists (select 1 from occurrence where id = ? and (kind is null or kind in (";

    private static String households(String said) {
        return HOUSEHOLDS.formatted("rsvp." + said, "paper_rsvp." + said);
    }

    @Bean
    static Audience going() {
        return new Named(Rsvp.GOING.value(), households("answer = 'going'"), 3);
    }

    @Bean
    Audience undecided() {
        return of(Rsvp.UNDECIDED);
    }

    /** Who said no; where people checked in singly, also who said yes and is not among them. Who came after all is thanked for that. */
    @Bean
    static Audience absent() {
        return new Named(
                Rsvp.ABSENT.value(),
                """
                (person.id in (select rsvp.person from rsvp where rsvp.occurrence = ? and answer = 'absent')
                    or person.id in (select rsvp.person from rsvp where rsvp.occurrence = ? and answer = 'going')
                        and %s and not %s)
                and not %s
                """.formatted(Attendances.SINGLY, Attendances.IN_A_BLOCK, Attendances.CHECKED_IN),
                6);
    }

    static Audience of(Rsvp answer) {
        return new Answered(answer);
    }

    @Bean
    static Audience concerned() {
        return new Named(CONCERNED, households("answer <> 'absent'"), 3);
    }

    @Bean
    static Audience unanswered(ContentFiles content) {
        return new Silent(UNANSWERED, content);
    }

    @Bean
    static Audience calledNotAbsent() {
        return new Named(CALLED_NOT_ABSENT, Called.WHERE + " and not (" + households("answer = 'absent'") + ")", 5);
    }

    /** Of a spare day: who was not called to the day before it, because they joined later. */
    @Bean
    static Audience calledSince() {
        return new Named(CALLED_SINCE, Called.WHERE + SINCE + " and not (" + households("answer is not null") + ")", 6);
    }

    @Bean
    static Audience concernedBesides(Clock clock) {
        return new Besides(CONCERNED_BESIDES, concerned(), "posting.push = 'AT_ONCE'", clock);
    }

    @Bean
    static Audience unansweredBesides(ContentFiles content, Clock clock) {
        return new Besides(UNANSWERED_BESIDES, unanswered(content), "1 = 1", clock);
    }

    private record Answered(Rsvp answer) implements Audience {

        @Override
        public String name() {
            return answer.value();
        }

        @Override
        public Selection people(String occurrence) {
            return new Selection(
                    "rsvp", "rsvp.person", "occurrence = ? and answer = ?", List.of(occurrence, answer.value()));
        }
    }
}
