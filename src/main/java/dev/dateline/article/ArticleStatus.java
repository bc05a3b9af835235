package dev.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The status of an article: published articles are public, drafts are visible with a key only. */
public enum ArticleStatus {
    DRAFT,
    PUBLISHED;

    /** The name in JSON and in parameters. */
    @JsonValue
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
