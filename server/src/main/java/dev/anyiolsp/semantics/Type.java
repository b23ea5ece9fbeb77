package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Statement;
import java.util.List;

/** What is known of a value. Flow-insensitive: a name or attribute has one type or none. */
public sealed interface Type {
    /** An instance of a class of a module. {@code X | None} and {@code Optional[X]} are {@code X}. */
    record Instance(String className) implements Type {}

    /** An instance of a class of this file. */
    record LocalInstance(Statement.ClassDef definition) implements Type {}

    /** A class of this file. */
    record LocalClass(Statement.ClassDef definition) implements Type {}

    /** A list, set, deque, or a dictionary by its values. */
    record Container(Type element) implements Type {}

    /** A tuple of known length; null for an element of which nothing is known. */
    record TupleOf(List<Type> elements) implements Type {}

    /** Something to be awaited that gives this. */
    record Awaitable(Type result) implements Type {}
}
