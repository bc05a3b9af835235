package dev.dateline.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleView;
import dev.dateline.article.Status;
import dev.dateline.search.Cards;
import dev.dateline.search.Filter;
import dev.dateline.search.Hits;
import dev.dateline.search.Listing;
import dev.dateline.search.Listing.Key;
import dev.dateline.search.Listing.Place;
import dev.dateline.search.QueryText;
import dev.dateline.search.QueryText.Match;
import dev.dateline.search.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the best articles for a question share: Kronstadt, which none of the questions says. */
class FeedbackTest {

    private static final Index INDEX = new Index();
    private static final String LONG = "sailors fortress island rising";
    private static final String SHORT = "sailors fortress island";

    static {
        INDEX.add("best-1", "The rising", "Sailors of the island fortress of Kronstadt")
                .add("best-2", "A rising", "The island fortress Kronstadt and its sailors")
                .add("a-strangers", "Sailors", "They went ashore in Valparaiso once")
                .add("b-kin", "Sailors", "They went ashore in Kronstadt once")
                .add("unasked", "Kronstadt", "Kronstadt");
        for (int i = 0; i < 3; i++) {
            INDEX.add(draft("draft-" + i, "The rising", "Sailors of the island fortress, once of Valparaiso"));
        }
        others(INDEX);
    }

    private static ArticleView draft(String id, String title, String summary) {
        ArticleView as = Index.article(id, "en", title, summary);
        return new ArticleView(
                as.id(),
                as.title(),
                as.summary(),
                as.language(),
                as.url(),
                as.authors(),
                as.topics(),
                as.people(),
                as.places(),
                Status.DRAFT,
                as.dates(),
                as.mentions(),
                as.mentionsTruncated(),
                as.metadata(),
                as.revision(),
                as.createdAt(),
                as.updatedAt(),
                as.links());
    }

    @AfterAll
    static void close() throws IOException {
        INDEX.close();
    }

    private static Hits search(String words, String order, Optional<Place> after) {
        return INDEX.engine.search(listing(filter(words, Set.of(Status.PUBLISHED)), order, 1, after));
    }

    private static Filter filter(String words, Set<Status> seen) {
        return new Filter(
                Optional.of(new QueryText(words, Match.ANY)),
                List.of(),
                Map.of(),
                Optional.empty(),
                seen,
                Optional.empty());
    }

    private static Listing listing(Filter filter, String order, int size, Optional<Place> after) {
        List<Listing.Sort> sort = List.of(new Listing.Sort(Key.valueOf(order), true));
        return new Listing(filter, sort, 1, size, after, new Listing.Extras(List.of(), false, true));
    }

    private static List<String> find(String words) {
        return ids(INDEX, words);
    }

    @Test
    void whatTheBestArticlesShareLiftsOthersThatHaveIt() {
        assertThat(find(LONG)).endsWith("b-kin", "a-strangers");
    }

    @Test
    void aShortQuestionIsRankedByItsOwnWords() {
        assertThat(find(SHORT)).endsWith("a-strangers", "b-kin");
    }

    @Test
    void draftsLiftNothingForWhoMayNotSeeThem() {
        Filter seeingAll = filter(LONG, Set.of(Status.PUBLISHED, Status.DRAFT));
        Listing all = listing(seeingAll, "RELEVANCE", 10, Optional.empty());
        assertThat(INDEX.engine.search(all).items().stream().map(Hits.Hit::id)).endsWith("a-strangers", "b-kin");
        assertThat(find(LONG)).endsWith("b-kin", "a-strangers");
    }

    @Test
    void anExportIsInTheOrderOfTheList() {
        List<Listing.Sort> sort = List.of(new Listing.Sort(Key.RELEVANCE, true));
        try (Cards cards = INDEX.engine.cards(new Selection(filter(LONG, Set.of(Status.PUBLISHED)), sort))) {
            assertThat(cards.next().stream().map(card -> new String(card, StandardCharsets.UTF_8)))
                    .satisfiesExactly(
                            card -> assertThat(card).contains("best-"),
                            card -> assertThat(card).contains("best-"),
                            card -> assertThat(card).contains("b-kin"),
                            card -> assertThat(card).contains("a-strangers"));
        }
    }

