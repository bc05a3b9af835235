package dev.dateline.date.text;

/**
 * A part of a date that was read.
 *
 * @param edtf as it stands in EDTF
 * @param end the token after it
 */
record Piece(String edtf, int end) {}
