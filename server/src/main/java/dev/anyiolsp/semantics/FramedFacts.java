package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.LineTree;
import java.util.Optional;

/**
 * Makes the facts of a line of which nodes in the middle are those of an earlier version: what is said there is known, and
 * only what stands around has to be read.
 *
 * @param before the facts of the earlier version
 * @param framing what the trees share
 */
record FramedFacts(ChunkFacts before, LineTree.Framing framing) {

    /** Empty if all of the line has to be read. */
    static Optional<FramedFacts> of(LineTree later) {
        var framing = later.framing();
        var tree = framing.map(from -> from.before().get()).orElse(null);
        ChunkFacts facts = tree == null ? null : tree.knownFacts();
        return facts == null ? Optional.empty() : Optional.of(new FramedFacts(facts, framing.get()));
    }

    /** How many facts of each kind were read in front of the nodes in the middle. */
    record Place(int scopes, int bindings, int uses, int attributes, int strings) {}

    /**
     * The facts of the later tree.
     *
     * @param read what was read around the middle
     * @param place of the middle in that
     */
    ChunkFacts with(ChunkFacts read, Place place) {
        int first = 0;
        while (first < before.scopes().size() && !isInside(before.scopes().get(first))) first++;
        int behind = first;
        while (behind < before.scopes().size() && isInside(before.scopes().get(behind))) behind++;
        var scopes = new Scopes(place.scopes() - first, behind - first);
        return new ChunkFacts(
                FactPages.framed(before.scopes(), this, scopes, read.scopes(), place.scopes()),
                read.bodyScope() <= place.scopes() ? read.bodyScope() : read.bodyScope() + scopes.inside(),
                FactPages.framed(before.bindings(), this, scopes, read.bindings(), place.bindings()),
                FactPages.framed(before.uses(), this, scopes, read.uses(), place.uses()),
                read.stringUses(),
                read.declarations(),
                read.starImports(),
                FactPages.framed(before.attributes(), this, scopes, read.attributes(), place.attributes()),
                FactPages.framed(before.strings(), this, scopes, read.strings(), place.strings()));
    }

    /**
     * What becomes of the numbers of scopes.
     *
     * @param growth by how much those in the middle grow
     * @param inside how many there are
     */
    record Scopes(int growth, int inside) {}

    /** Whether what is said is said in the middle. */
    boolean isInside(Fact<?> fact) {
        return fact.node() >= framing.from() && fact.node() < framing.to();
    }

    /** By how much the numbers of the nodes in the middle grow. */
    int growth() {
        return framing.now() - framing.from();
    }

    /** Something that was read around the middle, as it is called in the whole line. */
    <T extends Fact<T>> T around(T fact, int scopes) {
        return fact.moved(fact.node() < framing.now() ? 0 : framing.to() - framing.from(), scopes);
    }
}
