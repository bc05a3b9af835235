/**
 * Limits that protect the service: request time, head size, concurrent reads, rate. May import {@code http} and
 * {@code http.problem}; nobody imports it.
 */
package dev.dateline.http.limit;
