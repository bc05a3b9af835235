/** The entry point, and {@link dev.dateline.Failure}, the only exception that is reported to clients. */
package dev.dateline;
