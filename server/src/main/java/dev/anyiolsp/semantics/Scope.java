package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scope of a document. What binds a name in it is looked for when somebody asks. */
public final class Scope {
    private final SemanticModel model;
    private final Scope parent;
    private final ScopeKind kind;
    private final Cursor owner;
    private final Map<String, List<Binding>> bindings = new HashMap<>();
    private final Map<String, Boolean> holds = new HashMap<>();

    Scope(SemanticModel model, Scope parent, ScopeKind kind, Cursor owner) {
        this.model = model;
        this.parent = parent;
        this.kind = kind;
        this.owner = owner;
    }

    public ScopeKind kind() {
        return kind;
    }

    /** The scope around this one; empty for the module's. */
    public Optional<Scope> parent() {
        return Optional.ofNullable(parent);
    }

    /** The definition, lambda or comprehension; empty for the module. */
    public Optional<Cursor> owner() {
        return Optional.ofNullable(owner);
    }

    /** What binds a name in this very scope, in the order of the text. */
    public List<Binding> bindingsOf(String name) {
        var found = bindings.get(name);
        if (found == null) bindings.put(name, found = model.scopes().bindingsIn(this, name));
        return found;
    }

    Scope module() {
        var scope = this;
        while (scope.parent != null) scope = scope.parent;
        return scope;
    }

    /** The nearest scope whose code runs on its own call: a function, lambda, class or the module. */
    public Scope codeScope() {
        var scope = this;
        while (scope.kind == ScopeKind.COMPREHENSION || scope.kind == ScopeKind.TYPE_PARAMETERS) scope = scope.parent;
        return scope;
    }

    /** The scope in which Python finds a name that is used here; empty if nothing in the document binds it. */
    public Optional<Scope> lookup(String name) {
        boolean declared = model.isDeclared(name);
        boolean inside = true;
        for (var scope = this; scope != null; scope = scope.parent) {
            if (declared && model.isDeclaredIn(scope, name, false))
                return scope.module().holding(name);
            boolean visible = scope.kind != ScopeKind.CLASS || inside;
            if (visible && !(declared && model.isDeclaredIn(scope, name, true)) && scope.holds(name)) {
                return Optional.of(scope);
            }
            // Type parameters see the class around them, everything else in a class body does not reach inwards.
            if (scope.kind != ScopeKind.TYPE_PARAMETERS) inside = false;
        }
        return Optional.empty();
    }

    private Optional<Scope> holding(String name) {
        return holds(name) ? Optional.of(this) : Optional.empty();
    }

    /** Whether anything binds a name in this very scope, for which not all that does is looked at. */
    private boolean holds(String name) {
        var known = bindings.get(name);
        if (known != null) return !known.isEmpty();
        return holds.computeIfAbsent(name, any -> model.scopes().binds(this, name));
    }
}
