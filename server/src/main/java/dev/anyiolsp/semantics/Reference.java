package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A use of something from a module: {@code aio.sleep} under {@code import asyncio as aio}.
 *
 * @param model the model that found it
 * @param root the name at the start of it; empty for a member of an object
 * @param qualifiedName the public dotted name, {@code asyncio.sleep} also for {@code asyncio.tasks.sleep}
 * @param range UTF-16 offsets of name and attributes
 * @param node the expression, or empty in an annotation that is a string
 */
public record Reference(
        SemanticModel model, Optional<NameUse> root, String qualifiedName, TextRange range, Optional<Expression> node) {

    public Document document() {
        return model.document();
    }

    /** The call whose function this is, {@code Queue()} or {@code Queue[int]()}. */
    public Optional<Expression.Call> call() {
        if (node.isEmpty()) return Optional.empty();
        Expression function = node.get();
        if (function.parent().orElse(null) instanceof Expression.Subscript generic
                && generic.value().equals(function)) {
            function = generic;
        }
        var called = function;
        return called.parent()
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(call -> call.function().equals(called));
    }

    /** Whether the file names it by a from-import, so that it stands here without its module. */
    public boolean isFromImport() {
        if (root.isEmpty() || !range.equals(root.get().range())) return false;
        return root.get().isBound()
                && model.importPath(root.get())
                        .filter(path -> path.indexOf('.') > 0)
                        .isPresent();
    }

    /** The same as another model of the same version of the document has it. */
    public Reference in(SemanticModel other) {
        if (other == model) return this;
        return other.references(range, Set.of(qualifiedName)).stream()
                .filter(found -> found.range().equals(range))
                .findFirst()
                .orElseThrow();
    }

    private record Asked(Object question, TextRange range) {}

    /**
     * Whether something is so of this reference, found out once for all that ask it about this version.
     *
     * @param question who asks what, as a value
     */
    public boolean holds(Object question, Predicate<Reference> test) {
        return model.answer(new Asked(question, range), there -> test.test(in(there)));
    }

    /** A node at the place of this reference. */
    public Cursor place() {
        return node.map(Node::at).orElseGet(() -> root.orElseThrow().at());
    }

    /** Whether it is assigned to, or deleted: {@code asyncio.sleep = fake}. */
    public boolean isTarget() {
        var parent = node.flatMap(Node::parent);
        if (parent.isEmpty()) return false;
        if (parent.get() instanceof Statement.Assign assign)
            return assign.targets().contains(node.get());
        return parent.get() instanceof Statement.Delete;
    }
}
