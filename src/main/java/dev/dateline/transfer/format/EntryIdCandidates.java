package dev.dateline.transfer.format;

import dev.dateline.article.ArticleIdentity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The candidate ids of the article that an entry of a feed creates or updates.
 *
 * @param usual the hash of its feed and its guid
 * @param apart the hash of these and of its number, or its link and title, which distinguish it from another entry with
 *     the same guid
 * @param distinct the hash of these and, where it has no number, of its text, if even these are the same
 * @param earlier what earlier versions computed instead, such as the hash of the guid alone
 * @param url the link of the entry; null for none
 * @param title the title of the entry
 * @param isGlobal whether its guid is globally unique, such as a URL or URN
 */
public record EntryIdCandidates(
        String usual, String apart, String distinct, List<String> earlier, String url, String title, boolean isGlobal) {

    public EntryIdCandidates {
        earlier = List.copyOf(earlier);
    }

    /** Returns all candidate ids. */
    public Stream<String> candidates() {
        return Stream.concat(Stream.of(usual, apart, distinct), earlier.stream());
    }

    /**
     * Selects the id of the article: a candidate that is already in the archive, otherwise the first that no earlier
     * entry of the file has taken. One with the link and title of an earlier entry never takes the id that these make,
     * which the other would take when the file is imported again.
     *
     * @param known the articles in the archive that have one of these ids
     * @param isSeen whether an id has occurred in the file before
     * @return the usual id if the same entry occurs again
     */
    public String select(Map<String, ArticleIdentity> known, Predicate<String> isSeen) {
        if (isSeen.test(identityMark())) {
            return usual;
        }
        Stream<String> present = Stream.of(distinct, apart, usual).filter(known::containsKey);
        Stream<String> before = earlier.stream().filter(id -> isSameArticle(known.get(id)));
        Stream<String> fresh =
                isSeen.test(titleMark()) ? Stream.of(usual, distinct) : Stream.of(usual, apart, distinct);
        return Stream.of(present, before, fresh)
                .flatMap(some -> some)
                .filter(isSeen.negate())
                .findFirst()
                .orElse(usual);
    }

    /**
     * Returns whether the article comes from this entry. A deleted article has nothing left to compare, so a globally
     * unique guid is sufficient.
     */
    private boolean isSameArticle(ArticleIdentity article) {
        if (article == null) {
            return false;
        }
        return article.isDeleted()
                ? isGlobal
                : (url != null && url.equals(article.url())) || title.equals(article.title());
    }

    /** Returns the ids that no later entry may take after this one has got its id. */
    public Set<String> reservedIds(String chosen) {
        return chosen.equals(usual) || !earlier.contains(chosen)
                ? Set.of(identityMark(), titleMark())
                : Set.of(identityMark(), titleMark(), usual);
    }

    /** Returns a marker for the identity of the entry. It cannot collide with an id, since ids have no slash. */
    private String identityMark() {
        return "/" + distinct;
    }

    /** Returns a marker for what distinguishes the entry beside its text. */
    private String titleMark() {
        return "//" + apart;
    }
}
