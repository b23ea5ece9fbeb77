package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonLexer;
import dev.anyiolsp.text.Edit;

/**
 * A logical line that goes over many lines of the text, most often a table of some thousand elements. An edit inside its
 * brackets makes a line of which only the lines of the text around the edit are lexed again; {@link TreePatch} does the
 * same for its tree. Whatever might change more than that is left to {@link Relexing}.
 */
final class LongLine {
    /** A line of fewer units is lexed and parsed as a whole. */
    static final int SHORTEST = 4096;
    /** Brackets in each other: far fewer than the lexer allows in all. */
    private static final int DEEPEST = 50;

    private final Chunk old;
    private final Tokens tokens;
    private final Edit edit;

    private LongLine(Chunk old, Edit edit) {
        this.old = old;
        this.tokens = old.tokens();
        this.edit = edit;
    }

    /**
     * The next version of a line.
     *
     * @param edit with offsets from the start of the chunk
     * @return null if it has to be lexed as a whole
     */
    static Chunk after(Chunk old, Edit edit) {
        if (old.length() < SHORTEST || old.lexicalError() != null || old.isPending()) return null;
        return new LongLine(old, edit).next();
    }

    /**
     * Tells a line that was lexed as a whole what its tree may be made of: it is most often the same one with something
     * opened, or closed, inside.
     */
    static void remember(Chunk old, Chunk fresh) {
        if (fresh.length() < SHORTEST) return;
        var good = old.lexicalError() == null && !old.isPending() ? old : old.good();
        if (good == null || good.length() < SHORTEST) return;
        if (fresh.lexicalError() != null || fresh.isPending()) fresh.keep(good);
        else if (good.head().kind() == fresh.head().kind()) fresh.patchedBy(difference(good, fresh));
    }

    private static TreePatch difference(Chunk old, Chunk fresh) {
        var before = old.tokens();
        var after = fresh.tokens();
        int most = Math.min(before.count(), after.count());
        int from = 0;
        while (from < most && before.type(from) == after.type(from) && before.end(from) == after.end(from)) from++;
        var edit = Edit.between(old.text(), fresh.text());
        while (from > 0 && before.end(from - 1) > edit.range().start()) from--;
        int growth = fresh.length() - old.length();
        int end = 0;
        while (end < most - from) {
            int token = before.count() - 1 - end;
            int other = after.count() - 1 - end;
            boolean isSame = before.type(token) == after.type(other)
                    && before.start(token) + growth == after.start(other)
                    && before.start(token) >= edit.range().end();
            if (!isSame) break;
            end++;
        }
        return old.patch(from, before.count() - end, after.count() - end);
    }

    private Chunk next() {
        int first = Lines.firstToken(old);
        if (!isOrdinary(first)) return null;
        int from = lineStart(first);
        if (from < 0 || isInFormattedString(first, from)) return null;
        int to = lineEnd();
        if (to < 0) return null;
        int depth = depth(first, from);
        if (depth < 1 || depth > DEEPEST || !isBalanced(tokens, from, to)) return null;
        int start = tokens.start(from);
        int end = tokens.start(to);
        var lines = edit.range().shift(-start);
        var region = new StringBuilder(old.text().substring(start, end))
                .replace(lines.start(), lines.end(), edit.newText())
                .toString();
        var opened = " ".repeat(old.head().column()) + "(\n";
        var probe = new ChunkLexer(opened + region + ")\n", 0).next();
        if (probe.lexicalError() != null || probe.length() != opened.length() + region.length() + 2) return null;
        return with(from, to, probe, opened.length(), region);
    }

    /** Whether nothing inside its brackets can make another statement, or head, of the line. */
    private boolean isOrdinary(int first) {
        switch (old.head().kind()) {
            case SIMPLE, DECORATOR, IF, FOR -> {}
            default -> {
                return false;
            }
        }
        return switch (tokens.type(first)) {
            case PythonLexer.TYPE, PythonLexer.LAZY, PythonLexer.MATCH, PythonLexer.CASE -> false;
            case PythonLexer.NAME -> !isWord(first, "match") && !isWord(first, "case");
            default -> true;
        };
    }

