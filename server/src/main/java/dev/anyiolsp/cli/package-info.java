/** The command line. */
package dev.anyiolsp.cli;
