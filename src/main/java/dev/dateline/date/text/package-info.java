/**
 * Finds dates in running text and reads the dates of catalogues. Pure Java; imports only {@code dev.dateline.date} and
 * its own subpackages.
 */
package dev.dateline.date.text;
