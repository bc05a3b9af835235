package dev.dateline.search;

/** What every engine must do. An engine's own test gives it an empty index and adds what only concerns its files. */
public interface ArticleIndexContract
        extends ChangesContract,
                FacetsContract,
                FacetValuesContract,
                DatesContract,
                DraftsContract,
                PagesContract,
                SuggestionsContract,
                SummaryContract,
                FullTextContract,
                ExtendedListsContract {}
