package dev.dateline.search.lucene.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.ParsedQuery;
import dev.dateline.search.lucene.analysis.PerLanguageAnalyzer;
import dev.dateline.search.lucene.core.IndexFields;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        String[] spellings = pair.split(" ", 2);
        String text = "Of " + spellings[0] + " and " + spellings[1] + " in winter";
        for (String query : spellings) {
            assertThat(marked(query, text)).as(query).containsExactly(spellings);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "world war 2, In the Second World War they, Second World War",
        "second world war, When WWII began, WWII",
        "WW2, The World War Two years, World War Two",
        "18th century, An eighteenth-century house, eighteenth|century",
        "XVIII century, In the 18th century, 18th|century",
        "21st century, The twenty-first century, twenty-first|century",
        "Henry 8, King Henry the Eighth, Henry|Eighth",
        "part two, Of Part II here, Part|II",
        "saint petersburg, In St Petersburg, St|Petersburg",
        "F16, Two F-16s and an F16, F-16s|F16",
        "F-16, An F-16 or F16 or 16 F, F-16|F16",
        "AT&T, At the T of AT&T and at t, AT&T|at|t",
        "C++, Of C and C++ code, C++",
        "9/11, On 11 after 9/11, 9|11"
    })
    void whatMatchesIsMarkedHoweverItIsWritten(String query, String text, String marks) {
        assertThat(marked(query, text)).containsExactly(marks.split("\\|", -1));
    }
}
