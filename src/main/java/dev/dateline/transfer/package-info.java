/** Import and export, one file for each format. */
package dev.dateline.transfer;
