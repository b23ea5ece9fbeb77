package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** What is wrong with a statement, a clause or a pattern as such. */
final class StatementDiagnosis {
    private final Stuck stuck;
    private final Probe probe;

    StatementDiagnosis(Stuck stuck, Probe probe) {
        this.stuck = stuck;
        this.probe = probe;
    }

    /** Null if nothing better than "invalid syntax" can be said. */
    SyntaxErrorTokens find() {
        var found = statements();
        return found != null ? found : patterns();
    }

    private SyntaxErrorTokens statements() {
        if (stuck.before == PythonParser.COMMA
                && stuck.type == PythonParser.COLON
                && stuck.isIn(PythonParser.RULE_withHead))
            return stuck.at(stuck.refused - 1, "the last 'with' item has a trailing comma");
        if (stuck.before == PythonParser.LSQB
                && stuck.type == PythonParser.RSQB
                && stuck.isIn(PythonParser.RULE_typeParameters))
            return stuck.at(stuck.refused, "Type parameter list cannot be empty");
        switch (stuck.rule) {
            case PythonParser.RULE_importStatement,
                    PythonParser.RULE_fromStatement,
                    PythonParser.RULE_moduleAlias,
                    PythonParser.RULE_nameAlias,
                    PythonParser.RULE_dottedName,
                    PythonParser.RULE_line,
                    PythonParser.RULE_simpleStatements -> {
                return imports();
            }
            case PythonParser.RULE_withHead -> {
                return withTarget();
            }
            case PythonParser.RULE_exceptHead -> {
                int as = stuck.asBefore();
                if (as < 0) return null;
                int end = probe.expression(as + 1);
                if (end < 0) return null;
                String star = stuck.tokens.type(stuck.draft.start() + 1) == PythonParser.STAR ? "except*" : "except";
                return stuck.range(as + 1, end - 1, "cannot use " + star + " statement with " + probe.name());
            }
            case PythonParser.RULE_parameters, PythonParser.RULE_parameter -> {
                if (stuck.type == PythonParser.LPAR)
                    return stuck.at(stuck.refused, "Function parameters cannot be parenthesized");
            }
            case PythonParser.RULE_lambdaHead,
                    PythonParser.RULE_lambdaParameters,
                    PythonParser.RULE_lambdaParameter -> {
                if (stuck.type == PythonParser.LPAR)
                    return stuck.at(stuck.refused, "Lambda expression parameters cannot be parenthesized");
            }
            default -> {}
        }
        return null;
    }

    /** A target that is an operation goes on where the grammar wants the item to end. */
    private SyntaxErrorTokens withTarget() {
        int as = stuck.refused - 1;
        while (as > 0 && stuck.tokens.type(as) != PythonParser.AS) as--;
        if (as == 0 || probe.expression(as + 1) <= stuck.refused) return null;
        return probe.unassignable();
    }

    private SyntaxErrorTokens imports() {
        int as = stuck.asBefore();
        if (as >= 0 && isImport(as)) {
            int end = probe.expression(as + 1);
            return end < 0 ? null : stuck.range(as + 1, end - 1, "cannot use " + probe.name() + " as import target");
        }
        if (stuck.type != PythonParser.NEWLINE) return null;
        if (stuck.before == PythonParser.IMPORT)
            return stuck.at(stuck.refused, "Expected one or more names after 'import'");
        if (stuck.before == PythonParser.COMMA && stuck.draft.rule(1) == PythonParser.RULE_fromStatement)
            return stuck.at(stuck.refused, "trailing comma not allowed without surrounding parentheses");
        return null;
    }

    private boolean isImport(int token) {
        for (int i = token; i >= 0 && stuck.tokens.type(i) != PythonParser.SEMI; i--)
            if (stuck.tokens.type(i) == PythonParser.IMPORT) return true;
        return false;
    }

    private SyntaxErrorTokens patterns() {
        if (!stuck.isIn(PythonParser.RULE_caseHead)) return null;
        int as = stuck.asBefore();
        if (as >= 0) {
            int end = probe.expression(as + 1);
            return end < 0 ? null : stuck.range(as + 1, end - 1, "cannot use " + probe.name() + " as pattern target");
        }
        if (stuck.rule != PythonParser.RULE_number) return null;
        boolean plain = stuck.type == PythonParser.INTEGER || stuck.type == PythonParser.FLOAT;
        if (!plain || stuck.before != PythonParser.PLUS && stuck.before != PythonParser.MINUS) return null;
        if (stuck.tokens.type(stuck.refused - 2) == PythonParser.IMAGINARY)
            return stuck.at(stuck.refused - 2, "real number required in complex literal");
        return stuck.at(stuck.refused, "imaginary number required in complex literal");
    }
}
