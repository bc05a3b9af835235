/**
 * Query strings read strictly, with all their errors at once, and links built from them. May import {@code http} and
 * {@code text}.
 */
package dev.dateline.http.query;
