package dev.dateline.search.lucene.analysis;

import dev.dateline.search.IndexChange;
import dev.dateline.search.lucene.document.ArticleDocumentFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;

/** Converts articles to the documents that the index receives. */
public final class ReadyDocuments {

    private ReadyDocuments() {}

    /** Returns the analyzer for all languages. */
    public static Analyzer analyzer() {
        return new PerLanguageAnalyzer();
    }

    /** Returns the document of an article. */
    public static Document of(IndexChange entry) {
        return ArticleDocumentFactory.create(entry);
    }
}
