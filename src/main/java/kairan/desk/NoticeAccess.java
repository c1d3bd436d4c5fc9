package kairan.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.notices.DoorRound;
import kairan.notices.Sought;
import kairan.notices.Told;
import kairan.notices.Writer;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Which notices a visitor may see: those of where they tell, and as 班長 those that go to the doors of their own block. */
@Component
class NoticeAccess {

    private final Told told;
    private final DoorRound doors;

    NoticeAccess(Told told, DoorRound doors) {
        this.told = told;
        this.doors = doors;
    }

    static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }

    static Writer writer() {
        return new Writer(visitor().id(), visitor().actor());
    }

    /** In the name of that body; of the town, if it is null. */
    static boolean tells(@Nullable String body) {
        return body == null
                ? visitor().may(Right.TELL_TOWN, Realm.TOWN)
                : visitor().may(Right.TELL, Realm.of(body));
    }

    /** Whether they may hold what others send. */
    static boolean holds() {
        return visitor().may(Right.HOLD_NOTICE, Realm.TOWN);
    }

    /** @throws ResponseStatusException if there is none such, or not for this visitor */
    Told.Line sent(String id) {
        Told.Line line = told.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!tells(line.body()) && blocks(line).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return line;
    }

    /** One that the visitor's association, group or town tells. */
    Told.Line told(String id) {
        Told.Line line = sent(id);
        if (!tells(line.body())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return line;
    }

    /** Urgent ones that wait for somebody else to agree. */
    List<Told.Line> asked() {
        return told.asked().stream()
                .filter(line -> tells(line.body()) && !told.isBy(writer(), line.id()))
                .toList();
    }

    /** Those of the notice's blocks that the visitor may see into. */
    List<Integer> blocks(Told.Line line) {
        return doors.blocks(line.id()).stream()
                .map(DoorRound.Block::number)
                .filter(block -> seesBlock(line, block))
                .toList();
    }

    boolean seesBlock(Told.Line line, int block) {
        return line.body() != null && visitor().may(Right.SEE_BLOCK, Realm.of(line.body(), block));
    }

    /** What they may see, sent before that moment, the newest first. */
    List<Told.Line> sent(Sought sought, Older than, int most) {
        if (tells(null)) {
            return told.sent(sought, than.at(), than.id(), most);
        }
        List<String> whole =
                visitor().bodies().stream().filter(NoticeAccess::tells).toList();
        Stream<Told.Line> ofBlocks = visitor().seats().stream()
                .map(Seat::realm)
                .filter(realm -> realm.body() != null && realm.block() != null && !whole.contains(realm.body()))
                .flatMap(realm -> Optional.ofNullable(realm.body())
                        .map(body -> told.sent(body, realm.block(), sought, than.at(), than.id(), most).stream())
                        .orElse(Stream.empty()));
        return Stream.concat(told.sent(whole, sought, than.at(), than.id(), most).stream(), ofBlocks)
                .distinct()
                .sorted(Comparator.comparing(Told.Line::due).reversed().thenComparing(Told.Line::id))
                .limit(most)
                .toList();
    }
}
