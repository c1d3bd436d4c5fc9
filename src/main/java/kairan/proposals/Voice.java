package kairan.proposals;

import java.time.Instant;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/**
 * An opinion (意見) or a proposal (提案) as it was given, and what became of it.
 *
 * @param receipt the number its writer was told (受付番号); null while it is being written
 * @param person null once they are gone; then nothing of their words is left
 * @param background why they propose it; null in an opinion
 * @param how how it could come true (どうやったら実現できるか)
 * @param support what help can be given (どんな支援ができるか)
 * @param reason why it cannot be done, or the answer to an opinion
 * @param need what was learned that people need, in the words of staff
 */
record Voice(
        String id,
        @Nullable String receipt,
        boolean proposal,
        @Nullable Person person,
        @Nullable String background,
        @Nullable String words,
        String section,
        State state,
        String how,
        String support,
        String reason,
        String field,
        String need,
        Instant at) {

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "Voice[" + id + "]";
    }
}
