/** The HTTP layer: endpoints, headers, CORS, request bodies. May import {@code config} and {@code http.conditional}. */
package dev.dateline.http;
