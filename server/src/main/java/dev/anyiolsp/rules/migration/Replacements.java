package dev.anyiolsp.rules.migration;

import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;

/** Code that replaces a function of asyncio, as tests do. */
final class Replacements {
    private Replacements() {}

    /** Whether a reference is assigned to, or deleted: {@code asyncio.sleep = fake}. */
    static boolean isTarget(Reference reference) {
        var parent = reference.node().flatMap(Node::parent);
        if (parent.isEmpty()) return false;
        var node = (Node) reference.node().get();
        if (parent.get() instanceof Statement.Assign assign)
            return assign.targets().contains(node);
        return parent.get() instanceof Statement.Delete;
    }

    /** Whether a reference is stored under another name: {@code real_sleep = asyncio.sleep}. */
    static boolean isKeptForLater(Reference reference) {
        return reference
                .node()
                .flatMap(Node::parent)
                .filter(parent -> parent instanceof Statement.Assign)
                .isPresent();
    }

    /**
     * Whether the file may put something else in the place of a function: it names it in a string, as
     * {@code patch("asyncio.sleep")} and {@code setattr(asyncio, "sleep", …)} do, or assigns to it.
     */
    static boolean mayReplace(SemanticModel model, String qualifiedName) {
        var member = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
        boolean named = model.strings().stream()
                .anyMatch(text ->
                        text.equals(member) || text.equals(qualifiedName) || text.endsWith("." + qualifiedName));
        return named
                || model.references(java.util.Set.of(qualifiedName)).stream().anyMatch(Replacements::isTarget);
    }
}
