package dev.anyiolsp.engine;

import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayDeque;
import java.util.Optional;

/** Which definitions of a document are around a place. */
public final class Definitions {
    private Definitions() {}

    /** The names of the classes and functions around a place, with dots between them; empty in the module's own code. */
    public static String around(Analysis analysis, TextRange place) {
        var names = new ArrayDeque<String>();
        var node = analysis.document().nodeAt(place);
        if (node.isEmpty()) return "";
        for (var scope = Optional.of(analysis.model().scopeOf(node.get().at()));
                scope.isPresent();
                scope = scope.get().parent()) {
            name(scope.get()).ifPresent(names::addFirst);
        }
        return String.join(".", names);
    }

    /** Whether a place is the name of a class where it is defined: what is said there is about the whole class. */
    public static boolean isClass(Analysis analysis, TextRange place) {
        return analysis.document()
                .nodeAt(place)
                .filter(node -> node.at().kind() == NodeKind.IDENTIFIER)
                .flatMap(node -> node.at().parent())
                .filter(parent -> parent.kind() == NodeKind.CLASS_DEF)
                .isPresent();
    }

    private static Optional<String> name(Scope scope) {
        if (scope.kind() == ScopeKind.FUNCTION) {
            return scope.owner().map(owner -> new Statement.FunctionDef(owner).name());
        }
        if (scope.kind() == ScopeKind.CLASS) return scope.owner().map(owner -> new Statement.ClassDef(owner).name());
        return Optional.empty();
    }
}
