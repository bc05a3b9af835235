/** API keys and roles: who may write. May import {@code http}. */
package dev.dateline.security;
