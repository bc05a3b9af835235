/** How an article becomes a document, and how its values are encoded. May import {@code core} and {@code analysis}. */
package dev.dateline.search.lucene.document;
