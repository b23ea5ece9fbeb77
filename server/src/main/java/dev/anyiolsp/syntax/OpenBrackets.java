package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonLexer;

/** Which brackets are open at a place of a line, outermost first: {@code ([{}. */
final class OpenBrackets {
    private static final char FORMATTED_STRING = 's';

    private OpenBrackets() {}

    /** Those that are open in front of a token; null if it stands in a formatted string. */
    static String before(Tokens tokens, int token) {
        var open = new StringBuilder();
        for (int i = tokens.openerBefore(token); i >= 0; i = tokens.openerBefore(i)) {
            if (opens(tokens.type(i)) == FORMATTED_STRING) return null;
            open.append(opens(tokens.type(i)));
        }
        return open.reverse().toString();
    }

    /** Those that are open behind some tokens, of which none closes another formatted string than it opens; else null. */
    static String behind(String before, Tokens tokens, int from, int to) {
        var open = new StringBuilder(before);
        for (int i = from; i < to; i++) {
            int type = tokens.type(i);
            if (opens(type) != 0) open.append(opens(type));
            if (!closes(type)) continue;
            if (open.length() == 0) return null;
            open.setLength(open.length() - 1);
        }
        return open.indexOf(String.valueOf(FORMATTED_STRING)) < 0 ? open.toString() : null;
    }

    /** Whether some tokens all stand inside brackets, of which so many are open in front of them. */
    static boolean holdAll(int depth, Tokens tokens, int from, int to) {
        int left = depth;
        for (int i = from; i < to && left > 0; i++) {
            if (opens(tokens.type(i)) != 0) left++;
            if (closes(tokens.type(i))) left--;
        }
        return left > 0;
    }

    /** What closes them. */
    static String closing(String open) {
        return new StringBuilder(open)
                .reverse()
                .toString()
                .replace('(', ')')
                .replace('[', ']')
                .replace('{', '}');
    }

    /** The bracket that a token opens, or 0. */
    static char opens(int type) {
        return switch (type) {
            case PythonLexer.LPAR, PythonLexer.WITH_LPAR -> '(';
            case PythonLexer.LSQB -> '[';
            case PythonLexer.LBRACE -> '{';
            case PythonLexer.FSTRING_START, PythonLexer.TSTRING_START -> FORMATTED_STRING;
            default -> 0;
        };
    }

    /** Whether a token closes a bracket or a formatted string. */
    static boolean closes(int type) {
        return switch (type) {
            case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE, PythonLexer.FSTRING_END -> true;
            default -> false;
        };
    }
}
