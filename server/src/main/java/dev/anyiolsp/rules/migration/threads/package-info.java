/** What runs in threads, and what calls from them. */
package dev.anyiolsp.rules.migration.threads;
