package kairan.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person did. */
public sealed interface Said {

    Person by();

    Instant at();

    /**
     * Typed words; already clean of what no text should hold. {@code id} is that of the event in the inbox, by which
     * whoever keeps the words finds them again if they are taken back; empty at doors where nothing is taken back.
     */
    record Wrote(Person by, Instant at, String words, String id) implements Said {

        public Wrote(Person by, Instant at, String words) {
            this(by, at, words, "");
        }

        /** Nothing a resident wrote is ever printed. */
        @Override
        public String toString() {
            return "Wrote[" + words.length() + "]";
        }
    }

    /** Sent something without words, of which nothing is kept; {@code where} is the point on a map, if it is one. */
    record Sent(
            Person by, Instant at, Thing thing, @Nullable Spot where) implements Said {

        public Sent(Person by, Instant at, Thing thing) {
            this(by, at, thing, null);
        }

        /** Where somebody is is never printed. */
        @Override
        public String toString() {
            return "Sent[" + thing + "]";
        }

        /** What it was. */
        public enum Thing {
            /** 写真 */
            PHOTO,
            /** スタンプ */
            STICKER,
            /** 声のメッセージ */
            VOICE,
            /** 動画 */
            VIDEO,
            /** 地図の場所 */
            PLACE,
            /** ファイル */
            FILE
        }
    }

    /** Took back what they wrote (送信取消); {@code said} is the id of its event in the inbox. Nothing is answered. */
    record Unsent(Person by, Instant at, String said) implements Said {}

    /** Pressed a button. */
    record Chose(Person by, Instant at, Meaning meaning) implements Said {}

    /** Came, or came back (友だち追加). */
    record Joined(Person by, Instant at) implements Said {}

    /** Went away: nothing reaches them until they come back (ブロック). */
    record Left(Person by, Instant at) implements Said {}
}
