package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import java.util.stream.Stream;

/**
 * A scope by its place in the text: equal for all models of one version of a document.
 *
 * @param chunk of its owner; negative for the module
 * @param node of its owner
 * @param kind tells the scope of type parameters from that of the definition
 */
record ScopePlace(int chunk, int node, ScopeKind kind) {
    static ScopePlace of(Scope scope) {
        int chunk = scope.owner().map(Cursor::chunk).orElse(-1);
        return new ScopePlace(chunk, scope.owner().map(Cursor::node).orElse(-1), scope.kind());
    }

    /** The scope as a model of the same version has it. */
    Scope in(SemanticModel model) {
        if (chunk < 0) return model.module();
        return Stream.of(model.scopes(chunk)).filter(this::isOf).findFirst().orElseThrow();
    }

    private boolean isOf(Scope scope) {
        return scope.kind() == kind
                && scope.owner()
                        .filter(owner -> owner.chunk() == chunk && owner.node() == node)
                        .isPresent();
    }
}
