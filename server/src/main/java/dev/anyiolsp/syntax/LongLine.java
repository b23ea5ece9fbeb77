package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.PythonLexer;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;

/**
 * A logical line that is long, most often a table of some thousand elements. An edit makes a line of which only the tokens
 * around the edit are read again; {@link TreePatch} does the same for its tree. Whatever might change more than that is left
 * to {@link Relexing}.
 */
final class LongLine {
    /** A line of fewer units is lexed and parsed as a whole. */
    static final int SHORTEST = 4096;
    /** So near to an edit a quote or backslash in a string may mean something else after it. */
    private static final int NEAR = 3;
    /** No escape but for that of a named character has as many units. */
    private static final int ESCAPE = 12;

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
        boolean isLeft = old.length() < SHORTEST || old.lexicalError() != null || !old.endsByItself();
        if (isLeft || edit.range().end() >= old.length()) return null;
        var line = new LongLine(old, edit);
        return line.isInsideString() ? line.inString() : line.next();
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
        return old.patch(from, before.count() - end, after.count() - end, false);
    }

    /** Whether the edit leaves all tokens but one string what they are. */
    private boolean isInsideString() {
        int token = tokens.at(edit.range().start());
        int start = edit.range().start() - NEAR;
        int end = edit.range().end() + NEAR;
        boolean isString = tokens.type(token) == PythonLexer.STRING || tokens.type(token) == PythonLexer.BYTES;
        if (!isString || start < tokens.start(token) || end > tokens.end(token)) return false;
        boolean isLong = isLong(token);
        return isPlain(old.text(start, end), isLong) && isPlain(edit.newText(), isLong);
    }

    /** Whether a string has three quotes at each end, so that it may go over lines. */
    private boolean isLong(int token) {
        int end = tokens.end(token);
        return end - tokens.start(token) > 6
                && old.charAt(end - 2) == old.charAt(end - 1)
                && old.charAt(end - 3) == old.charAt(end - 1);
    }

    private static boolean isPlain(String part, boolean isLong) {
        for (int i = 0; i < part.length(); i++) {
            switch (part.charAt(i)) {
                case '\'', '"', '\\', 0 -> {
                    return false;
                }
                case '\n', '\r' -> {
                    if (!isLong) return false;
                }
                default -> {}
            }
        }
        return true;
    }

    /** Whether a string that had nothing wrong inside has nothing wrong after the edit, without a look at all of it. */
    private boolean isFarFromEscapes() {
        int start = Math.max(
                tokens.start(tokens.at(edit.range().start())), edit.range().start() - ESCAPE);
        var near = old.text(start, edit.range().end()) + edit.newText();
        for (int i = 0; i < near.length(); i++) {
            char unit = near.charAt(i);
            // A brace may end the name of a character that begins anywhere in front.
            if (unit == '\\' || unit == '{' || unit == '}' || unit >= 0x80) return false;
        }
        return true;
    }

    private Chunk inString() {
        int token = tokens.at(edit.range().start());
        int length = tokens.end(token)
                - tokens.start(token)
                + edit.newText().length()
                - edit.range().length();
        var string = Tokens.of(new byte[] {(byte) tokens.type(token)}, new int[] {length});
        var next = tokens.with(token, token + 1, string, 0, 1);
        var words = wordsAround();
        var inside = new Edit(edit.range().shift(-words.start()), edit.newText());
        var written = Edit.apply(old.text(words.start(), words.end()), List.of(inside));
        return old.with(edit, next, written, old.patch(token, token + 1, token + 1, isFarFromEscapes()));
    }

    /** Where the words are that the edit may change. */
    private TextRange wordsAround() {
        int start = edit.range().start();
        while (isInWord(start - 1)) start--;
        int end = edit.range().end();
        while (isInWord(end)) end++;
        return new TextRange(start, end);
    }

    private boolean isInWord(int offset) {
        char c = old.charAt(offset);
        return WordFilter.isWord(c) || c >= 0x80;
    }

    private Chunk next() {
        int first = Lines.firstToken(old);
        if (!isOrdinary(old, first) || edit.range().start() < tokens.start(first)) return null;
        int from = start(first);
        var open = OpenBrackets.before(tokens, from);
        int to = end(from, open);
        var stillOpen = OpenBrackets.behind(open, tokens, from, to);
        if (stillOpen == null || !mayReach(open, tokens, from, to)) return null;
        int start = tokens.start(from);
        var inside = new Edit(edit.range().shift(-start), edit.newText());
        var region = Edit.apply(old.text(start, tokens.end(to - 1)), List.of(inside));
        // Whether a line begins a statement is asked where the one before ends.
        var lineEnd = !open.isEmpty() && tokens.type(from - 1) == PythonLexer.NL ? "\n" : "";
        var opened = " ".repeat(old.head().column()) + open + lineEnd;
        var closed = to == tokens.count() ? "" : OpenBrackets.closing(stillOpen) + "\n";
        var probe = new ChunkLexer(opened + region + closed, 0).next();
        int base = opened.length();
        int end = base + region.length();
        boolean isAll = probe.lexicalError() == null && probe.length() == end + closed.length();
        if (!isAll || !isSameHead(probe, base, from == first)) return null;
        int freshFrom = probe.tokens().at(base);
        int freshTo = probe.tokens().at(end - 1) + 1;
        boolean isCut =
                probe.tokens().start(freshFrom) == base && probe.tokens().end(freshTo - 1) == end;
        if (!isCut || probe.tokens().type(freshTo - 1) != tokens.type(to - 1)) return null;
        if (!mayReach(open, probe.tokens(), freshFrom, freshTo)) return null;
        return with(from, to, probe, freshFrom, freshTo, region);
    }

    /** Whether nothing inside its brackets can make another statement, or head, of a line. */
    private static boolean isOrdinary(Chunk line, int first) {
        switch (line.head().kind()) {
            case SIMPLE, DECORATOR, FUNCTION, CLASS, IF, ELIF, WHILE, FOR -> {}
            default -> {
                return false;
            }
        }
        return switch (line.tokens().type(first)) {
            case PythonLexer.TYPE, PythonLexer.LAZY, PythonLexer.MATCH, PythonLexer.CASE -> false;
            case PythonLexer.NAME -> !isWord(line, first, "match") && !isWord(line, first, "case");
            default -> true;
        };
    }

    private static boolean isWord(Chunk line, int token, String word) {
        return line.text(line.tokens().start(token), line.tokens().end(token)).equals(word);
    }

    /** What a head opens is decided outside of its brackets. */
    private boolean mayReach(String open, Tokens those, int from, int to) {
        return switch (old.head().kind()) {
            case SIMPLE, DECORATOR -> true;
            default -> OpenBrackets.holdAll(open.length(), those, from, to);
        };
    }

    private boolean isSameHead(Chunk probe, int base, boolean isBeginning) {
        if (!isBeginning) return true;
        int first = Lines.firstToken(probe);
        return probe.tokens().start(first) == base
                && probe.head().kind() == old.head().kind()
                && isOrdinary(probe, first);
    }

    /** The token to begin with, inside of brackets: what stands in front of it does not depend on what comes behind. */
    private int start(int first) {
        for (int token = tokens.at(edit.range().start()); token > first; token--) {
            if (tokens.start(token) > edit.range().start() || !endsByItself(token - 1)) continue;
            var open = OpenBrackets.before(tokens, token);
            if (open != null && !open.isEmpty()) return token;
        }
        return first;
    }

    private boolean endsByItself(int token) {
        return switch (tokens.type(token)) {
            case PythonLexer.COMMA, PythonLexer.LPAR, PythonLexer.LSQB, PythonLexer.LBRACE -> true;
            // A carriage return could become one line end with what is typed behind it.
            case PythonLexer.NL -> old.charAt(tokens.end(token) - 1) == '\n';
            default -> false;
        };
    }

    /** The token in front of which to end. */
    private int end(int from, String open) {
        for (int token = Math.max(from, tokens.at(edit.range().end())); token < tokens.count(); token++) {
            boolean isStop = tokens.type(token) == PythonLexer.COMMA || tokens.type(token) == PythonLexer.NL;
            if (isStop
                    && tokens.start(token) >= edit.range().end()
                    && OpenBrackets.behind(open, tokens, from, token) != null) return token + 1;
        }
        return tokens.count();
    }

    /**
     * The line with others in the place of some of its tokens.
     *
     * @param probe the tokens read again, with what is open around them
     * @param region their text
     */
    private Chunk with(int from, int to, Chunk probe, int freshFrom, int freshTo, String region) {
        var fresh = probe.tokens();
        int same = 0;
        int most = Math.min(to - from, freshTo - freshFrom);
        while (same < most && isSame(from + same, probe, freshFrom + same)) same++;
        int sameEnd = 0;
        while (sameEnd < most - same && isSame(to - 1 - sameEnd, probe, freshTo - 1 - sameEnd)) sameEnd++;
        var next = tokens.with(from, to, fresh, freshFrom, freshTo);
        int newTo = from + freshTo - freshFrom - sameEnd;
        return old.with(edit, next, region, old.patch(from + same, to - sameEnd, newTo, false));
    }

    private boolean isSame(int token, Chunk probe, int other) {
        var fresh = probe.tokens();
        if (tokens.type(token) != fresh.type(other)) return false;
        int length = tokens.end(token) - tokens.start(token);
        return length == fresh.end(other) - fresh.start(other)
                && old.text(tokens.start(token), tokens.end(token))
                        .equals(probe.text(fresh.start(other), fresh.end(other)));
    }
}
