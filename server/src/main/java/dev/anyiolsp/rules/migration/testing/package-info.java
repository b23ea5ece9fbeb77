/** Tests, and what runs them. */
package dev.anyiolsp.rules.migration.testing;
