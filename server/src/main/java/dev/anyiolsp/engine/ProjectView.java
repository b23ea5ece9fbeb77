package dev.anyiolsp.engine;

import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.semantics.Outline;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A project as one of its files sees it. The project is read at the first question: most files ask nothing. Belongs to one
 * thread.
 */
final class ProjectView implements Workspace {
    private final String own;
    private final Supplier<WorkspaceIndex> source;
    private WorkspaceIndex known;

    ProjectView(String own, Supplier<WorkspaceIndex> source) {
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
        return other instanceof ProjectView that && own.equals(that.own) && index() == that.index();
    }

    @Override
    public int hashCode() {
        return own.hashCode();
    }

    @Override
    public Optional<String> otherUse(String name, Set<String> members) {
        return index().firstUse(own, name, placed -> {
            var use = placed.use();
            if (use.how() == Outline.How.IMPORTED) return false;
            if (!use.isGiven() && !members.contains(use.member()) && use.how() != Outline.How.NAMED) return false;
            return mayBeOwn(placed);
        });
    }

    /** Whether the base of a use may be this file, or an object of a class of it. */
    private boolean mayBeOwn(WorkspaceIndex.Placed placed) {
        var use = placed.use();
        if (use.base().isEmpty()) return use.how() == Outline.How.READ;
        var module = index().modules().find(placed.path(), use.base());
        if (module.isEmpty()) return false;
        var target = module.get();
        if (!target.rest().isEmpty()) return use.how() == Outline.How.READ;
        return hasOwn(target, use.name());
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
        return index().modules()
                .find(importer, dotted)
                .filter(target -> target.path().equals(own) && target.rest().equals(rest))
                .isPresent();
    }

    @Override
    public Optional<String> moduleUse(String name, String member) {
        return index().firstUse(own, name, stem(), placed -> {
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
        return index().firstUse(own, function, placed -> {
            var use = placed.use();
            if (use.how() != Outline.How.STEPPED) return false;
            if (use.base().isEmpty()) return isMethod;
            return index().modules()
                    .find(placed.path(), use.base())
                    .filter(module -> isMethod ? !module.rest().isEmpty() : hasOwn(module, function))
                    .isPresent();
        });
    }

    @Override
    public boolean countsTurns() {
        return givesTurns("sleep") || givesTurns("checkpoint");
    }

    private boolean givesTurns(String name) {
        return index().firstUse(own, name, placed -> placed.use().how() == Outline.How.TURN)
                .isPresent();
    }

    @Override
    public Optional<String> processWideUse(String method) {
        return index().firstUse(own, method, placed -> true);
    }

    @Override
    public Optional<String> replacement(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        var base = qualifiedName.substring(0, dot);
        return index().firstUse(
                        own,
                        qualifiedName.substring(dot + 1),
                        base.substring(base.lastIndexOf('.') + 1),
                        placed -> placed.use().how() == Outline.How.NAMED
                                && placed.use().isGiven()
                                && placed.use().base().equals(base));
    }

    @Override
    public String path() {
        return own;
    }

    @Override
    public boolean provides(String module) {
        return index().modules()
                .find(own, module)
                .filter(target -> target.rest().isEmpty())
                .isPresent();
    }

    @Override
    public boolean hasFixture(String name) {
        for (int slash = own.lastIndexOf('/'); ; slash = own.lastIndexOf('/', slash - 1)) {
            var outline = index().outline(own.substring(0, slash + 1) + "conftest.py");
            if (outline.isPresent() && outline.get().functions().containsKey(name)) return true;
            if (slash < 0) return false;
        }
    }

    @Override
    public Optional<List<LibraryUser>> libraryUsers() {
        return Optional.of(index().users());
    }

    @Override
    public FunctionKind functionKind(String qualifiedName) {
        var kind = kindIn(own, qualifiedName, true);
        boolean isMethod = kind == FunctionKind.UNKNOWN && index().coroutines().isCoroutineMethod(own, qualifiedName);
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
    public Optional<String> restless(String qualifiedName) {
        return index().coroutines().restless(own, qualifiedName);
    }

    @Override
    public Optional<String> overriding(String className, String method) {
        return index().coroutines().overriding(own, className, method);
    }

    @Override
    public Optional<String> replaced(String className, String name) {
        return index().coroutines().replacedElsewhere(own, className, name);
    }
}
