package dev.anyiolsp.semantics;

import dev.anyiolsp.semantics.ChunkFacts.AttributeFact;
import dev.anyiolsp.semantics.ChunkFacts.BindingFact;
import dev.anyiolsp.semantics.ChunkFacts.InnerScope;
import dev.anyiolsp.semantics.ChunkFacts.StringFact;
import dev.anyiolsp.semantics.ChunkFacts.Use;
import dev.anyiolsp.syntax.LineTree;
import dev.anyiolsp.syntax.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Makes the facts of a line of those of an earlier version, where the tree was made so, too: only what stands in the nodes
 * that are others has to be read. Those nodes are elements of a display in the scope in which the line stands.
 *
 * @param tree the earlier one
 * @param before its facts
 * @param origin what the later tree shares with it
 * @param assignment the node of the assignment in whose value the nodes stand, or -1
 */
record FactsPatch(LineTree tree, ChunkFacts before, LineTree.Origin origin, int assignment) {

    /** Empty if all of the line has to be read. */
    static Optional<FactsPatch> of(LineTree later) {
        var origin = later.origin();
        var tree = origin.map(from -> from.before().get()).orElse(null);
        ChunkFacts facts = tree == null ? null : tree.knownFacts();
        boolean isPlain = facts != null
                && facts.bodyScope() == 0
                && facts.stringUses().isEmpty()
                && facts.declarations().isEmpty();
        if (!isPlain) return Optional.empty();
        int assignment = assignment(tree, origin.get().parent());
        return Optional.of(new FactsPatch(tree, facts, origin.get(), assignment));
    }

    /** The facts of the later tree. */
    ChunkFacts with(ChunkFacts read) {
        int first = 0;
        while (first < before.scopes().size()
                && isBefore(before.scopes().get(first).node())) first++;
        int behind = first;
        while (behind < before.scopes().size()
                && isInside(before.scopes().get(behind).node())) behind++;
        var scopes = new Scopes(first, behind, read.scopes().size());
        boolean movesAll = scopes.growth() != 0;
        return new ChunkFacts(
                merged(
                        movesAll,
                        before.scopes(),
                        InnerScope::node,
                        read.scopes(),
                        scope -> new InnerScope(scopes.read(scope.parent()), scope.kind(), scope.node()),
                        scope -> new InnerScope(scopes.kept(scope.parent()), scope.kind(), moved(scope.node()))),
                0,
                merged(
                        movesAll,
                        before.bindings(),
                        BindingFact::node,
                        read.bindings(),
                        fact -> new BindingFact(
                                scopes.read(fact.scope()), fact.name(), fact.kind(), fact.node(), fact.path()),
                        fact -> new BindingFact(
                                scopes.kept(fact.scope()), fact.name(), fact.kind(), moved(fact.node()), fact.path())),
                merged(
                        movesAll,
                        before.uses(),
                        Use::node,
                        read.uses(),
                        use -> new Use(scopes.read(use.scope()), use.name(), use.node()),
                        use -> new Use(scopes.kept(use.scope()), use.name(), moved(use.node()))),
                List.of(),
                List.of(),
                before.starImports(),
                merged(
                        movesAll,
                        before.attributes(),
                        AttributeFact::node,
                        read.attributes(),
                        fact -> fact,
                        fact -> new AttributeFact(fact.name(), moved(fact.node()), fact.stored(), fact.deleted())),
                merged(
                        movesAll,
                        before.strings(),
                        StringFact::node,
                        read.strings(),
                        fact -> fact,
                        fact -> new StringFact(fact.text(), moved(fact.node()))));
    }

    /** The numbers of scopes: those between the first and the second go, others come. */
    private record Scopes(int from, int to, int count) {
        int read(int scope) {
            return scope == 0 ? 0 : scope + from;
        }

        int kept(int scope) {
            return scope <= from ? scope : scope + growth();
        }

        int growth() {
            return count - (to - from);
        }
    }

    private boolean isInside(int node) {
        return node >= origin.from() && node < origin.oldTo();
    }

    /**
     * Whether what is said of a node is said before what stands inside: it stands in front, or around. The targets of an
     * assignment are read after its value.
     */
    private boolean isBefore(int node) {
        if (node < origin.from()) return assignment < 0 || node >= value() || node < tree.nodeBefore(assignment) + 1;
        return tree.holds(node, origin.parent());
    }

    /** The first node of the assigned value. */
    private int value() {
        return tree.nodeBefore(assignment - 1) + 1;
    }

    /** The assignment around a node, or -1. */
    private static int assignment(LineTree tree, int inner) {
        int node = tree.root();
        while (node != inner) {
            if (tree.kind(node) == NodeKind.ASSIGN) return node;
            int child = node - 1;
            while (!tree.holds(child, inner)) child = tree.nodeBefore(child);
            node = child;
        }
        return -1;
    }

    private int moved(int node) {
        return node < origin.from() ? node : node + origin.growth();
    }

    private <T> List<T> merged(
            boolean movesAll,
            List<T> all,
            ToIntFunction<T> node,
            List<T> read,
            Function<T, T> placed,
            Function<T, T> kept) {
        if (all.isEmpty() && read.isEmpty()) return List.of();
        var result = new ArrayList<T>(all.size() + read.size());
        boolean isDone = false;
        for (var fact : all) {
            int at = node.applyAsInt(fact);
            if (!isDone && !isBefore(at)) {
                for (var other : read) result.add(placed.apply(other));
                isDone = true;
            }
            if (isInside(at)) continue;
            result.add(at < origin.from() && !movesAll ? fact : kept.apply(fact));
        }
        if (!isDone) for (var other : read) result.add(placed.apply(other));
        return List.copyOf(result);
    }
}
