/** Settings of imports and exports, and the minimum rate of their clients. May import {@code config}. */
package dev.dateline.transfer;
