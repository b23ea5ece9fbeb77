package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.NameUse;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Names that a fix may give to something at a statement. A name is free where nobody who reads it later, or around it again
 * in a loop, would find the new value: then it does not matter what else the function calls so, and two fixes of one
 * function choose the same name, whichever comes first.
 *
 * @param model the meaning of the file
 * @param place the statement
 * @param scope the scope of the code around it
 */
public record FreeNames(SemanticModel model, Statement place, Scope scope) {
    private static final int MOST = 9;

    /** Those at a statement. */
    public static FreeNames at(SemanticModel model, Statement place) {
        return new FreeNames(model, place, model.scopeOf(place.at()).codeScope());
    }

    /** The first of some names that is free, else one with a number. */
    public String first(String... candidates) {
        for (var candidate : candidates) if (isFree(candidate)) return candidate;
        for (int i = 2; i <= MOST; i++) {
            var numbered = candidates[0] + i;
            if (isFree(numbered)) return numbered;
        }
        var name = "_" + candidates[0];
        while (model.isBoundAnywhere(name) || model.isReadAnywhere(name)) name = "_" + name;
        return name;
    }

    /** Whether a fix may give a name to something. */
    public boolean isFree(String name) {
        if (model.isDeclared(name) || isOpenAround(name)) return false;
        // The statement's own targets are free, too, but nobody would call two things so.
        boolean isOwnTarget = scope.bindingsOf(name).stream()
                .anyMatch(binding -> place.range().contains(binding.at().range()));
        if (isOwnTarget) return false;
        for (var binding : scope.bindingsOf(name)) {
            boolean plain = binding.kind() == BindingKind.ASSIGNMENT
                    || binding.kind() == BindingKind.NONE
                    || binding.kind() == BindingKind.PARAMETER
                    || isOwnFunction(binding.at().parent().map(Node::of));
            if (!plain) return false;
        }
        // Outside of the scope nobody reads what it binds.
        return model.usesNamed(name, scope).stream().allMatch(this::isUntouched);
    }

    /** Another fix may speak of what a block around has opened: it starts a task in that group. */
    private boolean isOpenAround(String name) {
        for (var around = place.parent();
                around.isPresent();
                around = around.get().parent()) {
            if (around.get() instanceof Statement.FunctionDef) return false;
            boolean opens = around.get() instanceof Statement.With with
                    && with.items().stream()
                            .flatMap(item -> item.target().stream())
                            .anyMatch(target -> target.text().equals(name));
            if (opens) return true;
        }
        return false;
    }

    /** A function that is made in this function may be made again. */
    private boolean isOwnFunction(Optional<Node> definition) {
        return scope.kind() == ScopeKind.FUNCTION
                && definition.filter(Statement.FunctionDef.class::isInstance).isPresent();
    }

    /** Whether a read of the name finds what it found before. */
    private boolean isUntouched(NameUse use) {
        var code = use.scope().codeScope();
        if (!isWithin(code)) return true;
        var found = use.bindings();
        boolean ownVariable = !found.isEmpty()
                && found.get(0).scope() != scope
                && isWithin(found.get(0).scope());
        if (ownVariable) return true;
        if (code != scope || found.isEmpty() || found.get(0).scope() != scope) return false;
        int start = place.range().start();
        int at = use.range().start();
        int latest = found.stream()
                .mapToInt(binding -> effect(binding.at()))
                .filter(binding -> binding < at)
                .max()
                .orElse(-1);
        if (at > start) return latest > start;
        return commonLoop(use).map(loop -> latest > loop.range().start()).orElse(true);
    }

    /** Where a binding has happened: behind the value that it gives. */
    private static int effect(Cursor target) {
        for (var at = target.parent(); at.isPresent(); at = at.get().parent()) {
            switch (at.get().kind()) {
                case ASSIGN, ANN_ASSIGN, AUG_ASSIGN, NAMED_EXPR -> {
                    return at.get().end();
                }
                case FOR -> {
                    return new Statement.For(at.get()).iterable().range().end();
                }
                case TUPLE, LIST, STARRED -> {}
                default -> {
                    return target.start();
                }
            }
        }
        return target.start();
    }

    private boolean isWithin(Scope inner) {
        for (Optional<Scope> at = Optional.of(inner);
                at.isPresent();
                at = at.get().parent()) {
            if (at.get() == scope) return true;
        }
        return false;
    }

    /** The outermost loop around both the statement and a use. */
    private Optional<Statement> commonLoop(NameUse use) {
        Optional<Statement> outermost = Optional.empty();
        for (Optional<Node> node = place.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement.FunctionDef || node.get() instanceof Statement.ClassDef) break;
            if (!(node.get() instanceof Statement.For) && !(node.get() instanceof Statement.While)) continue;
            var loop = (Statement) node.get();
            if (loop.fullRange().contains(use.range())) outermost = Optional.of(loop);
        }
        return outermost;
    }

    /** Names for several things, each as wished where that is free and unlike the others. */
    public Optional<List<String>> all(List<String> wished) {
        boolean distinct = wished.stream().distinct().count() == wished.size();
        return distinct && wished.stream().allMatch(this::isFree) ? Optional.of(wished) : Optional.empty();
    }
}
