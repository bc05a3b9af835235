package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTagTest {

    @Test
    void aTagIsFoundByItselfAndByWhatItBeginsWith() {
        assertThat(LanguageTag.ranges("zh-Hant-TW")).containsExactly("zh", "zh-Hant", "zh-Hant-TW");
        assertThat(LanguageTag.ranges("en")).containsExactly("en");
        assertThat(LanguageTag.ranges("x-klingon-old")).containsExactly("x-klingon-old");
        assertThat(LanguageTag.ranges("i-klingon")).containsExactly("i-klingon");
    }

    @ParameterizedTest
    @CsvSource({
        "english, en",
        "English, en",
        "eng, en",
        "ger, de",
        "deu, de",
        "en_US, en-US",
        "en-, en",
        "eng-GB, en-GB",
        "zh_Hant_TW, zh-Hant-TW",
        "en,",
        "EN-us,",
        "grc,",
        "x-klingon,",
        "-,",
        "e,"
    })
    void aLanguageThatIsWrittenInAnotherWayHasATag(String written, String tag) {
        assertThat(LanguageTag.ofAlias(written)).isEqualTo(Optional.ofNullable(tag));
    }

    @Test
    void aTagWithARegionIsNotOnlyALanguage() {
        assertThat(LanguageTag.isPrimary("en")).isTrue();
        assertThat(LanguageTag.isPrimary("x-old-style")).isTrue();
        assertThat(LanguageTag.isPrimary("en-US")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en, English",
        "EN, English",
        "en-US, English (US)",
        "zh-Hant-TW, Chinese (Hant-TW)",
        "grc, Ancient Greek",
        "mi, Māori",
        "ff, Fula",
        "und, und",
        "zz, zz",
        "x-old, x-old",
        "'', ''"
    })
    void aLanguageIsShownByItsName(String tag, String label) {
        assertThat(LanguageTag.label(tag)).isEqualTo(label);
    }
}
