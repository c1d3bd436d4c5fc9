package kairan.gatherings;

import java.util.List;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.TownFiles;
import kairan.content.ContentFiles;
import kairan.conversation.Crowd;
import kairan.delivery.PostOffice;

/** Days of gatherings on a fresh store, in a town without gatherings in files. */
public final class GatheringsDays {

    private final FreshStore store;
    private final ContentFiles content;
    private final Occurrences occurrences;
    private final Crowd crowd;
    private final PaperDoor door = new PaperDoor("line");
    private final PostOffice office;

    public GatheringsDays(FreshStore store) {
        this.store = store;
        content = new TownFiles(store.folder("town"))
                .withReal("timelines/cleanup.yaml")
                .withReal("timelines/listed.yaml")
                .withReal("timelines/campaign.yaml")
                .withReal("timelines/listed-sign-up.yaml")
                .withReal("dialogues/feedback-good.yaml")
                .withReal("dialogues/feedback-ok.yaml")
                .withReal("dialogues/feedback-trouble.yaml")
                .withReal("dialogues/feedback-place.yaml")
                .read();
        occurrences = new Occurrences(store.db(), content, store.clock());
        crowd = new Crowd(store);
        office = new PostOffice(store, List.of(door), RsvpAudiences.concerned(), RsvpAudiences.unanswered(content));
    }

    public ContentFiles content() {
        return content;
    }

    public OnAndOff onAndOff() {
        Tidings tidings = new Tidings(office.postings(), occurrences, store.clock());
        WaitingList waitingList = new WaitingList(store.db(), store.clock());
        RsvpTerms terms = new RsvpTerms(waitingList, content, store.clock());
        LeaderTidings leaderTidings = new LeaderTidings(
                new RsvpSlips(store.db(), store.clock()),
                new Entered(store.db(), store.clock()),
                tidings,
                content,
                store.clock());
        return new OnAndOff(
                occurrences,
                decisions(),
                terms,
                leaderTidings,
                tidings,
                new CallingOff(
                        decisions(),
                        waitingList,
                        terms,
                        leaderTidings,
                        tidings,
                        new Untold(),
                        content,
                        store.transaction()),
                content);
    }

    /** Somebody who says so of it. */
    public void answers(String name, Occurrence occurrence, Rsvp answer) {
        new Rsvps(store.db(), store.clock()).keep(occurrence.id(), crowd.at("line", name), answer);
    }

    /** Somebody who says nothing. */
    public void resident(String name) {
        crowd.at("line", name);
    }

    /** All that this resident has got by now. */
    public List<String> got(String name) {
        office.goOut();
        return door.got(name);
    }

    public Occurrences occurrences() {
        return occurrences;
    }

    public Schedule schedule() {
        return new Schedule(store.db(), occurrences, store.clock());
    }

    public Decisions decisions() {
        FiledDays filed = new FiledDays(store.db(), schedule(), occurrences, store.clock());
        return new Decisions(store.db(), occurrences, schedule(), filed, store.clock());
    }

    public Programme programme() {
        NextDays nextDays = new NextDays(store.db(), occurrences, content, store.clock());
        return new Programme(store.db(), occurrences, nextDays, content, store.clock());
    }

    public Imports imports() {
        return new Imports(store.db(), occurrences);
    }
}
