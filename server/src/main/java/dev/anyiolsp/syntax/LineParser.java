package dev.anyiolsp.syntax;

/** Parses one logical line. */
final class LineParser {
    private LineParser() {}

    /** The tree of a chunk; {@code asCase} chooses the clause for {@link HeadKind#CASE_OR_SIMPLE}. */
    static LineTree parse(Chunk chunk, boolean asCase) {
        throw new UnsupportedOperationException();
    }
}
