package dev.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether everybody may see an article, or only who has a key. */
public enum ArticleStatus {
    DRAFT,
    PUBLISHED;

    /** The word for it in JSON and in parameters. */
    @JsonValue
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
