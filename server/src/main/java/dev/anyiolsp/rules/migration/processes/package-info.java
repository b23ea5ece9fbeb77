/** Processes and streams. */
package dev.anyiolsp.rules.migration.processes;
