/** Utilities for text that users write, such as suggestions by edit distance. Imports no other package of Dateline. */
package dev.dateline.text;
