/** CSV: records, columns and cells. May import {@code text}, {@code transfer.format} and {@code transfer.imports}. */
package dev.dateline.transfer.csv;
