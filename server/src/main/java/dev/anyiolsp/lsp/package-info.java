/** The language server: the only place that knows protocol types and threads. */
package dev.anyiolsp.lsp;
