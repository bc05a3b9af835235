/** How this service speaks HTTP, once for all: problems, strict parameters, bodies, validators, links. */
package dev.dateline.http;
