package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The imports of AnyIO that have to succeed. One in a {@code try} that expects it to fail, or for type checkers only, asks
 * nothing of the project.
 */
public final class AnyioImports {
    /** The module and the package. */
    public static final String ANYIO = "anyio";

    private static final List<String> FAILURES =
            List.of("ImportError", "ModuleNotFoundError", "Exception", "BaseException");

    private AnyioImports() {}

    /** Whether a document needs AnyIO already. */
    public static boolean areNeeded(SemanticModel model) {
        var document = model.document();
        for (int chunk : model.chunks(Topic.IMPORTED, ANYIO))
            if (first(document.root(chunk)).isPresent()) return true;
        return false;
    }

    /** Whether a document expects that AnyIO may be missing when it runs. */
    public static boolean mayFail(SemanticModel model) {
        if (areNeeded(model)) return false;
        for (int chunk : model.chunks(Topic.IMPORTED, ANYIO)) {
            var statements = of(model.document().root(chunk));
            if (statements.stream().anyMatch(found -> !isForTypesAlone(found))) return true;
        }
        return false;
    }

    /** The name of the module where a document needs AnyIO first. */
    public static Optional<TextRange> first(Document document) {
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            if (document.chunk(chunk).head().kind() == HeadKind.TRIVIA) continue;
            if (!document.chunk(chunk).text().contains(ANYIO)) continue;
            var found = first(document.root(chunk));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<TextRange> first(Cursor line) {
        return of(line).stream()
                .filter(statement -> !isOptional(statement))
                .findFirst()
                .flatMap(statement -> module(statement.at()))
                .map(Cursor::range);
    }

    /** The statements of a line that import AnyIO or something of it. */
    private static List<Statement> of(Cursor line) {
        var found = new ArrayList<Statement>();
        for (int node = 0; node < line.tree().size(); node++) {
            var at = line.at(node);
            boolean isImport = at.kind() == NodeKind.IMPORT || at.kind() == NodeKind.IMPORT_FROM;
            if (isImport && module(at).isPresent()) found.add(Statement.of(at));
        }
        return found;
    }

    private static Optional<Cursor> module(Cursor statement) {
        if (statement.kind() == NodeKind.IMPORT_FROM) {
            var from = new Statement.ImportFrom(statement);
            boolean isAnyio = from.level() == 0
                    && from.module().filter(AnyioImports::isAnyio).isPresent();
            return isAnyio ? statement.child(NodeKind.DOTTED_NAME) : Optional.empty();
        }
        return new Statement.Import(statement)
                .names().stream()
                        .filter(alias -> isAnyio(alias.name()))
                        .findFirst()
                        .map(alias -> alias.at().first());
    }

    /** Whether a dotted path leads to AnyIO or into it. */
    public static boolean isAnyio(String path) {
        return path.equals(ANYIO) || path.startsWith(ANYIO + ".");
    }

    private static boolean isOptional(Node statement) {
        for (var around = statement.parent();
                around.isPresent();
                around = around.get().parent()) {
            if (expectsFailure(around.get())) return true;
        }
        return false;
    }

    private static boolean isForTypesAlone(Node statement) {
        for (var around = statement.parent();
                around.isPresent();
                around = around.get().parent()) {
            if (isForTypes(around.get())) return true;
        }
        return false;
    }

    private static boolean isForTypes(Node around) {
        return around instanceof Statement.If choice && choice.test().text().endsWith("TYPE_CHECKING");
    }

    private static boolean expectsFailure(Node around) {
        // What stands in a handler is tried when something else failed.
        if (around instanceof Clause.Except) return true;
        if (around instanceof Statement.Try attempt) {
            return attempt.handlers().stream().anyMatch(AnyioImports::catchesImportErrors);
        }
        if (isForTypes(around)) return true;
        return around instanceof Statement.With with
                && with.items().stream()
                        .anyMatch(item -> item.context() instanceof Expression.Call call
                                && call.function().text().endsWith("suppress"));
    }

    private static boolean catchesImportErrors(Clause.Except handler) {
        var type = handler.type();
        return type.isEmpty() || FAILURES.stream().anyMatch(type.get().text()::contains);
    }
}
