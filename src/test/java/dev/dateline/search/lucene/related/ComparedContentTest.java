package dev.dateline.search.lucene.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.ArticleFilter.ValueField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedContentTest {

    @Test
    void onlyComparedMembersAreRead() throws IOException {
        String json = """
                {"id": "a", "title": "T", "summary": null, "language": "en", "authors": ["A"], "topics": [],
                "people": ["P", "Q"], "places": [], "dates": {"published": null, "about": [{"edtf": "1917",
                "display": "1917", "open": null}]}, "mentions": [{"text": "1917", "date": {"edtf": "1917"}}],
                "metadata": {"k": "v"}, "revision": 7}""";
        ComparedContent content = ComparedContent.read(json.getBytes(StandardCharsets.UTF_8));
        assertThat(content)
                .isEqualTo(new ComparedContent(
                        "T",
                        null,
                        "en",
                        List.of("A"),
                        List.of(),
                        List.of("P", "Q"),
                        List.of(),
                        new ComparedContent.Dates(List.of(new ComparedContent.About("1917")))));
        assertThat(content.names(ValueField.PERSON)).containsExactly("P", "Q");
        assertThat(content.text()).isEqualTo("T\n");
        assertThat(content.aboutDates()).containsExactly("1917");
    }
}
