package dev.dateline.http.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkBudgetTest {

    @ParameterizedTest
    @ValueSource(strings = {"opera", "\uD83D\uDE00", "\u0001", "\"\\", "é&=?", "Слово"})
    void theWeightOfALinkIsItsLengthAndThatOfItsParametersAsJson(String text) throws JsonProcessingException {
        String value = text.repeat(100);
        Map<String, List<String>> parameters = Map.of("topic", List.of(value));
        String link = PageLinks.path("/api/v1/articles", parameters);
        int bytes = new ObjectMapper().writeValueAsString(parameters).getBytes(StandardCharsets.UTF_8).length;
        assertThat(LinkBudget.weight(link)).isBetween(link.length() + bytes - 10, link.length() + bytes);
    }

    @Test
    void whatIsRepeatedAndWhatEachLinkHasOfItsOwnAreBounded() {
        String query = "q=" + "a".repeat(LinkBudget.VALUES.maxCharacters() / 200 - 2);
        assertThatCode(() -> LinkBudget.VALUES.check(100, query)).doesNotThrowAnyException();
        assertThatThrownBy(() -> LinkBudget.VALUES.check(101, query))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("with their parameters");
        List<String> links = Collections.nCopies(101, "?" + query);
        assertThatThrownBy(() -> LinkBudget.VALUES.check(links.stream(), "size"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("a smaller 'size'");
    }
}
