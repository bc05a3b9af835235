package dev.dateline.search.lucene.calendar;

import dev.dateline.search.ArchiveSummary;
import dev.dateline.search.ArchiveSummary.PublicHead;
import dev.dateline.search.ArchiveSummary.RoleSummary;
import dev.dateline.search.ArticleFilter.ValueField;
import dev.dateline.search.DateFilter.DateField;
import dev.dateline.search.lucene.core.FacetOrdinals;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.document.DateFieldEncoder;
import dev.dateline.text.LanguageTag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;

/**
 * Summarizes the articles of a snapshot. The summary is kept until there is a newer snapshot, and the first and last
 * dates of a segment for as long as the articles that have them exist, so that a change does not cost a scan.
 */
public final class ArchiveSummarizer {

    private static final int MAX_LANGUAGES = 1000;

    private final ExtremeDates extremes = new ExtremeDates();
    private volatile KnownSummary known;

    private record KnownSummary(IndexReader.CacheKey reader, PublicHead head, ArchiveSummary summary) {}

    /**
     * Returns the summary of the articles of a searcher.
     *
     * @param searcher the searcher of one index
     * @param head the newest change that everybody may know of
     */
    public ArchiveSummary summarize(RevisionSearcher searcher, PublicHead head) throws IOException {
        IndexReader.CacheKey reader =
                searcher.getIndexReader().getReaderCacheHelper().getKey();
        KnownSummary last = known;
        if (last != null && last.reader == reader && last.head.equals(head)) {
            return last.summary;
        }
        Map<DateField, RoleSummary> dates = new EnumMap<>(DateField.class);
        for (DateField role : DateField.values()) {
            dates.put(role, summarize(searcher, role));
        }
        ArchiveSummary summary =
                new ArchiveSummary(searcher.getIndexReader().numDocs(), head, languages(searcher), dates);
        known = new KnownSummary(reader, head, summary);
        return summary;
    }

    private RoleSummary summarize(RevisionSearcher searcher, DateField role) throws IOException {
        Long earliest = null;
        Long latest = null;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Optional<ExtremeDates.Extremes> here = extremes.of(leaf.reader(), role);
            if (here.isPresent()) {
                long first = here.get().first().day();
                long last = here.get().last().day();
                earliest = earliest == null ? first : Math.min(earliest, first);
                latest = latest == null ? last : Math.max(latest, last);
            }
        }
        return new RoleSummary(
                earliest, latest, searcher.count(new Term(IndexFields.dated(role), DateFieldEncoder.PRESENT)));
    }

    /** Returns the languages that articles have, without regions; deleted articles may leave values behind. */
    private static List<String> languages(RevisionSearcher searcher) throws IOException {
        String field = ValueField.LANGUAGE.name();
        FacetOrdinals values = searcher.facetOrdinals(field);
        List<String> languages = new ArrayList<>();
        for (int number = 0; number < values.size() && languages.size() < MAX_LANGUAGES; number++) {
            String tag = values.spelling(number);
            boolean isNew = LanguageTag.isPrimary(tag) && !values.isSameAsPrevious(number);
            if (isNew && searcher.count(new Term(field, values.normalized(number))) > 0) {
                languages.add(tag);
            }
        }
        return languages;
    }
}
