/** The event loop, what starts it and what it gives. */
package dev.anyiolsp.rules.migration.loops;
