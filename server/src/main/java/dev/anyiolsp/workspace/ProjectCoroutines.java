package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.outline.Outline;
import dev.anyiolsp.outline.QuietWaits;
import dev.anyiolsp.rules.Running;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.workspace.DerivedClasses.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Follows coroutine functions and methods from file to file: does what is awaited just end when it is cancelled. What a
 * method calls on itself may be that of any derived class of the project.
 */
final class ProjectCoroutines {
    private static final int MOST_STEPS = 8;

    private final ProjectClasses classes;
    private final Outlines files;
    private final ModulePaths modules;
    private final ProjectLinks links;
    private final RepositoryProjects projects;
    private final ShownByName sorted;
    private final RecentFiles recent;
    private final Map<Running, Set<String>> harmless;
    private final String folder;
    /** What is asked already: what calls itself is judged by the rest of it. */
    private final Set<String> asked = new HashSet<>();

    /** What plain functions do, by the projects for which that is asked. */
    private final Map<String, ProjectDeeds> deeds = new HashMap<>();

    private Running running = Running.HERE;
    /** How many functions give what another function gives: one may give what it gives itself. */
    private int callsFollowed;

    /**
     * @param recent the files whose outlines are others than those that were sorted
     * @param harmless plain functions against which nothing speaks, as they run; more are noted there
     * @param folder of the project for which places are shown
     */
    ProjectCoroutines(
            Outlines files,
            ModulePaths modules,
            ProjectLinks links,
            RepositoryProjects projects,
            ShownByName sorted,
            RecentFiles recent,
            Map<Running, Set<String>> harmless,
            String folder) {
        this.classes = new ProjectClasses(files, modules, sorted, recent);
        this.files = files;
        this.modules = modules;
        this.links = links;
        this.projects = projects;
        this.sorted = sorted;
        this.recent = recent;
        this.harmless = harmless;
        this.folder = folder;
    }

    /** Why what a file spells so may do more than end. */
    Optional<String> restless(String importer, String dotted, Running running) {
        this.running = running;
        return in(importer, dotted, true);
    }

    /**
     * Whether a method of a class, as a file spells both, is a plain coroutine function, whatever stands in its place in
     * derived classes and in objects.
     */
    boolean isCoroutineMethod(String importer, String dotted) {
        int dot = dotted.lastIndexOf('.');
        var method = dotted.substring(dot + 1);
        var type = dot < 0 ? Optional.<Placed>empty() : classes.find(importer, dotted.substring(0, dot));
        var owner = type.flatMap(found -> classes.lookUp(found, method));
        if (owner.isEmpty() || !isPlain(owner.get(), method) || classes.hasValue(type.get(), method)) return false;
        // What a base that is not seen has may come first.
        boolean isOwn = owner.equals(type);
        if (!isOwn
                && type.get().outline().bases().stream()
                        .anyMatch(base -> classes.find(type.get().path(), base).isEmpty())) return false;
        return classes.allDerived(type.get()).stream()
                .allMatch(each -> !ProjectClasses.hasAnother(each, method) || isPlain(each, method));
    }

    private boolean isPlain(Placed owner, String method) {
        var coroutine = owner.outline().methods().get(method);
        return coroutine != null
                && coroutine.isPlain()
                && !owner.outline().attributes().containsKey(method)
                && replaced(owner.path(), owner.outline().name(), method).isEmpty();
    }

    /** What speaks against calling a plain function, class or method, as a file spells it. */
    Optional<String> plainly(String importer, String dotted, Running running) {
        return deeds(importer).against(importer, dotted, running);
    }

    private ProjectDeeds deeds(String path) {
        return deeds.computeIfAbsent(
                projects.of(path),
                any -> new ProjectDeeds(files, modules, classes, harmless, name -> uses(path, name), folder));
    }

    private Stream<WorkspaceIndex.Placed> uses(String path, String name) {
        var kept =
                sorted.uses().of(name).stream().filter(each -> !recent.paths().contains(each.path()));
        return Stream.concat(kept, recent.shown().uses().of(name).stream()).filter(each -> isLinked(path, each.path()));
    }

    /** The same about what classes of other files have in the place of a method. */
    Optional<String> overriding(String path, String className, String method, Running running) {
        this.running = running;
        return classes.find(path, ClassOutline.OWN + className).flatMap(type -> ofDerived(type, method, path));
    }

    /**
     * Where another file puts something in the place of a function of a module, or of a method.
     *
     * @param className of the class that has it; empty for a function
     */
    Optional<String> replacedElsewhere(String path, String className, String name) {
        return replacementsOf(name)
                .filter(each -> !each.path().equals(path) && isMeant(each, path, className))
                .map(this::shown)
                .findFirst();
    }

