package dev.dateline.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * The kinds of requests. No request is repeated within a run, but the n-th request of a kind is the same in every run.
 */
enum RequestKind {
    /** One article. */
    DETAIL {
        @Override
        String path(int n, int articles) {
            return "/api/v1/articles/" + GeneratedArchive.id(random(n).nextInt(articles));
        }
    },
    /** The newest twenty of one author. */
    LIST {
        @Override
        String path(int n, int articles) {
            return "/api/v1/articles?author=" + encoded(author(n));
        }
    },
    /** The newest twenty of all; the same request each time. */
    NEWEST {
        @Override
        String path(int n, int articles) {
            return "/api/v1/articles";
        }
    },
    /** Articles published within a range of years. */
    RANGE {
        @Override
        String path(int n, int articles) {
            return "/api/v1/articles?published=" + years(n);
        }
    },
    /** Two words, with highlights. */
    WORDS {
        @Override
        String path(int n, int articles) {
            return "/api/v1/articles?q=" + encoded(words(n));
        }
    },
    /** Two words and a range of years, with three facets. */
    FACETS {
        @Override
        String path(int n, int articles) {
            return "/api/v1/articles?q=" + encoded(words(n)) + "&published=" + years(n) + "&facets=author,topic,decade";
        }
    },
    /** The timeline of two words. */
    TIMELINE {
        @Override
        String path(int n, int articles) {
            return "/api/v1/timeline?interval=decade&q=" + encoded(words(n));
        }
    },
    /** Three letters of a name or a title. */
    SUGGEST {
        @Override
        String path(int n, int articles) {
            return "/api/v1/suggest?q=" + encoded(beginning(n));
        }
    };

    abstract String path(int n, int articles);

    /** Returns whether the response is a list of articles. */
    boolean isList() {
        return this != DETAIL && this != TIMELINE && this != SUGGEST;
    }

    private static final int QUERY_VOCABULARY_SIZE = 2000;

    private static SplittableRandom random(int n) {
        return new SplittableRandom(n * 0xD1342543DE82EF95L + 1);
    }

    /** Returns words of medium frequency, as users search for: neither the rarest nor the hundred most frequent. */
    static String words(int n) {
        SplittableRandom random = random(n);
        return Vocabulary.word(100 + random.nextInt(QUERY_VOCABULARY_SIZE)) + " "
                + Vocabulary.word(100 + random.nextInt(QUERY_VOCABULARY_SIZE));
    }

    static String author(int n) {
        return Vocabulary.name(Vocabulary.drawn(random(n), GeneratedArchive.AUTHORS), 1);
    }

    static String years(int n) {
        int first = GeneratedArchive.FIRST_YEAR + random(n).nextInt(GeneratedArchive.YEARS);
        return first + "/" + (first + 9);
    }

    static String beginning(int n) {
        return Vocabulary.word(random(n).nextInt(QUERY_VOCABULARY_SIZE)).substring(0, 3);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
