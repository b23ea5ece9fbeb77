package dev.anyiolsp.grammar;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * ANTLR's lexer automaton, which caches edges for ASCII only, with an edge for all units beyond: the grammar treats
 * them alike. The edge takes the place of U+007F, which is looked up anew each time.
 */
final class CachingLexerSimulator extends LexerATNSimulator {
    private static final int BEYOND_ASCII = 0x7f;

    CachingLexerSimulator(Lexer lexer, LexerATNSimulator original) {
        super(lexer, original.atn, original.decisionToDFA, original.getSharedContextCache());
    }

    @Override
    protected DFAState getExistingTargetState(DFAState from, int unit) {
        var edges = from.edges;
        if (edges == null || unit < 0 || unit == BEYOND_ASCII) return null;
        return edges[unit < BEYOND_ASCII ? unit : BEYOND_ASCII];
    }

    @Override
    protected void addDFAEdge(DFAState from, int unit, DFAState to) {
        if (unit < 0 || unit == BEYOND_ASCII) return;
        super.addDFAEdge(from, Math.min(unit, BEYOND_ASCII), to);
    }

    /** Lines and columns are nobody's business here. */
    @Override
    public void consume(CharStream input) {
        input.consume();
    }
}
