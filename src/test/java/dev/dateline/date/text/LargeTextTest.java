package dev.dateline.date.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of what makes careless patterns try again and again. Were the time not linear, these would not end. */
class LargeTextTest {

    private static final int TEXT_CHARACTERS = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "-",
                "1-",
                "1917-18-",
                "1, ",
                "1 and ",
                "24 and 25 ",
                "May ",
                "the ",
                "before ",
                "c. ",
                "(",
                "A.",
                "1848? ",
                "20th anniversary ",
                "three years after (",
                "78 years ago 5 May 1940 ",
                "published 1917 in ",
                "first of the ",
                "on the 12th ",
                "two days after the fall of ",
                "had been in May ",
                "\n",
                "born 1870 at the age of 19 ",
                "the following spring ",
                "A Title (1963) ",
                "from the Daily ",
                "1890s and 1900s ",
                "fiftieth anniversary of 1917 ",
                "5 years earlier, 1917 ",
                "’68 of ",
                "1900s–",
                "1905 or ",
                "May, June, July, ",
                "(849–",
                "Muharram al-"
            })
    void aMegabyteIsReadToItsEnd(String part) {
        String text = part.repeat(TEXT_CHARACTERS / part.length()) + " ended on 24 May 1940.";
        assertThat(DateExtractor.find(text)).last().extracting(FoundDate::date).hasToString("1940-05-24");
        assertThat(DerivedDates.from(text).about()).isNotEmpty();
    }
}
