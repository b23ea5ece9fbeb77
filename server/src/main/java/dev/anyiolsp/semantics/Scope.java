package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A scope of a document with the names that are bound in it. */
public final class Scope {
    private final Scope parent;
    private final ScopeKind kind;
    private final Cursor owner;
    private final Map<String, List<Binding>> bindings = new LinkedHashMap<>();
    final Set<String> globals = new LinkedHashSet<>();
    final Set<String> nonlocals = new LinkedHashSet<>();

    Scope(Scope parent, ScopeKind kind, Cursor owner) {
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
        return bindings.getOrDefault(name, List.of());
    }

    /** All names bound in this very scope. */
    public Set<String> names() {
        return bindings.keySet();
    }

    void add(String name, Binding binding) {
        bindings.computeIfAbsent(name, key -> new ArrayList<>(1)).add(binding);
    }

    List<Binding> remove(String name) {
        var removed = bindings.remove(name);
        return removed == null ? List.of() : removed;
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
        boolean inside = true;
        for (var scope = this; scope != null; scope = scope.parent) {
            if (scope.globals.contains(name)) return scope.module().holding(name);
            boolean visible = scope.kind != ScopeKind.CLASS || inside;
            if (visible && !scope.nonlocals.contains(name) && scope.bindings.containsKey(name))
                return Optional.of(scope);
            // Type parameters see the class around them, everything else in a class body does not reach inwards.
            if (scope.kind != ScopeKind.TYPE_PARAMETERS) inside = false;
        }
        return Optional.empty();
    }

    private Optional<Scope> holding(String name) {
        return bindings.containsKey(name) ? Optional.of(this) : Optional.empty();
    }
}
