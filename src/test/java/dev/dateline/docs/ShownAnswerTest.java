package dev.dateline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a page is found out when the answer is another. */
class ShownAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 1}              | {'a': 1, 'b': 2}",
                "{'a': 1, '…': '…'}    | {'a': 1, 'b': 2}",
                "['x', '…']            | ['x', 'y', 'z']",
                "{'a': '…'}            | {'a': null}",
                "{'a': {'b': ['c']}}   | {'a': {'b': ['c'], 'd': 1}}",
                "{'id': 'imp-…'}       | {'id': 'imp-12'}"
            })
    void omittedMembersAreNotCompared(String shown, String given) {
        assertThat(json(shown).difference(given.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 1}              | {'a': 2}          | /a is 2 and not 1",
                "{'a': 1}              | {'b': 1}          | /a is absent",
                "['x']                 | ['x', 'y']        | has 2 elements and not 1",
                "['x', 'y', '…']       | ['x']             | has 1 elements and not 2",
                "{'a': null}           | {'a': []}         | /a is [] and not null",
                "{'a': [{'b': 'c'}]}   | {'a': [{'b': 3}]} | /a/0/b is 3 and not \"c\"",
                "{'id': 'imp-…'}       | {'id': 'exp-12'}  | /id is \"exp-12\"",
                "{}                    | nothing           | no JSON"
            })
    void shownMembersAreCompared(String shown, String given, String difference) {
        assertThat(json(shown).difference(given.replace('\'', '"')).orElseThrow())
                .contains(difference);
    }

    @ParameterizedTest
    @CsvSource({"'HTTP/1.1 200', true", "'etag: \"…\"', true", "404, false"})
    void aLineOccursInTheAnswer(String shown, boolean found) {
        String answer = "HTTP/1.1 200 OK\r\nETag: \"abc-1\"\r\n";
        assertThat(new ShownAnswer("http", shown).difference(answer).isEmpty()).isEqualTo(found);
    }

    private static ShownAnswer json(String shown) {
        return new ShownAnswer("json", shown.replace('\'', '"'));
    }
}
