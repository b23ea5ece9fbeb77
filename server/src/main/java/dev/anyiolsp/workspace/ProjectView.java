package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.outline.DeepCopies;
import dev.anyiolsp.outline.ForeignLoops;
import dev.anyiolsp.outline.HiddenShields;
import dev.anyiolsp.outline.LibraryUse;
import dev.anyiolsp.outline.Outline;
import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.rules.Running;
import dev.anyiolsp.rules.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A repository as one of its files sees it. It is read at the first question: most files ask nothing. What belongs to one
 * project alone, such as who takes something from a library, is that of the file's own. Belongs to one thread.
 */
final class ProjectView implements Workspace {
    private static final int MOST_STEPS = 8;

    /** What these do to a program matters only while it goes on. */
    private static final Set<String> ENDING_PROGRAM = Set.of(ProcessWide.DAEMON_LOOP, ProcessWide.INTERRUPTED_LOOP);

    private final String folder;
    private final String own;
    private final Supplier<WorkspaceIndex> source;
    private WorkspaceIndex known;

    /** @param folder of the file's project, or of what stands for one */
    ProjectView(String folder, String own, Supplier<WorkspaceIndex> source) {
        this.folder = folder;
        this.own = own;
        this.source = source;
    }

    private WorkspaceIndex index() {
        if (known == null) known = source.get();
        return known;
    }

    /** Two that look at the same index from the same file say the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectView that
                && own.equals(that.own)
                && folder.equals(that.folder)
                && index() == that.index();
    }

    @Override
    public int hashCode() {
        return own.hashCode();
    }

    /** The first place with a use of a name. */
    private Optional<String> firstUse(String name, Predicate<WorkspaceIndex.Placed> wanted) {
        return firstUse(name, name, wanted);
    }

    private Optional<String> firstUse(String name, String also, Predicate<WorkspaceIndex.Placed> wanted) {
        return index().firstUse(own, name, also, wanted)
                .map(placed -> shown(folder, placed.path()) + ":" + placed.use().line());
    }

    /** The path of a file as whoever works in a folder knows it. */
    static String shown(String folder, String path) {
        return path.startsWith(folder) ? path.substring(folder.length()) : path;
    }

    /** Whether what has no known owner there may be something of this file. */
    private boolean isLinked(WorkspaceIndex.Placed placed) {
        return index().areLinked(own, placed.path());
    }

    @Override
    public Optional<String> otherUse(String name, Set<String> members) {
        return firstUse(name, placed -> {
            var use = placed.use();
            if (use.how() == Outline.How.IMPORTED || use.how() == Outline.How.RESULT) return false;
            if (!use.isGiven() && !members.contains(use.member()) && !use.how().isInString()) return false;
            return use.how() == Outline.How.INHERITED ? isOfOwnClass(placed) : mayBeOwn(placed);
        });
    }

    /** Whether the base of a use is a class of this file. */
    private boolean isOfOwnClass(WorkspaceIndex.Placed placed) {
        return index().modules().all(placed.path(), placed.use().base()).stream()
                .anyMatch(module -> module.path().equals(own) || passesOn(module.path(), module.rest()));
    }

    @Override
    public Optional<String> otherResult(String function, Set<String> members) {
        return firstUse(function, placed -> {
            var use = placed.use();
            return use.how() == Outline.How.RESULT
                    && (use.isGiven() || members.contains(use.member()))
                    && mayBeOwn(placed);
        });
    }

    @Override
    public Optional<String> otherReading(String name) {
        return firstUse(name, placed -> !placed.use().how().isInString() && mayBeOwn(placed));
    }

    /** Whether the base of a use may be this file, or an object of a class of it. */
    private boolean mayBeOwn(WorkspaceIndex.Placed placed) {
        var use = placed.use();
        boolean isRead = use.how() == Outline.How.READ || use.how() == Outline.How.RESULT;
        if (use.base().isEmpty()) return isRead && isLinked(placed);
        for (var module : index().modules().all(placed.path(), use.base())) {
            boolean isMeant = module.rest().isEmpty() ? hasOwn(module, use.name()) : isRead && isLinked(placed);
            if (isMeant) return true;
        }
        return false;
    }

    /** Whether a name of a module is one of this file. */
    private boolean hasOwn(ModulePaths.Target module, String name) {
        return module.rest().isEmpty() && (module.path().equals(own) || passesOn(module.path(), name));
    }

    /** Whether a module has a name from this file. */
    private boolean passesOn(String path, String name) {
        var outline = index().outline(path);
        if (outline.isEmpty()) return false;
        var source = outline.get().imports().get(name);
        if (source == null) return outline.get().stars().stream().anyMatch(star -> isOwn(path, star, ""));
        return isOwn(path, source, name);
    }

    private boolean isOwn(String importer, String dotted, String rest) {
        return index().modules().all(importer, dotted).stream()
                .anyMatch(target -> target.path().equals(own) && target.rest().equals(rest));
    }

