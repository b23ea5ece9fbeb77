package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What visibly runs in tasks of asyncio of their own that are awaited in a scope of AnyIO. When the scope is cancelled they
 * are, with the message of a scope that is not theirs.
 */
public final class OwnTasks {
    /** Scopes of AnyIO that may be cancelled. */
    public static final Set<String> SCOPES = Set.of(
            "anyio.fail_after",
            "anyio.fail_at",
            "anyio.move_on_after",
            "anyio.move_on_at",
            "anyio.CancelScope",
            "anyio.create_task_group");

    /** Words of which a file has one that opens such a scope. */
    public static final Set<String> WORDS = SCOPES.stream()
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> STARTS = Set.of("asyncio.create_task", "asyncio.ensure_future");
    private static final Set<String> STARTING = Set.of("gather", "create_task", "ensure_future");

    private final Code code;
    private final Set<Cursor> called = new HashSet<>();
    private final Set<Cursor> entered = new HashSet<>();
    private final Set<Cursor> reached = new HashSet<>();
    private final Set<Cursor> seen = new HashSet<>();
    private final Set<Cursor> resolved = new HashSet<>();

    /** What is known of the names of a file. */
    public interface Code {
        /** The qualified name of an expression of names and dots. */
        Optional<String> pathOf(Expression named);

        /** The function of the file that an expression stands for. */
        Optional<Statement.FunctionDef> definition(Expression function);

        /** What a name gets in its function, or an attribute anywhere in the file. */
        List<Expression> values(Expression named);
    }

    /** Those of one file. */
    public OwnTasks(Code code) {
        this.code = code;
    }

    /** Adds what runs so in one scope, which is opened where a name stands; in all of the function if it is opened elsewhere. */
    public void below(Cursor scope) {
        var document = scope.document();
        int head = scope.chunk();
        for (int line = head; line >= 0; line = document.parentOf(line)) {
            var kind = document.chunk(line).head().kind();
            if (line == head && kind == HeadKind.WITH || kind == HeadKind.FUNCTION) {
                lines(document, line, false);
                return;
            }
        }
    }

    /** Where functions are named that are called so. */
    public Set<Cursor> called() {
        return called;
    }

    /** Where functions are named that are called in the scopes themselves. */
    public Set<Cursor> reached() {
        return reached;
    }

    /** The functions of the file that are called so. */
    public Set<Cursor> entered() {
        return entered;
    }

    private void lines(Document document, int head, boolean isOwn) {
        for (int line = head; line < document.endOf(head); line++) collect(document.root(line), isOwn);
    }

    private void collect(Cursor at, boolean isOwn) {
        switch (at.kind()) {
            case AWAIT -> awaited(new Expression.Await(at).value(), isOwn);
            case CALL -> {
                var call = new Expression.Call(at);
                // What is started runs in the scope only if it is awaited there.
                if (code.pathOf(call.function()).filter(STARTS::contains).isPresent()) return;
                called(call.function(), isOwn);
                for (var argument : call.arguments()) called(argument, isOwn);
            }
            default -> {}
        }
        for (var child : at.children()) collect(child, isOwn);
    }

    private void called(Expression function, boolean isOwn) {
        if (!(function instanceof Expression.Name) && !(function instanceof Expression.Attribute)) return;
        (isOwn ? called : reached).add(function.at());
        code.definition(function).ifPresent(definition -> {
            boolean isNew = (isOwn ? entered : seen).add(definition.at());
            if (isNew) lines(definition.at().document(), definition.at().chunk(), isOwn);
        });
    }

    /** @param isOwn whether it is awaited in a task of its own, or is one */
    private void awaited(Expression awaited, boolean isOwn) {
        if (awaited instanceof Expression.Starred starred) {
            awaited(starred.value(), isOwn);
        } else if (awaited instanceof Expression.Comprehension all) {
            all.element().ifPresent(element -> awaited(element, isOwn));
        } else if (awaited instanceof Expression.Name || awaited instanceof Expression.Attribute) {
            if (resolved.add(awaited.at())) code.values(awaited).forEach(value -> awaited(value, isOwn));
        } else if (awaited instanceof Expression.Call call) {
            boolean starts = isStarting(call.function());
            if (!starts) called(call.function(), isOwn);
            if (!starts && !lastName(call.function()).equals("wait_for")) return;
            for (var argument : call.arguments()) awaited(argument, isOwn || starts);
        }
    }

    /** Whether a function starts tasks of asyncio, by its name. */
    static boolean isStarting(Expression function) {
        return STARTING.contains(lastName(function));
    }

    private static String lastName(Expression function) {
        if (function instanceof Expression.Name name) return name.id();
        return function instanceof Expression.Attribute attribute ? attribute.name() : "";
    }
}
