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
 * @param guidId the hash of its feed and its guid
 * @param itemId the hash of these and of its number, or its link and title, which distinguish it from another entry
 *     with the same guid
 * @param contentId the hash of these and, where it has no number, of its text, if even these are the same
 * @param legacyIds what earlier versions computed instead, such as the hash of the guid alone
 * @param url the link of the entry; null for none
 * @param title the title of the entry
 * @param isGlobal whether its guid is globally unique, such as a URL or URN
 */
public record EntryIdCandidates(
        String guidId,
        String itemId,
        String contentId,
        List<String> legacyIds,
        String url,
        String title,
        boolean isGlobal) {

    public EntryIdCandidates {
        legacyIds = List.copyOf(legacyIds);
    }

    /** Returns all candidate ids. */
    public Stream<String> candidates() {
        return Stream.concat(Stream.of(guidId, itemId, contentId), legacyIds.stream());
    }

    /**
     * Selects the id of the article: a candidate that is already in the archive, otherwise the first that no earlier
     * entry of the file has taken. One with the link and title of an earlier entry never takes the id that these make,
     * which the other would take when the file is imported again.
     *
     * @param known the articles in the archive that have one of these ids
     * @param isSeen whether an id has occurred in the file before
     * @return the id of the guid if the same entry occurs again
     */
    public String select(Map<String, ArticleIdentity> known, Predicate<String> isSeen) {
        if (isSeen.test(identityMarker())) {
            return guidId;
        }
        Stream<String> present = Stream.of(contentId, itemId, guidId).filter(known::containsKey);
        Stream<String> before = legacyIds.stream().filter(id -> isSameArticle(known.get(id)));
        Stream<String> fresh =
                isSeen.test(titleMarker()) ? Stream.of(guidId, contentId) : Stream.of(guidId, itemId, contentId);
        return Stream.of(present, before, fresh)
                .flatMap(ids -> ids)
                .filter(isSeen.negate())
                .findFirst()
                .orElse(guidId);
    }

    /**
     * Returns whether the article comes from this entry. A deleted article has nothing left to compare, so a globally
     * unique guid is sufficient. Where both have a link, the links decide: many feeds have entries of one title.
     */
    private boolean isSameArticle(ArticleIdentity article) {
        if (article == null) {
            return false;
        }
        if (article.isDeleted()) {
            return isGlobal;
        }
        boolean haveLinks = url != null && article.url() != null;
        return haveLinks ? url.equals(article.url()) : title.equals(article.title());
    }

    /** Returns the ids that no later entry may take after this one has got its id. */
    public Set<String> reservedIds(String chosen) {
        return chosen.equals(guidId) || !legacyIds.contains(chosen)
                ? Set.of(identityMarker(), titleMarker())
                : Set.of(identityMarker(), titleMarker(), guidId);
    }

    /** Returns a marker for the identity of the entry. It cannot collide with an id, since ids have no slash. */
    private String identityMarker() {
        return "/" + contentId;
    }

    /** Returns a marker for what distinguishes the entry beside its text. */
    private String titleMarker() {
        return "//" + itemId;
    }
}
