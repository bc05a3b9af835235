/** Dates in English text: finds them, reads whole catalogue strings. Pure Java, uses only {@code dev.dateline.date}. */
package dev.dateline.date.text;
