package dev.dateline.search.lucene.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.IndexFields;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchHighlighterTest {

    private static final PerLanguageAnalyzer LANGUAGES = new PerLanguageAnalyzer();

    private static List<String> marked(String query, String text) {
        return new MatchHighlighter(ParsedQuery.parse(query), IndexFields.TEXT, LANGUAGES)
                .findSpans(text).stream()
                        .map(span -> text.substring(span.start(), span.end()))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labour labor",
                "labourers laborers",
                "neighbourhoods neighborhood",
                "behavioural behavioral",
                "honourable honorable",
                "favourite favorites",
                "dishonoured dishonored",
                "defence defenses",
                "licences license",
                "practising practicing",
                "summarisation summarization",
                "organised organizing",
                "criticise criticized",
                "collectivised collectivization",
                "paralysed paralyzed",
                "analyse analyzing",
                "analyses analysis",
                "centre center",
                "centred centered",
                "theatres theater",
                "kilometres kilometer",
                "manoeuvres maneuver",
                "catalogue catalog",
                "cataloguing cataloging",
                "dialogues dialog",
                "travelled traveled",
                "fuelled fueled",
                "modelling modeling",
                "counsellor counselors",
                "marvellous marvelous",
                "programme programs",
                "grey gray",
                "judgement judgments",
                "ploughing plowing",
                "gaoled jailed",
                "aluminium aluminum",
                "encyclopaedia encyclopedias",
                "archaeologists archeologist",
                "foetal fetal",
                "skilful skillful",
                "enrolment enrollment",
                "learnt learned",
                "czarist tsarist",
                "enquiries inquiry"
            })
    void bothSpellingsOfAWordAreMarked(String pair) {
        String[] spellings = pair.split(" ");
        String text = "Of " + spellings[0] + " and " + spellings[1] + " in winter";
        for (String query : spellings) {
            assertThat(marked(query, text)).as(query).containsExactly(spellings);
        }
    }
}
