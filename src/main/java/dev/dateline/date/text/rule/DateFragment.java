package dev.dateline.date.text.rule;

/**
 * A part of a date that was read.
 *
 * @param edtf as it stands in EDTF
 * @param end the token after it
 */
public record DateFragment(String edtf, int end) {}
