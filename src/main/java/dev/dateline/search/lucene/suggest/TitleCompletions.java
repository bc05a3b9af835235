package dev.dateline.search.lucene.suggest;

import dev.dateline.search.ArticleFilter;
import dev.dateline.search.CompletionResult;
import dev.dateline.search.lucene.core.ArticleJsonReader;
import dev.dateline.search.lucene.core.DocValuesReader;
import dev.dateline.search.lucene.core.IndexFields;
import dev.dateline.search.lucene.core.MatchingDocs;
import dev.dateline.search.lucene.core.RevisionSearcher;
import dev.dateline.search.lucene.document.CompletionTerms;
import dev.dateline.search.lucene.document.WordPrefixes;
import dev.dateline.search.lucene.document.WordSuffixes;
import dev.dateline.search.lucene.query.FilterQueryBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Completes titles from a prefix of any of their words. */
final class TitleCompletions {

    private TitleCompletions() {}

    /** A completion term of a title, with its document. */
    private record TitleTerm(String term, int document) {}

    /**
     * Returns titles that start with the prefix, then titles with another word that does, sorted by the text from that
     * word on.
     */
    static List<CompletionResult.Item> top(RevisionSearcher searcher, BytesRef prefix, int size) throws IOException {
        List<TitleTerm> titles = new ArrayList<>(collect(searcher, IndexFields.TITLE_COMPLETION, prefix, size));
        if (titles.size() < size) {
            titles.addAll(collect(searcher, IndexFields.TITLE_WORD_COMPLETION, prefix, size));
        }
        Map<String, CompletionResult.Item> items = new LinkedHashMap<>();
        List<byte[]> serialized = DocValuesReader.readAllJson(
                searcher,
                titles.stream().map(title -> new ScoreDoc(title.document(), 0)).toList());
        for (int i = 0; i < titles.size() && items.size() < size; i++) {
            String id = CompletionTerms.decodeValue(titles.get(i).term());
            items.putIfAbsent(
                    id, new CompletionResult.Item(null, id, ArticleJsonReader.readTitle(serialized.get(i)), 1));
        }
        return List.copyOf(items.values());
    }

    /**
     * Returns titles with these words in any order, those that begin with them first, then by title.
     *
     * @param filter the articles to complete
     */
    static List<CompletionResult.Item> topInAnyOrder(
            RevisionSearcher searcher, ArticleFilter filter, WordPrefixes words, int size) throws IOException {
        BytesRef longest = new BytesRef(WordSuffixes.truncate(words.longest()));
        Query either = new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(IndexFields.TITLE_COMPLETION, longest)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(IndexFields.TITLE_WORD_COMPLETION, longest)), Occur.SHOULD)
                .build();
        Query query = new BooleanQuery.Builder()
                .add(either, Occur.FILTER)
                .add(FilterQueryBuilder.build(filter, null), Occur.FILTER)
                .build();
        Comparator<TitleTerm> order = Comparator.<TitleTerm, Boolean>comparing(title -> !words.begin(title.term()))
                .thenComparing(TitleTerm::term)
                .thenComparing(TitleTerm::document);
        PriorityQueue<TitleTerm> worstFirst = new PriorityQueue<>(order.reversed());
        new MatchingDocs(searcher, query).visitLeaves(segment -> {
            SortedDocValues titles = DocValues.getSorted(segment.reader(), IndexFields.TITLE);
            return document -> {
                if (titles.advanceExact(document)) {
                    String title = titles.lookupOrd(titles.ordValue()).utf8ToString();
                    if (words.match(title)) {
                        worstFirst.add(new TitleTerm(title, segment.docBase + document));
                    }
                }
                if (worstFirst.size() > size) {
                    worstFirst.remove();
                }
            };
        });
        List<ScoreDoc> docs = worstFirst.stream()
                .sorted(order)
                .map(title -> new ScoreDoc(title.document(), 0))
                .toList();
        List<String> ids = DocValuesReader.readIds(searcher, docs);
        List<byte[]> serialized = DocValuesReader.readAllJson(searcher, docs);
        List<CompletionResult.Item> items = new ArrayList<>();
        for (int i = 0; i < docs.size(); i++) {
            items.add(new CompletionResult.Item(null, ids.get(i), ArticleJsonReader.readTitle(serialized.get(i)), 1));
        }
        return items;
    }

    private static List<TitleTerm> collect(RevisionSearcher searcher, String name, BytesRef prefix, int size)
            throws IOException {
        List<TitleTerm> titles = new ArrayList<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms terms = segment.reader().terms(name);
            if (terms != null) {
                titles.addAll(collect(segment, terms.iterator(), prefix, size));
            }
        }
        titles.sort(Comparator.comparing(TitleTerm::term));
        return titles.subList(0, Math.min(titles.size(), size));
    }

    /** Returns the first titles of a segment, each by the first of its words that matches. */
    private static Collection<TitleTerm> collect(LeafReaderContext segment, TermsEnum terms, BytesRef prefix, int size)
            throws IOException {
        Map<Integer, TitleTerm> titles = new LinkedHashMap<>();
        Bits live = segment.reader().getLiveDocs();
        PostingsEnum documents = null;
        boolean more = terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (more && titles.size() < size && StringHelper.startsWith(terms.term(), prefix)) {
            documents = terms.postings(documents, PostingsEnum.NONE);
            int document = documents.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
                document = documents.nextDoc();
            }
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                titles.putIfAbsent(document, new TitleTerm(terms.term().utf8ToString(), segment.docBase + document));
            }
            more = terms.next() != null;
        }
        return titles.values();
    }
}
