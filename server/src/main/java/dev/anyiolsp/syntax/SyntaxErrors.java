package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with the lines of a document and with the blocks that they make. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    /** All of them, at most one a logical line, by place. Parses every line. */
    static List<SyntaxError> in(Document document) {
        var chunks = document.chunks();
        var found = new ArrayList<SyntaxError>();
        chunks.eachLeaf((leaf, chunk, unit) -> {
            for (var error : leaf.errors()) found.add(error.shift(unit));
        });
        for (int i : chunks.withTwoReadings()) {
            var error = document.tree(i).error();
            if (error != null) found.add(error.shift(chunks.start(i)));
        }
        found.addAll(ofBlocks(document));
        found.sort(Comparator.comparingInt(SyntaxError::start));
        return List.copyOf(found);
    }

    /** Those of the block structure; where the line itself is broken, that is said instead. */
    static List<SyntaxError> ofBlocks(Document document) {
        var misplaced = document.blocks().errors();
        if (misplaced.isEmpty()) return List.of();
        var chunks = document.chunks();
        var found = new ArrayList<SyntaxError>();
        for (var one : misplaced) {
            var error = one.in(chunks);
            boolean isLineBroken =
                    one.chunk() < chunks.size() && document.tree(one.chunk()).error() != null;
            if (!isLineBroken || error.start() == error.end()) found.add(error);
        }
        return found;
    }
}
