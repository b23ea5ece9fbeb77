package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.outline.HiddenShields;
import dev.anyiolsp.outline.Outline;
import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.rules.Running;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.workspace.DerivedClasses.Placed;
import dev.anyiolsp.workspace.ModulePaths.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Follows plain functions and methods from file to file: does what a coroutine calls visibly do something that a limit or
 * group around it feels. What is not seen, of a library say, does nothing of the kind.
 */
final class ProjectDeeds {
    private static final int MOST_STEPS = 8;

    private final Outlines files;
    private final ModulePaths modules;
    private final ProjectClasses classes;
    private final Function<String, Stream<WorkspaceIndex.Placed>> uses;
    private final String folder;
    private final Map<Running, Set<String>> harmless;
    private final Set<String> asked = new HashSet<>();

    /**
     * @param harmless functions against which nothing speaks, as they run; more are noted there
     * @param uses of a name, in other files that may have to do with the one for which is asked
     * @param folder of the project for which places are shown
     */
    ProjectDeeds(
            Outlines files,
            ModulePaths modules,
            ProjectClasses classes,
            Map<Running, Set<String>> harmless,
            Function<String, Stream<WorkspaceIndex.Placed>> uses,
            String folder) {
        this.files = files;
        this.modules = modules;
        this.classes = classes;
        this.harmless = harmless;
        this.uses = uses;
        this.folder = folder;
    }

    /** What speaks against calling what a file spells so, a clause. */
    Optional<String> against(String path, String dotted, Running running) {
        if (!mayBeFelt(running)) return Optional.empty();
        var following = new Following(running);
        return following.ended(following.of(path, dotted, 0));
    }

    private boolean mayBeFelt(Running running) {
        return running.isInGroup() || shield(HiddenShields.ANY).isPresent() || isAsked();
    }

    /** Where there is a {@link HiddenShields hidden shield} that such a name may stand for. */
    private Optional<String> shield(String name) {
        return uses.apply(HiddenShields.WORD)
                .filter(each -> each.use().how() == Outline.How.SHIELDING
                        && each.use().member().equals(name))
                .findFirst()
                .map(each -> shown(each.path(), each.use().line()));
    }

    private String shown(String path, int line) {
        return ProjectView.shown(folder, path) + ":" + line;
    }

    /** Whether something asks AnyIO for its scopes. */
    private boolean isAsked() {
        return ProcessWide.ASKING_SCOPES.stream()
                .anyMatch(name -> uses.apply(name)
                        .anyMatch(each -> ProcessWide.isOwner(name, each.use().base())));
    }

    /** What speaks against what a coroutine function or method says it calls or waits in. */
    Optional<String> againstCallee(
            String callee, String path, Optional<Placed> owner, Optional<Placed> self, Running running) {
        if (callee.startsWith(ClassOutline.GUARD)) {
            var guard = callee.substring(ClassOutline.GUARD.length());
            var name = ClassOutline.uncalled(guard);
            return shield(name.equals(guard) ? HiddenShields.KEPT : name)
                    .map(place -> Workspace.shielding(name, place));
        }
        if (!mayBeFelt(running)) return Optional.empty();
        var following = new Following(running);
        return following.ended(following.ofCallee(callee, path, owner, self));
    }

    /** One question. */
    private final class Following {
        private final Running running;
        private final Set<String> known;
        private final List<String> followed = new ArrayList<>();

        Following(Running running) {
            this.running = running;
            this.known = harmless.computeIfAbsent(running, any -> Collections.newSetFromMap(new ConcurrentHashMap<>()));
        }

        /** Where nothing speaks against the first, nothing does against all that it leads to. */
        private Optional<String> ended(Optional<String> found) {
            if (found.isEmpty()) known.addAll(followed);
            return found;
        }

        private Optional<String> ofCallee(String callee, String path, Optional<Placed> owner, Optional<Placed> self) {
            var called = callee.substring(ClassOutline.PLAIN.length());
            if (called.startsWith(ClassOutline.SELF)) {
                var steps = called.substring(ClassOutline.SELF.length());
                return self.flatMap(type -> ofMember(type, steps));
            }
            if (called.startsWith(ClassOutline.SUPER)) {
                var name = called.substring(ClassOutline.SUPER.length()) + ClassOutline.DEEDS;
                return owner.flatMap(type -> classes.inherited(type, name))
                        .flatMap(base -> judge(base, name, self.get()));
            }
            return of(path, called, 0);
        }

