package dev.dateline.date.text;

/** The role of a date in a text, relative to the article that the text belongs to. */
public enum DateRole {
    /** When the work first appeared. */
    PUBLISHED,
    /** When the work was published again. */
    REPUBLISHED,
    /** When an event that the work is about took place. */
    ABOUT,
    /** A date of another work, or one that only gives the time of something else. */
    OTHER
}
