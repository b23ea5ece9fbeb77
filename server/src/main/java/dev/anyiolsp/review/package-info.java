/** The review of a code base: what was found, where, in which order to go about it. Pure functions of findings and facts. */
package dev.anyiolsp.review;
