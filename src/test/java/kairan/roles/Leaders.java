package kairan.roles;

import java.util.ArrayList;
import java.util.List;
import kairan.FreshStore;
import kairan.TownFiles;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.BodyKind;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.conversation.Mail;
import kairan.conversation.Message;
import kairan.conversation.Person;

/** A town with two associations and a group on a fresh store, and all that has to do with roles in it. */
public final class Leaders implements Mail {

    static final Body SAKURA = Body.association("sakura", "さくら町内会", "さくらちょうないかい", "chuo", 3);
    static final Body MINATO = Body.association("minato", "みなと町内会", "みなとちょうないかい", "chuo", 2);
    static final Body FLOWERS = new Body("hana", BodyKind.CIVIC, "花咲く会", "はなさくかい", null, List.of("環境"), "", "", "", 0);

    final Bodies bodies;
    public final Roles roles;
    final Invitations invitations;
    final Audit audit;
    final Tries tries;
    final Menus menus;
    final Authority authority;
    final Appointments appointments;
    final Titles titles;
    final InvitationTopic topic;
    final List<String> left = new ArrayList<>();

    public Leaders(FreshStore store) {
        ContentFiles content = new TownFiles(store.folder("town")).read();
        bodies = new Bodies(store.db(), store.clock());
        roles = new Roles(store.db(), store.clock());
        invitations = new Invitations(store.db(), store.clock());
        audit = new Audit(store.db(), store.clock());
        tries = new Tries(store.db(), store.clock());
        menus = new Menus(store.db(), store.clock());
        authority = new Authority(roles, audit);
        appointments =
                new Appointments(roles, invitations, authority, audit, tries, store.transaction(), store.clock());
        titles = new Titles(bodies, content, store.clock());
        topic = new InvitationTopic(appointments, titles, this, content, store.clock());
        new Districts(store.db()).keep(new District("chuo", "中央地区", "ちゅうおうちく"));
        List.of(SAKURA, MINATO, FLOWERS).forEach(bodies::keep);
    }

    /** Makes somebody administrator of the town. */
    public static void appoint(FreshStore store, Person person) {
        new Roles(store.db(), store.clock()).give(person, Role.ADMINISTRATOR, Realm.TOWN);
    }

    public static Authority authority(FreshStore store) {
        return new Authority(new Roles(store.db(), store.clock()), new Audit(store.db(), store.clock()));
    }

    @Override
    public void leave(Person person, List<Message> messages) {
        messages.forEach(message -> left.add(message.text()));
    }
}
