package dev.anyiolsp.grammar;

import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Token types in an array for the parser to walk on. ANTLR's interfaces want objects; there is one per place, kept for
 * the next line.
 */
public final class LineTokens implements TokenStream {
    private int[] types = new int[64];
    private int[] origins = new int[64];
    private Place[] places = new Place[0];
    private int count;
    private int index;

    /** Empties the stream. */
    public void clear() {
        count = 0;
        index = 0;
    }

    /**
     * Appends a token.
     *
     * @param origin the caller's number for it
     */
    public void add(int type, int origin) {
        if (count == types.length) {
            types = Arrays.copyOf(types, 2 * count);
            origins = Arrays.copyOf(origins, 2 * count);
        }
        types[count] = type;
        origins[count++] = origin;
    }

    public int count() {
        return count;
    }

    /** The type at an index; {@link Token#EOF} behind the end. */
    public int type(int at) {
        return at < count ? types[at] : Token.EOF;
    }

    /** Changes a type before parsing. */
    public void become(int at, int type) {
        types[at] = type;
    }

    /** The caller's number of the token at an index. */
    public int origin(int at) {
        return origins[at];
    }

    @Override
    public Token LT(int distance) {
        int at = distance > 0 ? index + distance - 1 : index + distance;
        return at < 0 ? null : place(Math.min(at, count));
    }

    private Place place(int at) {
        if (at >= places.length) grow(at);
        return places[at];
    }

    private void grow(int at) {
        int old = places.length;
        places = Arrays.copyOf(places, Math.max(64, Math.max(2 * old, at + 1)));
        for (int i = old; i < places.length; i++) places[i] = new Place(this, i);
    }

    @Override
    public int LA(int distance) {
        int at = distance > 0 ? index + distance - 1 : index + distance;
        return at < count ? types[at] : Token.EOF;
    }

    @Override
    public void consume() {
        index++;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int to) {
        index = to;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public int mark() {
        return -1;
    }

    @Override
    public void release(int marker) {}

    @Override
    public Token get(int at) {
        return place(at);
    }

    @Override
    public TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(RuleContext context) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }

    /** A place in the stream, with whatever token is there at the time. */
    private static final class Place implements Token {
        private final LineTokens tokens;
        private final int index;

        Place(LineTokens tokens, int index) {
            this.tokens = tokens;
            this.index = index;
        }

        @Override
        public int getType() {
            return tokens.type(index);
        }

        @Override
        public int getTokenIndex() {
            return index;
        }

        @Override
        public String getText() {
            return "";
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getCharPositionInLine() {
            return -1;
        }

        @Override
        public int getChannel() {
            return DEFAULT_CHANNEL;
        }

        @Override
        public int getStartIndex() {
            return -1;
        }

        @Override
        public int getStopIndex() {
            return -1;
        }

        @Override
        public TokenSource getTokenSource() {
            return null;
        }

        @Override
        public CharStream getInputStream() {
            return null;
        }
    }
}
