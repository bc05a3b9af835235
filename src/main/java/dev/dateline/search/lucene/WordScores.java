package dev.dateline.search.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How words score: by BM25, where a word that is said again counts the less, the shorter the articles of an archive
 * are. In a sentence or two nothing is repeated for weight; in a page it is.
 */
final class WordScores extends Similarity {

    private static final float SATURATION = 1.5f; // a little later than usual: titles make a word count several times
    private static final float LENGTH = 0.7f;
    private static final double PAGE = 100; // words from which on texts repeat what they are about

    private final Similarity usual = new BM25Similarity(SATURATION, LENGTH);

    @Override
    public long computeNorm(FieldInvertState state) {
        return usual.computeNorm(state);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics texts, TermStatistics... words) {
        double length = (double) texts.sumTotalTermFreq() / texts.docCount();
        if (length >= PAGE) {
            return usual.scorer(boost, texts, words);
        }
        float saturation = (float) (SATURATION * Math.sqrt(length / PAGE));
        return new BM25Similarity(saturation, LENGTH).scorer(boost, texts, words);
    }
}
