package dev.dateline.search;

import static dev.dateline.search.Sample.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.Failure;
import dev.dateline.article.Status;
import dev.dateline.search.Filter.Field;
import dev.dateline.search.Listing.Extras;
import dev.dateline.search.Listing.Key;
import dev.dateline.search.Listing.Sort;
import dev.dateline.search.QueryText.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every engine keeps drafts apart: nothing public depends on them, and who may see them finds them as others. */
interface DraftsContract extends EmptyIndex {

    List<String> QUESTIONS = List.of(
            "harvest",
            "harvezt",
            "hxrvest",
            "winter palace",
            "\"winter palace\"",
            "winter OR zeppelin",
            "harvest -railway",
            "winter palace railway harvest strike",
            "zeppelin");

    private void fill() {
        apply(
                1,
                article("a")
                        .titled("The harvest")
                        .saying("winter palace railway")
                        .with("Ada")
                        .entry(),
                article("b")
                        .titled("Winter")
                        .saying("harvest strike palace harvest")
                        .with("Bruno")
                        .entry(),
                article("c")
                        .titled("Railway")
                        .saying("strike strike winter railway")
                        .with("Ada")
                        .entry(),
                article("d")
                        .titled("Railway")
                        .saying("strike strike winter railway")
                        .with("Ada")
                        .entry(),
                article("e")
                        .titled("Zeppelin")
                        .saying("zeppelin over the winter palace")
                        .with("Zora")
                        .entry());
    }

    private static Entry[] drafts() {
        return IntStream.range(0, 30)
                .mapToObj(i -> article((i % 2 == 0 ? "0" : "z") + i)
                        .titled(i % 3 == 0 ? "Railway" : "Harvezt strike")
                        .saying("harvezt quicksilver winter winter ".repeat(1 + i % 4))
                        .with("Ada", "Ado", "Brumo")
                        .about("1850")
                        .draft()
                        .entry())
                .toArray(Entry[]::new);
    }

    private static Listing explained(Filter filter) {
        return new Listing(
                filter,
                List.of(new Sort(Key.RELEVANCE, true)),
                1,
                20,
                Optional.empty(),
                new Extras(List.of(), true, true));
    }

    /** All that can be asked of words, with scores, explanations and what takes part in cache keys. */
    private Map<String, List<?>> answers() {
        Map<String, List<?>> answers = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            Hits hits = index().search(explained(Asking.words(question, Match.AUTO)));
            List<Object> shown = new ArrayList<>(List.of(hits.total(), hits.wording(), hits.ranking()));
            hits.items().forEach(hit -> shown.add(List.of(hit.id(), hit.score(), hit.why(), hit.highlights())));
            answers.put(question, shown);
        }
        for (String typed : List.of("ad", "rai", "har", "harvez", "quick", "zepp", "bruno", "brumo")) {
            Completions completions = index().complete(typed, 10);
            answers.put("typed " + typed, List.of(completions.items(), "" + completions.corrected()));
        }
        for (String name : List.of("Ado", "Brumo", "Brunp", "Zora")) {
            answers.put("near " + name, index().near(Field.PERSON, name, 5));
        }
        for (String id : List.of("c", "d", "x")) {
            Sample one = article(id)
                    .titled("Railway")
                    .saying("strike winter harvezt")
                    .with("Ada", "Bruno");
            answers.put(
                    "related to " + id,
                    index().related(one.entry().article(), 10).items().stream()
                            .map(item -> item.id() + item.reasons())
                            .toList());
        }
        return answers;
    }

    @Test
    default void publicAnswersAndScoresAreTheSameWithDraftsAndAfterThem() {
        fill();
        Map<String, List<?>> before = answers();
        apply(40, drafts());
        assertThat(answers()).isEqualTo(before);
        apply(41, Entry.gone("00"), Entry.gone("z1"), article("02").draft().entry());
        assertThat(answers()).isEqualTo(before);
        index().tidy();
        index().refresh();
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    default void anArticleThatBecomesADraftLeavesWhatADeletedOneLeaves() {
        fill();
        apply(2, Entry.gone("e"));
        Map<String, List<?>> deleted = answers();
        index().clear("an-archive");
        fill();
        apply(
                2,
                article("e")
                        .titled("Zeppelin")
                        .saying("zeppelin winter harvezt")
                        .draft()
                        .entry());
        assertThat(answers()).isEqualTo(deleted);
        apply(3, Entry.gone("e"));
        assertThat(answers()).isEqualTo(deleted);
    }

    @Test
    default void whoMayAskForDraftsFindsThemAmongTheOthersOrAlone() {
        apply(
                1,
                article("a").saying("a harvest").published("1930").shown(),
                article("b").saying("a harvest").published("1931").draft().shown(),
                article("c").saying("a strike").published("1932").draft().entry());
        Status[] any = Status.values();
        assertThat(Asking.ids(index(), Asking.statuses(any))).containsExactly("a", "b", "c");
        assertThat(Asking.ids(index(), Asking.statuses(any), Key.PUBLISHED, true))
                .containsExactly("c", "b", "a");
        assertThat(Asking.ids(index(), Asking.statuses(Status.DRAFT))).containsExactly("b", "c");
        assertThat(Asking.ids(index(), Asking.words("harvest", Match.ALL, any))).containsExactly("a", "b");
        assertThat(Asking.ids(index(), Asking.words("harvest", Match.ALL, Status.DRAFT)))
                .containsExactly("b");
        Hits hits = index().search(explained(Asking.words("harvest", Match.ALL, any)));
        assertThat(hits.items()).extracting(Hits.Hit::id).containsExactly("a", "b");
        assertThat(hits.items()).allMatch(hit -> hit.score() > 0);
        assertThat(hits.items()).allMatch(hit -> hit.highlights().summary() != null);
    }

    @Test
    default void aListWithDraftsGoesOnWhereItWas() {
        fill();
        apply(40, drafts());
        Filter filter = Asking.words("winter", Match.ALL, Status.values());
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            Optional<Listing.Place> place = Optional.ofNullable(next).map(at -> new Listing.Place(at, false, null));
            Hits page = index().search(
                            new Listing(filter, List.of(new Sort(Key.RELEVANCE, true)), 1, 4, place, Extras.NONE));
            page.items().forEach(hit -> ids.add(hit.id()));
            next = page.next();
            apply(50 + ids.size(), Entry.gone("a"), article("d").draft().entry());
        } while (next != null);
        assertThat(ids).hasSize(35).doesNotHaveDuplicates();
    }

    @Test
    default void aPlaceInAListWithDraftsIsNoneInAListWithout() {
        fill();
        apply(40, drafts());
        Listing all = new Listing(
                Asking.words("winter", Match.ALL, Status.values()), List.of(new Sort(Key.RELEVANCE, true)), 1, 4);
        Listing.Place place = new Listing.Place(index().search(all).next(), false, null);
        Listing others =
                new Listing(Asking.words("winter", Match.ALL), all.sort(), 1, 4, Optional.of(place), Extras.NONE);
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> index().search(others));
    }

    @Test
    default void anArticleIsADraftOrPublicAndNeverBoth() {
        apply(1, article("a").draft().entry());
        apply(2, article("a").entry());
        assertThat(Asking.ids(index(), Filter.EVERYTHING)).containsExactly("a");
        assertThat(Asking.ids(index(), Asking.statuses(Status.DRAFT))).isEmpty();
        apply(3, article("a").draft().entry());
        assertThat(Asking.ids(index(), Filter.EVERYTHING)).isEmpty();
        assertThat(Asking.ids(index(), Asking.statuses(Status.values()))).containsExactly("a");
    }
}
