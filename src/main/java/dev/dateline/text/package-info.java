/** Small helpers for text that users write, such as suggestions by edit distance; imports nothing of ours. */
package dev.dateline.text;
