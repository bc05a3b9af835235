/** Settings of imports and exports. */
package dev.dateline.transfer;
