package kairan.desk;

import kairan.roles.Role;

/** One of the staff who signs in with a name and a password (職員の登録). Its password and secret stay in the store. */
record Account(String id, String name, Role role, int stamp, boolean second) {}
