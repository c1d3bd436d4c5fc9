package kairan.residents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.springframework.stereotype.Component;

/** What this room keeps of a person: what they have told of themselves. */
@Component
class ResidentKeeping implements Keeping {

    private final OwnSettings own;
    private final Residents residents;
    private final Households households;
    private final Interests interests;
    private final Follows follows;
    private final AskedSettings asked;
    private final DoorCodes codes;
    private final KeptPages pages;

    ResidentKeeping(
            OwnSettings own,
            Residents residents,
            Households households,
            Interests interests,
            Follows follows,
            AskedSettings asked,
            DoorCodes codes,
            KeptPages pages) {
        this.own = own;
        this.residents = residents;
        this.households = households;
        this.interests = interests;
        this.follows = follows;
        this.asked = asked;
        this.codes = codes;
        this.pages = pages;
    }

    @Override
    public Turn turn() {
        return Turn.FIRST;
    }

    @Override
    public List<Kept> about(Person person) {
        Map<String, String> settings = own.of(person);
        List<Kept> kept = new ArrayList<>();
        kept.add(new Kept("町内会", settings.get("町内会")));
        String household = residents.of(person).household();
        if (household != null) {
            households.find(household).ifPresent(h -> kept.add(new Kept("世帯の番号", h.label())));
        }
        kept.add(new Kept("知りたいこと", settings.get("話題")));
        kept.add(new Kept("言葉", settings.get("言葉")));
        kept.add(new Kept("お知らせの受け取り方", settings.get("受け取り方")));
        kept.add(new Kept("団体", settings.get("団体")));
        residents.handled(person).ifPresent(letters -> kept.add(new Kept("役目の画面に出る6文字", letters)));
        return kept;
    }

    @Override
    public void erase(Person person) {
        forgetOpen(person);
        interests.erase(person);
        follows.erase(person);
        residents.erase(person);
    }

    @Override
    public void move(Person from, Person to) {
        forgetOpen(from);
        interests.move(from, to);
        follows.move(from, to);
        residents.move(from, to);
    }

    private void forgetOpen(Person person) {
        asked.close(person);
        codes.erase(person);
        pages.erase(person);
    }

    @Override
    public void forget(Retention retention, Instant now) {
        asked.forget(now.minus(retention.talk()));
        codes.forget(now);
        pages.forget(now);
    }
}
