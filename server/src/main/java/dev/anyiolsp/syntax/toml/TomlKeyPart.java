package dev.anyiolsp.syntax.toml;

import dev.anyiolsp.text.TextRange;

/**
 * One part of a dotted key.
 *
 * @param range its place in UTF-16 offsets, quotes included
 * @param name its meaning, without quotes and escapes
 */
public record TomlKeyPart(TextRange range, String name) {}
