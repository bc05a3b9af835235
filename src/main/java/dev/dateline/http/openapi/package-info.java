/**
 * The OpenAPI document and the documents that name the endpoints. May import {@code http}, {@code http.query} and
 * {@code http.problem}.
 */
package dev.dateline.http.openapi;
