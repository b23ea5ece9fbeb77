package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Statement;

/** Where a file keeps an object. */
public sealed interface Slot {
    String name();

    /** A name of a scope. */
    record Variable(Scope scope, String name) implements Slot {}

    /** An attribute of the instances of a class of the file. */
    record Field(Statement.ClassDef owner, String name) implements Slot {}

    /** Whether code outside the file can be expected to use it: a name of the module or an attribute, without underscore. */
    default boolean isPublic() {
        boolean reachable = this instanceof Field || ((Variable) this).scope().kind() == ScopeKind.MODULE;
        return reachable && !name().startsWith("_");
    }
}
