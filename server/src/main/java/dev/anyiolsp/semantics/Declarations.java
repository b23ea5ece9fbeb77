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
    /** What is known of one such name, by places: all lines that use it ask the same. */
    private record Declared(
            Set<ScopePlace> globals, Set<ScopePlace> nonlocals, Map<ScopePlace, List<BindingPlace>> bindings) {}

    /** One of the bindings of a line. */
    private record BindingPlace(int chunk, int index) {}

    private record Question(String name) {}

    private final SemanticModel model;
    private final Map<String, Declared> known = new HashMap<>();

    Declarations(SemanticModel model) {
        this.model = model;
    }

    List<Binding> bindingsIn(Scope scope, String name) {
        var places = of(name).bindings.getOrDefault(ScopePlace.of(scope), List.of());
        return places.stream().map(this::binding).toList();
    }

    private Binding binding(BindingPlace place) {
        var fact = model.facts(place.chunk).bindings().get(place.index);
        return model.scopes().binding(model.scopes().in(place.chunk, fact.scope()), place.chunk, fact);
    }

    /** Whether anything binds a name in a scope. */
    boolean binds(Scope scope, String name) {
        return of(name).bindings.containsKey(ScopePlace.of(scope));
    }

    boolean isDeclaredIn(Scope scope, String name, boolean nonlocal) {
        var declared = of(name);
        return (nonlocal ? declared.nonlocals : declared.globals).contains(ScopePlace.of(scope));
    }

    private Declared of(String name) {
        var found = known.get(name);
        if (found == null) {
            found = model.answer(new Question(name), there -> new Reader(there, name).read());
            known.put(name, found);
        }
        return found;
    }

    /** Reads all that a file says about one name. */
    private static final class Reader {
        private final SemanticModel model;
        private final String name;
        private final Set<Scope> globals = new LinkedHashSet<>();
        private final Set<Scope> nonlocals = new LinkedHashSet<>();
        private final Map<Scope, List<BindingPlace>> bindings = new LinkedHashMap<>();

        Reader(SemanticModel model, String name) {
            this.model = model;
            this.name = name;
        }

        Declared read() {
            for (int chunk : model.chunks(Topic.BOUND, name)) readBindings(chunk);
            for (int chunk : model.chunks(Topic.DECLARED, name)) {
                for (var declaration : model.factsSeen(chunk).declarations()) {
                    if (!declaration.names().contains(name)) continue;
                    var scope = model.scopes().in(chunk, declaration.scope());
                    (declaration.nonlocal() ? nonlocals : globals).add(scope);
                }
            }
            var declaring = new LinkedHashSet<>(globals);
            declaring.addAll(nonlocals);
            declaring.stream().sorted(Comparator.comparingInt(Scopes::first)).forEach(this::move);
            var places = new HashMap<ScopePlace, List<BindingPlace>>();
            bindings.forEach((scope, found) -> places.put(ScopePlace.of(scope), List.copyOf(found)));
            return new Declared(places(globals), places(nonlocals), places);
        }

        private static Set<ScopePlace> places(Set<Scope> scopes) {
            var places = new LinkedHashSet<ScopePlace>();
            for (var scope : scopes) places.add(ScopePlace.of(scope));
            return places;
        }

        private void readBindings(int chunk) {
            int index = 0;
            for (var fact : model.factsSeen(chunk).bindings()) {
                if (fact.name().equals(name)) {
                    bindings.computeIfAbsent(model.scopes().in(chunk, fact.scope()), key -> new ArrayList<>(1))
                            .add(new BindingPlace(chunk, index));
                }
                index++;
            }
        }

        private void move(Scope scope) {
            if (globals.contains(scope)) move(scope, model.module());
            if (!nonlocals.contains(scope)) return;
            scope.parent().flatMap(this::lookup).ifPresent(target -> move(scope, target));
        }

        private void move(Scope from, Scope to) {
            if (from == to) return;
            var moved = bindings.remove(from);
            if (moved != null)
                bindings.computeIfAbsent(to, key -> new ArrayList<>(1)).addAll(moved);
        }

        /** As {@link Scope#lookup}, while names are still being moved. */
        private Optional<Scope> lookup(Scope from) {
            boolean inside = true;
            for (var scope = from; scope != null; scope = scope.parent().orElse(null)) {
                if (globals.contains(scope)) {
                    return Optional.of(model.module()).filter(bindings::containsKey);
                }
                boolean visible = scope.kind() != ScopeKind.CLASS || inside;
                if (visible && !nonlocals.contains(scope) && bindings.containsKey(scope)) {
                    return Optional.of(scope);
                }
                if (scope.kind() != ScopeKind.TYPE_PARAMETERS) inside = false;
            }
            return Optional.empty();
        }
    }
}