    @Override
    public Optional<String> moduleUse(String name, String member) {
        return firstUse(name, stem(), placed -> {
            var use = placed.use();
            boolean isMeant =
                    member.isEmpty() || use.member().isEmpty() || use.member().equals(member);
            return isMeant && !use.base().isEmpty() && isOwn(placed.path(), use.base(), "");
        });
    }

    /** The last name of this module, which whoever reaches into it spells; a package may be reached from inside without. */
    private String stem() {
        var name = own.substring(own.lastIndexOf('/') + 1);
        return name.equals("__init__.py") ? "" : name.replaceFirst("\\.py$", "");
    }

    @Override
    public Optional<String> stepped(String function, boolean isMethod) {
        return met(Outline.How.STEPPED, function, isMethod);
    }

    @Override
    public Optional<String> carried(String function, boolean isMethod) {
        return met(Outline.How.CARRIED, function, isMethod);
    }

    @Override
    public Optional<String> belowScope(String function, boolean isMethod) {
        return met(Outline.How.BELOW_SCOPE, function, isMethod)
                .or(() -> index().scopes().place(own, function, isMethod).map(place -> shown(folder, place)));
    }

    @Override
    public Optional<String> inCancelledScope(String function, boolean isMethod) {
        return met(Outline.How.CANCELLED, function, isMethod);
    }

    @Override
    public Optional<String> limited(String function, boolean isMethod) {
        return met(Outline.How.LIMITED, function, isMethod);
    }

    @Override
    public Optional<String> copied(List<String> bases) {
        return copied(
                placed -> (DeepCopies.isOne(placed.use().base(), placed.use().name()) || isCopying(placed))
                        && (takesFromHere(placed.path()) || isBase(placed.path(), own, bases, 0)));
    }

    @Override
    public Optional<String> copiedWhileUsed(List<String> bases) {
        return copied(placed -> isCopying(placed)
                && (DeepCopies.isProcess(placed.use().name()) && takesFromHere(placed.path())
                        || isBase(placed.path(), own, bases, 0)));
    }

    private Optional<String> copied(Predicate<WorkspaceIndex.Placed> wanted) {
        return DeepCopies.ALL.stream()
                .flatMap(name -> firstUse(name, wanted).stream())
                .sorted()
                .findFirst();
    }

    private static boolean isCopying(WorkspaceIndex.Placed placed) {
        return placed.use().how() == Outline.How.COPYING;
    }

    private boolean takesFromHere(String path) {
        var outline = index().outline(path);
        return outline.isPresent()
                && outline.get().uses().stream()
                        .anyMatch(use -> !use.base().isEmpty()
                                && index().modules().all(path, use.base()).stream()
                                        .anyMatch(module -> hasOwn(module, use.name())));
    }

    /** Whether a class that a file spells so, or one from which it derives, stands in another file. */
    private boolean isBase(String path, String file, List<String> spelled, int steps) {
        return steps < MOST_STEPS
                && spelled.stream()
                        .flatMap(base -> index().modules().all(file, base).stream())
                        .anyMatch(base ->
                                base.path().equals(path) || isBase(path, base.path(), basesOf(base), steps + 1));
    }

    private List<String> basesOf(ModulePaths.Target type) {
        return index().outline(type.path()).stream()
                .flatMap(outline -> outline.classes().stream())
                .filter(each -> each.name().equals(type.rest()))
                .flatMap(each -> each.bases().stream())
                .filter(base -> !base.startsWith(ClassOutline.OWN))
                .toList();
    }

    @Override
    public Optional<String> madeOnImport(String className) {
        return met(Outline.How.MADE_ON_IMPORT, className, false);
    }

    /** Where a function of this module is met in a certain way, or a method of whatever object. */
    private Optional<String> met(Outline.How how, String function, boolean isMethod) {
        return firstUse(function, placed -> {
            var use = placed.use();
            if (use.how() != how) return false;
            if (use.base().isEmpty()) return isMethod && isLinked(placed);
            return index().modules().all(placed.path(), use.base()).stream()
                    .anyMatch(module ->
                            isMethod ? !module.rest().isEmpty() && isLinked(placed) : hasOwn(module, function));
        });
    }

    @Override
    public Optional<String> usedInTests(String function, boolean isMethod) {
        return firstUse(
                function,
                placed -> (isMethod || !placed.use().base().isEmpty()) && mayBeOwn(placed) && keepsLoop(placed.path()));
    }

    /** Whether plain code of a file may run while AnyIO's plugin of pytest keeps a loop. */
    private boolean keepsLoop(String path) {
        var file = libraryNames(path);
        var seen = new HashSet<>(file);
        for (var conftest : conftests(path)) seen.addAll(libraryNames(conftest));
        return LibraryUse.keepsLoop(file, seen);
    }

    /** The files whose fixtures a file sees, where there are such files, the nearest first. */
    private List<String> conftests(String path) {
        var found = new ArrayList<String>();
        int slash = path.length();
        do {
            slash = path.lastIndexOf('/', slash - 1);
            found.add(path.substring(0, slash + 1) + "conftest.py");
        } while (slash >= folder.length());
        return found;
    }

    private Set<String> libraryNames(String path) {
        return index().outline(path)
                .map(outline -> outline.libraries().asyncio())
                .orElse(Set.of());
    }

