package dev.anyiolsp.project;

import java.util.Optional;

/**
 * How a project comes to AnyIO.
 *
 * @param declared where it says that it needs AnyIO
 * @param through a declared package that needs AnyIO, where the project itself does not declare it
 * @param home the list that AnyIO would be declared in; empty if there is none, or none that could be found
 * @param testHome the list of what only the tests need
 */
public record AnyioUse(
        Declared declared, Optional<String> through, Optional<DependencyHome> home, Optional<DependencyHome> testHome) {
    /** Nothing is known. */
    public static final AnyioUse UNKNOWN =
            new AnyioUse(Declared.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());

    /** Where a package is declared, the strongest first. */
    public enum Declared {
        RUNTIME,
        /** Only in an extra that users choose. */
        OPTIONAL,
        /** Only for those who work on the project. */
        DEVELOPMENT,
        /** The project tells what it needs, and this is not among it. */
        NO,
        /** No file tells what the project needs at run time. */
        UNKNOWN;

        /** Whether some list of the project names the package. */
        public boolean isDeclared() {
            return this == RUNTIME || this == OPTIONAL || this == DEVELOPMENT;
        }
    }
}
