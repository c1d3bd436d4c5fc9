package kairan.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.Action;
import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.FlexText;
import com.linecorp.bot.messaging.model.LocationMessage;
import com.linecorp.bot.messaging.model.PostbackAction;
import com.linecorp.bot.messaging.model.QuickReply;
import com.linecorp.bot.messaging.model.QuickReplyItem;
import com.linecorp.bot.messaging.model.TextMessage;
import com.linecorp.bot.messaging.model.URIAction;
import com.linecorp.bot.webhook.model.AudioMessageContent;
import com.linecorp.bot.webhook.model.Event;
import com.linecorp.bot.webhook.model.EventMode;
import com.linecorp.bot.webhook.model.FileMessageContent;
import com.linecorp.bot.webhook.model.FollowEvent;
import com.linecorp.bot.webhook.model.ImageMessageContent;
import com.linecorp.bot.webhook.model.LocationMessageContent;
import com.linecorp.bot.webhook.model.Mentionee;
import com.linecorp.bot.webhook.model.MessageContent;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.PostbackEvent;
import com.linecorp.bot.webhook.model.StickerMessageContent;
import com.linecorp.bot.webhook.model.TextMessageContent;
import com.linecorp.bot.webhook.model.UnfollowEvent;
import com.linecorp.bot.webhook.model.UnknownEvent;
import com.linecorp.bot.webhook.model.UnknownMessageContent;
import com.linecorp.bot.webhook.model.UserMentionee;
import com.linecorp.bot.webhook.model.VideoMessageContent;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Choice;
import kairan.conversation.Heard;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Spot;
import kairan.japanese.Cleaning;
import kairan.japanese.Lately;
import org.jspecify.annotations.Nullable;

/** The words of LINE: its events as what a person did, our messages as its bubbles. */
final class LineWords {

    static final int MOST_MESSAGES = 5;
    static final int MOST_QUICK = 13;
    static final int LONGEST_ALT = 1500;
    static final int LONGEST_PLACE = 100;
    static final int LARGEST_BUBBLE = 30_000;
    private static final int SHORTENED = 2000;

    /** Reads and writes what the SDK makes of LINE's JSON; making one takes its time. */
    static final ObjectMapper MAPPER = ModelObjectMapper.createNewObjectMapper();

    // Looked at before the turn, and read in it.
    private static final Lately<Heard, Event> EVENTS = new Lately<>(50);

    private LineWords() {}

    /** Reads one event, alone: the SDK would let one unreadable event spoil its neighbours. */
    static Event event(Heard heard) {
        return EVENTS.of(heard, LineWords::read);
    }

