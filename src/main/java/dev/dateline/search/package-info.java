/** The query, the port that an index implements, the follower that feeds it, and the resources that read through it. */
package dev.dateline.search;
