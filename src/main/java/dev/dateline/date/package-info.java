/**
 * EDTF dates (Library of Congress, 2019) and Old Style days: parsing, bounds, printing, comparison. A self-contained
 * library in pure Java.
 */
package dev.dateline.date;