    private static Event read(Heard heard) {
        try {
            return MAPPER.readValue(heard.body(), Event.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the event is of a kind this SDK knows. */
    static boolean understood(Event event) {
        return !(event instanceof UnknownEvent)
                && !(event instanceof MessageEvent m
                        && (m.message() == null || m.message() instanceof UnknownMessageContent));
    }

    /** Empty for what asks nothing of the bot, and for everything while another bot has the talk (standby). */
    static Optional<Said> said(Event event, Heard heard, Person by) {
        if (event.mode() == EventMode.STANDBY) {
            return Optional.empty();
        }
        return switch (event) {
            case MessageEvent m
            when m.message() instanceof TextMessageContent t && t.text() != null ->
                Optional.of(new Said.Wrote(by, heard.at(), Cleaning.of(addressed(t)), heard.id()));
            case MessageEvent m ->
                thing(m.message()).map(thing -> new Said.Sent(by, heard.at(), thing, spot(m.message())));
            case PostbackEvent p
            when p.postback() != null && p.postback().data() != null ->
                Meaning.read(p.postback().data()).map(meaning -> new Said.Chose(by, heard.at(), meaning));
            case FollowEvent f -> Optional.of(new Said.Joined(by, heard.at()));
            case UnfollowEvent u -> Optional.of(new Said.Left(by, heard.at()));
            default -> Optional.empty();
        };
    }

    private static @Nullable Spot spot(@Nullable MessageContent content) {
        if (!(content instanceof LocationMessageContent place)) {
            return null;
        }
        @Nullable Double latitude = place.latitude();
        @Nullable Double longitude = place.longitude();
        boolean onEarth =
                latitude != null && longitude != null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth ? new Spot(latitude, longitude) : null;
    }

    /** What was sent without words; of several pictures sent together only the first counts. */
    private static Optional<Said.Sent.Thing> thing(@Nullable MessageContent content) {
        return switch (content) {
            case ImageMessageContent i
            when i.imageSet() != null
                    && i.imageSet().index() != null
                    && i.imageSet().index() > 1 -> Optional.empty();
            case ImageMessageContent i -> Optional.of(Said.Sent.Thing.PHOTO);
            case StickerMessageContent s -> Optional.of(Said.Sent.Thing.STICKER);
            case AudioMessageContent a -> Optional.of(Said.Sent.Thing.VOICE);
            case VideoMessageContent v -> Optional.of(Said.Sent.Thing.VIDEO);
            case LocationMessageContent l -> Optional.of(Said.Sent.Thing.PLACE);
            case FileMessageContent f -> Optional.of(Said.Sent.Thing.FILE);
            case null, default -> Optional.empty();
        };
    }

    /** What was written to us: without our own name where we were called by it. */
    private static String addressed(TextMessageContent content) {
        StringBuilder text = new StringBuilder(content.text());
        if (content.mention() == null || content.mention().mentionees() == null) {
            return text.toString();
        }
        content.mention().mentionees().stream()
                .filter(one -> one instanceof UserMentionee name && Boolean.TRUE.equals(name.isSelf()))
                .filter(one -> one.index() != null && one.length() != null)
                .sorted(Comparator.comparing(Mentionee::index).reversed())
                .filter(one -> one.index() >= 0 && one.length() >= 0 && one.index() <= text.length() - one.length())
                .forEach(one -> text.replace(one.index(), one.index() + one.length(), " "));
        return text.toString().strip();
    }

    /** At most five messages, as LINE takes them in one request. */
    static List<com.linecorp.bot.messaging.model.Message> bubbles(List<Message> messages) {
        if (messages.size() > MOST_MESSAGES) {
            throw new IllegalArgumentException("more than 5 messages: " + messages.size());
        }
        List<com.linecorp.bot.messaging.model.Message> bubbles = new ArrayList<>();
        int spare = MOST_MESSAGES - messages.size();
        for (Message message : messages) {
            Spot spot = message.spot();
            if (spot != null) {
                bubbles.add(place(message.text(), spot));
            } else if (!message.lasting() || message.choices().isEmpty()) {
                bubbles.add(new TextMessage(message.text()));
            } else if (fits(message)) {
                bubbles.add(bubble(message, message.text()));
            } else if (spare-- > 0) {
                bubbles.add(new TextMessage(message.text()));
                bubbles.add(bubble(message, ""));
            } else {
                bubbles.add(bubble(message, cut(message.text(), SHORTENED) + "…"));
            }
        }
        offer(bubbles, passing(messages));
        return bubbles;
    }

    /** Only the last message shows its quick replies; of too many, those of the last question stay. */
    private static List<Choice> passing(List<Message> messages) {
        List<Choice> all = messages.stream()
                .filter(message -> !message.lasting())
                .flatMap(message -> message.choices().stream())
                .toList();
        return all.reversed().stream().distinct().limit(MOST_QUICK).toList().reversed();
    }

    private static void offer(List<com.linecorp.bot.messaging.model.Message> bubbles, List<Choice> choices) {
        if (choices.isEmpty()) {
            return;
        }
        QuickReply offered = new QuickReply(choices.stream()
                .map(choice -> new QuickReplyItem(pressing(choice)))
                .toList());
        com.linecorp.bot.messaging.model.Message last = bubbles.removeLast();
        bubbles.add(
                switch (last) {
                    case FlexMessage flex ->
                        new FlexMessage.Builder(flex.altText(), flex.contents())
                                .quickReply(offered)
                                .build();
                    case LocationMessage place ->
                        new LocationMessage.Builder(place.title(), place.address(), place.latitude(), place.longitude())
                                .quickReply(offered)
                                .build();
                    default ->
                        new TextMessage.Builder(((TextMessage) last).text())
                                .quickReply(offered)
                                .build();
                });
    }

    /** A tap on it opens LINE's own map, so that it has and needs no button. */
    private static LocationMessage place(String text, Spot spot) {
        String name = text.lines().findFirst().orElse(text);
        String address = text.substring(name.length()).strip();
        return new LocationMessage(
                cut(name, LONGEST_PLACE),
                cut(address.isEmpty() ? name : address, LONGEST_PLACE),
                spot.latitude(),
                spot.longitude());
    }

    private static FlexMessage bubble(Message message, String text) {
        List<FlexComponent> buttons =
                message.choices().stream().map(LineWords::button).toList();
        FlexBubble.Builder bubble = new FlexBubble.Builder()
                .footer(new FlexBox.Builder(FlexBox.Layout.VERTICAL, buttons)
                        .spacing("sm")
                        .build());
        if (!text.isEmpty()) {
            FlexComponent words =
                    new FlexText.Builder().text(text).wrap(true).scaling(true).build();
            bubble.body(new FlexBox.Builder(FlexBox.Layout.VERTICAL, List.of(words)).build());
        }
        return new FlexMessage(cut(message.text(), LONGEST_ALT), bubble.build());
    }

    // "md" is 52 px high and "sm" 40; a finger needs 44. Letters grow as the reader set them, but not out of the
    // button.
    private static FlexComponent button(Choice choice) {
        return new FlexButton.Builder(pressing(choice))
                .style(FlexButton.Style.SECONDARY)
                .height(FlexButton.Height.MD)
                .adjustMode(FlexButton.AdjustMode.SHRINK_TO_FIT)
                .scaling(true)
                .build();
    }

    private static Action pressing(Choice choice) {
        if (choice.opens() != null) {
            return new URIAction.Builder()
                    .label(choice.label())
                    .uri(URI.create(choice.opens()))
                    .build();
        }
        return new PostbackAction.Builder()
                .label(choice.label())
                .data(choice.meaning().toString())
                .displayText(choice.label())
                .build();
    }

    /** Whether the bubble stays below LINE's 30 KB, reckoned from above. */
    private static boolean fits(Message message) {
        int buttons = message.choices().stream()
                .mapToInt(choice -> 300
                        + 2 * bytes(choice.label())
                        + bytes(choice.opens() == null ? choice.meaning().toString() : choice.opens()))
                .sum();
        return 1000 + buttons + bytes(message.text()) <= LARGEST_BUBBLE;
    }

    // At most, in JSON: an escape (\n, \u0007), half of a surrogate pair as an escape, or three bytes of UTF-8.
    private static int bytes(String text) {
        return text.chars()
                .map(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\'
                        ? 1
                        : c < 0x7f || Character.isSurrogate((char) c) ? 6 : 3)
                .sum();
    }

    /** Not in the middle of a surrogate pair. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
