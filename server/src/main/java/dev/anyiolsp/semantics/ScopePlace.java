package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;

/**
 * A scope by its place in the text: equal for all models of one version of a document.
 *
 * @param chunk of its owner; negative for the module
 * @param node of its owner, to which no other scope belongs
 */
record ScopePlace(int chunk, int node) {
    static ScopePlace of(Scope scope) {
        int chunk = scope.owner().map(Cursor::chunk).orElse(-1);
        return new ScopePlace(chunk, scope.owner().map(Cursor::node).orElse(-1));
    }

    /** The scope as a model of the same version has it. */
    Scope in(SemanticModel model) {
        if (chunk < 0) return model.module();
        return model.scopes().ownedBy(chunk, node).orElseThrow();
    }
}
