package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.outline.Outline;
import dev.anyiolsp.outline.OwnTasks;
import dev.anyiolsp.workspace.DerivedClasses.Placed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows coroutine functions and methods from the scopes of AnyIO in which they run, from file to file, as far as it is spelled
 * what they call: which of them run in a task of asyncio of its own there.
 */
final class ProjectScopes {
    private static final int MOST_STEPS = 4;

    private final Outlines files;
    private final ModulePaths modules;
    private final ProjectClasses classes;
    private final Deque<Runs> next = new ArrayDeque<>();
    private final Set<Runs> seen = new HashSet<>();
    /** The places of scopes by what runs so. */
    private final Map<String, String> found = new HashMap<>();

    /**
     * A function that runs in a scope.
     *
     * @param path of its file
     * @param type the class of which it is a method; empty for a function
     * @param isOwn whether it runs in a task of its own
     * @param scope the place of the scope
     */
    private record Runs(String path, Optional<Placed> type, String name, boolean isOwn, String scope) {
        Runs {
            scope = scope.intern();
        }

        private String key() {
            return ProjectScopes.key(path, name, type.isPresent());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Runs that && isOwn == that.isOwn && key().equals(that.key());
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }
    }

    private ProjectScopes(Outlines files, ModulePaths modules, ProjectClasses classes) {
        this.files = files;
        this.modules = modules;
        this.classes = classes;
    }

    private static String key(String path, String name, boolean isMethod) {
        return path + (isMethod ? ":." : ":") + name;
    }

    /** The places of scopes in which functions and methods run in tasks of asyncio, by {@link #key}. */
    static ProjectScopes of(Outlines files, ModulePaths modules, ProjectClasses classes) {
        var scopes = new ProjectScopes(files, modules, classes);
        scopes.files.eachWithAny(path -> true, OwnTasks.WORDS, scopes::begin);
        while (!scopes.next.isEmpty()) scopes.follow(scopes.next.remove());
        return scopes;
    }

    /** Where the scope is in which a function of a file, or a method of a class of it, runs so. */
    Optional<String> place(String path, String name, boolean isMethod) {
        return Optional.ofNullable(found.get(key(path, name, isMethod)));
    }

    private void begin(String path, Outline outline) {
        for (var use : outline.uses()) {
            boolean isOwn = use.how() == Outline.How.BELOW_SCOPE;
            if (!isOwn && use.how() != Outline.How.IN_SCOPE || use.base().isEmpty()) continue;
            var dotted = use.base().endsWith(".") ? use.base() + use.name() : use.base() + "." + use.name();
            add(path, dotted, isOwn, path + ":" + use.line(), 0);
        }
    }

    private void add(Runs runs) {
        if (!seen.add(runs)) return;
        if (runs.isOwn) found.putIfAbsent(runs.key(), runs.scope);
        next.add(runs);
    }

    private void add(String path, String dotted, boolean isOwn, String scope, int steps) {
        var target = dotted.startsWith(ClassOutline.OWN)
                ? Optional.of(new ModulePaths.Target(path, dotted.substring(ClassOutline.OWN.length())))
                : modules.find(path, dotted);
        var outline = target.map(there -> files.get(there.path()));
        if (outline.isEmpty() || steps > MOST_STEPS) return;
        var name = target.get().rest();
        var source = outline.get().imports().get(name);
        if (outline.get().coroutines().containsKey(name)) {
            add(new Runs(target.get().path(), Optional.empty(), name, isOwn, scope));
        } else if (source != null) {
            add(target.get().path(), source, isOwn, scope, steps + 1);
        } else if (dotted.lastIndexOf('.') > 0) {
            int dot = dotted.lastIndexOf('.');
            classes.find(path, dotted.substring(0, dot))
                    .ifPresent(type -> addMethod(type, dotted.substring(dot + 1), isOwn, scope));
        }
    }

    private void addMethod(Placed type, String method, boolean isOwn, String scope) {
        classes.lookUp(type, method)
                .ifPresent(owner -> add(new Runs(owner.path(), Optional.of(owner), method, isOwn, scope)));
    }

    private void follow(Runs runs) {
        var coroutine = runs.type
                .map(type -> type.outline().methods())
                .orElseGet(() -> files.get(runs.path).coroutines())
                .get(runs.name);
        if (coroutine == null) return;
        for (var callee : coroutine.callees()) {
            boolean isStarted = callee.startsWith(ClassOutline.STARTED);
            boolean isMarked = isStarted || callee.startsWith(ClassOutline.PLAIN);
            if (!isMarked) continue;
            var called = callee.substring(1);
            boolean isOwn = runs.isOwn || isStarted;
            if (!called.startsWith(ClassOutline.SELF)) {
                add(runs.path, called, isOwn, runs.scope, 0);
            } else if (runs.type.isPresent()) {
                ofSelf(runs.type.get(), called.substring(ClassOutline.SELF.length()), isOwn, runs.scope);
            }
        }
    }

    private void ofSelf(Placed self, String steps, boolean isOwn, String scope) {
        int dot = steps.indexOf('.');
        if (dot < 0) {
            addMethod(self, steps, isOwn, scope);
            return;
        }
        var attribute = steps.substring(0, dot);
        var method = steps.substring(dot + 1);
        classes.attributeOwner(self, attribute)
                .filter(owner -> method.indexOf('.') < 0)
                .flatMap(owner ->
                        classes.find(owner.path(), owner.outline().attributes().get(attribute)))
                .ifPresent(type -> addMethod(type, method, isOwn, scope));
    }
}
