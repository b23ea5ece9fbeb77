/** Compares the code with the design that {@code ARCHITECTURE.md} describes. */
package dev.anyiolsp.architecture;
