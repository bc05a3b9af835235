package dev.dateline.http.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterNameTest {

    @ParameterizedTest
    @CsvSource({
        "author, author",
        "author[], author",
        "author[0], author",
        "author[12], author",
        "metadata.shelf, metadata.shelf",
        "metadata[shelf], metadata.shelf",
        "metadata[shelf][], metadata.shelf",
        "metadata[shelf][3], metadata.shelf",
        "metadata.shelf[], metadata.shelf",
        "author[x][y], author[x][y]",
        "[], ''",
        "], ]"
    })
    void bracketsOfListsAndObjectsAreOnlyAnotherWayToWriteAName(String written, String name) {
        assertThat(ParameterName.canonical(written)).isEqualTo(name);
    }
}
