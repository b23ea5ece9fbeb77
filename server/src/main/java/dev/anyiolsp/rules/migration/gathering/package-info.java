/** What awaits several at once. */
package dev.anyiolsp.rules.migration.gathering;
