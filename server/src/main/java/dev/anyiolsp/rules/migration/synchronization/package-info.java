/** Locks, events, conditions and semaphores. */
package dev.anyiolsp.rules.migration.synchronization;
