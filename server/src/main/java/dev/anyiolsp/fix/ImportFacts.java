package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.Binding;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.NameUse;
import dev.anyiolsp.semantics.SemanticModel;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What hundreds of fixes ask alike about the names of a file: each answer is found once for all plans that know of the same
 * uses that go.
 */
final class ImportFacts {
    private final SemanticModel model;
    /** Whether other files ask for a name. */
    private final Predicate<String> wanted;
    /** Start offsets of the names whose uses go. */
    private final Set<Integer> going;

    private final ImportRemoval removal;
    private final Map<String, Boolean> free = new HashMap<>();
    private final Map<String, Set<String>> importing = new HashMap<>();
    /** By what binds a name in a scope. */
    private final Map<List<Binding>, Boolean> freed = new IdentityHashMap<>();

    private ImportFacts(SemanticModel model, Predicate<String> wanted, Set<Integer> going) {
        this.model = model;
        this.wanted = wanted;
        this.going = going;
        this.removal = removalWithout(going);
    }

    /** As long as it is not known which uses go. */
    static ImportFacts of(SemanticModel model, Predicate<String> wanted) {
        return new ImportFacts(model, wanted, Set.of());
    }

    /** The same file when it is known. */
    ImportFacts knowing(Set<Integer> uses) {
        return new ImportFacts(model, wanted, Set.copyOf(uses));
    }

    SemanticModel model() {
        return model;
    }

    /** What goes if some uses go. */
    ImportRemoval removalWithout(Set<Integer> others) {
        return new ImportRemoval(model, others, wanted);
    }

    /** Whether nothing binds a name, and no use of it stays. */
    boolean isFree(String name) {
        return free.computeIfAbsent(
                name,
                key -> !model.isBoundAnywhere(key)
                        && model.usesNamed(key).stream()
                                .allMatch(use -> going.contains(use.range().start())));
    }

    /** The names that imports make stand for a path. */
    Set<String> namesImporting(String path) {
        return importing.computeIfAbsent(path, model::namesImporting);
    }

    /** Whether a name is bound by from-imports alone, all of whose uses go, and by nothing else in the module. */
    boolean isFreedByMove(NameUse root) {
        var known = freed.get(root.bindings());
        if (known == null) freed.put(root.bindings(), known = isFreed(root));
        return known;
    }

    private boolean isFreed(NameUse root) {
        boolean imports = root.bindings().stream().allMatch(binding -> binding.kind() == BindingKind.IMPORT);
        if (!imports) return false;
        var own = model.module().bindingsOf(root.name());
        if (!own.isEmpty() && !own.equals(root.bindings())) return false;
        root.bindings().forEach(removal::consider);
        return root.bindings().stream().allMatch(removal::removes);
    }
}
