package dev.anyiolsp.rules.migration.timeouts;

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
public record Shield(Clause cleanUp, StatementLines lines) {
    /** Empty for a clause whose suite cannot be moved. */
    public static Optional<Shield> of(Clause cleanUp) {
        var suite = cleanUp.body();
        if (suite.isEmpty()) return Optional.empty();
        return StatementLines.of(suite.get(0), suite.get(suite.size() - 1)).map(lines -> new Shield(cleanUp, lines));
    }

    /** Puts the clean-up into a shielded scope. */
    public void write(FixEdits edits) {
        edits.wrap(lines, "with " + edits.spell("anyio.CancelScope", cleanUp.at()) + "(shield=True):");
    }
}
