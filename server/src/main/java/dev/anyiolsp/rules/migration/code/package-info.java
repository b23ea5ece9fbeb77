/** What rules of the migration ask about code, and how they rewrite it. */
package dev.anyiolsp.rules.migration.code;
