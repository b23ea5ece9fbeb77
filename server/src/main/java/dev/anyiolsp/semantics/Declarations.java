package dev.anyiolsp.semantics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names that some scope declares {@code global} or {@code nonlocal}: they are bound where the declaration points. */
final class Declarations {
    /** What is known of one such name. */
    private static final class Declared {
        final Set<Scope> globals = new LinkedHashSet<>();
        final Set<Scope> nonlocals = new LinkedHashSet<>();
        final Map<Scope, List<Binding>> bindings = new LinkedHashMap<>();
    }

    private final SemanticModel model;
    private final Map<String, Declared> known = new HashMap<>();

    Declarations(SemanticModel model) {
        this.model = model;
    }

    List<Binding> bindingsIn(Scope scope, String name) {
        return of(name).bindings.getOrDefault(scope, List.of());
    }

    boolean isDeclaredIn(Scope scope, String name, boolean nonlocal) {
        var declared = of(name);
        return (nonlocal ? declared.nonlocals : declared.globals).contains(scope);
    }

    private Declared of(String name) {
        var found = known.get(name);
        if (found == null) known.put(name, found = read(name));
        return found;
    }

    private Declared read(String name) {
        var declared = new Declared();
        for (int chunk : model.chunks(Topic.BOUND, name)) {
            for (var fact : model.facts(chunk).bindings()) {
                if (!fact.name().equals(name)) continue;
                var scope = model.scopes().in(chunk, fact.scope());
                declared.bindings
                        .computeIfAbsent(scope, key -> new ArrayList<>(1))
                        .add(model.scopes().binding(scope, chunk, fact));
            }
        }
        for (int chunk : model.chunks(Topic.DECLARED, name)) {
            for (var declaration : model.facts(chunk).declarations()) {
                if (!declaration.names().contains(name)) continue;
                var scope = model.scopes().in(chunk, declaration.scope());
                (declaration.nonlocal() ? declared.nonlocals : declared.globals).add(scope);
            }
        }
        var declaring = new LinkedHashSet<>(declared.globals);
        declaring.addAll(declared.nonlocals);
        declaring.stream().sorted(Comparator.comparingInt(Scopes::first)).forEach(scope -> move(declared, scope));
        return declared;
    }

    private void move(Declared declared, Scope scope) {
        if (declared.globals.contains(scope)) move(declared, scope, model.module());
        if (!declared.nonlocals.contains(scope)) return;
        scope.parent().flatMap(parent -> lookup(declared, parent)).ifPresent(target -> move(declared, scope, target));
    }

    private static void move(Declared declared, Scope from, Scope to) {
        if (from == to) return;
        var moved = declared.bindings.remove(from);
        if (moved != null)
            declared.bindings.computeIfAbsent(to, key -> new ArrayList<>(1)).addAll(moved);
    }

    /** As {@link Scope#lookup}, while names are still being moved. */
    private Optional<Scope> lookup(Declared declared, Scope from) {
        boolean inside = true;
        for (var scope = from; scope != null; scope = scope.parent().orElse(null)) {
            if (declared.globals.contains(scope)) {
                return Optional.of(model.module()).filter(declared.bindings::containsKey);
            }
            boolean visible = scope.kind() != ScopeKind.CLASS || inside;
            if (visible && !declared.nonlocals.contains(scope) && declared.bindings.containsKey(scope)) {
                return Optional.of(scope);
            }
            if (scope.kind() != ScopeKind.TYPE_PARAMETERS) inside = false;
        }
        return Optional.empty();
    }
}
