package dev.anyiolsp.rules.migration;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.syntax.Clause;
import java.util.Optional;

/**
 * A clean-up that is kept from cancelled scopes around it.
 *
 * @param cleanUp the clause
 * @param lines of its suite
 */
record Shield(Clause cleanUp, StatementLines lines) {
    static Optional<Shield> of(Clause cleanUp) {
        var suite = cleanUp.body();
        if (suite.isEmpty()) return Optional.empty();
        return StatementLines.of(suite.get(0), suite.get(suite.size() - 1)).map(lines -> new Shield(cleanUp, lines));
    }

    void write(FixEdits edits) {
        edits.wrap(lines, "with " + edits.spell("anyio.CancelScope", cleanUp.at()) + "(shield=True):");
    }
}
