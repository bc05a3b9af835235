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
 * BM25 with three modifications. First, the shorter the articles of an archive are, the less repetition of a word
 * counts: a sentence or two repeat nothing for emphasis, a page does. Second, a word weighs more the rarer it is and
 * the more often the articles that contain it repeat it: articles repeat what they are about, but not what they only
 * mention (Church and Gale, 1995). Third, the length of articles far longer than average is damped by a square root:
 * they cover more subjects, not each at greater length, and plain BM25 would rank them behind short articles with a
 * single occurrence (Lv and Zhai, 2011).
 */
public final class ArticleSimilarity extends Similarity {

    private static final float BM25_K1 = 1.35f; // above the default of 1.2: words of the title count three times
    private static final float BM25_B = 0.7f;
    private static final double REPETITION_MIN_LENGTH = 100; // words; longer texts repeat what they are about
    private static final double FULL_LENGTH_FACTOR = 4; // multiple of the average length; longer texts are damped

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
        private final byte[] dampedNorm = new byte[1 << Byte.SIZE]; // the norm of the damped length, by norm

        LengthDampedScorer(SimScorer scorer, double fullLength) {
            this.scorer = scorer;
            for (int norm = 0; norm < dampedNorm.length; norm++) {
                int length = decodeLength(norm);
                dampedNorm[norm] = length <= fullLength
                        ? (byte) norm
                        : SmallFloat.intToByte4((int) Math.sqrt(fullLength * length));
            }
        }

        private static int decodeLength(long norm) {
            return SmallFloat.byte4ToInt((byte) norm);
        }

        private byte dampedNorm(long norm) {
            return dampedNorm[Byte.toUnsignedInt((byte) norm)];
        }

        @Override
        public float score(float frequency, long norm) {
            return scorer.score(frequency, dampedNorm(norm));
        }

        @Override
        public Explanation explain(Explanation frequency, long norm) {
            Explanation score = scorer.explain(frequency, dampedNorm(norm));
            if (dampedNorm(norm) == (byte) norm) {
                return score;
            }
            List<Explanation> parts = new ArrayList<>(List.of(score.getDetails()));
            parts.add(Explanation.match(
                    decodeLength(norm),
                    "length of the article in words, damped to dl because it is more than " + (int) FULL_LENGTH_FACTOR
                            + " times the average length"));
            return Explanation.match(score.getValue(), score.getDescription(), parts);
        }
    }

    private static final class BurstinessBm25 extends BM25Similarity {

        BurstinessBm25(float saturation) {
            super(saturation, BM25_B);
        }

        @Override
        public Explanation idfExplain(CollectionStatistics texts, TermStatistics word) {
            double frequency = word.totalTermFreq();
            double burstiness = 1 + Math.log(frequency / word.docFreq()); // log: one article may repeat it endlessly
            double weight =
                    idf(word.docFreq(), texts.docCount()) + burstiness * Math.log(1 + texts.docCount() / frequency);
            return Explanation.match(
                    (float) weight,
                    "weight, from the rarity of the word and its frequency in the articles that contain it",
                    Explanation.match(word.docFreq(), "number of articles that contain the word"),
                    Explanation.match(
                            word.totalTermFreq(), "number of occurrences in them, those in titles counted three times"),
                    Explanation.match(texts.docCount(), "number of articles with text"));
        }
    }
}
