package dev.anyiolsp.project;

import static dev.anyiolsp.project.Dependency.Use.DEVELOPMENT;
import static dev.anyiolsp.project.Dependency.Use.OPTIONAL;
import static dev.anyiolsp.project.Dependency.Use.RUNTIME;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The places of {@code pyproject.toml} that name packages. The path of a table decides: {@code dependencies} stands in
 * many. Sources: PEP 621, PEP 735, and the pages of Poetry, uv, PDM, Hatch, setuptools and Flit about their tables.
 */
final class PyprojectFile {
    private final PlainTable root;
    private final DependencyList found;
    private final BiConsumer<String, Dependency.Use> include;

    /**
     * @param found takes the packages
     * @param include takes the names of requirements files that hold more of them
     */
    PyprojectFile(PlainTable root, DependencyList found, BiConsumer<String, Dependency.Use> include) {
        this.root = root;
        this.found = found;
        this.include = include;
    }

    void read() {
        readProject();
        readGroups();
        readPoetry();
        readUv();
        readPdm();
        readHatch();
        readSetuptools();
        readFlit();
    }

    /** The lowest Python that is supported. */
    Optional<Version> python() {
        return root.table("project")
                .text("requires-python")
                .or(() -> poetryVersion(
                        root.table("tool", "poetry", "dependencies").get("python")))
                .or(() -> root.table("tool", "flit", "metadata").text("requires-python"))
                .flatMap(VersionBound::lowest);
    }

    /** The classifiers of the project, wherever they stand. */
    List<String> classifiers() {
        var found = new ArrayList<>(root.table("project").texts("classifiers"));
        found.addAll(root.table("tool", "poetry").texts("classifiers"));
        found.addAll(root.table("tool", "flit", "metadata").texts("classifiers"));
        return found;
    }

    private void readProject() {
        var project = root.table("project");
        boolean isDynamic = project.list("dynamic").contains("dependencies");
        // A missing list means that nothing is needed, unless some tool fills it in.
        if (root.get("project") instanceof Map && !isDynamic) found.add(project.list("dependencies"), RUNTIME);
        readExtras(project.table("optional-dependencies"));
    }

    private void readExtras(PlainTable extras) {
        for (var extra : extras.names()) found.add(extras.list(extra), DependencyList.useOf(extra, OPTIONAL));
    }

    private void readGroups() {
        var groups = root.table("dependency-groups");
        for (var group : groups.names()) found.add(groups.list(group), DEVELOPMENT);
    }

    private void readPoetry() {
        var poetry = root.table("tool", "poetry");
        if (poetry.get("dependencies") instanceof Map) found.add(List.of(), RUNTIME);
        readPoetry(poetry.table("dependencies"), RUNTIME);
        readPoetry(poetry.table("dev-dependencies"), DEVELOPMENT);
        for (var group : poetry.table("group").names()) {
            readPoetry(poetry.table("group", group, "dependencies"), group.equals("main") ? RUNTIME : DEVELOPMENT);
        }
    }

    private void readPoetry(PlainTable dependencies, Dependency.Use use) {
        for (var name : dependencies.names()) {
            if (name.equals("python")) continue;
            var value = dependencies.get(name);
            var minimum = value instanceof List<?> list
                    ? list.stream()
                            .flatMap(entry -> poetryMinimum(entry).stream())
                            .min(Version::compareTo)
                    : poetryMinimum(value);
            boolean isOptional = value instanceof Map<?, ?> table && Boolean.TRUE.equals(table.get("optional"));
            found.add(new Dependency(
                    Requirement.normalize(name),
                    minimum,
                    isOptional && use == RUNTIME ? OPTIONAL : use,
                    poetryMarker(value)));
        }
    }

    private static String poetryMarker(Object value) {
        if (!(value instanceof Map<?, ?> table)) return "";
        // Poetry knows the platform by a key of its own as well.
        var marker = table.get("markers") instanceof String text ? text : "";
        return table.get("platform") instanceof String platform
                ? marker + " sys_platform == '" + platform + "'"
                : marker;
    }

    private static Optional<Version> poetryMinimum(Object value) {
        return poetryVersion(value).flatMap(VersionBound::lowest);
    }

    private static Optional<String> poetryVersion(Object value) {
        var version = value instanceof Map<?, ?> table ? table.get("version") : value;
        return version instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Constraints and overrides of uv limit versions and declare nothing. */
    private void readUv() {
        found.add(root.table("tool", "uv").list("dev-dependencies"), DEVELOPMENT);
    }

    private void readPdm() {
        var groups = root.table("tool", "pdm", "dev-dependencies");
        for (var group : groups.names()) found.add(groups.list(group), DEVELOPMENT);
    }

    private void readHatch() {
        var hooks = root.table("tool", "hatch", "metadata", "hooks");
        for (var name : hooks.names()) {
            var hook = hooks.table(name);
            if (hook.has("dependencies")) found.add(hook.list("dependencies"), RUNTIME);
            readExtras(hook.table("optional-dependencies"));
        }
        for (var name : List.of("requirements_txt", "requirements-txt")) {
            if (hooks.has(name)) readRequirementsHook(hooks.table(name));
        }
        var environments = root.table("tool", "hatch", "envs");
        for (var name : environments.names()) {
            found.add(environments.table(name).list("dependencies"), DEVELOPMENT);
            found.add(environments.table(name).list("extra-dependencies"), DEVELOPMENT);
        }
    }

    private void readRequirementsHook(PlainTable hook) {
        var files = hook.has("files") ? hook.texts("files") : hook.texts("filename");
        if (files.isEmpty() && root.table("project").list("dynamic").contains("dependencies")) {
            files = List.of("requirements.txt");
        }
        for (var file : files) include.accept(file, RUNTIME);
        var extras = hook.table("optional-dependencies");
        for (var extra : extras.names()) includeAll(extras.texts(extra), DependencyList.useOf(extra, OPTIONAL));
    }

    private void readSetuptools() {
        var dynamic = root.table("tool", "setuptools", "dynamic");
        includeAll(dynamic.table("dependencies").texts("file"), RUNTIME);
        var extras = dynamic.table("optional-dependencies");
        for (var extra : extras.names()) {
            includeAll(extras.table(extra).texts("file"), DependencyList.useOf(extra, OPTIONAL));
        }
    }

    private void includeAll(List<String> files, Dependency.Use use) {
        for (var file : files) include.accept(file, use);
    }

    private void readFlit() {
        var flit = root.table("tool", "flit", "metadata");
        if (flit.has("requires")) found.add(flit.list("requires"), RUNTIME);
        readExtras(flit.table("requires-extra"));
    }
}
