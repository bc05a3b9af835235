package dev.dateline.search.lucene;

import dev.dateline.search.Completions;
import dev.dateline.search.Filter.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Finds values and titles by the beginning of any of their words. Drafts are not among them. */
final class Completing {

    private static final int LOOKED_THROUGH = 50; // for those of one field

    private final MostUsed values = new MostUsed();
    private final Corrections corrections;

    Completing(Languages languages) {
        this.corrections = new Corrections(languages);
    }

    /**
     * Values of a field that may have been meant by one that is nowhere: a slip away from it, or else with a word that
     * begins so. At most so many; none where there is the value itself.
     */
    List<String> near(RevisionSearcher searcher, Field field, String value, int most) throws IOException {
        Term term = new Term(field.name(), Folding.fold(value));
        if (searcher.count(term) > 0) {
            return List.of();
        }
        List<Completions.Item> near = new ArrayList<>();
        for (String other : new Slips(searcher.getIndexReader(), term.field(), 2).near(term.text())) {
            Optional<String> typed = Typing.whole(field, other);
            if (typed.isPresent() && near.size() < most) {
                near.addAll(values.of(searcher, new BytesRef(typed.get()), 1));
            }
        }
        List<Completions.Item> found =
                near.isEmpty() ? complete(searcher, value, LOOKED_THROUGH).items() : near;
        return found.stream()
                .filter(item -> field.equals(item.field()))
                .map(Completions.Item::value)
                .limit(most)
                .toList();
    }

    /** Where nothing begins as typed, slips are forgiven. */
    Completions complete(RevisionSearcher searcher, String text, int size) throws IOException {
        List<Completions.Item> typed = items(searcher, text, size);
        if (typed.isEmpty() && text.length() <= Beginnings.LONGEST) {
            for (String meant : corrections.ofTyping(text, searcher)) {
                List<Completions.Item> items = items(searcher, meant, size);
                if (!items.isEmpty()) {
                    return new Completions(items, meant, searcher.revision());
                }
            }
        }
        return new Completions(typed, null, searcher.revision());
    }

    private List<Completions.Item> items(RevisionSearcher searcher, String text, int size) throws IOException {
        BytesRef beginning = new BytesRef(Beginnings.kept(Beginnings.words(Folding.fold(text))));
        if (beginning.length == 0) {
            return List.of();
        }
        return mixed(values.of(searcher, beginning, size), Titles.of(searcher, beginning, size), size);
    }

    /** Half of each, or more of one where there is less of the other. */
    private static List<Completions.Item> mixed(
            List<Completions.Item> values, List<Completions.Item> titles, int size) {
        int ofValues = Math.min(values.size(), Math.max((size + 1) / 2, size - titles.size()));
        List<Completions.Item> mixed = new ArrayList<>(values.subList(0, ofValues));
        mixed.addAll(titles.subList(0, Math.min(titles.size(), size - ofValues)));
        return mixed;
    }
}
