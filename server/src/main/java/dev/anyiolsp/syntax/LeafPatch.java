package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonParser;

/**
 * A long line in which words, numbers and parts of strings have become others of the same sort: its tree is the one that it
 * had, over other tokens, whatever the line is.
 */
record LeafPatch(TreePatch patch, Chunk chunk) {
    /** More tokens are seldom others of the same sort. */
    private static final int MOST = 64;

    /** The tree if the tokens that differ mean for it what those did that went; else null. */
    LineTree tree() {
        int count = patch.newTo() - patch.from();
        if (patch.newTo() != patch.oldTo() || count == 0 || count > MOST || !isUsual()) return null;
        for (int token = patch.from(); token < patch.newTo(); token++) if (!isAlike(token)) return null;
        return patch.before().over(chunk.tokens(), origin());
    }

    /** In patterns and in imports that wait, it matters which word it is. */
    private boolean isUsual() {
        int first = chunk.tokens().type(Lines.firstToken(chunk));
        return chunk.head().kind() != HeadKind.CASE && first != PythonParser.LAZY;
    }

    private boolean isAlike(int token) {
        int type = chunk.tokens().type(token);
        if (type != patch.before().tokens().type(token)) return false;
        return switch (type) {
            // The letter of a conversion is kept in the tree.
            case PythonParser.NAME -> token == 0 || chunk.tokens().type(token - 1) != PythonParser.EXCLAMATION;
            case PythonParser.STRING,
                    PythonParser.BYTES,
                    PythonParser.INTEGER,
                    PythonParser.FLOAT,
                    PythonParser.IMAGINARY,
                    PythonParser.FSTRING_TEXT -> patch.isSound() || isRight(token);
            default -> LineParser.isSpace(type);
        };
    }

    /** Whether Python takes a number or string, or the formatted string in which it stands. */
    private boolean isRight(int token) {
        int from = token;
        int to = token + 1;
        int start = outermostFormatted(token);
        if (start >= 0) {
            from = start;
            to = endOfFormatted(start);
        }
        return to > token && LineParser.parse(chunk, TreePatch.LinePart.ofStrings(from, to)) != null;
    }

    private int outermostFormatted(int token) {
        int found = -1;
        for (int i = chunk.tokens().openerBefore(token);
                i >= 0;
                i = chunk.tokens().openerBefore(i)) if (isFormatted(i)) found = i;
        return found;
    }

    private boolean isFormatted(int token) {
        int type = chunk.tokens().type(token);
        return type == PythonParser.FSTRING_START || type == PythonParser.TSTRING_START;
    }

    /** The first token behind a formatted string; -1 if that is far. */
    private int endOfFormatted(int start) {
        int most = Math.min(chunk.tokens().count(), start + TreePatch.MOST);
        int open = 0;
        for (int token = start; token < most; token++) {
            int type = chunk.tokens().type(token);
            if (OpenBrackets.opens(type) != 0) open++;
            if (OpenBrackets.closes(type) && --open == 0) return token + 1;
        }
        return -1;
    }

    /** Where something else may be said; null if the line has to be read for that. */
    private LineTree.Origin origin() {
        var before = patch.before();
        int node = before.firstEndingAt(patch.oldTo() - 1);
        while (before.firstToken(node) > patch.from()) node = before.parent(node);
        if (node == before.root() || !isExpression(node) || !TreePatch.leads(before, node)) return null;
        int first = isSilent(node) ? node : before.firstDescendant(node);
        int end = isSilent(node) ? node : node + 1;
        return before.origin(before.parent(node), first, end, end);
    }

    private boolean isExpression(int node) {
        return switch (patch.before().kind(node)) {
            case IDENTIFIER, DOTTED_NAME, ALIAS ->
                patch.before().kind(patch.before().parent(node)) == NodeKind.KEYWORD;
            default -> true;
        };
    }

    /** Whether what differs is text between expressions. */
    private boolean isSilent(int node) {
        switch (patch.before().kind(node)) {
            case JOINED_STR, TEMPLATE_STR, FORMAT_SPEC -> {}
            default -> {
                return false;
            }
        }
        for (int token = patch.from(); token < patch.newTo(); token++)
            if (chunk.tokens().type(token) == PythonParser.NAME) return false;
        return true;
    }
}
