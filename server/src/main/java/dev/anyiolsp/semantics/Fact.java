package dev.anyiolsp.semantics;

import java.util.function.BiConsumer;

/** Something that a line says at one of its nodes. */
public interface Fact<T extends Fact<T>> {
    int node();

    /** The name that it is about. */
    String name();

    /** Tells what it says about names. */
    void sayings(BiConsumer<Topic, String> said);

    /** The same where nodes, and scopes that begin in the line, have other numbers. */
    T moved(int nodes, int scopes);
}
