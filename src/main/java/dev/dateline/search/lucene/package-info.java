/** The index in this process: Lucene in the data folder. */
package dev.dateline.search.lucene;
