package dev.dateline.search.lucene;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How words score: by BM25, where a word that is said again counts the less, the shorter the articles of an archive
 * are. In a sentence or two nothing is repeated for weight; in a page it is. Words weigh more, the rarer they are and
 * the more often articles say them that say them at all: what one is about is said again and again, what one only
 * mentions is not (Church and Gale, 1995).
 */
final class WordScores extends Similarity {

    private static final float SATURATION = 1.35f; // a little later than usual: titles make a word count several times
    private static final float LENGTH = 0.7f;
    private static final double PAGE = 100; // words from which on texts repeat what they are about

    private final Similarity usual = new Weighed(SATURATION);

    @Override
    public long computeNorm(FieldInvertState state) {
        return usual.computeNorm(state);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics texts, TermStatistics... words) {
        double length = (double) texts.sumTotalTermFreq() / texts.docCount();
        Similarity fitting = length >= PAGE ? usual : new Weighed((float) (SATURATION * Math.sqrt(length / PAGE)));
        return fitting.scorer(boost, texts, words);
    }

    private static final class Weighed extends BM25Similarity {

        Weighed(float saturation) {
            super(saturation, LENGTH);
        }

        @Override
        public Explanation idfExplain(CollectionStatistics texts, TermStatistics word) {
            double times = word.totalTermFreq();
            double insisted = 1 + Math.log(times / word.docFreq()); // the log, since one article may say a word forever
            double weight = idf(word.docFreq(), texts.docCount()) + insisted * Math.log(1 + texts.docCount() / times);
            return Explanation.match(
                    (float) weight,
                    "weight, from how rare the word is and how often it is said where it is",
                    Explanation.match(word.docFreq(), "articles that have the word"),
                    Explanation.match(word.totalTermFreq(), "times that they say it, in the title counted three times"),
                    Explanation.match(texts.docCount(), "articles in this language"));
        }
    }
}