    private Optional<String> replaced(String path, String className, String name) {
        return replacementsOf(name)
                .filter(each -> isMeant(each, path, className))
                .findFirst()
                .map(each -> Workspace.replacing(shown(each), name));
    }

    private String shown(Replacements.Placed each) {
        return ProjectView.shown(folder, each.path()) + ":" + each.replacement().line();
    }

    private Stream<Replacements.Placed> replacementsOf(String name) {
        var kept = sorted.replacements().named(name).stream()
                .filter(each -> !recent.paths().contains(each.path()));
        return Stream.concat(kept, recent.shown().replacements().named(name).stream());
    }

    /** Whether a replacement may be that of a function of a file, or of a method of a class of it. */
    private boolean isMeant(Replacements.Placed each, String path, String className) {
        var base = each.replacement().base();
        if (base.isEmpty()) return !className.isEmpty() && isLinked(path, each);
        if (!className.isEmpty()) {
            var types = classes.meant(each.path(), base).toList();
            if (!types.isEmpty())
                return types.stream()
                        .anyMatch(type -> type.path().equals(path)
                                && type.outline().name().equals(className));
        }
        if (base.startsWith(ClassOutline.OWN)) return false;
        return modules.all(each.path(), base).stream().anyMatch(target -> {
            boolean isModule = target.rest().isEmpty();
            return className.isEmpty() ? isModule && target.path().equals(path) : !isModule && isLinked(path, each);
        });
    }

    private boolean isLinked(String path, Replacements.Placed each) {
        return isLinked(path, each.path());
    }

    private boolean isLinked(String path, String other) {
        return links.areLinked(projects.of(path), projects.of(other));
    }

    private Optional<String> in(String importer, String dotted, boolean goesOn) {
        var found = modules.find(importer, dotted);
        var outline = found.map(target -> files.get(target.path()));
        if (outline.isEmpty()) return unseen(dotted);
        var name = found.get().rest();
        var path = found.get().path();
        if (outline.get().coroutines().containsKey(name)) return ofFunction(path, name);
        if (name.indexOf('.') > 0) return ofChain(importer, dotted, name.split("\\."));
        var source = outline.get().imports().get(name);
        return source == null || !goesOn ? unseen(dotted) : in(path, source, false);
    }

    /**
     * A method of a class, of what a function gives, or of what attributes and methods of these give.
     *
     * @param steps the last ones of the path, the first of which is in the module
     */
    private Optional<String> ofChain(String importer, String dotted, String[] steps) {
        int length = dotted.length();
        for (int i = 1; i < steps.length; i++) length -= steps[i].length() + 1;
        var first = dotted.substring(0, length);
        if (!steps[0].endsWith(ClassOutline.CALLED)) {
            return classes.find(importer, first)
                    .map(type -> ofChain(type, steps, 1))
                    .orElseGet(() -> unseen(dotted));
        }
        return returned(importer, ClassOutline.uncalled(first), 0)
                .map(given -> isLeft(given.type(), steps, 1)
                        ? ofFunction(given.path(), given.name() + ClassOutline.BODY)
                        : ofTyped(given.path(), given.type(), steps, 1))
                .orElseGet(() -> unseen(dotted));
    }

    private Optional<String> ofChain(Placed type, String[] steps, int next) {
        return next == steps.length - 1 ? ofMethod(type, steps[next]) : ofAttribute(type, steps, next);
    }

    /** @param type a class as a file spells it */
    private Optional<String> ofTyped(String path, String type, String[] steps, int next) {
        if (type.equals(ClassOutline.GENERATOR)) {
            return unseen(String.join(".", List.of(steps).subList(next, steps.length)));
        }
        if (type.startsWith(ClassOutline.MANAGER)) {
            var entered = type.substring(ClassOutline.MANAGER.length());
            boolean isEntered = steps[next].equals(ClassOutline.ENTER + ClassOutline.CALLED);
            return isEntered && !entered.isEmpty() && !entered.equals(ClassOutline.GENERATOR) && next < steps.length - 1
                    ? ofTyped(path, entered, steps, next + 1)
                    : unseen(String.join(".", List.of(steps).subList(next, steps.length)));
        }
        if (type.contains(ClassOutline.CALLED)) {
            var rest = String.join(".", List.of(steps).subList(next, steps.length));
            if (callsFollowed == MOST_STEPS) return unseen(type + "." + rest);
            callsFollowed++;
            var found = ofMember(path, type, rest);
            callsFollowed--;
            return found;
        }
        if (next == steps.length - 1) return ofMember(path, type, steps[next]);
        return classes.find(path, type)
                .map(found -> ofChain(found, steps, next))
                .orElseGet(() -> unseen(type));
    }

