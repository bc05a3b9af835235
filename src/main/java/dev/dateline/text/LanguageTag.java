package dev.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Language tags (BCP 47), as far as filters and their labels need them. */
public final class LanguageTag {

    /** The names that one version of Java changed, so that labels do not depend on it. */
    private static final Map<String, String> CHANGED_NAMES = Map.of("ff", "Fula", "mi", "Māori");

    private static final int MAX_PREFIXES = 8;

    private LanguageTag() {}

    /**
     * Returns the language ranges that a tag is found by (RFC 4647, basic filtering), the shortest first and the tag
     * itself last: {@code zh}, {@code zh-Hant} and {@code zh-Hant-TW} for {@code zh-Hant-TW}. At most nine.
     */
    public static List<String> ranges(String tag) {
        List<String> ranges = new ArrayList<>();
        int hyphen = isWhole(tag) ? -1 : tag.indexOf('-');
        while (hyphen > 0 && ranges.size() < MAX_PREFIXES) {
            ranges.add(tag.substring(0, hyphen));
            hyphen = tag.indexOf('-', hyphen + 1);
        }
        ranges.add(tag);
        return List.copyOf(ranges);
    }

    /** Returns whether a tag is only a language, without a region or the like. */
    public static boolean isPrimary(String tag) {
        return isWhole(tag) || tag.indexOf('-') < 0;
    }

    /** Returns whether a tag is private or grandfathered, so that its first part is no language. */
    private static boolean isWhole(String tag) {
        return tag.length() > 1 && tag.charAt(1) == '-';
    }

    /**
     * Returns the name of a language in English, with the rest of the tag in parentheses: {@code English} for
     * {@code en}, {@code English (US)} for {@code en-US}. A language without a name is shown as its tag.
     */
    public static String label(String tag) {
        String language = ranges(tag).get(0);
        String code = language.toLowerCase(Locale.ROOT);
        String name =
                CHANGED_NAMES.getOrDefault(code, Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH));
        if (name.isEmpty() || name.equalsIgnoreCase(language)) {
            return tag;
        }
        return language.equals(tag) ? name : name + " (" + tag.substring(language.length() + 1) + ")";
    }
}
