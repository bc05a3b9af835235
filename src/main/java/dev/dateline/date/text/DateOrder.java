package dev.dateline.date.text;

/** The order of day and month in numeric dates such as "5/3/1915". */
public enum DateOrder {
    /** Day first: 5 March. */
    DMY,
    /** Month first: 3 May. */
    MDY
}
