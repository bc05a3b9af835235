/**
 * The entry point with its messages at start, {@link dev.dateline.Failure}, the only exception that is reported to
 * clients, and what all features share: the space on the disk and the throttling of log lines.
 */
package dev.dateline;
