package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dateline.http.BadValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfParameterTest {

    @ParameterizedTest
    @CsvSource({"May 1968, 1968-05", "24 May 1940, 1940-05-24", "24 May,", "in the spring of nothing,"})
    void aDateAsPeopleWriteItIsToldAsEdtf(String text, String meant) {
        assertThat(catchThrowableOfType(BadValue.class, () -> EdtfParameter.range(text))
                        .suggestion())
                .isEqualTo(meant);
        assertThat(catchThrowableOfType(BadValue.class, () -> EdtfParameter.from(text))
                        .suggestion())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "before 1905, ../1904",
        "1905 or 1917, '[1905,1917]'",
        "1945/, 1945/..",
        "1945-, 1945/..",
        "1945/unknown, 1945/..",
        "/1945, ../1945",
        "'[1667,1668', '[1667,1668]'"
    })
    void whatCannotBeABoundIsNoneThatWasMeant(String text, String meant) {
        assertThat(catchThrowableOfType(BadValue.class, () -> EdtfParameter.range(text))
                        .suggestion())
                .isEqualTo(meant);
        assertThat(catchThrowableOfType(BadValue.class, () -> EdtfParameter.to(text))
                        .suggestion())
                .isNull();
    }
}
