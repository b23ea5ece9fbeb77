/** Rules that move code from asyncio to AnyIO. */
package dev.anyiolsp.rules.migration;
