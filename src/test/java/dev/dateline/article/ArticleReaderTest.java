package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.Failure;
import dev.dateline.ValidationError;
import dev.dateline.ValidationError.Code;
import dev.dateline.article.json.ArticleReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {

    @Test
    void allErrorsAreFoundTogether() {
        assertThat(faults("{'titel':'x','status':'publish','authors':'me','dates':{'published':'1930-13','when':1}}"))
                .extracting(fault -> fault.location().pointer(), ValidationError::code, ValidationError::didYouMean)
                .contains(
                        tuple("/titel", Code.UNKNOWN, "title"),
                        tuple("/title", Code.REQUIRED, null),
                        tuple("/authors", Code.INVALID, null),
                        tuple("/status", Code.INVALID, "published"),
                        tuple("/dates/when", Code.UNKNOWN, null))
                .extracting(row -> row.toList().get(0))
                .contains("/dates/published");
    }

    @Test
    void aScalarIsNotAString() {
        assertThat(faults("{'title':5}"))
                .extracting(f -> f.location().pointer())
                .containsExactly("/title");
    }

    @Test
    void limitsCountCodePoints() {
        assertThat(read("{'title':'" + "😀".repeat(500) + "'}").title()).hasSize(1000);
        assertThat(faults("{'title':'" + "😀".repeat(501) + "'}"))
                .extracting(ValidationError::code)
                .containsExactly(Code.TOO_LONG);
    }

    @Test
    void nulAndUnpairedSurrogatesAreRejected() {
        assertThat(faults("{'title':'a\\u0000','summary':'\\ud800'}"))
                .extracting(f -> f.location().pointer())
                .containsExactly("/title", "/summary");
    }

    @Test
    void anEmptyStringMeansNoDate() {
        EditorialDates dates =
                read("{'title':'x','dates':{'published':{'edtf':''},'republished':'','about':['','1917',{'edtf':''}]}}")
                        .dates();
        assertThat(dates.published()).isNull();
        assertThat(dates.republished()).isNull();
        assertThat(dates.about()).extracting(date -> date.edtf().toString()).containsExactly("1917");
        assertThat(faults("{'title':'x','dates':{'published':{}}}"))
                .extracting(ValidationError::code)
                .containsExactly(Code.REQUIRED);
    }

    @Test
    void anUnknownOrOpenEndHasNoDay() {
        assertThat(List.of("/1979", "1979/", "../1979", "1979/..", "XXXX-11-07", "1979"))
                .extracting(edtf -> read("{'title':'x','dates':{'published':'" + edtf + "'}}")
                        .dates()
                        .published())
                .extracting(ArticleDate::earliest, ArticleDate::latest)
                .containsExactly(
                        tuple(null, "1979-12-31"),
                        tuple("1979-01-01", null),
                        tuple(null, "1979-12-31"),
                        tuple("1979-01-01", null),
                        tuple(null, null),
                        tuple("1979-01-01", "1979-12-31"));
    }

    @Test
    void membersThatTheServerComputesAreIgnored() {
        assertThat(read("{'title':'x','revision':3,'mentions':[],'links':{},'createdAt':'','updatedAt':1}")
                        .title())
                .isEqualTo("x");
    }

    @Test
    void aNameWithASlashIsEscapedInItsPointer() {
        assertThat(faults("{'title':'x','a/b~c':1}"))
                .extracting(f -> f.location().pointer())
                .containsExactly("/a~1b~0c");
    }

    @Test
    void metadataIsAStringOrAListOfThem() {
        assertThat(read("{'title':'x','metadata':{'a':'b','c':['d','e']}}").metadata())
                .containsEntry("a", MetadataValue.of("b"))
                .containsEntry("c", MetadataValue.of(List.of("d", "e")));
        assertThat(faults("{'title':'x','metadata':{'a':1,'b c':'d'}}"))
                .extracting(f -> f.location().pointer())
                .containsExactly("/metadata/a", "/metadata/b c");
    }

    @Test
    void emptyMetadataIsAbsent() {
        assertThat(read("{'title':'x','metadata':{'a':'','b':null,'c':'d'}}").metadata())
                .containsOnlyKeys("c");
    }

    @Test
    void aUrlMustBeHttpOrHttps() {
        assertThat(faults("{'title':'x','url':'javascript:alert(1)'}")).hasSize(1);
        assertThat(read("{'title':'x','url':'https://example.org/a?b=c'}").url())
                .isNotNull();
    }

    @Test
    void aDateIsAStringOrAnObjectWithIgnoredMembers() {
        EditorialDates dates = read("{'title':'x','dates':{'published':'1930',"
                        + "'republished':{'edtf':'2006','inferred':true,'display':'whatever','precision':7},'about':null}}")
                .dates();
        assertThat(dates.published().edtf()).hasToString("1930");
        assertThat(dates.republished().inferred()).isTrue();
        assertThat(dates.about()).isEmpty();
    }

    @Test
    void aDateObjectNeedsADate() {
        assertThat(faults("{'title':'x','dates':{'published':{'display':'1930'}}}"))
                .extracting(ValidationError::code)
                .containsExactly(Code.REQUIRED);
    }

    private static ArticleInput read(String json) {
        try {
            return ArticleReader.read(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<ValidationError> faults(String json) {
        return catchThrowableOfType(Failure.class, () -> read(json)).errors();
    }
}
