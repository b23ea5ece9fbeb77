package dev.anyiolsp.project;

import java.util.List;

/**
 * The list of a project that a new dependency belongs to.
 *
 * @param file relative to the project, with slashes
 * @param shape how the list is written
 * @param path the names that lead to it in its file: keys of TOML; section and key of {@code setup.cfg}; the argument of
 *     {@code setup()}; nothing in a requirements file
 */
public record DependencyHome(String file, Shape shape, List<String> path) {
    public DependencyHome {
        path = List.copyOf(path);
    }

    /** How a list of dependencies is written. */
    public enum Shape {
        /** An array of strings in TOML, which may be missing in a table that is there. */
        ARRAY,
        /** A table of Poetry's: {@code name = "^1"}. */
        TABLE,
        /** A file for {@code pip install -r}. */
        REQUIREMENTS,
        /** A value of {@code setup.cfg}, a requirement a line. */
        SETUP_CFG,
        /** A list in {@code setup.py}. */
        SETUP_SCRIPT
    }

    static DependencyHome array(String... path) {
        return new DependencyHome("pyproject.toml", Shape.ARRAY, List.of(path));
    }

    static DependencyHome table(String... path) {
        return new DependencyHome("pyproject.toml", Shape.TABLE, List.of(path));
    }

    static DependencyHome requirements(String file) {
        return new DependencyHome(file, Shape.REQUIREMENTS, List.of());
    }
}
