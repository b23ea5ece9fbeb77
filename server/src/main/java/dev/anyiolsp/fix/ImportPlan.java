package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.Binding;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.NameUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The import lines of a set of fixes: how each name is spelled where it is needed, which lines that takes, and which
 * names of old imports nothing uses any more. Made twice: a first pass over the fixes tells which references go, the
 * second spells names in that knowledge.
 */
final class ImportPlan {
    private final ImportFacts facts;
    private final SemanticModel model;
    private final ImportStyle style;

    private final List<NameUse> released = new ArrayList<>();
    private final List<Expression.Name> releasedNames = new ArrayList<>();
    private final Set<Integer> releasedStarts = new HashSet<>();
    private final Set<ImportRequest> requests = new TreeSet<>(ImportRequest.ORDER);

    ImportPlan(ImportFacts facts, ImportStyle style) {
        this.facts = facts;
        this.model = facts.model();
        this.style = style;
    }

    /** The plan for a second pass over the same fixes. */
    ImportPlan informed() {
        releaseWithAssignments();
        return new ImportPlan(facts.knowing(releasedStarts), style);
    }

    /** Takes over what goes by another plan. */
    void releaseAll(ImportPlan other) {
        released.addAll(other.released);
        releasedStarts.addAll(other.releasedStarts);
        releasedNames.addAll(other.releasedNames);
    }

    /** A plan of its own, to see what a fix would do. */
    ImportPlan trial() {
        return new ImportPlan(facts, style);
    }

    SemanticModel model() {
        return model;
    }

    void release(Reference reference) {
        reference.root().ifPresent(root -> {
            released.add(root);
            releasedStarts.add(root.range().start());
        });
    }

    /** Says that a use of a local name goes, and its assignment with the last one. */
    void release(Expression.Name use) {
        releasedNames.add(use);
    }

    /** Where assignments stand that may go with the uses that do. */
    List<TextRange> reach() {
        return AssignmentRemoval.reach(model, releasedNames);
    }

    /** What assignments that go have used goes, too. */
    private AssignmentRemoval releaseWithAssignments() {
        var assignments = new AssignmentRemoval(model, releasedNames);
        if (releasedNames.isEmpty()) return assignments;
        for (var use : assignments.uses()) if (releasedStarts.add(use.range().start())) released.add(use);
        return assignments;
    }

    /** Import lines, and assignments that nothing needs any more. */
    List<Edit> edits() {
        var assignments = releaseWithAssignments();
        var edits = new ArrayList<>(assignments.edits());
        edits.addAll(importEdits());
        return edits;
    }

    private List<Edit> importEdits() {
        var removal = facts.removalWithout(releasedStarts);
        released.forEach(root -> removal.considerAll(root.bindings()));
        var edits = new ArrayList<>(new ImportSection(model, removal, requests).edits());
        if (requests.stream().anyMatch(request -> (request.module() + ".").startsWith("anyio."))) {
            ScriptMetadata.declaring(model.document()).ifPresent(edits::add);
        }
        return edits;
    }

    String spell(String qualifiedName, Cursor place, Reference instead) {
        int dot = qualifiedName.lastIndexOf('.');
        var module = qualifiedName.substring(0, dot);
        var member = qualifiedName.substring(dot + 1);
        if (module.equals("builtins")) return member;
        var scope = model.scopeOf(place);
        boolean bare = style == ImportStyle.FROM || instead != null && instead.isFromImport();
        var asMember = bare
                ? moved(module, member, instead)
                        .or(() -> visible(qualifiedName, scope, place))
                        .or(() -> asFreeMember(module, member, instead))
                : StandardLibrary.contains(module) ? visible(qualifiedName, scope, place) : Optional.<String>empty();
        return asMember.orElseGet(() -> inModule(module, member, scope, place));
    }

    /** A built-in name whose bare form means another thing at the place. */
    String spellBuiltIn(String member, Cursor place) {
        return inModule("builtins", member, model.scopeOf(place), place);
    }

    private String inModule(String module, String member, Scope scope, Cursor place) {
        return visible(module, scope, place)
                .map(local -> local + "." + member)
                .or(() -> asModule(module, scope, place).map(path -> path + "." + member))
                .or(() -> visible(module + "." + member, scope, place))
                .orElseGet(() -> underFreshName(module, member));
    }

