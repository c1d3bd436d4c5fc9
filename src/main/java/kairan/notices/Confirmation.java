package kairan.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.delivery.Reach;
import kairan.delivery.Reaches;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has confirmed (確認), block by block, for those who lead there; 班長 see their own block. */
@Component
class Confirmation {

    private static final int LATEST = 3;

    /** So many households stand in a line on a phone. */
    private static final int MOST_HOUSEHOLDS = 20;

    private final Notices notices;
    private final Acknowledgements acknowledgements;
    private final DoorRound doors;
    private final Signups signups;
    private final Requests requests;
    private final Publishing sending;
    private final Reaches reaches;
    private final FollowUps followUps;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;

    Confirmation(
            Notices notices,
            Acknowledgements acknowledgements,
            DoorRound doors,
            Signups signups,
            Requests requests,
            Publishing sending,
            Reaches reaches,
            FollowUps followUps,
            Authority authority,
            Wording wording,
            ContentFiles content) {
        this.notices = notices;
        this.acknowledgements = acknowledgements;
        this.doors = doors;
        this.signups = signups;
        this.requests = requests;
        this.sending = sending;
        this.reaches = reaches;
        this.followUps = followUps;
        this.authority = authority;
        this.wording = wording;
        this.content = content;
    }

    /** The latest notices of where the person leads; empty if they lead nowhere. */
    Optional<List<Message>> latest(Person person) {
        List<Realm> realms = authority.where(new Actor.Talker(person), Right.SEE_BLOCK);
        if (realms.isEmpty()) {
            return Optional.empty();
        }
        List<Message> shown = realms.stream()
                .map(Realm::body)
                .distinct()
                .flatMap(body -> notices.sent(body, LATEST).stream())
                .sorted(Comparator.comparing(Notice::due, Comparator.nullsFirst(Comparator.reverseOrder())))
                .limit(LATEST)
                .map(notice -> show(person, notice, realms))
                .toList();
        return Optional.of(shown.isEmpty() ? List.of(Message.of(say(Phrase.NOTICE_NONE_SENT, Map.of()))) : shown);
    }

    private Message show(Person person, Notice notice, List<Realm> realms) {
        Actor actor = new Actor.Talker(person);
        boolean all = realms.stream().anyMatch(realm -> realm.covers(Publishing.realm(notice.body())));
        List<Acknowledgements.Block> blocks = acknowledgements.blocks(notice).stream()
                .filter(block -> all || realms.stream().anyMatch(realm -> of(realm, notice, block)))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(say(Phrase.NOTICE_STATE, Map.of("お知らせ", wording.title(notice))));
        if (all) {
            reaches.of(notice.cause()).ifPresent(reach -> lines.addAll(progress(notice, reach)));
            followUps.of(notice).stream()
                    .findFirst()
                    .ifPresent(one -> lines.add(say(
                            Phrase.NOTICE_FOLLOW_UP,
                            Map.of(
                                    "訂正", Wording.kind(one.kind()),
                                    "人数", String.valueOf(one.reach().people()),
                                    "届いた人数",
                                            String.valueOf(one.reach().accepted()
                                                    + one.reach().taken())))));
            if (notice.asksForAnswers()) {
                Signups.Count count = signups.count(notice);
                lines.add(say(
                        Phrase.NOTICE_SIGNED_UP,
                        Map.of("参加", String.valueOf(count.coming()), "不参加", String.valueOf(count.absent()))));
            }
            if (notice.request()) {
                lines.add(say(Phrase.NOTICE_REQUESTS_DONE, Map.of("件数", String.valueOf(requests.done(notice)))));
            }
        }
        blocks.forEach(block -> lines.add(line(block)));
        onPaper(notice, all, realms).ifPresent(lines::add);
        authority.use(actor, Right.SEE_BLOCK, seen(notice, realms), wording.title(notice));
        boolean open = blocks.stream().anyMatch(block -> block.unconfirmed() > 0);
        boolean tells = authority.may(actor, Publishing.right(notice.body()), Publishing.realm(notice.body()));
        return open && tells && !sending.reminded(notice)
                ? Message.lasting(
                        String.join("\n", lines),
                        List.of(new Choice("まだの人にもう一度知らせる", new Meaning(ToldTopic.TOPIC, "again", notice.id()))))
                : Message.of(String.join("\n", lines));
    }

