/** The HTTP layer: endpoints, headers, CORS, request bodies. May import {@code http.conditional}. */
package dev.dateline.http;
