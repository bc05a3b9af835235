package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.FacetRequest.YearBucket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facets name and label years as dates and timelines do. */
class YearBucketTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            YEAR,   1917, 1917,        1917
            YEAR,   -43,  -0043,       44 BC
            YEAR,   0,    0000,        1 BC
            YEAR,   410,  0410,        AD 410
            DECADE, 1917, 191X,        1910s
            DECADE, -43,  -0048/-0039, 49–40 BC
            DECADE, -8,   -0008/0000,  9–1 BC
            DECADE, 0,    -0008/0000,  9–1 BC
            DECADE, 5,    0001/0009,   AD 1–9
            """)
    void yearsBeforeTheFirstAreCountedBackwards(YearBucket bucket, long year, String edtf, String label) {
        long at = bucket.bucketOf(year);
        assertThat(bucket.edtf(at)).isEqualTo(edtf);
        assertThat(bucket.label(at)).isEqualTo(label);
    }
}
