package dev.dateline.search;

import dev.dateline.Failure;
import dev.dateline.article.ArticleView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Searches the index, once it holds what the archive held when the service started: part of an archive is no honest
 * answer.
 */
@ApplicationScoped
public class Searcher {

    private final ArticleIndex index;
    private final Follower follower;

    Searcher(ArticleIndex index, Follower follower) {
        this.index = index;
        this.follower = follower;
    }

    Hits search(Listing listing) {
        checkReady();
        return index.search(listing);
    }

    Timeline timeline(TimelineQuery query) {
        checkReady();
        return index.timeline(query);
    }

    Occasions occasions(OccasionQuery query) {
        checkReady();
        return index.occasions(query);
    }

    /**
     * All articles of a selection, as they are now.
     *
     * @throws Failure of kind UNAVAILABLE when the index is being built or cannot be read
     */
    public Cards cards(Selection selection) {
        checkReady();
        return index.cards(selection);
    }

    Completions complete(String beginning, int size) {
        checkReady();
        return index.complete(beginning, size);
    }

    List<String> near(Filter.Field field, String value, int size) {
        checkReady();
        return index.near(field, value, size);
    }

    Related related(ArticleView article, int size) {
        checkReady();
        return index.related(article, size);
    }

    private void checkReady() {
        if (!follower.isReady()) {
            throw new Failure(
                    Failure.Kind.UNAVAILABLE,
                    "The index is being built: revision " + follower.visible() + " of " + follower.target()
                            + " so far.");
        }
    }
}
