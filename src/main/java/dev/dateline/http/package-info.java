/** How this service speaks HTTP: endpoints, headers, CORS, bodies. May import {@code http.conditional}. */
package dev.dateline.http;
