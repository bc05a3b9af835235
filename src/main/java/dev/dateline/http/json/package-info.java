/** JSON read strictly and written plainly. Imports nothing of ours but the root. */
package dev.dateline.http.json;
