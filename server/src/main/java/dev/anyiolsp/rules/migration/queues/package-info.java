/** Queues, which become the two ends of a stream. */
package dev.anyiolsp.rules.migration.queues;
