/** API keys and roles, which decide who may write. May import {@code http}. */
package dev.dateline.security;
