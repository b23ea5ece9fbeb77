package dev.anyiolsp.semantics;

import java.util.Optional;

/** What names stand for that imports bind. */
final class ImportPaths {
    private final SemanticModel model;

    ImportPaths(SemanticModel model) {
        this.model = model;
    }

    private record Question(ScopePlace scope, String name) {}

    /**
     * What a name stands for when everything that gives it a value is an import of the same thing. {@code del} and
     * {@code = None} give it nothing. A name that nothing in the file binds counts as the module of that name.
     */
    Optional<String> of(NameUse use) {
        var name = use.name();
        var scope = use.scope().lookup(name);
        if (scope.isEmpty()) return ofUnbound(name);
        // All lines of a file ask about the names of its modules, which may be bound hundreds of times.
        var place = ScopePlace.of(scope.get());
        return model.answer(
                new Question(place, name), there -> ofBound(place.in(there).bindingsOf(name)));
    }

    private static Optional<String> ofBound(Iterable<Binding> bindings) {
        String path = null;
        for (var binding : bindings) {
            if (binding.kind() == BindingKind.DELETION || binding.kind() == BindingKind.NONE) continue;
            if (binding.importPath().isEmpty()) return Optional.empty();
            var found = binding.importPath().get();
            if (path != null && !KnownModules.canonical(path).equals(KnownModules.canonical(found))) {
                return Optional.empty();
            }
            path = found;
        }
        return Optional.ofNullable(path);
    }

    private Optional<String> ofUnbound(String name) {
        if (model.isBoundAnywhere(name)) return Optional.empty();
        if (model.starImports().stream().allMatch(KnownModules::isKnownRoot)) {
            for (var star : model.starImports()) {
                var path = KnownModules.canonical(star + "." + name);
                if (KnownModules.isPublic(path)) return Optional.of(path);
            }
            if (KnownModules.isKnownRoot(name)) return Optional.of(name);
        }
        return Optional.empty();
    }
}
