/** CSV: records, columns and cells. May import {@code transfer.format}. */
package dev.dateline.transfer.csv;
