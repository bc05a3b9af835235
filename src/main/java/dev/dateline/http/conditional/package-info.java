/** Entity tags, preconditions and {@code Vary} (RFC 9110). Imports nothing of ours but the root. */
package dev.dateline.http.conditional;
