package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the references of a model; what was asked once is kept, since many findings of a file ask for the same. */
final class References {
    /**
     * A use of something from a module.
     *
     * @param path what the name stands for
     * @param spelled in an annotation that is a string the name with its attributes; else null
     */
    private record Imported(NameUse use, String path, String spelled) {}

    private final SemanticModel model;
    private final List<Imported> imported = new ArrayList<>();
    private final Map<Set<String>, List<Reference>> known = new HashMap<>();
    private final Map<String, Boolean> replaced = new HashMap<>();

    /** @param spelled runs along with the model's uses: the text of a use in a string, null for others */
    References(SemanticModel model, List<String> spelled) {
        this.model = model;
        for (int i = 0; i < spelled.size(); i++) {
            var use = model.uses().get(i);
            var text = spelled.get(i);
            model.importPath(use).ifPresent(path -> imported.add(new Imported(use, path, text)));
        }
    }

    /** Whether the file may put something else in the place of a function or class. */
    boolean mayReplace(String qualifiedName) {
        return replaced.computeIfAbsent(qualifiedName, this::findReplacement);
    }

    private boolean findReplacement(String qualifiedName) {
        var member = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
        boolean named = model.strings().stream()
                .anyMatch(text ->
                        text.equals(member) || text.equals(qualifiedName) || text.endsWith("." + qualifiedName));
        return named || of(Set.of(qualifiedName)).stream().anyMatch(Reference::isTarget);
    }

    /** The references to some qualified names, in the order of the text. */
    List<Reference> of(Set<String> names) {
        var found = known.get(names);
        if (found != null) return found;
        found = List.copyOf(find(names));
        known.put(Set.copyOf(names), found);
        return found;
    }

    private List<Reference> find(Set<String> names) {
        var found = new ArrayList<Reference>();
        for (var candidate : imported) {
            if (candidate.spelled() != null) inString(candidate, names, found);
            else inCode(candidate, names, found);
        }
        members(names, found);
        found.sort(Comparator.comparingInt(reference -> reference.range().start()));
        return found;
    }

    private void members(Set<String> names, List<Reference> found) {
        var members = new HashSet<String>();
        for (var name : names) {
            int dot = name.lastIndexOf('.');
            if (name.indexOf('.') < dot) members.add(name.substring(dot + 1));
        }
        for (var member : members) {
            for (var attribute : model.attributesNamed(member)) {
                var className = model.types().className(attribute.value());
                if (className.isEmpty()) continue;
                var name = className.get() + "." + member;
                if (!names.contains(name)) continue;
                found.add(new Reference(model, Optional.empty(), name, attribute.range(), Optional.of(attribute)));
            }
        }
    }

    private void inCode(Imported candidate, Set<String> names, List<Reference> found) {
        var at = candidate.use().at();
        var name = candidate.path();
        while (true) {
            var canonical = KnownModules.canonical(name);
            if (names.contains(canonical)) {
                var node = Optional.of(Expression.of(at));
                found.add(new Reference(model, Optional.of(candidate.use()), canonical, at.range(), node));
                return;
            }
            var parent = at.parent();
            if (parent.isEmpty() || parent.get().kind() != NodeKind.ATTRIBUTE) return;
            at = parent.get();
            name = name + "." + DottedPath.attribute(at);
        }
    }

    private void inString(Imported candidate, Set<String> names, List<Reference> found) {
        var use = candidate.use();
        var spelled = candidate.spelled();
        var name = candidate.path();
        int length = use.name().length();
        while (true) {
            var canonical = KnownModules.canonical(name);
            if (names.contains(canonical)) {
                int start = use.range().start();
                var range = new TextRange(start, start + length);
                found.add(new Reference(model, Optional.of(use), canonical, range, Optional.empty()));
                return;
            }
            if (length >= spelled.length()) return;
            int next = spelled.indexOf('.', length + 1);
            int end = next < 0 ? spelled.length() : next;
            name = name + spelled.substring(length, end);
            length = end;
        }
    }
}
