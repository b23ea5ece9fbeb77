package dev.anyiolsp.rules;

import dev.anyiolsp.text.TextRange;

/**
 * Another place of the same document that a finding speaks of.
 *
 * @param range UTF-16 offsets
 * @param message what it has to do with the finding, a clause without full stop
 */
public record Related(TextRange range, String message) {}
