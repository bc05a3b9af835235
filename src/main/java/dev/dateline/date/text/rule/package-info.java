/**
 * The rules for the ways in which dates are written. May import {@code token}, besides {@code dev.dateline.date} and
 * the enumerations of {@code dev.dateline.date.text}.
 */
package dev.dateline.date.text.rule;
