package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.LineTree;
import dev.anyiolsp.syntax.NodeKind;
import java.util.List;
import java.util.Optional;

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
        int first = FactPages.firstBehind(before.scopes(), this);
        int behind = first;
        while (behind < before.scopes().size()
                && isInside(before.scopes().get(behind).node())) behind++;
        int more = read.scopes().size() - (behind - first);
        return new ChunkFacts(
                FactPages.patched(before.scopes(), this, read.scopes(), first, more),
                0,
                FactPages.patched(before.bindings(), this, read.bindings(), first, more),
                FactPages.patched(before.uses(), this, read.uses(), first, more),
                List.of(),
                List.of(),
                before.starImports(),
                FactPages.patched(before.attributes(), this, read.attributes(), first, more),
                FactPages.patched(before.strings(), this, read.strings(), first, more));
    }

    /** Whether what is said of a node is said again, or not any more. */
    boolean isInside(int node) {
        return node >= origin.from() && node < origin.oldTo();
    }

    /**
     * Whether what is said of a node is said before what stands inside: it stands in front, or around. The targets of an
     * assignment are read after its value.
     */
    boolean isBefore(int node) {
        if (node < origin.from()) return assignment < 0 || node >= value() || node < tree.nodeBefore(assignment) + 1;
        return tree.holds(node, origin.parent());
    }

    /** Whether all from one node to another are, as far as that is seen at a glance. */
    boolean areBefore(int least, int most) {
        return most < origin.from() && (assignment < 0 || least >= value());
    }

    /** The first node of the assigned value. */
    private int value() {
        return tree.nodeBefore(assignment - 1) + 1;
    }

    /** The assignment around a node, or -1. */
    private static int assignment(LineTree tree, int inner) {
        for (int node = inner; node >= 0; node = tree.parent(node)) if (tree.kind(node) == NodeKind.ASSIGN) return node;
        return -1;
    }
}