        /** Of a function or class, or of a method of an object. */
        private Optional<String> of(String path, String dotted, int steps) {
            if (steps > MOST_STEPS) return Optional.empty();
            var type = classes.find(path, dotted);
            if (type.isPresent()) return ofMaking(type.get());
            var target = target(path, dotted);
            var function = target.filter(
                    found -> files.get(found.path()).coroutines().containsKey(found.rest() + ClassOutline.DEEDS));
            if (function.isPresent()) return judge(function.get());
            var source = target.map(found -> files.get(found.path()).imports().get(found.rest()));
            if (source.isPresent()) return of(target.get().path(), source.get(), steps + 1);
            int dot = dotted.lastIndexOf('.');
            return dot <= 0
                    ? Optional.empty()
                    : typeOf(path, dotted.substring(0, dot), steps)
                            .flatMap(owner -> ofMethod(owner, dotted.substring(dot + 1)));
        }

        private Optional<Target> target(String path, String dotted) {
            var target = dotted.startsWith(ClassOutline.OWN)
                    ? Optional.of(new Target(path, dotted.substring(ClassOutline.OWN.length())))
                    : modules.find(path, dotted);
            return target.filter(found -> files.get(found.path()) != null);
        }

        /** The class of which something is that a file spells so. */
        private Optional<Placed> typeOf(String path, String dotted, int steps) {
            if (steps > MOST_STEPS) return Optional.empty();
            var type = classes.find(path, dotted);
            if (type.isPresent()) return type;
            if (dotted.endsWith(ClassOutline.CALLED)) {
                var target = target(path, ClassOutline.uncalled(dotted));
                var given =
                        target.map(found -> files.get(found.path()).returns().get(found.rest()));
                if (given.isPresent()) return typeOf(target.get().path(), given.get(), steps + 1);
            }
            int dot = dotted.lastIndexOf('.');
            return dot <= 0
                    ? Optional.empty()
                    : typeOf(path, dotted.substring(0, dot), steps + 1)
                            .flatMap(owner -> attribute(owner, dotted.substring(dot + 1), steps));
        }

        private Optional<Placed> attribute(Placed type, String name, int steps) {
            return classes.attributeOwner(type, name)
                    .flatMap(owner ->
                            typeOf(owner.path(), owner.outline().attributes().get(name), steps + 1));
        }

        private Optional<String> ofMember(Placed self, String dotted) {
            var steps = dotted.split("\\.");
            var type = Optional.of(self);
            for (int i = 0; i + 1 < steps.length; i++) {
                var step = steps[i];
                type = type.flatMap(owner -> attribute(owner, step, 0));
            }
            return type.flatMap(owner -> ofMethod(owner, steps[steps.length - 1]));
        }

        private Optional<String> ofMaking(Placed type) {
            return ClassOutline.MAKING.stream()
                    .map(name -> name + ClassOutline.DEEDS)
                    .flatMap(name -> classes.lookUp(type, name).flatMap(owner -> judge(owner, name, type)).stream())
                    .findFirst();
        }

        /** Of a method, or of those that derived classes have in its place. */
        private Optional<String> ofMethod(Placed type, String method) {
            var name = method + ClassOutline.DEEDS;
            var own = classes.lookUp(type, name).flatMap(owner -> judge(owner, name, type));
            return own.or(() -> classes.allDerived(type).stream()
                    .filter(each -> each.outline().methods().containsKey(name))
                    .flatMap(each -> judge(each, name, each).stream())
                    .findFirst());
        }

        private Optional<String> judge(Target function) {
            var deeds = files.get(function.path()).coroutines().get(function.rest() + ClassOutline.DEEDS);
            return judge(
                    function.path() + ":" + function.rest(),
                    deeds,
                    function.path(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Optional<String> judge(Placed owner, String method, Placed self) {
            var key = ProjectClasses.key(owner) + "." + method + " " + ProjectClasses.key(self);
            var deeds = owner.outline().methods().get(method);
            return judge(key, deeds, owner.path(), Optional.of(owner), Optional.of(self));
        }

        private Optional<String> judge(
                String key, Outline.Coroutine plain, String path, Optional<Placed> owner, Optional<Placed> self) {
            if (known.contains(key) || !asked.add(key)) return Optional.empty();
            followed.add(key);
            return running.against(plain.deeds(), deed -> "`" + deed.what() + "` (" + shown(path, deed.line()) + ")")
                    .or(() -> called(plain)
                            .flatMap(callee -> ofCallee(callee, path, owner, self).stream())
                            .findFirst());
        }

        private Stream<String> called(Outline.Coroutine plain) {
            return plain.callees().stream().filter(callee -> callee.startsWith(ClassOutline.PLAIN));
        }
    }
}
