package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.text.TextRange;
import java.util.List;

/**
 * One place where a name is read.
 *
 * @param name the name
 * @param scope the scope in which it is read
 * @param at the NAME node, or the string of an annotation
 * @param range UTF-16 offsets of the name
 */
public record NameUse(String name, Scope scope, Cursor at, TextRange range) {
    /** All that binds the name where Python finds it; empty for a builtin or unknown name. */
    public List<Binding> bindings() {
        return SemanticModel.find(scope, name);
    }

    /** Whether something in the file binds the name where Python finds it. */
    public boolean isBound() {
        return scope.lookup(name).isPresent();
    }
}
