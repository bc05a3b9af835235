package dev.dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Language tags (BCP 47), as far as filters and their labels need them. */
public final class LanguageTag {

    /** The names that one version of Java changed, so that labels do not depend on it. */
    private static final Map<String, String> CHANGED_NAMES = Map.of("ff", "Fula", "mi", "Māori");

    private static final int MAX_PREFIXES = 8;

    /** The codes of ISO 639-2 that librarians use, where those of Java are of the other set. */
    private static final Map<String, String> BIBLIOGRAPHIC_CODES = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    /** The codes of two letters by codes of three letters and by English names, in lower case. */
    private static final Map<String, String> CODES = codes();

    private LanguageTag() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC_CODES);
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.forLanguageTag(code);
            String tag = locale.toLanguageTag();
            codes.putIfAbsent(locale.getISO3Language(), tag);
            codes.putIfAbsent(label(tag).toLowerCase(Locale.ROOT), tag);
        }
        return Map.copyOf(codes);
    }

    /**
     * Returns the tag of a language that is written as an English name, a code of three letters, or a locale:
     * {@code en} for {@code English} and {@code eng}, {@code en-US} for {@code en_US}. Empty if it is written as a tag
     * already.
     */
    public static Optional<String> ofAlias(String written) {
        String plain = written.strip().replace('_', '-').replaceFirst("-++$", "");
        int hyphen = isWhole(plain) ? -1 : plain.indexOf('-');
        String language = hyphen < 0 ? plain : plain.substring(0, hyphen);
        String tag =
                CODES.getOrDefault(language.toLowerCase(Locale.ROOT), language) + plain.substring(language.length());
        return Optional.of(tag).filter(other -> !other.isEmpty() && !other.equalsIgnoreCase(written.strip()));
    }

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