    private boolean isWord(int token, String word) {
        int start = tokens.start(token);
        return tokens.end(token) - start == word.length() && old.text().startsWith(word, start);
    }

    /** The first token of the line of the text in which the edit begins; -1 if that is where the logical line begins. */
    private int lineStart(int first) {
        for (int token = tokens.at(edit.range().start()); token > first; token--) {
            // A carriage return could become one line end with what is typed behind it.
            boolean isEnd = tokens.type(token - 1) == PythonLexer.NL
                    && tokens.start(token) <= edit.range().start();
            if (isEnd && old.text().charAt(tokens.start(token) - 1) == '\n') return token;
        }
        return -1;
    }

    /** The first token behind the line of the text in which the edit ends; -1 if that is where the logical line ends. */
    private int lineEnd() {
        for (int token = tokens.at(edit.range().end()); token < tokens.count(); token++) {
            if (tokens.type(token) == PythonLexer.NL
                    && tokens.start(token) >= edit.range().end()) return token + 1;
        }
        return -1;
    }

    private boolean isInFormattedString(int first, int from) {
        int open = 0;
        for (int token = first; token < from; token++) {
            switch (tokens.type(token)) {
                case PythonLexer.FSTRING_START, PythonLexer.TSTRING_START -> open++;
                case PythonLexer.FSTRING_END -> open--;
                default -> {}
            }
        }
        return open > 0;
    }

    private int depth(int first, int from) {
        int depth = 0;
        for (int token = first; token < from; token++) depth += step(tokens.type(token));
        return depth;
    }

    private static int step(int type) {
        return switch (type) {
            case PythonLexer.LPAR, PythonLexer.WITH_LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> 1;
            case PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE -> -1;
            default -> 0;
        };
    }

    /** Whether some tokens close what they open, nothing else, and not too much of it. */
    private static boolean isBalanced(Tokens tokens, int from, int to) {
        int depth = 0;
        for (int token = from; token < to; token++) {
            depth += step(tokens.type(token));
            if (depth < 0 || depth > DEEPEST) return false;
        }
        return depth == 0;
    }

    /**
     * The line with others in the place of some of its tokens.
     *
     * @param probe the lines lexed again, in parentheses
     * @param base offset of the lines in it
     */
    private Chunk with(int from, int to, Chunk probe, int base, String region) {
        var fresh = probe.tokens();
        int freshFrom = fresh.at(base);
        // The parenthesis and the line end.
        int freshTo = fresh.count() - 2;
        boolean isSame = fresh.start(freshFrom) == base && isBalanced(fresh, freshFrom, freshTo);
        if (!isSame || fresh.type(freshTo - 1) != PythonLexer.NL) return null;
        int start = tokens.start(from);
        int end = tokens.start(to);
        int shift = start - base;
        int growth = region.length() - (end - start);
        int same = 0;
        int most = Math.min(to - from, freshTo - freshFrom);
        while (same < most && isSame(from + same, probe, freshFrom + same)) same++;
        int sameEnd = 0;
        while (sameEnd < most - same && isSame(to - 1 - sameEnd, probe, freshTo - 1 - sameEnd)) sameEnd++;
        var next = tokens.with(from, to, fresh, freshFrom, freshTo, shift);
        int newTo = from + freshTo - freshFrom - sameEnd;
        var text = new StringBuilder(old.length() + growth)
                .append(old.text(), 0, start)
                .append(region)
                .append(old.text(), end, old.length())
                .toString();
        var before = old.text().substring(start, end);
        int breaks = Lines.breaks(region, region.length()) - Lines.breaks(before, before.length());
        return old.with(text, next, breaks, region, old.patch(from + same, to - sameEnd, newTo));
    }

    private boolean isSame(int token, Chunk probe, int other) {
        var fresh = probe.tokens();
        if (tokens.type(token) != fresh.type(other)) return false;
        int length = tokens.end(token) - tokens.start(token);
        return length == fresh.end(other) - fresh.start(other)
                && old.text().regionMatches(tokens.start(token), probe.text(), fresh.start(other), length);
    }
}