    @Test
    void whatTheBestSayTogetherLiftsMoreThanWhatOneOfThemSaysOverAndOver() throws IOException {
        try (Index index = new Index()) {
            index.add("best-1", "The rising", "Sailors of the island fortress" + " Kronstadt".repeat(4) + " Baltic")
                    .add(
                            "best-2",
                            "A rising",
                            "The island fortress, its sailors" + " Kronstadt".repeat(4) + " Baltic".repeat(9))
                    .add("a-one", "Sailors", "They went ashore in the Baltic once")
                    .add("b-all", "Sailors", "They went ashore in the Kronstadt once");
            others(index);
            assertThat(ids(index)).endsWith("b-all", "a-one");
        }
    }

    @Test
    void whereOneArticleAloneHasTheWordsWhatOthersShareWithItLiftsNothing() throws IOException {
        try (Index index = new Index()) {
            index.add("answer", "The rising", "Sailors of the island fortress of Kronstadt")
                    .add("a-strangers", "Sailors", "They went ashore in Valparaiso once")
                    .add("b-kin", "Sailors", "They went ashore in Kronstadt once");
            others(index);
            assertThat(ids(index)).containsExactly("answer", "a-strangers", "b-kin");
            index.add("like-it", "A rising", "The island fortress Kronstadt and its sailors");
            assertThat(ids(index)).endsWith("b-kin", "a-strangers");
        }
    }

    @Test
    void twoThatFitWellLiftMoreThanThreeThatFitLess() throws IOException {
        try (Index index = new Index()) {
            index.add("best-1", "The rising", "Sailors of the island fortress of Kronstadt")
                    .add("best-2", "A rising", "The island fortress Kronstadt and its sailors")
                    .add("less-1", "The island", "Sailors of the fortress in the Baltic, the Baltic")
                    .add("less-2", "An island", "The fortress in the Baltic, the Baltic, and its sailors")
                    .add("less-3", "Island", "A fortress of sailors in the Baltic, the Baltic")
                    .add("a-less", "Sailors", "They went ashore in the Baltic once")
                    .add("b-best", "Sailors", "They went ashore in the Kronstadt once")
                    .add("unasked", "Another matter", "Of Kronstadt");
            others(index);
            assertThat(ids(index)).endsWith("b-best", "a-less");
        }
    }

    private static void others(Index index) {
        for (int i = 0; i < 60; i++) {
            index.add("other-" + i, "Another matter", "Of peasants and their bread");
        }
    }

    private static List<String> ids(Index index) {
        return ids(index, LONG);
    }

    private static List<String> ids(Index index, String words) {
        return index.search(words, Match.ANY).items().stream().map(Hits.Hit::id).toList();
    }

    @Test
    void nothingElseIsFound() {
        assertThat(find(LONG)).containsExactlyInAnyOrder("best-1", "best-2", "a-strangers", "b-kin");
        assertThat(INDEX.search(LONG, Match.ANY).total()).isEqualTo(4);
    }

    @Test
    void theScoreTellsTheWordsThatLifted() {
        assertThat(parts(search(LONG, "RELEVANCE", Optional.empty()))).anyMatch(part -> part.contains("kronstadt"));
        assertThat(parts(search(SHORT, "RELEVANCE", Optional.empty())))
                .isNotEmpty()
                .noneMatch(part -> part.contains("kronstadt"));
        assertThat(parts(search(LONG, "TITLE", Optional.empty()))).noneMatch(part -> part.contains("kronstadt"));
    }

    private static List<String> parts(Hits hits) {
        List<String> parts = new ArrayList<>();
        add(parts, hits.items().get(0).why().score());
        return parts;
    }

    private static void add(List<String> parts, Hits.Explanation part) {
        parts.add(part.description());
        part.details().forEach(detail -> add(parts, detail));
    }

    @Test
    void aCursorFollowsTheSameScores() {
        List<String> ids = new ArrayList<>();
        Optional<Place> place = Optional.empty();
        do {
            Hits page = search(LONG, "RELEVANCE", place);
            page.items().forEach(hit -> ids.add(hit.id()));
            place = Optional.ofNullable(page.next()).map(next -> new Place(next, false, null));
        } while (place.isPresent());
        assertThat(ids).isEqualTo(find(LONG));
    }
}
