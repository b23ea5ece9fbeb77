package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Statement;

/** Where a file keeps an object. */
public sealed interface Slot {
    /** The name under which other code finds it. */
    String name();

    /** Whether code outside the file can be expected to use it. */
    boolean isPublic();

    /** A name of a scope. */
    record Variable(Scope scope, String name) implements Slot {
        @Override
        public boolean isPublic() {
            return scope.kind() == ScopeKind.MODULE && !name.startsWith("_");
        }
    }

    /** An attribute of the instances of a class of the file. */
    record Field(Statement.ClassDef owner, String name) implements Slot {
        @Override
        public boolean isPublic() {
            return !name.startsWith("_");
        }
    }

    /** The elements of a list, set or tuple, or the values of a dictionary, that is kept somewhere. */
    record Elements(Slot container) implements Slot {
        @Override
        public String name() {
            return container.name();
        }

        @Override
        public boolean isPublic() {
            return container.isPublic();
        }
    }

    /** What a function of the file returns. */
    record Result(Statement.FunctionDef function, ScopeKind around) implements Slot {
        @Override
        public String name() {
            return function.name();
        }

        @Override
        public boolean isPublic() {
            return around != ScopeKind.FUNCTION && !name().startsWith("_");
        }
    }
}
