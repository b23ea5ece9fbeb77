package dev.anyiolsp.engine;

import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file that can be converted by itself.
 *
 * @param name of a function or class
 * @param range whole lines, with decorators, without the last line end
 */
public record CodePart(Kind kind, String name, TextRange range) {
    /** What a part is. */
    public enum Kind {
        FUNCTION,
        CLASS,
        FILE
    }

    public static CodePart file(Document document) {
        return new CodePart(Kind.FILE, "", new TextRange(0, document.length()));
    }

    /** The functions and classes around a range, the innermost first. */
    public static List<CodePart> around(Document document, TextRange range) {
        var parts = new ArrayList<CodePart>();
        if (document.chunkCount() == 0) return parts;
        int chunk = document.chunkAt(range.start());
        for (int at = headBehind(document, chunk); at >= 0; at = document.parentOf(at)) {
            for (var statement : document.statements(at)) {
                if (statement instanceof Statement.FunctionDef function) {
                    add(Kind.FUNCTION, function.name(), function, function.decorators(), range, parts);
                } else if (statement instanceof Statement.ClassDef type) {
                    add(Kind.CLASS, type.name(), type, type.decorators(), range, parts);
                }
            }
        }
        // Below the last line of a suite the cursor is still in it; the next line begins with what is above it.
        if (parts.isEmpty() && chunk > 0 && range.start() < document.lineStart(chunk)) {
            var before = TextRange.at(document.start(chunk) - 1);
            return around(document, before).stream()
                    .filter(part -> part.range().contains(range))
                    .toList();
        }
        return parts;
    }

    /** The line that the decorators above belong to. */
    private static int headBehind(Document document, int chunk) {
        int at = chunk;
        while (at + 1 < document.chunkCount() && (kind(document, at) == HeadKind.DECORATOR)) at++;
        return at;
    }

    private static HeadKind kind(Document document, int chunk) {
        return document.chunk(chunk).head().kind();
    }

    private static void add(
            Kind kind,
            String name,
            Statement definition,
            List<Part.Decorator> decorators,
            TextRange asked,
            List<CodePart> parts) {
        var document = definition.document();
        Node first = decorators.isEmpty() ? definition : decorators.get(0);
        int start = document.startOfLine(document.line(first.range().start()));
        int end = definition.fullRange().end();
        int last = document.line(end);
        var range = new TextRange(start, document.endOfLine(last, end));
        if (range.contains(asked)) parts.add(new CodePart(kind, name, range));
    }
}
