package dev.dateline.security;

import java.util.Set;

/** The roles that keys have. */
public final class Role {

    /** May write articles and run imports. */
    public static final String WRITER = "writer";

    /** May do everything. */
    public static final String ADMIN = "admin";

    private Role() {}

    /** The role and the roles that it implies: an admin is a writer too. */
    static Set<String> withImplied(String role) {
        return role.equals(ADMIN) ? Set.of(WRITER, ADMIN) : Set.of(role);
    }
}
