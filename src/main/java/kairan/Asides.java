package kairan;

import java.util.List;
import kairan.conversation.Aside;
import kairan.conversation.Dialogues;
import kairan.conversation.Welcome;
import kairan.delivery.Mailbox;
import kairan.faq.DangerTopic;
import kairan.gatherings.LateCalls;
import kairan.residents.FirstTaps;
import kairan.residents.PersonalWords;
import org.springframework.stereotype.Component;

/** What may stand under an answer, in this order; the question still open comes last, beside its buttons. */
@Component
record Asides(
        DangerTopic danger,
        PersonalWords personal,
        Welcome welcome,
        LateCalls lateCalls,
        Mailbox mailbox,
        FirstTaps taps,
        Dialogues dialogues) {

    List<Aside> inOrder() {
        return List.of(
                danger.quiet(personal),
                danger.quiet(welcome),
                lateCalls,
                danger.quiet(mailbox),
                danger.quiet(taps),
                dialogues);
    }
}
