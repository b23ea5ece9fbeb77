package dev.anyiolsp.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Collects the packages that the files of a project name. */
final class DependencyList {
    private static final Pattern FOR_DEVELOPERS =
            Pattern.compile("(^|[^a-z])(tests?|testing|dev|devel|develop|development|docs?|documentation|lint|linters?|"
                    + "linting|typing|types|mypy|checks?|ci|benchmarks?|coverage|examples?|local)([^a-z]|$)");

    private final List<Dependency> all = new ArrayList<>();
    private boolean knowsRuntime;

    /** Takes what is written like a requirement; everything else is passed over. */
    void add(Collection<?> requirements, Dependency.Use use) {
        if (use == Dependency.Use.RUNTIME) knowsRuntime = true;
        for (var requirement : requirements) {
            if (requirement instanceof String text) {
                Requirement.parse(text).ifPresent(parsed -> all.add(Dependency.of(parsed, use)));
            }
        }
    }

    void add(Dependency dependency) {
        if (dependency.use() == Dependency.Use.RUNTIME) knowsRuntime = true;
        all.add(dependency);
    }

    List<Dependency> all() {
        return all;
    }

    /** Whether some file told what is needed at run time, be it nothing. */
    boolean knowsRuntime() {
        return knowsRuntime;
    }

    /** What an extra, a group or a file of this name is for. */
    static Dependency.Use useOf(String name, Dependency.Use otherwise) {
        return isForDevelopers(name) ? Dependency.Use.DEVELOPMENT : otherwise;
    }

    private static boolean isForDevelopers(String name) {
        return name.length() < 200
                && FOR_DEVELOPERS.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