    /** Whether what follows behind a manager or generator runs its body. */
    private static boolean isLeft(String type, String[] steps, int next) {
        boolean isLast = next == steps.length - 1;
        if (type.startsWith(ClassOutline.MANAGER)) return isLast && steps[next].equals(ClassOutline.LEAVE);
        if (!type.equals(ClassOutline.GENERATOR)) return false;
        boolean isIterated = steps[next].equals(ClassOutline.ITER + ClassOutline.CALLED);
        boolean isNext = isLast || isIterated && next == steps.length - 2;
        return isNext && steps[steps.length - 1].equals(ClassOutline.NEXT);
    }

    /**
     * What a function gives, as the file of a path spells it.
     *
     * @param name of the function
     */
    private record Spelled(String path, String name, String type) {}

    /** What a function is annotated to give. */
    private Optional<Spelled> returned(String importer, String dotted, int steps) {
        boolean isOwn = dotted.startsWith(ClassOutline.OWN);
        var target = isOwn
                ? Optional.of(new ModulePaths.Target(importer, dotted.substring(1)))
                : modules.find(importer, dotted);
        var outline = target.map(found -> files.get(found.path()));
        if (outline.isEmpty() || steps > MOST_STEPS) return Optional.empty();
        var path = target.get().path();
        var name = target.get().rest();
        var type = outline.get().returns().get(name);
        if (type != null) {
            return replaced(path, "", name).isPresent() ? Optional.empty() : Optional.of(new Spelled(path, name, type));
        }
        var source = outline.get().imports().get(name);
        return source == null ? Optional.empty() : returned(path, source, steps + 1);
    }

    private static Optional<String> unseen(String name) {
        return Optional.of(Workspace.unseen(name.startsWith(ClassOutline.OWN) ? name.substring(1) : name));
    }

    /** Why a coroutine function of a file may do more than end. */
    private Optional<String> ofFunction(String path, String name) {
        var coroutine = files.get(path).coroutines().get(name);
        if (coroutine == null) return unseen(name);
        if (!asked.add(path + ":" + name + how())) return Optional.empty();
        var replaced = replaced(path, "", withoutBody(name));
        if (replaced.isPresent()) return replaced;
        return judge(withoutBody(name), coroutine, path, Optional.empty(), Optional.empty());
    }

    private static String withoutBody(String name) {
        return name.endsWith(ClassOutline.BODY) ? name.substring(0, name.length() - ClassOutline.BODY.length()) : name;
    }

    private Optional<String> ofMethod(Placed type, String method) {
        return method.equals(ClassOutline.LEAVE)
                ? ofOneMethod(type, ClassOutline.ENTER).or(() -> ofOneMethod(type, method))
                : ofOneMethod(type, method);
    }

    private Optional<String> ofOneMethod(Placed type, String method) {
        var own = classes.lookUp(type, method);
        if (own.isEmpty()) return unseen(type.outline().name() + "." + method);
        return ofMethod(own.get(), method, type).or(() -> ofDerived(type, method, ""));
    }

    /** @param self the class of the object */
    private Optional<String> ofMethod(Placed owner, String method, Placed self) {
        if (!asked.add(ProjectClasses.key(owner) + "." + method + " " + ProjectClasses.key(self) + how()))
            return Optional.empty();
        var replaced = replaced(owner.path(), owner.outline().name(), withoutBody(method));
        if (replaced.isPresent()) return replaced;
        var coroutine = owner.outline().methods().get(method);
        return judge(withoutBody(method), coroutine, owner.path(), Optional.of(owner), Optional.of(self));
    }

    private Optional<String> ofDerived(Placed type, String method, String except) {
        boolean isMangled = method.startsWith("__") && !method.endsWith("__");
        if (isMangled) return Optional.empty();
        for (var each : classes.allDerived(type)) {
            if (each.path().equals(except)) continue;
            if (each.outline().attributes().containsKey(method)) {
                return Optional.of(Workspace.replacing("`" + each.outline().name() + "`", method));
            }
            if (!each.outline().methods().containsKey(method)) continue;
            var found = ofMethod(each, method, each);
            if (found.isPresent()) {
                var name = each.outline().name();
                return found.map(reason -> "`" + name + "` overrides `" + method + "`, and " + reason);
            }
        }
        return Optional.empty();
    }

