/** How the program starts. */
package dev.anyiolsp.launch;
