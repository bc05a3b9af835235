package dev.dateline.date.text.resolve;

import dev.dateline.date.text.DateRole;
import dev.dateline.date.text.rule.DateExpression;
import dev.dateline.date.text.token.Lexicon;
import dev.dateline.date.text.token.TokenSequence;
import java.util.Set;

/** Classifies the role of a date by the nearest cue in its sentence. */
public final class RoleClassifier {

    private static final int MAX_DISTANCE_TOKENS = 18;
    private static final Set<String> FIRST_ADVERBS = Set.of("originally", "first", "initially");
    private static final Set<String> PUBLICATION_WORDS = Lexicon.set("""
            published printed released posted appeared issued broadcast written delivered publication
            """);
    private static final Set<String> REISSUE_WORDS = Lexicon.set("""
            republished republish republishing republication reissued reposted repost reprinted reprint
            reprinting reissue republishes reposts reposting reprints reissuing reissues
            """);
    private static final Set<String> OWN_PUBLICATION_VERBS = Set.of(
            "published", "printed", "posted", "appeared", "broadcast", "released", "written", "updated", "uploaded");
    private static final Set<String> PUBLICATION_PARTICIPLES = Set.of("published", "printed", "released");
    private static final Set<String> REVISION_PARTICIPLES =
            Set.of("revised", "modified", "amended", "corrected", "edited", "updated");
    private static final Set<String> PLACES =
            Set.of("site", "website", "page", "pages", "blog", "journal", "paper", "magazine", "newspaper", "columns");
    private static final Set<String> LEADS =
            Set.of("in", "on", "at", "from", "by", "for", "of", "the", "dated", "online", "here", "again");
    private static final Set<String> BEFORE_REVISED =
            Set.of("last", "was", "page", "and", "been", "has", "text", "post", "slightly", "lightly", "further");
    private static final Set<String> TEXTS =
            Set.of("text", "page", "post", "article", "essay", "translation", "version", "introduction");
    private static final Set<String> AUXILIARIES = Set.of("was", "were", "is", "been", "has", "had", "which", "and");
    private static final Set<String> BETWEEN_DATE_AND_VERB =
            Set.of("we", "it", "was", "were", "is", "are", "has", "been", "i");
    private static final Set<String> UNITS = Set.of("years", "months", "days", "weeks", "year", "decades");

    private final TokenSequence tokens;
    private final WorkReferences works;
    private final CitationYears citations;
    private final SourceAttributions sources;
    private final Reissues issues;

    public RoleClassifier(TokenSequence tokens) {
        this.tokens = tokens;
        this.works = new WorkReferences(tokens);
        this.citations = new CitationYears(tokens);
        this.sources = new SourceAttributions(tokens);
        this.issues = new Reissues(tokens, works);
    }

    /**
     * Returns the role of a date.
     *
     * @param previous the index of the token after the previous date: cues before it belong to that date
     */
    public DateRole of(DateExpression match, int previous) {
        boolean open = match.pattern().contains("..");
        for (int k = match.from() - 1; k >= Math.max(previous, match.from() - MAX_DISTANCE_TOKENS) && !open; k--) {
            if (tokens.endsSentence(k) && !tokens.is(k, ':')) {
                break;
            }
            DateRole role = cue(k, match);
            if (role != null) {
                return role;
            }
        }
        if (againAfter(match.to())) {
            return DateRole.REPUBLISHED;
        }
        if (!open && sources.isSource(match)) {
            return DateRole.PUBLISHED;
        }
        return isTimeOfOtherEvent(match) || citations.isOfWork(match) ? DateRole.OTHER : DateRole.ABOUT;
    }

