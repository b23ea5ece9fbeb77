package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.SyntaxRefused;

/**
 * Says what is wrong with a line that the parser refused, in CPython's words and at CPython's place where it has better
 * ones than "invalid syntax".
 */
final class Diagnosis {
    private final Stuck stuck;
    private final ExpressionDiagnosis expressions;
    private final StatementDiagnosis statements;
    private final FieldDiagnosis fields;

    /** {@code draft} is the one that refused parses leave behind. */
    Diagnosis(LineTokens tokens, Draft draft, Probe probe) {
        stuck = new Stuck(tokens, draft);
        expressions = new ExpressionDiagnosis(stuck, probe);
        statements = new StatementDiagnosis(stuck, probe);
        fields = new FieldDiagnosis(stuck, probe);
    }

    SyntaxErrorTokens of(SyntaxRefused problem) {
        stuck.set(problem);
        // What was wrong before the parser was stuck comes first, as in CPython.
        var problems = stuck.draft.problems;
        if (!problems.isEmpty() && !problems.found().message().equals(Problems.INVALID_SYNTAX)) return problems.found();
        var found = expressions.find();
        if (found == null) found = statements.find();
        if (found == null) found = expressions.comma();
        if (found == null) found = fields.find();
        return found != null ? found : stuck.at(stuck.refused, Problems.INVALID_SYNTAX);
    }
}