    /** 「3班の4世帯、5班の1世帯」 of the blocks they may see. */
    private Optional<String> onPaper(Notice notice, boolean all, List<Realm> realms) {
        String households = doors.blocks(notice.id()).stream()
                .filter(block -> block.byPaper() > 0)
                .filter(block -> all || realms.stream().anyMatch(realm -> of(realm, notice, block.number())))
                .map(block -> "%d班の%d世帯".formatted(block.number(), block.byPaper()))
                .collect(Collectors.joining("、"));
        return households.isEmpty()
                ? Optional.empty()
                : Optional.of(say(Phrase.NOTICE_ON_PAPER, Map.of("世帯", households)));
    }

    private static boolean of(Realm realm, Notice notice, Acknowledgements.Block block) {
        return of(realm, notice, block.number());
    }

    private static boolean of(Realm realm, Notice notice, @Nullable Integer block) {
        return Objects.equals(realm.body(), notice.body()) && Objects.equals(realm.block(), block);
    }

    private static Realm seen(Notice notice, List<Realm> realms) {
        return realms.stream()
                .filter(realm -> Objects.equals(realm.body(), notice.body()))
                .findFirst()
                .orElse(Publishing.realm(notice.body()));
    }

    private List<String> progress(Notice notice, Reach reach) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                Phrase.NOTICE_PROGRESS,
                Map.of(
                        "人数", String.valueOf(reach.people()),
                        "届いた人数", String.valueOf(reach.accepted() + reach.taken()),
                        "確認した人数", String.valueOf(acknowledgements.confirmed(notice)))));
        long under = reach.underWay() + reach.toCome();
        if (under > 0) {
            lines.add(say(Phrase.NOTICE_STILL, Map.of("人数", String.valueOf(under))));
        }
        if (reach.unopened() > 0) {
            lines.add(say(Phrase.NOTICE_UNOPENED, Map.of("人数", String.valueOf(reach.unopened()))));
        }
        // Who has not been told of what was changed since is told of the change alone.
        if (reach.waiting() > 0 && notice.later().change() == null) {
            lines.add(say(Phrase.NOTICE_WAITING, Map.of("人数", String.valueOf(reach.waiting()))));
        }
        GivenUp.of(reach)
                .forEach((why, people) ->
                        lines.add(say(Phrase.NOTICE_GIVEN_UP, Map.of("人数", String.valueOf(people), "わけ", why))));
        return lines;
    }

    private String line(Acknowledgements.Block block) {
        String name = block.number() == null ? say(Phrase.NOTICE_NO_BLOCK, Map.of()) : block.number() + "班";
        String line = say(
                Phrase.NOTICE_BLOCK,
                Map.of(
                        "班", name,
                        "人数", String.valueOf(block.people()),
                        "確認した人数", String.valueOf(block.confirmed())));
        if (block.open().isEmpty()) {
            return line;
        }
        String more = block.open().size() > MOST_HOUSEHOLDS ? "…" : "";
        return line + "\n"
                + say(
                        Phrase.NOTICE_OPEN_HOUSEHOLDS,
                        Map.of(
                                "世帯",
                                String.join(
                                                "、",
                                                block.open().stream()
                                                        .limit(MOST_HOUSEHOLDS)
                                                        .toList())
                                        + more));
    }

    List<Message> remind(Person person, Notice notice) {
        return List.of(Message.of(say(
                sending.remind(notice, person) ? Phrase.NOTICE_REMINDED : Phrase.NOTICE_REMINDED_BEFORE, Map.of())));
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
