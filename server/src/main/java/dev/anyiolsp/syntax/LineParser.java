package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.LogicalLine;
import dev.anyiolsp.grammar.PythonParser;
import dev.anyiolsp.grammar.SyntaxRefused;
import java.util.BitSet;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Parses one logical line. An object is used for one line after the other, by one thread at a time. */
final class LineParser {
    private static final LineParserPool POOL = new LineParserPool();

    private static final BitSet NOTHING = new BitSet();

    private final LineTokens input = new LineTokens();
    private final PythonParser parser = new PythonParser(input);
    private final SourceTokens source = new ChunkTokens();
    private final TreeBuilder builder = new TreeBuilder(input, source, nodes -> line = nodes);
    private final Diagnosis diagnosis = new Diagnosis(input, builder.draft, new Probe(parser, input, source));
    private Chunk chunk;
    private int[] line;

    LineParser() {}

    /** The tree of a chunk; {@code asCase} chooses the clause for {@link HeadKind#CASE_OR_SIMPLE}. */
    static LineTree parse(Chunk chunk, boolean asCase) {
        if (chunk.lexicalError() != null) return broken(chunk, chunk.lexicalError());
        if (chunk.head().kind() == HeadKind.TRIVIA) return new LineTree(chunk.tokens(), trivia(chunk.tokens()), null);
        LineParser parser = POOL.take();
        try {
            return parser.run(chunk, asCase);
        } finally {
            POOL.give(parser);
        }
    }

    /** The nodes of a part of a line, as a line of its own, or null if it is none. */
    static int[] parse(Chunk chunk, TreePatch.LinePart part) {
        LineParser parser = POOL.take();
        try {
            return parser.run(chunk, part);
        } finally {
            POOL.give(parser);
        }
    }

    /** The nodes of a line without some of its tokens; null if something is wrong. */
    static int[] parseValid(Chunk chunk, BitSet aside) {
        LineParser parser = POOL.take();
        try {
            parser.chunk = chunk;
            parser.fill(chunk.tokens(), aside);
            return parser.whatIsWrong() == null ? parser.line : null;
        } finally {
            POOL.give(parser);
        }
    }

    /**
     * The tree of a line that is no Python, found without a look at some of its tokens; null if nothing is wrong.
     *
     * @param aside tokens of which it is known that they are right and that no message depends on them
     */
    static LineTree parseWithout(Chunk chunk, BitSet aside) {
        LineParser parser = POOL.take();
        try {
            return parser.runWithout(chunk, aside);
        } finally {
            POOL.give(parser);
        }
    }

    private static int[] trivia(Tokens tokens) {
        return new int[] {NodeKind.LINE.ordinal(), 0, tokens.count() - 1, 1, 0};
    }

    private static LineTree broken(Chunk chunk, SyntaxError error) {
        Tokens tokens = chunk.tokens();
        int first = 0;
        while (first < tokens.count() - 1 && LogicalLine.isTrivia(tokens.type(first))) first++;
        int last = tokens.count() - 1;
        while (last > first && isSpace(tokens.type(last))) last--;
        int[] nodes = {NodeKind.ERROR.ordinal(), first, last, 1, 0, NodeKind.LINE.ordinal(), 0, tokens.count() - 1, 2, 0
        };
        return new LineTree(tokens, nodes, error);
    }

    static boolean isSpace(int type) {
        return LogicalLine.isTrivia(type) || type == PythonParser.NEWLINE;
    }

    private LineTree run(Chunk of, boolean asCase) {
        chunk = of;
        fill(of.tokens(), NOTHING);
        if (of.head().kind() == HeadKind.CASE_OR_SIMPLE && !asCase) input.become(0, PythonParser.NAME);
        var wrong = whatIsWrong();
        if (wrong == null) wrong = whatIsTooDeep();
        return wrong != null ? broken(of, error(wrong)) : new LineTree(of.tokens(), line, null);
    }

    private SyntaxErrorTokens whatIsTooDeep() {
        int node = Levels.tooDeep(line);
        if (node < 0) return null;
        int first = line[node * Nodes.STRIDE + Nodes.FIRST_TOKEN];
        return new SyntaxErrorTokens(first, first, Levels.TOO_MANY);
    }

    private LineTree runWithout(Chunk of, BitSet aside) {
        chunk = of;
        fill(of.tokens(), aside);
        var wrong = whatIsWrong();
        return wrong == null ? null : broken(of, error(wrong));
    }

    private SyntaxErrorTokens whatIsWrong() {
        var refused = parse(PredictionMode.SLL);
        if (refused != null) refused = parse(PredictionMode.LL);
        if (refused != null) return diagnosis.of(refused);
        Problems problems = builder.draft.problems;
        return problems.isEmpty() ? null : problems.found();
    }

    private int[] run(Chunk of, TreePatch.LinePart part) {
        chunk = of;
        var tokens = of.tokens();
        input.clear();
        var display = part.display();
        if (display != null) {
            for (int type : display.form().lead()) input.add(type, display.open());
            input.add(tokens.type(display.open()), display.open());
        }
        for (int i = part.from(); i < part.to(); i++)
            if (!LogicalLine.isTrivia(tokens.type(i))) input.add(tokens.type(i), i);
        if (part.hasComma()) input.add(PythonParser.COMMA, part.to());
        if (display != null) input.add(tokens.type(part.close()), part.close());
        input.add(PythonParser.NEWLINE, part.close());
        boolean isRefused = parse(PredictionMode.SLL) != null && parse(PredictionMode.LL) != null;
        return isRefused || !builder.draft.problems.isEmpty() ? null : line;
    }

    private void fill(Tokens tokens, BitSet aside) {
        input.clear();
        int type = -1;
        for (int i = 0; i < tokens.count(); i++) {
            if (aside.get(i)) i = aside.nextClearBit(i);
            if (LogicalLine.isTrivia(tokens.type(i))) continue;
            type = tokens.type(i);
            input.add(type, i);
        }
        if (type != PythonParser.NEWLINE) input.add(PythonParser.NEWLINE, tokens.count() - 1);
    }

    /** Why the line was refused, or null. */
    private SyntaxRefused parse(PredictionMode mode) {
        builder.clear();
        try {
            parser.parseLine(builder, mode);
            return null;
        } catch (SyntaxRefused refused) {
            return refused;
        }
    }

    private SyntaxError error(SyntaxErrorTokens found) {
        Tokens tokens = chunk.tokens();
        return new SyntaxError(tokens.start(found.first()), tokens.end(found.last()), found.message());
    }

    /** The tokens of the chunk that the parser sees. */
    private final class ChunkTokens implements SourceTokens {
        @Override
        public CharSequence text() {
            return chunk.characters();
        }

        @Override
        public int start(int token) {
            return chunk.tokens().start(input.origin(token));
        }

        @Override
        public int end(int token) {
            return chunk.tokens().end(input.origin(token));
        }
    }
}
