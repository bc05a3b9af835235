/**
 * Dates in running text and in catalogues: finds them, reads whole strings. Pure Java, imports only
 * {@code dev.dateline.date} and its own packages.
 */
package dev.dateline.date.text;
