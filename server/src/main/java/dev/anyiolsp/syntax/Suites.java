package dev.anyiolsp.syntax;

import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands together in a document: a head and its suite, a statement and its clauses, a definition and its decorators.
 *
 * @param document the document
 */
record Suites(Document document) {
    /** The statement or clause whose suite holds a chunk's line. */
    Optional<Node> headOf(int chunk) {
        int parent = document.parentOf(chunk);
        if (parent < 0) return Optional.empty();
        var line = document.root(parent).children();
        if (line.isEmpty()) return Optional.empty();
        var head = line.get(line.size() - 1);
        // A broken head still holds its suite, but there is no view of it: go on outside.
        return head.kind() == NodeKind.ERROR ? headOf(parent) : Optional.of(Node.of(head));
    }

    /** The statements below a head, or behind it on its line. */
    List<Statement> of(Cursor head) {
        var body = head.child(NodeKind.BODY);
        if (body.isPresent())
            return body.get().children().stream().map(Statement::of).toList();
        if (!document.chunk(head.chunk()).head().opens()) return List.of();
        return statements(head.chunk() + 1, document.endOf(head.chunk()));
    }

    /** Those that begin in some lines and in no suite among them. */
    List<Statement> statements(int from, int to) {
        var result = new ArrayList<Statement>();
        for (int i = from; i < to; i = document.endOf(i)) {
            result.addAll(document.statements(i));
        }
        return result;
    }

    /** Those that follow a statement, or the cases of a match. */
    List<Clause> clausesOf(Cursor statement) {
        if (statement.kind() == NodeKind.MATCH) return casesOf(statement);
        var result = new ArrayList<Clause>();
        int parent = document.parentOf(statement.chunk());
        for (int i = document.endOf(statement.chunk()); i < document.chunkCount(); i = document.endOf(i)) {
            var kind = document.chunk(i).head().kind();
            if (kind == HeadKind.TRIVIA) continue;
            if (!kind.isClause() || document.parentOf(i) != parent) break;
            if (document.tree(i).error() == null)
                result.add(Clause.of(document.root(i).first()));
        }
        return result;
    }

    private List<Clause> casesOf(Cursor match) {
        var result = new ArrayList<Clause>();
        for (int i = match.chunk() + 1; i < document.endOf(match.chunk()); i = document.endOf(i)) {
            if (document.tree(i).error() != null || document.tree(i).size() < 2) continue;
            var first = document.root(i).first();
            if (first.kind() == NodeKind.CASE) result.add(Clause.of(first));
        }
        return result;
    }

    /** Those above a definition, from the top. */
    List<Part.Decorator> decoratorsOf(Cursor definition) {
        var result = new ArrayList<Part.Decorator>();
        int parent = document.parentOf(definition.chunk());
        for (int i = definition.chunk() - 1; i >= 0; i--) {
            var kind = document.chunk(i).head().kind();
            if (kind == HeadKind.TRIVIA) continue;
            if (kind != HeadKind.DECORATOR || document.parentOf(i) != parent) break;
            if (document.tree(i).error() == null)
                result.add(0, new Part.Decorator(document.root(i).first()));
        }
        return result;
    }

    /** From the first word of a statement to the end of its last suite. */
    TextRange fullRange(Cursor statement) {
        if (statement.child(NodeKind.BODY).isPresent() || !(Node.of(statement) instanceof Statement.Compound)) {
            int end = clausesOf(statement).isEmpty() ? statement.end() : endOfLine(lastChunk(statement));
            return new TextRange(statement.start(), end);
        }
        return new TextRange(statement.start(), endOfLine(lastChunk(statement)));
    }

    private int lastChunk(Cursor statement) {
        int end = document.endOf(statement.chunk());
        if (statement.kind() != NodeKind.MATCH) {
            for (var clause : clausesOf(statement))
                end = document.endOf(clause.at().chunk());
        }
        int last = end - 1;
        while (last > statement.chunk() && document.chunk(last).head().kind() == HeadKind.TRIVIA) last--;
        return last;
    }

    private int endOfLine(int chunk) {
        var statements = document.root(chunk).children();
        return statements.get(statements.size() - 1).end();
    }
}