    /** Returns whether the text says that something is published again. */
    public boolean isReissue() {
        for (int i = 0; i < tokens.size(); i++) {
            if (REISSUE_WORDS.contains(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    private DateRole cue(int k, DateExpression match) {
        int date = match.from();
        String word = tokens.word(k);
        boolean isReissue = REISSUE_WORDS.contains(word)
                || (word.equals("updated") && (tokens.is(k + 1, "on") || tokens.is(k + 1, ':') || k + 1 == date));
        if (isReissue || (word.equals("published") && tokens.is(k - 1, '-') && tokens.is(k - 2, "re"))) {
            return reissue(k, match);
        }
        if (REVISION_PARTICIPLES.contains(word) && leads(k, date) && refersToItself(k)) {
            return DateRole.REPUBLISHED;
        }
        return PUBLICATION_WORDS.contains(word) && (leads(k, date) || isHere(k)) ? appeared(k) : null;
    }

    /** Recognizes a publication on this site: "published here in April 2012", "posted on this site on 3 May". */
    private boolean isHere(int verb) {
        boolean here = tokens.is(verb + 1, "here");
        for (int k = verb + 1; k < verb + 5 && !here; k++) {
            boolean isOwn = tokens.is(k, "this") || tokens.is(k, "our") || tokens.is(k, "these");
            here = isOwn && PLACES.contains(tokens.word(k + 1));
        }
        return here && OWN_PUBLICATION_VERBS.contains(tokens.word(verb));
    }

    /**
     * Recognizes statements about the text itself: "Revised 9 October 2016", "Posted in 2010, revised 2016", "this page
     * was last revised on", but not "the treaty, revised 1905".
     */
    private boolean refersToItself(int verb) {
        int first = verb;
        while (BEFORE_REVISED.contains(tokens.word(first - 1))) {
            first--;
        }
        boolean included = first < verb && TEXTS.contains(tokens.word(first)); // words such as "page"
        boolean named = included || TEXTS.contains(tokens.word(first - 1));
        first -= named && !included ? 1 : 0;
        first -= named && (tokens.is(first - 1, "the") || tokens.is(first - 1, "this")) ? 1 : 0;
        if (opensSentence(first) || works.owner(verb) == WorkReferences.Owner.THIS_PUBLICATION) {
            return true;
        }
        for (int k = verb - 1; k > verb - MAX_DISTANCE_TOKENS && !tokens.endsSentence(k); k--) {
            if (OWN_PUBLICATION_VERBS.contains(tokens.word(k)) || REISSUE_WORDS.contains(tokens.word(k))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Classifies the date of a republished text: in "We republish an article from the anniversary in 2012", it is when
     * the text first appeared.
     */
    private DateRole reissue(int k, DateExpression match) {
        int date = match.from();
        if (tokens.is(date - 1, "the") && works.isNamedAt(match.to())) {
            return DateRole.PUBLISHED; // "a reprint of the 1938 edition"
        }
        int noun = works.firstAfter(k, date);
        boolean from = noun > 0 && hasFrom(noun, date);
        if (from || (hasFrom(k, date) && sources.isIssue(match))) {
            return DateRole.PUBLISHED;
        }
        if (!leads(k, date) || tokens.is(date - 1, "of")) {
            return null;
        }
        if (tokens.is(k, "updated")) {
            return DateRole.REPUBLISHED;
        }
        return switch (issues.of(k, date)) {
            case THIS_PUBLICATION -> DateRole.REPUBLISHED;
            case ANOTHER -> DateRole.OTHER;
            case NONE -> DateRole.ABOUT;
        };
    }

    private boolean hasFrom(int noun, int date) {
        for (int k = noun + 1; k < date; k++) {
            if (tokens.is(k, "from")) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the words directly before the date attach it to the verb. */
    private boolean leads(int verb, int date) {
        int before = date - 1;
        return before == verb
                || (LEADS.contains(tokens.word(before)) && !tokens.is(before, "of"))
                || ",:(-".indexOf(tokens.sign(before)) >= 0;
    }

    private DateRole appeared(int verb) {
        boolean first = FIRST_ADVERBS.contains(tokens.word(verb - 1));
        int of = first ? verb - 2 : verb - 1;
        boolean dated = tokens.is(verb, "publication") && tokens.is(of, "of");
        int start = dated ? of - 1 : first || tokens.is(verb - 1, "date") ? verb - 1 : verb;
        if (opensSentence(start) || isHere(verb)) {
            return DateRole.PUBLISHED;
        }
        return switch (works.owner(start)) {
            case THIS_PUBLICATION -> DateRole.PUBLISHED;
            case ANOTHER ->
                first || PUBLICATION_PARTICIPLES.contains(tokens.word(verb)) || isUnderReview(verb - 1)
                        ? DateRole.OTHER
                        : null;
            case NONE -> first || tokens.is(verb + 1, "online") ? unowned(start) : null;
        };
    }

    /**
     * Classifies by a verb without a subject of its own: "It was first published in 1930" refers to the article itself.
     */
    private DateRole unowned(int start) {
        int k = start - 1;
        while (AUXILIARIES.contains(tokens.word(k))) {
            k--;
        }
        boolean itself = tokens.is(k, "it") || tokens.is(k, "this");
        return itself && opensSentence(k) ? DateRole.PUBLISHED : DateRole.OTHER;
    }

    private boolean isUnderReview(int i) {
        return tokens.is(i, "review") && tokens.is(i - 1, "under");
    }

    private boolean opensSentence(int i) {
        int before = tokens.is(i - 1, '(') || tokens.is(i - 1, '*') || tokens.is(i - 1, '_') ? i - 2 : i - 1;
        return tokens.endsSentence(before) || tokens.opensLine(i);
    }

    /**
     * Recognizes a republication named after the date: "(20 August 2006), we republished", "On 20 August 2006 we
     * republished".
     */
    private boolean againAfter(int i) {
        for (int k = i; k < i + 6; k++) {
            if (REISSUE_WORDS.contains(tokens.word(k))) {
                return k > i && !tokens.is(k - 1, "to");
            }
            boolean passes = tokens.is(k, ')') || tokens.is(k, ',') || BETWEEN_DATE_AND_VERB.contains(tokens.word(k));
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    /**
     * Recognizes a date that only gives the time of something else: "Sixty-six years after the murder (20 August 2006)
     * we met again".
     */
    private boolean isTimeOfOtherEvent(DateExpression match) {
        if (!tokens.is(match.from() - 1, '(')) {
            return false;
        }
        for (int k = match.from() - 2; k > match.from() - MAX_DISTANCE_TOKENS && !tokens.endsSentence(k); k--) {
            boolean counted = tokens.is(k, "after") || tokens.is(k, "before") || tokens.is(k, "since");
            if (counted && UNITS.contains(tokens.word(k - 1))) {
                return true;
            }
        }
        return false;
    }
}
