package dev.dateline.date.text;

/** What a date in a text is to the article that the text belongs to. */
public enum DateRole {
    /** When the work first appeared. */
    PUBLISHED,
    /** When it was brought again. */
    REPUBLISHED,
    /** When something happened that it is about. */
    ABOUT,
    /** A date of another work, or one that only times something else. */
    OTHER
}
