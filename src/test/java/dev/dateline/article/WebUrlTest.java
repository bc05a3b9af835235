package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d, https://example.org/a?b=c#d",
        "' HTTPS://Example.org ', https://Example.org",
        "//example.org/a, https://example.org/a",
        "https://bücher.example/, https://xn--bcher-kva.example/",
        "https://例え.テスト:8080/ü, https://xn--r8jz45g.xn--zckzah:8080/ü",
        "https://a_b.example.org/, https://a_b.example.org/",
        "http://[2001:db8::1]:80/, http://[2001:db8::1]:80/",
        "https://e.org/a|b, https://e.org/a%7Cb",
        "https://e.org/a b?c d#e f, https://e.org/a%20b?c%20d#e%20f",
        "'https://e.org/100%/%41?50%', https://e.org/100%25/%41?50%25",
        "https://e.org/[a]{b}\"<>^`?x[]=1, https://e.org/%5Ba%5D%7Bb%7D%22%3C%3E%5E%60?x[]=1",
        "https://e.org/a#b#c, https://e.org/a#b%23c",
        "https:\\\\e.org\\a?b\\c, https://e.org/a?b%5Cc",
        "https://u:p@e.org:65535/, https://u:p@e.org:65535/",
        "https://e.org/a\u00A0b, https://e.org/a%C2%A0b",
        "https://e.org?a, https://e.org?a"
    })
    void aUrlIsReadAsABrowserReadsIt(String given, String url) {
        assertThat(WebUrl.parse(given)).contains(url);
        assertThat(WebUrl.parse(url)).contains(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "/a",
                "//",
                "https:",
                "https://",
                "https:///a",
                "ftp://e.org/",
                "javascript:alert(1)",
                "http://a:65536/",
                "http://a:99999999/",
                "http://a:99999999999999999999/",
                "http://a:-1/",
                "http://a:b/",
                "http://a b/",
                "http://a|b/",
                "http://[::1/",
                "http://::1/",
                "http://a%/",
                "http://straße.example/",
                "http://ü..example/",
                "http://@/",
                "mailto:a@e.org"
            })
    void whatLeadsNowhereIsNone(String given) {
        assertThat(WebUrl.parse(given)).isEmpty();
    }
}
