/** Limits of time, and what a cancellation meets. */
package dev.anyiolsp.rules.migration.timeouts;
