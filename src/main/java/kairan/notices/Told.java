package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.delivery.Reach;
import kairan.delivery.Reaches;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The notices for those who look after them: one's own drafts, what was sent, how far it has come, and taking it back. */
@Component
public class Told {

    /**
     * A notice on a list; {@code title} is empty as long as nothing is written, {@code due} null as long as it is not sent,
     * {@code held} is why staff hold it, {@code asked} that it is urgent and waits for a second person.
     */
    public record Line(
            String id,
            String title,
            String kind,
            @Nullable String body,
            String sender,
            String whom,
            @Nullable Instant due,
            String when,
            boolean takesBack,
            @Nullable String held,
            boolean asked) {}

    /** How far it has come; {@code reminded} if those who have not confirmed were told once more. */
    public record Progress(Reach reach, int confirmed, boolean reminded) {

        /** Why people could not be brought it, and how many. */
        public Map<String, Long> givenUp() {
            return GivenUp.of(reach);
        }
    }

    /** How far a correction or cancellation of it has come; {@code what} names it. */
    public record FollowUp(String what, String when, Reach reach) {

        /** Why people could not be brought it, and how many. */
        public Map<String, Long> givenUp() {
            return GivenUp.of(reach);
        }
    }

    private final Notices notices;
    private final Drawer drawer;
    private final Publishing publishing;
    private final Agreeing agreeing;
    private final Acknowledgements acknowledgements;
    private final Reaches reaches;
    private final FollowUps followUps;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Told(
            Notices notices,
            Drawer drawer,
            Publishing publishing,
            Agreeing agreeing,
            Acknowledgements acknowledgements,
            Reaches reaches,
            FollowUps followUps,
            Wording wording,
            ContentFiles content,
            Clock clock,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.drawer = drawer;
        this.publishing = publishing;
        this.agreeing = agreeing;
        this.acknowledgements = acknowledgements;
        this.reaches = reaches;
        this.followUps = followUps;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
        this.transaction = transaction;
    }

    public List<Line> drafts(Writer writer) {
        return drawer.drafts(writer).stream().map(this::line).toList();
    }

    /** Sent before that moment, the newest first. */
    public List<Line> sent(Sought sought, Instant before, String after, int most) {
        return drawer.sent(sought, before, after, most).stream().map(this::line).toList();
    }

    /** The same of these associations and groups alone. */
    public List<Line> sent(Collection<String> bodies, Sought sought, Instant before, String after, int most) {
        return drawer.sent(bodies, sought, before, after, most).stream()
                .map(this::line)
                .toList();
    }

    /** The same as far as it goes to the doors of that block. */
    public List<Line> sent(String body, int block, Sought sought, Instant before, String after, int most) {
        List<Line> lines = new ArrayList<>();
        Instant due = before;
        String id = after;
        List<Notice> next;
        do {
            next = drawer.sent(List.of(body), sought, due, id, most);
            next.stream()
                    .filter(notice -> DoorRound.isFor(notice, block))
                    .limit(most - lines.size())
                    .map(this::line)
                    .forEach(lines::add);
            if (!next.isEmpty()) {
                due = Objects.requireNonNull(next.getLast().due());
                id = next.getLast().id();
            }
        } while (lines.size() < most && next.size() == most);
        return lines;
    }

    /** When the oldest that is still kept was sent; empty if there is none. */
    public Optional<Instant> oldest() {
        return drawer.oldest();
    }

    /** Once it has been sent, or waits for staff or for a second person. */
    public Optional<Line> find(String id) {
        notices.lapse();
        return notices.find(id)
                .filter(notice -> notice.sent() || notice.held() || notice.state() == State.ASKED)
                .map(this::line);
    }

    /** Urgent ones that wait for a second person. */
    public List<Line> asked() {
        return notices.asked().stream().map(this::line).toList();
    }

    /** What staff hold, or are to look at, the newest first. */
    public List<Line> held() {
        return notices.held().stream().map(this::line).toList();
    }

    public String text(String id) {
        return notices.find(id).map(wording::text).orElse("");
    }

    private Line line(Notice notice) {
        Instant due = notice.due();
        return new Line(
                notice.id(),
                begun(notice) ? Wording.mark(notice) + wording.title(notice) : "",
                notice.kind().label(),
                notice.body(),
                wording.sender(notice.body()),
                wording.whom(notice),
                due,
                due == null ? "" : say(LocalDateTime.ofInstant(due, clock.getZone())),
                due != null && due.isAfter(clock.instant()) && !notice.held(),
                notice.later().held(),
                notice.state() == State.ASKED);
    }

    private static boolean begun(Notice notice) {
        return notice.fact(Fact.WORDS).isPresent() || notice.day().isPresent();
    }

    private String say(LocalDateTime at) {
        String year = at.getYear() == LocalDateTime.now(clock).getYear() ? "" : at.getYear() + "年";
        return year + Dates.say(at.toLocalDate()) + Dates.say(at.toLocalTime());
    }

    /** Empty if it was never sent, or what was counted is forgotten. */
    public Optional<Progress> progress(String id) {
        return notices.find(id)
                .filter(Notice::sent)
                .flatMap(notice -> reaches.of(notice.cause())
                        .map(reach ->
                                new Progress(reach, acknowledgements.confirmed(notice), publishing.reminded(notice))));
    }

    /** The newest first. */
    public List<FollowUp> followUps(String id) {
        return notices.find(id).map(followUps::of).orElse(List.of()).stream()
                .map(one -> new FollowUp(
                        Wording.kind(one.kind()),
                        say(LocalDateTime.ofInstant(one.due(), clock.getZone())),
                        one.reach()))
                .toList();
    }

    /** Why people could not be brought something, in words, and how many. */
    public static Map<String, Long> why(Reach reach) {
        return GivenUp.of(reach);
    }

    /** It is the writer's draft again; false if it is too late for that, or not theirs. */
    public boolean takeBack(Writer writer, String id) {
        return Boolean.TRUE.equals(transaction.execute(status -> notices.find(id)
                .filter(notice -> notice.state() != State.DRAFT && drawer.isBy(id, writer))
                .filter(publishing::takeBack)
                .map(drawer::back)
                .orElse(false)));
    }

    /** The second person lets an urgent one go out now, or not at all; what there is to say to them. */
    public String agree(Writer second, String id, boolean agrees) {
        return Objects.requireNonNull(transaction.execute(status -> content.now()
                .phrases()
                .say(
                        drawer.isBy(id, second)
                                ? Phrase.NOTICE_AGREE_OWN
                                : agrees ? agreeing.agree(id, second.actor()) : agreeing.refuse(id, second.actor()))
                .strip()));
    }

    public boolean isBy(Writer writer, String id) {
        return drawer.isBy(id, writer);
    }

    /** Tells those who have not confirmed once more; false if that was done before. */
    public boolean remind(Writer writer, String id) {
        return Boolean.TRUE.equals(transaction.execute(status -> notices.find(id)
                .filter(Notice::sent)
                .map(notice -> publishing.remind(notice, writer.actor(), writer.person()))
                .orElse(false)));
    }
}
