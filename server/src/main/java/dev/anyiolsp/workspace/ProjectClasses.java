package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.workspace.DerivedClasses.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of the files of a repository: which one is meant where, and what they inherit from each other. */
final class ProjectClasses {
    private static final int MOST_STEPS = 8;

    private final Outlines files;
    private final ModulePaths modules;
    private final ShownByName sorted;
    private final RecentFiles recent;

    /** @param recent the files whose outlines are others than those that were sorted */
    ProjectClasses(Outlines files, ModulePaths modules, ShownByName sorted, RecentFiles recent) {
        this.files = files;
        this.modules = modules;
        this.sorted = sorted;
        this.recent = recent;
    }

    /** What tells a class from all others. */
    static String key(Placed type) {
        return type.path() + ":" + type.outline().line();
    }

    /** The class that a file spells so. */
    Optional<Placed> find(String path, String spelled) {
        return find(path, spelled, 0);
    }

    private Optional<Placed> find(String path, String spelled, int steps) {
        if (steps > MOST_STEPS) return Optional.empty();
        if (spelled.startsWith(ClassOutline.OWN)) return classIn(path, spelled.substring(1));
        return modules.find(path, spelled).flatMap(target -> at(target, steps));
    }

    /** The classes that a file may spell so, in whatever project. */
    Stream<Placed> meant(String path, String spelled) {
        if (spelled.startsWith(ClassOutline.OWN)) return classIn(path, spelled.substring(1)).stream();
        return modules.all(path, spelled).stream().flatMap(target -> at(target, 0).stream());
    }

    private Optional<Placed> at(ModulePaths.Target target, int steps) {
        var outline = files.get(target.path());
        if (outline == null) return Optional.empty();
        var there = target.path();
        var name = target.rest();
        var own = classIn(there, name);
        if (own.isPresent()) return own;
        var source = outline.imports().get(name);
        if (source != null) return find(there, source, steps + 1);
        return outline.stars().stream()
                .flatMap(star -> find(there, star.endsWith(".") ? star + name : star + "." + name, steps + 1).stream())
                .findFirst();
    }

    /** The last class of a name in a module. */
    private Optional<Placed> classIn(String path, String name) {
        var outline = files.get(path);
        if (outline == null) return Optional.empty();
        return outline.classes().stream()
                .filter(each -> each.isOfModule() && each.name().equals(name))
                .reduce((one, next) -> next)
                .map(each -> new Placed(path, each));
    }

    /** The class that has a method: this one or the first of its bases. */
    Optional<Placed> lookUp(Placed type, String method) {
        return lookUp(type, method, 0);
    }

    private Optional<Placed> lookUp(Placed type, String method, int steps) {
        return type.outline().methods().containsKey(method) ? Optional.of(type) : inherited(type, method, steps);
    }

    /** The same among its bases. */
    Optional<Placed> inherited(Placed type, String method) {
        return inherited(type, method, 0);
    }

    private Optional<Placed> inherited(Placed type, String method, int steps) {
        if (steps > MOST_STEPS) return Optional.empty();
        for (var base : type.outline().bases()) {
            var found = find(type.path(), base, 0).flatMap(each -> lookUp(each, method, steps + 1));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** The class that says what an attribute is: this one or the first of its bases; empty if something else comes first. */
    Optional<Placed> attributeOwner(Placed type, String attribute) {
        return attributeOwner(type, attribute, 0);
    }

    private Optional<Placed> attributeOwner(Placed type, String attribute, int steps) {
        if (type.outline().attributes().containsKey(attribute)) return Optional.of(type);
        if (steps > MOST_STEPS || hasAnother(type, attribute)) return Optional.empty();
        return type.outline().bases().stream()
                .flatMap(base -> find(type.path(), base, 0).stream())
                .flatMap(base -> attributeOwner(base, attribute, steps + 1).stream())
                .findFirst();
    }

    /** The classes that derive from one, directly or not. */
    List<Placed> allDerived(Placed type) {
        var found = new ArrayList<Placed>();
        var seen = new HashSet<String>();
        var next = new ArrayList<>(List.of(type));
        while (!next.isEmpty()) {
            var base = next.remove(next.size() - 1);
            if (!seen.add(key(base))) continue;
            withBase(base.outline().name())
                    .filter(each -> each.outline().bases().stream()
                            .filter(spelled -> DerivedClasses.lastName(spelled)
                                    .equals(base.outline().name()))
                            .flatMap(spelled -> meant(each.path(), spelled))
                            .anyMatch(meant -> key(meant).equals(key(base))))
                    .forEach(each -> {
                        found.add(each);
                        if (each.outline().isOfModule()) next.add(each);
                    });
        }
        return found;
    }

    private Stream<Placed> withBase(String name) {
        var kept = sorted.derived().named(name).stream()
                .filter(each -> !recent.paths().contains(each.path()));
        return Stream.concat(kept, recent.shown().derived().named(name).stream());
    }

    /** Whether a class itself has something under a name of which it does not say what it gives. */
    static boolean hasAnother(Placed type, String attribute) {
        var name = ClassOutline.uncalled(attribute);
        return type.outline().methods().containsKey(name)
                || type.outline().attributes().containsKey(name);
    }

    /** Whether a class or one of its bases gives an attribute of the name a value. */
    boolean hasValue(Placed type, String name) {
        return hasValue(type, name, 0);
    }

    private boolean hasValue(Placed type, String name, int steps) {
        if (type.outline().attributes().containsKey(name) || steps > MOST_STEPS) return true;
        return type.outline().bases().stream()
                .flatMap(base -> find(type.path(), base, 0).stream())
                .anyMatch(base -> hasValue(base, name, steps + 1));
    }
}
