package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.LogicalLine;
import dev.anyiolsp.grammar.PythonParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Parses a text by the grammar's rule for whole files, with a tree builder like that for lines. */
final class WholeFile implements SourceTokens {
    private final String text;
    private final LineTokens tokens = new LineTokens();
    private final List<int[]> places = new ArrayList<>();
    private final ArrayDeque<Level> levels = new ArrayDeque<>();

    /** An open block: its column, and whether it is that of a {@code match}. */
    private record Level(int column, boolean ofMatch) {}

    private WholeFile(String text) {
        this.text = text;
    }

    /** The nodes of each line, those of trivia left out; throws SyntaxRefused for what is no Python. */
    static List<int[]> lines(Document document) {
        var file = new WholeFile(document.text());
        file.fill(document);
        var lines = new ArrayList<int[]>();
        var builder = new TreeBuilder(file.tokens, file, lines::add);
        builder.clear();
        new PythonParser(file.tokens).parseFile(builder, PredictionMode.SLL);
        return lines;
    }

    private void fill(Document document) {
        levels.push(new Level(0, false));
        int start = 0;
        HeadKind opener = HeadKind.SIMPLE;
        for (int i = 0; i < document.chunkCount(); i++) {
            var chunk = document.chunk(i);
            var head = chunk.head();
            if (head.kind() != HeadKind.TRIVIA) {
                if (head.column() > levels.peek().column) {
                    levels.push(new Level(head.column(), opener == HeadKind.MATCH));
                    add(PythonParser.INDENT, 0, start, start);
                }
                while (head.column() < levels.peek().column) {
                    levels.pop();
                    add(PythonParser.DEDENT, 0, start, start);
                }
                addLine(chunk, start);
                opener = head.kind();
            }
            start += chunk.length();
        }
        while (levels.size() > 1) {
            levels.pop();
            add(PythonParser.DEDENT, 0, start, start);
        }
    }

    private void addLine(Chunk chunk, int start) {
        var line = chunk.tokens();
        boolean clause = chunk.head().kind() != HeadKind.CASE_OR_SIMPLE || levels.peek().ofMatch;
        int type = -1;
        for (int i = 0; i < line.count(); i++) {
            if (LogicalLine.isTrivia(line.type(i))) continue;
            type = line.type(i);
            boolean name = type == PythonParser.CASE && !clause;
            add(name ? PythonParser.NAME : type, i, start + line.start(i), start + line.end(i));
        }
        int last = line.count() - 1;
        if (type != PythonParser.NEWLINE)
            add(PythonParser.NEWLINE, last, start + line.end(last), start + line.end(last));
    }

    private void add(int type, int origin, int start, int end) {
        tokens.add(type, origin);
        places.add(new int[] {start, end});
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int start(int token) {
        return places.get(token)[0];
    }

    @Override
    public int end(int token) {
        return places.get(token)[1];
    }
}
