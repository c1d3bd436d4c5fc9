package kairan.desk;

import java.util.Map;
import java.util.Set;
import kairan.residents.Right;
import kairan.residents.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who sits at the desk: staff with an account, whose role holds for the whole town, or a leader who came by a link from
 * the talk and has a role in each of the own associations.
 *
 * @param id of the account or of the person
 * @param name what the page calls them
 * @param town the role for the whole town, or null
 * @param bodies the role in each association or group, by its id
 * @param unfinished must set up a second step before anything else
 */
record Visitor(String id, String name, @Nullable Role town, Map<String, Role> bodies, boolean unfinished) {

    Visitor {
        bodies = Map.copyOf(bodies);
    }

    static Visitor staff(String id, String name, Role role, boolean unfinished) {
        return new Visitor(id, name, role, Map.of(), unfinished);
    }

    boolean isStaff() {
        return town != null;
    }

    /** For the whole town, or for any of the own associations. */
    boolean may(Right right) {
        return town != null ? right.heldBy(town) : bodies.values().stream().anyMatch(right::heldBy);
    }

    boolean may(Right right, String body) {
        Role role = town != null ? town : bodies.get(body);
        return role != null && right.heldBy(role);
    }

    /** The associations and groups whose pages they see; of no meaning for staff, who see all. */
    Set<String> own() {
        return bodies.keySet();
    }

    String label() {
        return town != null ? town.label() : "役員";
    }
}