    @Override
    public boolean countsTurns() {
        return givesTurns("sleep") || givesTurns("checkpoint");
    }

    private boolean givesTurns(String name) {
        return firstUse(name, placed -> placed.use().how() == Outline.How.TURN && isLinked(placed))
                .isPresent();
    }

    @Override
    public Optional<String> processWideUse(String name) {
        var foreign = ForeignLoops.of(name);
        if (!foreign.isEmpty()) {
            return foreign.keySet().stream()
                    .sorted()
                    .flatMap(module -> loopOf(module, foreign.get(module)))
                    .findFirst();
        }
        return firstUse(
                name,
                placed -> ProcessWide.isOwner(name, placed.use().base())
                        && (placed.use().how() == Outline.How.READ
                                || !placed.use().base().isEmpty())
                        && isFelt(name, placed));
    }

    private boolean isFelt(String name, WorkspaceIndex.Placed placed) {
        if (ProcessWide.isOfLoop(name)) return mayRunIn(name, placed.path());
        if (!name.equals(ProcessWide.INTERRUPT)) return isLinked(placed);
        return takesFromHere(placed.path()) && !FileRole.isTestModule(placed.path());
    }

    /** What a test waits for is done before the program ends. */
    private boolean mayRunIn(String loop, String path) {
        return index().mayRunIn(own, path) && !(ENDING_PROGRAM.contains(loop) && FileRole.isTestModule(own));
    }

    /** Where another file names a module, or one of its members, that makes a loop in which this file may run. */
    private Stream<String> loopOf(String module, Set<String> members) {
        int dot = module.lastIndexOf('.');
        var named = dot < 0 ? Optional.<String>empty() : loopFrom(module.substring(0, dot), module.substring(dot + 1));
        return Stream.concat(
                named.stream(), members.stream().sorted().flatMap(member -> loopFrom(module, member).stream()));
    }

    /** Where another file names a member of a module that makes a loop in which this file may run. */
    private Optional<String> loopFrom(String module, String member) {
        return firstUse(member, placed -> placed.use().base().equals(module) && index().mayRunIn(own, placed.path()));
    }

    @Override
    public Optional<String> replacement(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        var base = qualifiedName.substring(0, dot);
        return firstUse(
                qualifiedName.substring(dot + 1),
                base.substring(base.lastIndexOf('.') + 1),
                placed -> placed.use().how().isInString()
                        && placed.use().isGiven()
                        && placed.use().base().equals(base)
                        && index().isMet(own, placed));
    }

    @Override
    public String path() {
        return shown(folder, own);
    }

    @Override
    public boolean provides(String module) {
        var modules = index().modules();
        return modules.find(own, module)
                .filter(target -> target.rest().isEmpty() && !modules.areMates(own, target.path()))
                .isPresent();
    }

    @Override
    public boolean hasFixture(String name) {
        return conftests(own).stream()
                .flatMap(conftest -> index().outline(conftest).stream())
                .anyMatch(outline -> outline.functions().containsKey(name));
    }

    @Override
    public Optional<List<LibraryUser>> libraryUsers() {
        return Optional.of(index().users(folder));
    }

    @Override
    public FunctionKind functionKind(String qualifiedName) {
        var kind = kindIn(own, qualifiedName, true);
        boolean isMethod =
                kind == FunctionKind.UNKNOWN && index().coroutines(folder).isCoroutineMethod(own, qualifiedName);
        return isMethod ? FunctionKind.COROUTINE : kind;
    }

    private FunctionKind kindIn(String importer, String dotted, boolean goesOn) {
        var found = index().modules().find(importer, dotted);
        if (found.isEmpty() || found.get().rest().isEmpty()) return FunctionKind.UNKNOWN;
        var name = found.get().rest();
        var outline = index().outline(found.get().path());
        if (outline.isEmpty()) return FunctionKind.UNKNOWN;
        var kind = outline.get().functions().get(name);
        if (kind != null) {
            return kind == Outline.Function.COROUTINE ? FunctionKind.COROUTINE : FunctionKind.OTHER;
        }
        var source = outline.get().imports().get(name);
        return source == null || !goesOn
                ? FunctionKind.UNKNOWN
                : kindIn(found.get().path(), source, false);
    }

    @Override
    public Optional<String> restless(String qualifiedName, Running running) {
        return index().coroutines(folder).restless(own, qualifiedName, running);
    }

    @Override
    public Optional<String> plainly(String qualifiedName, Running running) {
        return index().coroutines(folder).plainly(own, qualifiedName, running);
    }

    @Override
    public Optional<String> shield(String name) {
        return firstUse(
                HiddenShields.WORD,
                placed -> placed.use().how() == Outline.How.SHIELDING
                        && placed.use().member().equals(name)
                        && isLinked(placed));
    }

    @Override
    public Optional<String> overriding(String className, String method, Running running) {
        return index().coroutines(folder).overriding(own, className, method, running);
    }

    @Override
    public Optional<String> replaced(String className, String name) {
        return index().coroutines(folder).replacedElsewhere(own, className, name);
    }
}
