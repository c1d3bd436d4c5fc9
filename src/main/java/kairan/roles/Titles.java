package kairan.roles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;

/** How roles and their days are called in Japanese: 「さくら町内会2班の班長」「花咲く会の代表」「苫小牧市の職員」. */
@Component
public class Titles {

    private final Bodies bodies;
    private final ContentFiles content;
    private final Clock clock;

    public Titles(Bodies bodies, ContentFiles content, Clock clock) {
        this.bodies = bodies;
        this.content = content;
        this.clock = clock;
    }

    public String of(Role role, Realm realm) {
        if (realm.body() == null) {
            return "%sの%s".formatted(content.now().town().name(), role.label());
        }
        Body body = bodies.find(realm.body()).orElseThrow();
        String label = role == Role.LEADER && !body.isAssociation() ? "代表" : role.label();
        return body.name() + (realm.block() == null ? "" : realm.block() + "班") + "の" + label;
    }

    public String of(Holding held) {
        return of(held.role(), held.realm());
    }

    /** The day on which something begins. */
    String from(Instant begins) {
        return say(LocalDate.ofInstant(begins, clock.getZone()));
    }

    /** The last day before something ends. */
    String until(Instant ends) {
        return say(LocalDate.ofInstant(ends.minusMillis(1), clock.getZone()));
    }

    /** To the minute, where a day would promise too much: 「5月17日（日）8時30分」. */
    String minute(Instant at) {
        return from(at) + Dates.say(LocalTime.ofInstant(at, clock.getZone()));
    }

    /** With the year where it is not this one. */
    String say(LocalDate day) {
        int year = day.getYear();
        return (year == LocalDate.now(clock).getYear() ? "" : year + "年") + Dates.say(day);
    }
}
