package kairan.gatherings;

import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.stereotype.Component;

/** All who are called to a gathering: who belongs to its association, follows its group or has a role in it; to the town's everybody. */
@Component
class Called implements Audience {

    static final String NAME = "called";

    /** Who did not come to the day that was put off to this one and has said nothing since; their household with them. */
    private static final String NOT_COMING_BEFORE = """
            exists (select 1 from occurrence as earlier join rsvp on rsvp.occurrence = earlier.id
                where earlier.moved_to = occurrence.id and rsvp.answer = 'absent'
                and rsvp.person in (select person.id union all select mate.person from resident as me
                    join resident as mate on mate.household = me.household where me.person = person.id)
                and not exists (select 1 from rsvp as since
                    where since.occurrence = occurrence.id and since.person = person.id))
            """;

    /** Of whom can be reached; twice the occurrence. */
    static final String WHERE = """
            exists (select 1 from address where address.person = person.id and left_at is null)
            and (exists (select 1 from occurrence where id = ? and townwide and not %1$s)
                or exists (select 1 from occurrence where occurrence.id = ? and not %1$s and (
                    exists (select 1 from resident where resident.person = person.id and resident.body = occurrence.body)
                    or exists (select 1 from follow where follow.person = person.id and follow.body = occurrence.body)
                    or exists (select 1 from role where role.person = person.id and role.body = occurrence.body
                        and role.ends_at is null))))
            """.formatted(NOT_COMING_BEFORE);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection people(String occurrence) {
        return new Selection("person", "person.id", WHERE, List.of(occurrence, occurrence));
    }
}
