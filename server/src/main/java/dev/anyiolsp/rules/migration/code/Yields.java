package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;

/** Whether a block hands control out in the middle. */
public final class Yields {
    private Yields() {}

    /** Whether a {@code yield} of the function around stands in a block. */
    public static boolean in(Statement.Compound block) {
        for (var statement : block.body()) {
            if (stands(statement)) return true;
        }
        return false;
    }

    private static boolean stands(Statement statement) {
        if (stands(statement.at())) return true;
        if (!(statement instanceof Statement.Compound compound)
                || compound instanceof Statement.FunctionDef
                || compound instanceof Statement.ClassDef) return false;
        return in(compound)
                || compound.clauses().stream()
                        .anyMatch(clause -> clause.body().stream().anyMatch(Yields::stands));
    }

    private static boolean stands(Cursor at) {
        return switch (at.kind()) {
            case YIELD, YIELD_FROM -> true;
            case LAMBDA, BODY -> false;
            default ->
                at.kind() != NodeKind.GENERATOR_EXP && at.children().stream().anyMatch(Yields::stands);
        };
    }
}
