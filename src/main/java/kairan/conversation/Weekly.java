package kairan.conversation;

import java.util.Map;

/** What those who lead are told on Monday morning besides what staff ask of them; all of it rings once. */
public interface Weekly {

    /** What there is to say today, by whom it is for. */
    Map<Person, Message> week();
}
