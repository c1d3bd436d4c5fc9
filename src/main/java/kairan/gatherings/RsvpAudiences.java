package kairan.gatherings;

import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those who gave one of the other answers, as audiences. */
@Configuration(proxyBeanMethods = false)
class RsvpAudiences {

    @Bean
    Audience undecided() {
        return of(Rsvp.UNDECIDED);
    }

    @Bean
    Audience absent() {
        return of(Rsvp.ABSENT);
    }

    static Audience of(Rsvp answer) {
        return new Answered(answer);
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
