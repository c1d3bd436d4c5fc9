package kairan.desk;

import kairan.roles.Realm;
import kairan.roles.Role;

/** A role, and where it holds. */
record Seat(Role role, Realm realm) {}
