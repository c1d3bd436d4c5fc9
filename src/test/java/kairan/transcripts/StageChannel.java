package kairan.transcripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Channel;
import kairan.conversation.Heard;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Spot;

/** The door of the stage: everybody's ear. */
final class StageChannel implements Channel {

    private final Map<String, List<Message>> heard = new HashMap<>();
    private Outcome always = new Outcome.Accepted();

    /** How every parcel is answered from now on. */
    void trouble(Outcome always) {
        this.always = always;
    }

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public String name() {
        return "stage";
    }

    @Override
    public Optional<Said> said(Heard heard, Person by) {
        String[] kind = heard.body().split(":", 2);
        return Optional.of(
                switch (kind[0]) {
                    case "pressed" ->
                        new Said.Chose(by, heard.at(), Meaning.read(kind[1]).orElseThrow());
                    case "joined" -> new Said.Joined(by, heard.at());
                    case "left" -> new Said.Left(by, heard.at());
                    case "sent" -> sent(heard, by, kind[1]);
                    case "unsent" -> new Said.Unsent(by, heard.at(), kind[1]);
                    default -> new Said.Wrote(by, heard.at(), kind[1], heard.id());
                });
    }

    private static Said sent(Heard heard, Person by, String what) {
        String[] thing = what.split("@", 2);
        String[] where = thing.length < 2 ? new String[0] : thing[1].split(", ");
        return new Said.Sent(
                by,
                heard.at(),
                Said.Sent.Thing.valueOf(thing[0]),
                where.length < 2 ? null : new Spot(Double.parseDouble(where[0]), Double.parseDouble(where[1])));
    }

    @Override
    public void keep(Heard said, List<Message> answer) {
        to(said.from().externalId()).addAll(answer);
    }

    @Override
    public void send() {}

    @Override
    public Outcome carry(Parcel parcel) {
        if (always instanceof Outcome.Accepted) {
            parcel.to().forEach(recipient -> to(recipient.externalId()).addAll(parcel.messages()));
        }
        return always;
    }

    List<Message> take(String who) {
        List<Message> all = List.copyOf(to(who));
        to(who).clear();
        return all;
    }

    private List<Message> to(String who) {
        return heard.computeIfAbsent(who, w -> new ArrayList<>());
    }
}
