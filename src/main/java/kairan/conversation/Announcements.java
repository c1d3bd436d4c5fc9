package kairan.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people have been told of days to come (お知らせ), as far as whoever asks may read it. */
public interface Announcements {

    /** A day of which they were told: what it is about, and the words as they read now. */
    record Told(LocalDate day, String about, Message words) {}

    /**
     * The newest words that call off or move something on that day.
     *
     * @param body whose day it is; null for the town's
     * @param name what it is called
     */
    Optional<Message> calledOff(Person person, @Nullable String body, String name, LocalDate day);

    /** To what they have said they will come, and is not over, the nearest first. */
    List<Told> comingTo(Person person);

    /** Words that told of a day and have been taken back since (取りやめ). */
    record Withdrawn(String id, @Nullable String body, LocalDate day, String words) {}

    /** What was taken back lately, of days that are not over. */
    List<Withdrawn> withdrawn();
}
