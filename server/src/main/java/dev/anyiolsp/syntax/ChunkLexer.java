package dev.anyiolsp.syntax;

/** Stub. */
final class ChunkLexer {
    ChunkLexer(String text, int from) {}

    Chunk next() {
        throw new UnsupportedOperationException();
    }
}
