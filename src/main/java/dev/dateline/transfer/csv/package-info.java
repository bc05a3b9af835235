/** CSV: records, columns and cells. May import {@code text} and {@code transfer.format}. */
package dev.dateline.transfer.csv;