    private Optional<String> judge(
            String name, Outline.Coroutine coroutine, String path, Optional<Placed> owner, Optional<Placed> self) {
        if (!coroutine.objection().isEmpty()) {
            return Optional.of("`" + name + "` " + coroutine.objection() + shown(path, coroutine.line()));
        }
        var deed = running.against(coroutine.deeds(), each -> "`" + each.what() + "`" + shown(path, each.line()));
        if (deed.isPresent()) return deed;
        return coroutine.callees().stream()
                .flatMap(callee -> ofCallee(callee, path, owner, self).stream())
                .findFirst();
    }

    private String shown(String path, int line) {
        return " (" + ProjectView.shown(folder, path) + ":" + line + ")";
    }

    /** What is asked about the same function again. */
    private String how() {
        return running.isInOwnTask() ? " " + ClassOutline.TASK : "";
    }

    private Optional<String> ofCallee(String callee, String path, Optional<Placed> owner, Optional<Placed> self) {
        if (callee.startsWith(ClassOutline.TASK)) {
            var before = running;
            running = running.inOwnTask();
            var found = ofCallee(callee.substring(ClassOutline.TASK.length()), path, owner, self);
            running = before;
            return found;
        }
        if (callee.startsWith(ClassOutline.STARTED)) return Optional.empty();
        if (callee.startsWith(ClassOutline.PLAIN) || callee.startsWith(ClassOutline.GUARD)) {
            return deeds(path).againstCallee(callee, path, owner, self, running);
        }
        if (callee.startsWith(ClassOutline.SELF) && self.isPresent()) {
            return ofChain(
                    self.get(), callee.substring(ClassOutline.SELF.length()).split("\\."), 0);
        }
        if (callee.startsWith(ClassOutline.SUPER) && owner.isPresent()) {
            var name = callee.substring(ClassOutline.SUPER.length());
            return classes.inherited(owner.get(), name)
                    .map(base -> ofMethod(base, name, self.get()))
                    .orElseGet(() -> unseen(callee));
        }
        if (callee.indexOf('.') < 0) return ofFunction(path, callee);
        int dot = callee.lastIndexOf('.');
        return ofMember(path, callee.substring(0, dot), callee.substring(dot + 1));
    }

    /** What a chain calls in the end, by way of an attribute or method of an object and those that derived classes have instead. */
    private Optional<String> ofAttribute(Placed self, String[] steps, int next) {
        var attribute = steps[next];
        var owners =
                new ArrayList<>(classes.attributeOwner(self, attribute).stream().toList());
        var unseen = unseen("self." + String.join(".", List.of(steps).subList(next, steps.length)));
        if (owners.isEmpty()) return unseen;
        owners.addAll(classes.allDerived(self));
        for (var owner : owners) {
            var type = owner.outline().attributes().get(attribute);
            if (type == null && !ProjectClasses.hasAnother(owner, attribute)) continue;
            var found = type == null || type.isEmpty() || isReplaced(owner, attribute)
                    ? unseen
                    : isLeft(type, steps, next + 1)
                            ? ofMethod(owner, ClassOutline.uncalled(attribute) + ClassOutline.BODY, self)
                            : ofTyped(owner.path(), type, steps, next + 1);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Whether something else stands in the place of a method. */
    private boolean isReplaced(Placed owner, String attribute) {
        var name = ClassOutline.uncalled(attribute);
        if (name.equals(attribute)) return false;
        return owner.outline().attributes().containsKey(name)
                || replaced(owner.path(), owner.outline().name(), name).isPresent();
    }

    /** @param base a module or class as a file spells it */
    private Optional<String> ofMember(String path, String base, String name) {
        if (QuietWaits.isQuietMember(base, name)) return running.againstCall(base + "." + name);
        boolean isOfOwn = base.startsWith(ClassOutline.OWN) && base.indexOf('.') > 0;
        if (base.contains(ClassOutline.CALLED) || isOfOwn) {
            var whole = base + "." + name;
            return base.startsWith(ClassOutline.OWN) ? ofChain(path, whole, whole.split("\\.")) : in(path, whole, true);
        }
        if (name.equals(ClassOutline.LEAVE)) {
            if (QuietWaits.isQuietManager(base)) return Optional.empty();
            return classes.find(path, base)
                    .map(type -> ofMethod(type, name))
                    .orElseGet(() -> Optional.of(
                            "what `" + DerivedClasses.lastName(base) + "` awaits when it is left is not seen"));
        }
        if (!base.startsWith(ClassOutline.OWN)) return in(path, base + "." + name, true);
        return classes.find(path, base).map(type -> ofMethod(type, name)).orElseGet(() -> unseen(base + "." + name));
    }
}
