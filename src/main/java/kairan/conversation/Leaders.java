package kairan.conversation;

import java.util.List;

/** Who leads now (役員); answered by the room that knows roles, asked by the doors that have a menu for leaders. */
public interface Leaders {

    List<Person> leaders();
}
