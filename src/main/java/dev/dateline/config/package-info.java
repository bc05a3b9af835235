/** Checks and converters of settings, for every feature; may import {@code text}. */
package dev.dateline.config;
