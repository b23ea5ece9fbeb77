package dev.anyiolsp.project;

import java.util.Optional;

/**
 * A package that a project says it needs.
 *
 * @param name in the one spelling of {@link Requirement#normalize}
 * @param minimum the lowest version that is admitted, if there is one
 * @param use when it is needed
 * @param marker the condition under which it is; empty if there is none
 */
record Dependency(String name, Optional<Version> minimum, Use use, String marker) {
    /** One that is needed wherever the project runs. */
    Dependency(String name, Optional<Version> minimum, Use use) {
        this(name, minimum, use, "");
    }

    /** When a package is needed, the most important first. */
    enum Use {
        /** Always. */
        RUNTIME,
        /** With an extra that users choose. */
        OPTIONAL,
        /** By those who work on the project: tests, documentation, checks. */
        DEVELOPMENT
    }

    static Dependency of(Requirement requirement, Use use) {
        return new Dependency(
                requirement.name(), VersionBound.lowest(requirement.specifier()), use, requirement.marker());
    }
}
