package dev.dateline.security;

import java.util.Set;

/** What a key allows. */
public final class Role {

    /** Articles and imports. */
    public static final String WRITER = "writer";

    /** Everything. */
    public static final String ADMIN = "admin";

    private Role() {}

    /** The roles that come with one: an admin is a writer too. */
    static Set<String> withImplied(String role) {
        return role.equals(ADMIN) ? Set.of(WRITER, ADMIN) : Set.of(role);
    }
}
