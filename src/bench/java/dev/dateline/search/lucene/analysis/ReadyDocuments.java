package dev.dateline.search.lucene.analysis;

import dev.dateline.search.IndexChange;
import dev.dateline.search.lucene.document.ArticleDocumentFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;

/** Articles as the documents that the index is given. */
public final class ReadyDocuments {

    private ReadyDocuments() {}

    /** The words of all languages. */
    public static Analyzer analyzer() {
        return new PerLanguageAnalyzer();
    }

    /** The document of an article. */
    public static Document of(IndexChange entry) {
        return ArticleDocumentFactory.create(entry);
    }
}
