package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixedArticleTest {

    private static final String PREFIX = "/archive";

    @Test
    void theArticleOfASerializedChangeGetsThePrefix() {
        String change = "{\"type\":\"upsert\",\"article\":{\"title\":\"\\\"links\\\":{\\\"self\\\":\\\"/x\\\"\","
                + "\"links\":{\"self\":\"/a/1\",\"related\":\"/a/1/related\"}},\"articleOmitted\":false}";
        assertThat(ArticleView.withPathPrefix(change, PREFIX)).isEqualTo(change.replace("\"/a/1", "\"/archive/a/1"));
    }

    @Test
    void aDeletionHasNoLinks() {
        String deletion = "{\"type\":\"delete\",\"id\":\"links\",\"article\":null}";
        assertThat(ArticleView.withPathPrefix(deletion, PREFIX)).isSameAs(deletion);
    }

    @Test
    void withoutAPrefixTheBytesAreNotCopied() {
        byte[] json = {'{', '}'};
        assertThat(ArticleView.withPathPrefix(json, "")).isSameAs(json);
    }
}
