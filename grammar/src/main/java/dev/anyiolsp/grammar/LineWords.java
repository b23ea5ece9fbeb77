package dev.anyiolsp.grammar;

/**
 * Decides, from the whole logical line, what its words are: whether match, case, type and lazy are keywords, what a
 * parenthesis behind {@code with} is, and whether a head opens a block.
 */
final class LineWords {
    private final LogicalLine line;

    LineWords(LogicalLine line) {
        this.line = line;
    }

    /** Decides soft keywords, the form of a with statement, and whether a head opens a block. */
    void decide() {
        int last = lastSignificant();
        if (line.type(line.first()) == PythonLexer.NAME) {
            if (isWord(line.first(), "match")) classifyMatch(last);
            else if (isWord(line.first(), "case")) classifyCase(last);
        }
        boolean head = line.headWord() >= 0 && line.headWord() != PythonLexer.AT;
        boolean statementStart = true;
        int depth = 0;
        int lambdas = 0;
        int colon = -1;
        for (int i = line.first(); i < line.count(); i++) {
            int type = line.type(i);
            if (LogicalLine.isTrivia(type)) continue;
            boolean atStart = statementStart;
            statementStart = false;
            switch (type) {
                case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> depth++;
                case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> depth--;
                case PythonLexer.LAMBDA -> {
                    if (depth == 0) lambdas++;
                }
                case PythonLexer.COLON -> {
                    if (depth != 0) break;
                    if (lambdas > 0) lambdas--;
                    else if (head && colon < 0) {
                        colon = i;
                        statementStart = true;
                    }
                }
                case PythonLexer.SEMI -> statementStart = depth == 0;
                case PythonLexer.NAME -> {
                    if (atStart) classifyName(i);
                }
                case PythonLexer.WITH -> {
                    if (head && colon < 0) classifyWith(i);
                    if (line.next(i) >= 0 && line.type(line.next(i)) == PythonLexer.WITH_LPAR) {
                        i = line.next(i);
                        depth++;
                    }
                }
                default -> {}
            }
        }
        line.setOpens(head && (colon < 0 || colon == last));
    }

    private int lastSignificant() {
        int i = line.count() - 1;
        while (LogicalLine.isTrivia(line.type(i)) || line.type(i) == PythonLexer.NEWLINE) i--;
        return i;
    }

    private boolean isWord(int token, String word) {
        int from = line.tokenStart(token);
        return line.tokenEnd(token) - from == word.length() && line.text().startsWith(word, line.start() + from);
    }

    private void classifyMatch(int last) {
        int second = line.next(line.first());
        if (second < 0 || second == last && line.type(second) == PythonLexer.COLON) return;
        if (line.type(last) == PythonLexer.COLON && depthAt(last) == 0 || startsOperand(line.type(second)))
            line.become(line.first(), PythonLexer.MATCH);
    }

    private int depthAt(int token) {
        int depth = 0;
        for (int i = line.first(); i < token; i++) {
            switch (line.type(i)) {
                case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> depth++;
                case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> depth--;
                default -> {}
            }
        }
        return depth;
    }

    /** Whether a token of this type directly behind a name makes the two no expression. */
    private static boolean startsOperand(int type) {
        return switch (type) {
            case PythonLexer.NAME,
                    PythonLexer.INTEGER,
                    PythonLexer.FLOAT,
                    PythonLexer.IMAGINARY,
                    PythonLexer.STRING,
                    PythonLexer.BYTES,
                    PythonLexer.UNTERMINATED,
                    PythonLexer.FSTRING_START,
                    PythonLexer.TSTRING_START,
                    PythonLexer.TRUE,
                    PythonLexer.FALSE,
                    PythonLexer.NONE,
                    PythonLexer.ELLIPSIS,
                    PythonLexer.LBRACE,
                    PythonLexer.LAMBDA,
                    PythonLexer.AWAIT,
                    PythonLexer.TILDE -> true;
            default -> false;
        };
    }

    private void classifyCase(int last) {
        int second = line.next(line.first());
        if (second < 0) return;
        if (startsOperand(line.type(second))) {
            line.become(line.first(), PythonLexer.CASE);
            return;
        }
        switch (line.type(second)) {
            case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.STAR, PythonLexer.PLUS, PythonLexer.MINUS -> {}
            default -> {
                return;
            }
        }
        int colon = firstColon();
        if (colon < 0) return;
        line.become(line.first(), PythonLexer.CASE);
        line.setCaseOrSimple(
                colon != last && (line.type(second) == PythonLexer.LPAR || line.type(second) == PythonLexer.LSQB));
    }

    /** The first colon outside brackets that is no lambda's, or -1. */
    private int firstColon() {
        int depth = 0;
        int lambdas = 0;
        for (int i = line.first(); i < line.count(); i++) {
            switch (line.type(i)) {
                case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> depth++;
                case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> depth--;
                case PythonLexer.LAMBDA -> {
                    if (depth == 0) lambdas++;
                }
                case PythonLexer.COLON -> {
                    if (depth == 0 && --lambdas < 0) return i;
                }
                default -> {}
            }
        }
        return -1;
    }

    private void classifyName(int token) {
        int next = line.next(token);
        if (next < 0) return;
        if (line.type(next) == PythonLexer.NAME) {
            if (isWord(token, "type")) line.become(token, PythonLexer.TYPE);
        } else if (line.type(next) == PythonLexer.IMPORT || line.type(next) == PythonLexer.FROM) {
            if (isWord(token, "lazy")) line.become(token, PythonLexer.LAZY);
        }
    }

    /**
     * A parenthesis behind {@code with} is around the items if a colon follows it and what is in it can be items: no
     * star, no yield, no walrus, no generator.
     */
    private void classifyWith(int with) {
        int open = line.next(with);
        if (open < 0 || line.type(open) != PythonLexer.LPAR) return;
        int depth = 0;
        boolean items = line.next(open) >= 0 && line.type(line.next(open)) != PythonLexer.RPAR;
        boolean named = false;
        boolean itemStart = false;
        for (int i = open; i >= 0; i = line.next(i)) {
            int type = line.type(i);
            boolean atStart = itemStart;
            itemStart = false;
            switch (type) {
                case PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> {
                    itemStart = depth == 0;
                    depth++;
                }
                case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> {
                    if (--depth > 0) break;
                    int behind = line.next(i);
                    if ((items || named) && behind >= 0 && line.type(behind) == PythonLexer.COLON)
                        line.become(open, PythonLexer.WITH_LPAR);
                    return;
                }
                case PythonLexer.COMMA -> itemStart = depth == 1;
                case PythonLexer.STAR -> items &= depth != 1 || !atStart;
                case PythonLexer.YIELD, PythonLexer.COLON_ASSIGN, PythonLexer.FOR -> items &= depth != 1;
                case PythonLexer.AS -> named |= depth == 1;
                default -> {}
            }
        }
    }
}
