package kairan.roles;

import org.jspecify.annotations.Nullable;

/** Where a role holds: in one block (班) of an association, in a whole association or group, or in the whole town. */
public record Realm(@Nullable String body, @Nullable Integer block) {

    public static final Realm TOWN = new Realm(null, null);

    public Realm {
        if (block != null && (body == null || block < 1)) {
            throw new IllegalArgumentException("a block has a number from 1 and belongs to an association");
        }
    }

    public static Realm of(String body) {
        return new Realm(body, null);
    }

    public static Realm of(String body, int block) {
        return new Realm(body, block);
    }

    /** Whether all of the other lies in this one. */
    public boolean covers(Realm other) {
        return body == null || body.equals(other.body) && (block == null || block.equals(other.block));
    }
}
