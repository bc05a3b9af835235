/** The article: its entity and repository, the revisions of the archive, and the use cases that write. */
package dev.dateline.article;
