package dev.dateline.search.lucene.core;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * How words score: by BM25, where a word that is said again counts the less, the shorter the articles of an archive
 * are. In a sentence or two nothing is repeated for weight; in a page it is. Words weigh more, the rarer they are and
 * the more often articles say them that say them at all: what one is about is said again and again, what one only
 * mentions is not (Church and Gale, 1995). The length of an article far longer than most counts by its root: it says
 * more things, not all of them at greater length, and BM25 would put it behind whatever has a word once (Lv and Zhai,
 * 2011).
 */
public final class ArticleSimilarity extends Similarity {

    private static final float BM25_K1 = 1.35f; // a little later than usual: titles make a word count several times
    private static final float BM25_B = 0.7f;
    private static final double REPETITION_MIN_LENGTH = 100; // words from which on texts repeat what they are about
    private static final double FULL_LENGTH_FACTOR = 4; // times the average, up to where length counts in full

    private final Similarity defaultSimilarity = new BurstinessBm25(BM25_K1);

    @Override
    public long computeNorm(FieldInvertState state) {
        return defaultSimilarity.computeNorm(state);
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics texts, TermStatistics... words) {
        double length = (double) texts.sumTotalTermFreq() / texts.docCount();
        Similarity fitting = length >= REPETITION_MIN_LENGTH
                ? defaultSimilarity
                : new BurstinessBm25((float) (BM25_K1 * Math.sqrt(length / REPETITION_MIN_LENGTH)));
        return new LengthDampedScorer(fitting.scorer(boost, texts, words), FULL_LENGTH_FACTOR * length);
    }

    private static final class LengthDampedScorer extends SimScorer {

        private final SimScorer scorer;
        private final byte[] dampedNorm =
                new byte[1 << Byte.SIZE]; // the length that counts for each that a norm can say

        LengthDampedScorer(SimScorer scorer, double full) {
            this.scorer = scorer;
            for (int norm = 0; norm < dampedNorm.length; norm++) {
                int length = decodeLength(norm);
                dampedNorm[norm] = length <= full ? (byte) norm : SmallFloat.intToByte4((int) Math.sqrt(full * length));
            }
        }

        private static int decodeLength(long norm) {
            return SmallFloat.byte4ToInt((byte) norm);
        }

        private byte dampedNorm(long norm) {
            return dampedNorm[Byte.toUnsignedInt((byte) norm)];
        }

        @Override
        public float score(float times, long norm) {
            return scorer.score(times, dampedNorm(norm));
        }

        @Override
        public Explanation explain(Explanation times, long norm) {
            Explanation score = scorer.explain(times, dampedNorm(norm));
            if (dampedNorm(norm) == (byte) norm) {
                return score;
            }
            List<Explanation> parts = new ArrayList<>(List.of(score.getDetails()));
            parts.add(Explanation.match(
                    decodeLength(norm),
                    "words of the article, that count as dl: it is more than " + (int) FULL_LENGTH_FACTOR
                            + " times as long as usual"));
            return Explanation.match(score.getValue(), score.getDescription(), parts);
        }
    }

    private static final class BurstinessBm25 extends BM25Similarity {

        BurstinessBm25(float saturation) {
            super(saturation, BM25_B);
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
