/** Checks and converters of settings, for every feature; may import {@code text} and the root only. */
package dev.dateline.config;
