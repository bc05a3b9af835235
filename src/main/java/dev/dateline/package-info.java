/** {@link dev.dateline.Failure}, the one exception a client is told about. */
package dev.dateline;
