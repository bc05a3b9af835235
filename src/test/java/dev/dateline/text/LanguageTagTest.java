package dev.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

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
