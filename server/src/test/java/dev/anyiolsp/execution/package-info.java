/** Proof by execution: programs run before and after their fixes, on both backends. */
package dev.anyiolsp.execution;