    /** A name that already stands for the path at the place. */
    private Optional<String> visible(String path, Scope from, Cursor place) {
        var names = facts.namesImporting(path);
        for (var scope = from; scope != null; scope = scope.parent().orElse(null)) {
            for (var name : names) {
                boolean found = from.lookup(name).filter(scope::equals).isPresent();
                if (found && standsFor(scope.bindingsOf(name), path, from, place)) return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean standsFor(List<Binding> bindings, String path, Scope from, Cursor place) {
        if (path.indexOf('.') < 0 || bindings.size() == 1) {
            return bindings.stream()
                            .allMatch(binding ->
                                    binding.importPath().filter(path::equals).isPresent())
                    && bindings.stream().anyMatch(binding -> isWhole(binding) && isBound(binding, from, place));
        }
        return false;
    }

    /** {@code import anyio.lowlevel} binds {@code anyio}, but whoever wants it should say so. */
    private static boolean isWhole(Binding binding) {
        if (binding.kind() == BindingKind.MODULE) return true;
        var alias = binding.at();
        return alias.child(NodeKind.IDENTIFIER).isPresent()
                || alias.parent().orElseThrow().kind() == NodeKind.IMPORT_FROM
                || alias.first().text().indexOf('.') < 0;
    }

    /** Whether an import has certainly run when the place is reached. */
    private static boolean isBound(Binding binding, Scope from, Cursor place) {
        if (isConditional(binding.at())) return false;
        boolean sameRun = from.codeScope() == binding.scope().codeScope()
                || from.codeScope().kind() == ScopeKind.CLASS;
        return !sameRun || binding.at().start() < place.start();
    }

    /** Whether an import stands below an if, a try, a loop: where it may not run. */
    static boolean isConditional(Cursor at) {
        for (var node = Node.of(at).parent();
                node.isPresent();
                node = node.get().parent()) {
            var up = node.get();
            if (up instanceof Statement.FunctionDef || up instanceof Statement.ClassDef) return false;
            if (up instanceof Statement.Compound && !(up instanceof Statement.With)) return true;
            if (up.at().kind() == NodeKind.ELSE || up.at().kind() == NodeKind.ELIF) return true;
            if (up.at().kind() == NodeKind.EXCEPT || up.at().kind() == NodeKind.CASE) return true;
        }
        return false;
    }

    /** A from-import of asyncio becomes a from-import of what replaces it, under the name that the file knows. */
    private Optional<String> moved(String module, String member, Reference instead) {
        boolean same = instead != null
                && instead.isFromImport()
                && instead.qualifiedName().endsWith("." + member);
        if (!same || !facts.isFreedByMove(instead.root().orElseThrow())) return Optional.empty();
        return Optional.of(request(module, member, instead.root().get().name()));
    }

    private Optional<String> asFreeMember(String module, String member, Reference instead) {
        boolean wanted = instead != null || !StandardLibrary.contains(module);
        return wanted && facts.isFree(member) ? Optional.of(request(module, member, member)) : Optional.empty();
    }

    private String request(String module, String member, String local) {
        requests.add(ImportRequest.ofMember(module, member, local));
        return local;
    }

    /** {@code anyio.lowlevel} where {@code anyio} is, or can become, the module at the place. */
    private Optional<String> asModule(String module, Scope scope, Cursor place) {
        int dot = module.indexOf('.');
        var root = dot < 0 ? module : module.substring(0, dot);
        var found = scope.lookup(root);
        if (found.isPresent()) {
            var bindings = found.get().bindingsOf(root);
            boolean taken = bindings.stream()
                    .anyMatch(
                            binding -> binding.importPath().filter(root::equals).isEmpty());
            // A function's own import hides that of the module, also where it has not run.
            boolean isUnbound = found.get() != model.module()
                    && bindings.stream().noneMatch(binding -> isBound(binding, scope, place));
            if (taken || isUnbound) return Optional.empty();
        }
        boolean ownModule = model.module().bindingsOf(root).stream()
                .anyMatch(binding -> binding.importPath().filter(root::equals).isEmpty());
        if (ownModule) return Optional.empty();
        if (!isImported(module)) requests.add(ImportRequest.ofModule(module));
        return Optional.of(module);
    }

    /** Whether the module has an unconditional {@code import} of just this module. */
    private boolean isImported(String module) {
        int dot = module.indexOf('.');
        var root = dot < 0 ? module : module.substring(0, dot);
        return model.module().bindingsOf(root).stream()
                .filter(binding -> binding.at().kind() == NodeKind.ALIAS && !isConditional(binding.at()))
                .anyMatch(binding -> binding.at().first().text().equals(module));
    }

    private String underFreshName(String module, String member) {
        var local = module.replace('.', '_') + "_" + member;
        while (!facts.isFree(local) && requests.stream().noneMatch(sameMember(module, member, local)))
            local = "_" + local;
        return request(module, member, local);
    }

    private static Predicate<ImportRequest> sameMember(String module, String member, String local) {
        return request -> request.equals(ImportRequest.ofMember(module, member, local));
    }
}
