package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Statement;

/** Where a file keeps an object. */
public sealed interface Slot {
    /** The name under which other code finds it. */
    String name();

    /** Whether code outside the file can be expected to use it. */
    default boolean isPublic() {
        return isReachable() && !name().startsWith("_");
    }

    /** Whether code outside the file could use it, as tests do with what is private. */
    boolean isReachable();

    /** A name of a scope. */
    record Variable(Scope scope, String name) implements Slot {
        @Override
        public boolean isReachable() {
            return scope.kind() == ScopeKind.MODULE;
        }
    }

    /** An attribute of the instances of a class of the file. */
    record Field(Statement.ClassDef owner, String name) implements Slot {
        @Override
        public boolean isReachable() {
            return true;
        }
    }

    /** The elements of a list, set or tuple, or the values of a dictionary, that is kept somewhere. */
    record Elements(Slot container) implements Slot {
        @Override
        public String name() {
            return container.name();
        }

        @Override
        public boolean isReachable() {
            return container.isReachable();
        }
    }

    /** What a function of the file returns. */
    record Result(Statement.FunctionDef function, ScopeKind around) implements Slot {
        @Override
        public String name() {
            return function.name();
        }

        @Override
        public boolean isReachable() {
            return around != ScopeKind.FUNCTION;
        }
    }
}
