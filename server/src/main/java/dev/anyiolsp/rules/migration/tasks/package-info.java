/** Tasks, and the group that takes them. */
package dev.anyiolsp.rules.migration.tasks;
