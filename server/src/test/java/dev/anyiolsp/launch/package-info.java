/** Tests of how the program starts. */
package dev.anyiolsp.launch;
