package dev.dateline.search.lucene;

import dev.dateline.search.Entry;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;

/** Articles as the documents that the index is given. */
public final class ReadyDocuments {

    private ReadyDocuments() {}

    /** The words of all languages. */
    public static Analyzer analyzer() {
        return new Languages();
    }

    /** The document of an article. */
    public static Document of(Entry entry) {
        return Documents.of(entry);
    }
}
