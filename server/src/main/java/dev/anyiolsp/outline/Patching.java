package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.KnownModules;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Set;

/** Calls that are told in a string what they put something else in the place of, or look at. */
final class Patching {
    /** Calls whose string names an attribute of the argument in front of it. */
    private static final Set<String> NAMING = Set.of("setattr", "delattr", "object", "getattr", "hasattr", "multiple");

    /** The fixtures of pytest and pytest-mock that put everything back when the test ends. */
    private static final Set<String> OF_TEST = Set.of("monkeypatch", "mocker");

    /** Methods that end with a test what they are given. */
    private static final Set<String> ENTERING = Set.of("enterContext");

    /** How long a fixture may live without being met by the tests of another module. */
    private static final Set<String> OF_MODULE = Set.of("function", "class", "module");

    private Patching() {}

    /** Whether a string of a call names an attribute of the argument in front of it. */
    static boolean namesAttribute(Cursor call) {
        var function = call.first();
        if (function.kind() == NodeKind.NAME) return NAMING.contains(function.name());
        return function.kind() == NodeKind.ATTRIBUTE && NAMING.contains(DottedPath.attribute(function));
    }

    /** Whether a call that names an attribute of a module may do something with it, and not only look at it. */
    static boolean givesAway(Cursor call, String module) {
        var function = call.first();
        if (function.kind() != NodeKind.NAME) return true;
        boolean isRead = function.name().equals("getattr")
                && KnownModules.canonical(module).equals("asyncio");
        return !isRead && !function.name().equals("hasattr");
    }

    /** Whether what a call puts in some place is taken away again with the end of a block, a function or a test. */
    static boolean ends(Cursor call) {
        var parent = call.parent();
        if (parent.isEmpty()) return false;
        return switch (parent.get().kind()) {
            case DECORATOR -> true;
            case WITH_ITEM -> isOfModule(call);
            case CALL -> ENTERING.contains(lastName(parent.get().first())) && isOfModule(call);
            default -> OF_TEST.contains(firstName(call.first()));
        };
    }

    private static String lastName(Cursor function) {
        return function.kind() == NodeKind.ATTRIBUTE ? DottedPath.attribute(function) : "";
    }

    private static String firstName(Cursor function) {
        var first = function;
        while (first.kind() == NodeKind.ATTRIBUTE) first = first.first();
        return first.kind() == NodeKind.NAME ? first.name() : "";
    }

    /** Whether no fixture around a place keeps it for the tests of other modules. */
    private static boolean isOfModule(Cursor at) {
        var document = at.document();
        for (int head = document.parentOf(at.chunk()); head >= 0; head = document.parentOf(head)) {
            var line = document.root(head).children();
            boolean isWide = !line.isEmpty()
                    && Node.of(line.get(0)) instanceof Statement.FunctionDef function
                    && function.decorators().stream().anyMatch(Patching::isWide);
            if (isWide) return false;
        }
        return true;
    }

    private static boolean isWide(Part.Decorator decorator) {
        if (!(decorator.expression() instanceof Expression.Call call)) return false;
        if (call.hasUnpacking()) return true;
        return call.keyword("scope")
                .map(scope -> scope.value().text())
                .filter(Patching::isWide)
                .isPresent();
    }

    private static boolean isWide(String scope) {
        return OF_MODULE.stream()
                .noneMatch(name -> List.of("'" + name + "'", '"' + name + '"').contains(scope));
    }
}
