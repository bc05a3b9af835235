/**
 * The tokens of a text: words, numbers and signs, the meaning of a language's words, and which numbers are not dates.
 * May import only {@code dev.dateline.date} and the enumerations of {@code dev.dateline.date.text}.
 */
package dev.dateline.date.text.token;
