/**
 * What the dates of a text mean together: years from the story, relative dates, roles; may import {@code rule} and
 * {@code token}.
 */
package dev.dateline.date.text.resolve;
