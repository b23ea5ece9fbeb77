package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/** Groups of token types and rules that diagnosis asks for. */
final class TokenTypes {
    private TokenTypes() {}

    /** Whether an operand may begin with such a token; keywords that begin expressions are none. */
    static boolean startsOperand(int type) {
        return switch (type) {
            case PythonParser.NAME,
                    PythonParser.INTEGER,
                    PythonParser.FLOAT,
                    PythonParser.IMAGINARY,
                    PythonParser.STRING,
                    PythonParser.BYTES,
                    PythonParser.FSTRING_START,
                    PythonParser.TSTRING_START,
                    PythonParser.TRUE,
                    PythonParser.FALSE,
                    PythonParser.NONE,
                    PythonParser.ELLIPSIS,
                    PythonParser.LPAR,
                    PythonParser.LSQB,
                    PythonParser.LBRACE,
                    PythonParser.LAMBDA,
                    PythonParser.AWAIT,
                    PythonParser.TILDE -> true;
            default -> false;
        };
    }

    /** Whether an operand may end with such a token. */
    static boolean endsOperand(int type) {
        return switch (type) {
            case PythonParser.NAME,
                    PythonParser.INTEGER,
                    PythonParser.FLOAT,
                    PythonParser.IMAGINARY,
                    PythonParser.STRING,
                    PythonParser.BYTES,
                    PythonParser.FSTRING_END,
                    PythonParser.TRUE,
                    PythonParser.FALSE,
                    PythonParser.NONE,
                    PythonParser.ELLIPSIS,
                    PythonParser.RPAR,
                    PythonParser.RSQB,
                    PythonParser.RBRACE -> true;
            default -> false;
        };
    }

    /** Whether a rule is the head of a compound statement or clause. */
    static boolean isHead(int rule) {
        return switch (rule) {
            case PythonParser.RULE_functionHead,
                    PythonParser.RULE_classHead,
                    PythonParser.RULE_ifHead,
                    PythonParser.RULE_elifHead,
                    PythonParser.RULE_elseHead,
                    PythonParser.RULE_whileHead,
                    PythonParser.RULE_forHead,
                    PythonParser.RULE_withHead,
                    PythonParser.RULE_tryHead,
                    PythonParser.RULE_exceptHead,
                    PythonParser.RULE_finallyHead,
                    PythonParser.RULE_matchHead,
                    PythonParser.RULE_caseHead -> true;
            default -> false;
        };
    }

    /** Whether a walrus may stand directly in what a rule reads. */
    static boolean takesNamedExpression(int rule) {
        return switch (rule) {
            case PythonParser.RULE_ifHead,
                    PythonParser.RULE_elifHead,
                    PythonParser.RULE_whileHead,
                    PythonParser.RULE_matchHead,
                    PythonParser.RULE_caseHead,
                    PythonParser.RULE_subject,
                    PythonParser.RULE_guard,
                    PythonParser.RULE_group,
                    PythonParser.RULE_listDisplay,
                    PythonParser.RULE_elements,
                    PythonParser.RULE_braces,
                    PythonParser.RULE_braceItem,
                    PythonParser.RULE_namedExpression,
                    PythonParser.RULE_subscripts,
                    PythonParser.RULE_decorator -> true;
            default -> false;
        };
    }
}
