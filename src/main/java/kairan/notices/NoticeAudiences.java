package kairan.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import kairan.conversation.Announcements;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told something about a notice besides those for whom it is; all by the notice's id, but the readers of a digest. */
@Configuration(proxyBeanMethods = false)
class NoticeAudiences {

    /** Those who come. */
    static final String COMING = "notice-coming";

    /** Those for whom it is, without those who come. */
    static final String REST = "notice-rest";

    /** The same without those who hear it from elsewhere; about {@link #besides}. */
    static final String COMING_BESIDES = "notice-coming-besides";

    static final String REST_BESIDES = "notice-rest-besides";

    private static final String APART = "|";

    /** Those who may agree to an urgent one. */
    static final String SECONDS = "notice-seconds";

    static final String SENDER = "notice-sender";

    /** Who wrote what follows a notice; by the id of that. */
    static final String FOLLOWER = "notice-follower";

    static final String STAFF = "notice-staff";
    static final String DIGEST = "notice-digest";

    private static final String NOW = " and starts_at <= ? and (ends_at is null or ends_at > ?)";
    private static final String OF_STAFF =
            "person.id in (select person from role where role in ('STAFF', 'ADMINISTRATOR')" + NOW + ")";

    private record Named(String name, Function<String, Selection> chosen) implements Audience {

        @Override
        public Selection people(String about) {
            return chosen.apply(about);
        }
    }

    private static Selection where(String where, List<Object> params) {
        return new Selection("person", "person.id", where, params);
    }

    @Bean
    Audience noticeComing(Notices notices, Clock clock) {
        return new Named(COMING, id -> {
            List<Object> params = new ArrayList<>();
            return where(coming(id, notices, clock, params), params);
        });
    }

    /** Who said so; of what asks for no answer, who has confirmed it; and who comes to the gathering it is about. */
    private static String coming(String id, Notices notices, Clock clock, List<Object> params) {
        StringBuilder where = new StringBuilder("(person.id in (select person from signup where notice = ? and comes)");
        params.add(id);
        notices.find(id).ifPresent(notice -> {
            if (!notice.asksForAnswers() && notice.day().isPresent()) {
                where.append(" or person.id in (select person from acknowledgement where notice = ?)");
                params.add(id);
            }
            if (notice.whom() != null) {
                notice.whom().in().stream()
                        .filter(circle -> circle.kind() == Circle.Kind.GATHERING)
                        .forEach(circle -> {
                            where.append(" or ").append(circle.sql());
                            params.addAll(circle.params(clock.instant()));
                        });
            }
        });
        return where.append(")").toString();
    }

    @Bean
    Audience noticeRest(Addressees addressees, Notices notices, Clock clock) {
        return new Named(REST, id -> {
            Selection all = addressees.people(id);
            List<Object> params = new ArrayList<>(all.params());
            return where(all.where() + " and not " + coming(id, notices, clock, params), params);
        });
    }

    /** What those two are about: a notice, and who hears from elsewhere. */
    static String besides(Notice notice, Announcements.Elsewhere elsewhere) {
        return notice.id() + APART + String.join(",", elsewhere.audiences()) + APART + elsewhere.about();
    }

    @Bean
    Audience noticeComingBesides(@Qualifier("noticeComing") Audience coming, ObjectProvider<Audience> all) {
        return new Named(COMING_BESIDES, about -> without(about, coming, all));
    }

    @Bean
    Audience noticeRestBesides(@Qualifier("noticeRest") Audience rest, ObjectProvider<Audience> all) {
        return new Named(REST_BESIDES, about -> without(about, rest, all));
    }

    private static Selection without(String about, Audience whole, ObjectProvider<Audience> all) {
        String[] parts = about.split(Pattern.quote(APART), 3);
        Selection people = whole.people(parts[0]);
        StringBuilder where = new StringBuilder("(" + people.where() + ")");
        List<Object> params = new ArrayList<>(people.params());
        List<String> named = List.of(parts[1].split(","));
        all.stream().filter(audience -> named.contains(audience.name())).forEach(audience -> {
            Selection elsewhere = audience.people(parts[2]);
            where.append(" and person.id not in (select %s from %s where %s)"
                    .formatted(elsewhere.person(), elsewhere.from(), elsewhere.where()));
            params.addAll(elsewhere.params());
        });
        return new Selection(people.from(), people.person(), where.toString(), params);
    }

    @Bean
    Audience noticeSeconds(Clock clock) {
        return new Named(SECONDS, id -> {
            long now = clock.millis();
            return where(
                    "(person.id in (select person from role where role = 'LEADER'"
                            + " and body = (select body from notice where id = ?)" + NOW + ") or " + OF_STAFF + ")"
                            + " and person.id <> (select coalesce(sender, '') from notice where id = ?)",
                    List.of(id, now, now, now, now, id));
        });
    }

    @Bean
    Audience noticeSender() {
        return new Named(SENDER, id -> where("person.id in (select sender from notice where id = ?)", List.of(id)));
    }

    @Bean
    Audience noticeFollower() {
        return new Named(
                FOLLOWER,
                id -> where(
                        "person.id in (select writer from notice_change where id = ?"
                                + " union select writer from inquiry where id = ?)",
                        List.of(id, id)));
    }

    @Bean
    Audience noticeStaff(Clock clock) {
        return new Named(STAFF, id -> where(OF_STAFF, List.of(clock.millis(), clock.millis())));
    }

    @Bean
    Audience noticeDigestReaders() {
        return new Named(
                DIGEST, id -> where("person.id in (select person from digest_reader where digest = ?)", List.of(id)));
    }
}
