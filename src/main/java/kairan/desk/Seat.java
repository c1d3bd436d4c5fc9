package kairan.desk;

import kairan.residents.Realm;
import kairan.residents.Role;

/** A role, and where it holds. */
record Seat(Role role, Realm realm) {}
