/**
 * On this day, anniversaries and the timeline over HTTP. May import {@code search}, {@code search.filter} and
 * {@code search.list}.
 */
package dev.dateline.search.calendar;
