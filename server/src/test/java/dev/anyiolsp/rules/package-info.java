/** What holds for the list of rules and for what is generated from it. */
package dev.anyiolsp.rules;
