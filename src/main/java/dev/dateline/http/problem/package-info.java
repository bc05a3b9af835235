/** The one place where an exception becomes a response (RFC 9457). May import {@code http} and {@code http.query}. */
package dev.dateline.http.problem;
