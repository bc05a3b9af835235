package dev.dateline.search.lucene.related;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.search.ArticleFilter.ValueField;
import java.io.IOException;
import java.util.List;

/**
 * The members of a serialized article that are compared with those of another. Its mentions, which may be a hundred
 * times as long, are skipped.
 *
 * @param title the title
 * @param summary null for none
 * @param language null for none
 * @param authors its authors
 * @param topics its topics
 * @param people its people
 * @param places its places
 * @param dates its dates
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ComparedContent(
        String title,
        String summary,
        String language,
        List<String> authors,
        List<String> topics,
        List<String> people,
        List<String> places,
        Dates dates) {

    /** Lists that the JSON does not name are empty. */
    ComparedContent {
        authors = authors == null ? List.of() : List.copyOf(authors);
        topics = topics == null ? List.of() : List.copyOf(topics);
        people = people == null ? List.of() : List.copyOf(people);
        places = places == null ? List.of() : List.copyOf(places);
        dates = dates == null ? new Dates(List.of()) : dates;
    }

    private static final ObjectReader READER = JsonMapper.builder().build().readerFor(ComparedContent.class);

    /** The dates in their roles. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Dates(List<About> about) {

        Dates {
            about = about == null ? List.of() : List.copyOf(about);
        }
    }

    /** A date that an article is about. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record About(String edtf) {}

    /** Reads a serialized article. */
    static ComparedContent read(byte[] json) throws IOException {
        return READER.readValue(json);
    }

    /** Returns the values of a field: author, topic, person or place. */
    List<String> names(ValueField field) {
        if (field.equals(ValueField.AUTHOR)) {
            return authors;
        }
        if (field.equals(ValueField.TOPIC)) {
            return topics;
        }
        return field.equals(ValueField.PERSON) ? people : places;
    }

    /** Returns the text whose words are compared. */
    String text() {
        return title + "\n" + (summary == null ? "" : summary);
    }

    /** Returns the EDTF strings of the dates that the article is about. */
    List<String> aboutDates() {
        return dates.about().stream().map(About::edtf).toList();
    }
}
