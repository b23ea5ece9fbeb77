package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;

/**
 * A place where a text is no TOML.
 *
 * @param range what to mark, in UTF-16 offsets of the document; may be empty
 * @param message a sentence without full stop
 */
public record TomlError(TextRange range, String message) {}
