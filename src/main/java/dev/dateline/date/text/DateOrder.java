package dev.dateline.date.text;

/** What stands first in "5/3/1915". */
public enum DateOrder {
    /** 5 March. */
    DMY,
    /** 3 May. */
    MDY
}
