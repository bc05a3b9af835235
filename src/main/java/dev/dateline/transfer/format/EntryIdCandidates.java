package dev.dateline.transfer.format;

import dev.dateline.article.ArticleIdentity;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ids by which the archive may know an entry of a feed.
 *
 * @param usual made of its channel and its guid
 * @param apart made of these and of what tells it from another entry of the same guid
 * @param earlier what an earlier version made of the guid alone
 * @param url its link; null for none
 * @param title its title
 * @param isGlobal whether its guid is an address or a name that nobody else gives
 */
public record EntryIdCandidates(
        String usual, String apart, String earlier, String url, String title, boolean isGlobal) {

    /** All of them. */
    public Stream<String> candidates() {
        return Stream.of(usual, apart, earlier);
    }

    /**
     * The one that it gets: one under which it is in the archive, else the first that no entry of the file has had.
     *
     * @param known what the archive holds of these ids
     * @param isSeen what stood in the file before
     * @return the usual one when it is the same entry once more
     */
    public String select(Map<String, ArticleIdentity> known, Predicate<String> isSeen) {
        if (isSeen.test(identityMark())) {
            return usual;
        }
        Stream<String> present = Stream.of(apart, usual).filter(known::containsKey);
        Stream<String> before = Stream.of(earlier).filter(id -> isSameArticle(known.get(id)));
        Stream<String> fresh = Stream.of(usual, apart);
        return Stream.of(present, before, fresh)
                .flatMap(some -> some)
                .filter(isSeen.negate())
                .findFirst()
                .orElse(usual);
    }

    /** Of a deleted article nothing is left to compare: then a guid that nobody else gives is enough. */
    private boolean isSameArticle(ArticleIdentity article) {
        if (article == null) {
            return false;
        }
        return article.isDeleted()
                ? isGlobal
                : (url != null && url.equals(article.url())) || title.equals(article.title());
    }

    /** What no other entry may take any more when this got an id. */
    public Set<String> reservedIds(String chosen) {
        return chosen.equals(earlier) ? Set.of(identityMark(), usual) : Set.of(identityMark());
    }

    /** Stands for all that tells entries apart; no id has a slash. */
    private String identityMark() {
        return "/" + apart;
    }
}
