/** Rules about what a project says that it needs. */
package dev.anyiolsp.rules.dependency;
