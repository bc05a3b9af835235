/** Text analysis per language: how text becomes terms. May import {@code search.lucene.core}. */
package dev.dateline.search.lucene.analysis;
