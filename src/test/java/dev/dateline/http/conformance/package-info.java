/** Every exchange that the tests make over HTTP is checked against the OpenAPI document. */
package dev.dateline.http.conformance;
