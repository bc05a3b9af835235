/** Strict JSON input, and the settings of JSON output. Imports nothing of ours but the root. */
package dev.dateline.http.json;
