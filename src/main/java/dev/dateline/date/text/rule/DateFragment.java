package dev.dateline.date.text.rule;

/**
 * A part of a date.
 *
 * @param edtf its EDTF form
 * @param end the index of the token after it
 */
public record DateFragment(String edtf, int end) {}
