/** Tests of what a project declares. */
package dev.anyiolsp.rules.dependency;
