/**
 * What a text is made of: words, numbers and signs, what the words of a language mean, and which numbers are no dates;
 * may import only {@code dev.dateline.date} and the enumerations of {@code dev.dateline.date.text}.
 */
package dev.dateline.date.text.token;
