package dev.dateline.date.text.catalogue;

import java.util.List;

/**
 * Rewrites how catalogues mention a later appearance of a work, so that the first date comes first and a verb precedes
 * the later one: "1848 (1898 printing)" becomes "1848, reprinted 1898", "cast 1958 from model of 1901" becomes "1901,
 * cast 1958".
 */
final class EditionNotation {

    private static final String VERB =
            "(?:re)?print(?:ed)?|(?:re)?cast|reissued|republished|manufactured|restruck|fabricated|editioned";
    private static final String NOUN =
            "printing|reprint(?:ing)?|impression|edition|edn?\\.?|cast(?:ing)?|reissue|issue|republication|facsimile"
                    + "|print|restrike";
    private static final String MODEL = "(?:plaster |wax |clay |glass |original )*(?:models?|moulds?|molds?|negatives?"
            + "|designs?|plates?|blocks?|originals?|matrix|stones?|editions?|publication|work|text)";
    private static final String DATE = "(?:c\\.? ?|ca\\.? ?|circa )?\\d{4}[^\\s,;()\\[\\]]*";
    private static final String LATER_EDITION_REGEX =
            "(?:this |another |later |new |modern |posthumous |lifetime |facsimile |photographic "
                    + "|rev\\. |revised |enlarged |[2-9](?:nd|rd|th)|1\\d(?:th)|second|third|fourth|fifth| |,)*";

    private static final List<RewriteRule> RULES = List.of(
            RewriteRule.of("\\brepr?\\.,? (?=(?:in )?(?:" + DATE + "))", "reprinted "),
            RewriteRule.of(
                    "^(" + VERB + "),? (?:in )?(" + DATE + "),? (?:from|after|of) (?:an? |the )?" + MODEL
                            + " (?:of |from |in |dated |made |,)*(" + DATE + ")$",
                    "$3, $1 $2"),
            RewriteRule.of(
                    "^(" + VERB + "),? (?:in )?(" + DATE + "),? (?:from|after|of) (?:an? |the )?(" + DATE + ") " + MODEL
                            + "$",
                    "$3, $1 $2"),
            RewriteRule.of(
                    "^(" + DATE + ") (?:" + NOUN + "),? (?:of|from|after) (?:an? |the )?(?:" + MODEL + " of )?(" + DATE
                            + ")(?: " + MODEL + ")?$",
                    "$2, reprinted $1"),
            RewriteRule.of(
                    "^((?:" + VERB
                            + ").*?\\d{4}),? [\\[(]?(?:1st|first|orig(?:inally|\\.)?) (?:publ?(?:ished|\\.)|ed\\.|printed"
                            + "|issued|edition),? (?:in )?(" + DATE + ")[)\\]]?$",
                    "$2, $1"),
            RewriteRule.of(
                    "^(.*\\d[^\\s\\[(]*?)[,;:]? ?[,;\\[(] ?(?:the )?(" + DATE + ") (?:" + LATER_EDITION_REGEX + ")(?:"
                            + NOUN + ")[\\])]?$",
                    "$1, reprinted $2"),
            RewriteRule.of(
                    "^(.*\\d[^\\s\\[(]*?)[,;:]? ?[,;\\[(](?! ?print\\b) ?" + LATER_EDITION_REGEX + "(?:" + NOUN
                            + "),? (?:of |in |from )?(" + DATE + ")[\\])]?$",
                    "$1, reprinted $2"),
            RewriteRule.of(
                    "^(.*\\d[^\\s\\[(]*?),? [\\[(]((?:this |later |posthumously )?(?:" + VERB
                            + ")\\b[^()\\[\\]]*\\d[^()\\[\\]]*)[\\])]$",
                    "$1, $2"));

    private EditionNotation() {}

    /** Returns the same dates in the plain order, or the text itself if it mentions no later appearance. */
    static String plain(String text) {
        String plain = text;
        for (RewriteRule rule : RULES) {
            plain = rule.apply(plain);
        }
        return plain;
    }
}
