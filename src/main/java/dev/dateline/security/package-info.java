/** Keys and roles: who may write. */
package dev.dateline.security;
