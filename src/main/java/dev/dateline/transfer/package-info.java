/** Settings of imports and exports. May import {@code config}. */
package dev.dateline.transfer;
