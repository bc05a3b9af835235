/** Benchmarks: ratios between two things measured in the same run, on generated archives. */
package dev.dateline.bench;
