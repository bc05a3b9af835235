/**
 * Limits that protect the service: request time, head size, concurrent reads, rate. May import {@code http} and
 * {@code http.problem}; no other package imports it.
 */
package dev.dateline.http.limit;
