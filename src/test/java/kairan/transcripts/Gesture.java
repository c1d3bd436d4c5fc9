package kairan.transcripts;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.conversation.Said.Sent.Thing;
import org.jspecify.annotations.Nullable;

/** What a person does without words, as it stands in a transcript: 「（写真）」, 「（場所 42.634, 141.605）」, or 「（送信取消）」 for the words before. */
record Gesture(@Nullable Thing thing, String where) {

    private static final Pattern POINT = Pattern.compile("（場所 (\\d+\\.\\d+, \\d+\\.\\d+)）");

    Gesture(@Nullable Thing thing) {
        this(thing, "");
    }

    private static final Map<String, Gesture> ALL = Map.of(
            "（写真）", new Gesture(Thing.PHOTO),
            "（スタンプ）", new Gesture(Thing.STICKER),
            "（声）", new Gesture(Thing.VOICE),
            "（動画）", new Gesture(Thing.VIDEO),
            "（場所）", new Gesture(Thing.PLACE),
            "（ファイル）", new Gesture(Thing.FILE),
            "（送信取消）", new Gesture(null));

    static Optional<Gesture> of(String words) {
        Matcher point = POINT.matcher(words);
        return point.matches()
                ? Optional.of(new Gesture(Thing.PLACE, point.group(1)))
                : Optional.ofNullable(ALL.get(words));
    }

    /** LINE's name of it. */
    String line() {
        return switch (thing) {
            case PHOTO -> "image";
            case STICKER -> "sticker";
            case VOICE -> "audio";
            case VIDEO -> "video";
            case PLACE -> "location";
            case FILE -> "file";
            case null -> "unsend";
        };
    }
}
