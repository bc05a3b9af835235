/** Benchmarks: ratios between two things measured in the same run, on archives that are generated. */
package dev.dateline.bench;
