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

    /** Words that tell of a day: whose it is (null: the town's), how they read now, and why they were taken back. */
    record Dated(String id, @Nullable String body, LocalDate day, String words, String why) {}

    /** What was taken back lately (取りやめ), of days that are not over. */
    List<Dated> withdrawn();

    /** What tells of that day and still holds; without what says itself that something is off. */
    List<Dated> standing(LocalDate day);

    /** Who hears the same from elsewhere: these audiences, about that. */
    record Elsewhere(List<String> audiences, String about) {

        public Elsewhere {
            audiences = List.copyOf(audiences);
        }
    }

    /** What those words tell of does not take place; whoever does not hear it elsewhere is told. */
    void withdraw(String id, String why, Elsewhere elsewhere);

    /** It takes place on that day instead; whoever does not hear it elsewhere is told. */
    void move(String id, LocalDate day, Elsewhere elsewhere);
}
