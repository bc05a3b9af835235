/** EDTF: parse, bounds, print, compare; Old Style. Pure Java, a library of its own. */
package dev.dateline.date;
