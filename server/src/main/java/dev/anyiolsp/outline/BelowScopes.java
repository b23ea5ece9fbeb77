package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a file runs in {@link OwnTasks}, {@link CancelledScopes} or {@link Limits} and may belong to others. Of a method only the
 * name tells whose it is.
 */
final class BelowScopes implements OwnTasks.Code {
    private final Document document;
    private final Function<Cursor, String> paths;
    private final Map<String, Statement.FunctionDef> functions;
    /** What runs in scopes; null until somebody asks. */
    private OwnTasks tasks;

    /** Where functions are named that run in a cancelled scope; null until somebody asks. */
    private Set<Cursor> cancelled;

    /** Where functions are named that run in a time limit; null until somebody asks. */
    private Set<Cursor> limited;

    /**
     * @param paths the path of names and dots behind an imported name; empty for all else
     * @param functions of the module
     */
    BelowScopes(Document document, Function<Cursor, String> paths, Map<String, Statement.FunctionDef> functions) {
        this.document = document;
        this.paths = paths;
        this.functions = functions;
    }

    /** Whether a function runs so where it stands. */
    boolean is(Cursor function) {
        return tasks().called().contains(function);
    }

    /** Whether a function runs in a scope itself where it stands. */
    boolean isIn(Cursor function) {
        return tasks().reached().contains(function);
    }

    /** Whether a function runs in a cancelled scope where it stands. */
    boolean isCancelled(Cursor function) {
        if (cancelled == null) cancelled = cancelled();
        return cancelled.contains(function);
    }

    /** Whether a function runs in a time limit where it stands. */
    boolean isLimited(Cursor function) {
        if (limited == null) limited = limited();
        return limited.contains(function);
    }

    private Set<Cursor> limited() {
        var reached = new Reached(this);
        calls(Limits.NAMES, call -> Limits.add(call, reached));
        return reached.called();
    }

    private OwnTasks tasks() {
        if (tasks == null) {
            tasks = new OwnTasks(this);
            calls(OwnTasks.SCOPES, tasks::below);
        }
        return tasks;
    }

    private Set<Cursor> cancelled() {
        var scopes = new CancelledScopes(this);
        calls(OwnTasks.SCOPES, scopes::in);
        return scopes.reached().called();
    }

    private void calls(Set<String> names, Consumer<Cursor> found) {
        for (var name : names) {
            for (int line : document.chunksWith(name.substring(name.lastIndexOf('.') + 1))) {
                calls(document.root(line), names, found);
            }
        }
    }

    private void calls(Cursor at, Set<String> names, Consumer<Cursor> found) {
        if (at.kind() == NodeKind.CALL && names.contains(paths.apply(at.first()))) found.accept(at);
        at.children().forEach(child -> calls(child, names, found));
    }

    @Override
    public Optional<String> pathOf(Expression named) {
        return Optional.of(paths.apply(named.at())).filter(path -> !path.isEmpty());
    }

    @Override
    public Optional<Statement.FunctionDef> definition(Expression function) {
        if (function instanceof Expression.Name name) return Optional.ofNullable(functions.get(name.id()));
        if (!(function instanceof Expression.Attribute method)) return Optional.empty();
        for (int line : document.chunksWith(method.name())) {
            if (document.chunk(line).head().kind() != HeadKind.FUNCTION || document.parentOf(line) < 0) continue;
            for (var statement : document.statements(line)) {
                if (statement instanceof Statement.FunctionDef found
                        && found.name().equals(method.name())) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Expression> values(Expression named) {
        var found = new ArrayList<Expression>();
        boolean isName = named instanceof Expression.Name;
        var word = isName ? named.text() : ((Expression.Attribute) named).name();
        int function = functionAround(named.at().chunk());
        for (int line : document.chunksWith(word)) {
            if (isName && functionAround(line) != function) continue;
            for (var statement : document.statements(line)) {
                if (statement instanceof Statement.Assign assign
                        && assign.targets().stream()
                                .anyMatch(target -> target.text().equals(named.text()))) found.add(assign.value());
            }
        }
        return found;
    }

    private int functionAround(int chunk) {
        int line = chunk;
        while (line >= 0 && document.chunk(line).head().kind() != HeadKind.FUNCTION) line = document.parentOf(line);
        return line;
    }
}
