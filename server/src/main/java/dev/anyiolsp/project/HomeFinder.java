package dev.anyiolsp.project;

import dev.anyiolsp.files.Directories;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the list that holds what a project needs, and the one for its tests. Where {@code pyproject.toml} calls the list
 * dynamic, PEP 621 forbids to write it there, and whoever fills it in says where it is.
 */
final class HomeFinder {
    private static final List<String> FOR_TESTS = List.of("test", "tests", "testing", "dev", "develop", "development");
    private static final int DEEPEST_INCLUDE = 20;

    private final Directories directories;
    private final Path root;
    private final PlainTable pyproject;
    private final Optional<IniFile> setupCfg;
    private final Optional<SetupScript> setupScript;

    HomeFinder(
            Directories directories,
            Path root,
            PlainTable pyproject,
            Optional<IniFile> setupCfg,
            Optional<SetupScript> setupScript) {
        this.directories = directories;
        this.root = root;
        this.pyproject = pyproject;
        this.setupCfg = setupCfg;
        this.setupScript = setupScript;
    }

    /** The list of what is needed at run time. */
    Optional<DependencyHome> runtime() {
        var project = pyproject.table("project");
        boolean hasProject = pyproject.get("project") instanceof Map;
        boolean isDynamic = project.list("dynamic").contains("dependencies");
        boolean hasPoetry = pyproject.table("tool", "poetry").get("dependencies") instanceof Map;
        if (hasProject && !isDynamic && (project.has("dependencies") || !hasPoetry)) {
            return Optional.of(DependencyHome.array("project", "dependencies"));
        }
        if (hasPoetry) return Optional.of(DependencyHome.table("tool", "poetry", "dependencies"));
        if (pyproject.table("tool", "flit", "metadata").has("requires")) {
            return Optional.of(DependencyHome.array("tool", "flit", "metadata", "requires"));
        }
        return hatchHook()
                .or(() -> file(pyproject
                        .table("tool", "setuptools", "dynamic", "dependencies")
                        .texts("file")))
                .or(this::inSetupCfg)
                .or(this::inSetupScript)
                .or(this::requirements);
    }

    private Optional<DependencyHome> hatchHook() {
        var hooks = pyproject.table("tool", "hatch", "metadata", "hooks");
        for (var name : hooks.names()) {
            if (hooks.table(name).has("dependencies")) {
                return Optional.of(DependencyHome.array("tool", "hatch", "metadata", "hooks", name, "dependencies"));
            }
        }
        for (var name : List.of("requirements_txt", "requirements-txt")) {
            if (!hooks.has(name)) continue;
            var hook = hooks.table(name);
            var files = hook.has("files") ? hook.texts("files") : hook.texts("filename");
            return file(files.isEmpty() ? List.of("requirements.txt") : files);
        }
        return Optional.empty();
    }

    private Optional<DependencyHome> inSetupCfg() {
        var value = setupCfg.flatMap(file -> file.value("options", "install_requires"));
        if (value.isEmpty()) return Optional.empty();
        if (value.get().startsWith("file:")) {
            return file(List.of(value.get().substring("file:".length()).split("[,\n]")));
        }
        return Optional.of(new DependencyHome(
                "setup.cfg", DependencyHome.Shape.SETUP_CFG, List.of("options", "install_requires")));
    }

    private Optional<DependencyHome> inSetupScript() {
        return setupScript
                .filter(script -> !script.strings("install_requires").isEmpty())
                .map(script ->
                        new DependencyHome("setup.py", DependencyHome.Shape.SETUP_SCRIPT, List.of("install_requires")));
    }

    private Optional<DependencyHome> requirements() {
        return file(List.of("requirements.txt", "requirements.in", "requirements/base.txt", "requirements/main.txt"))
                .or(() -> onlyOne(names("", "requirements.*\\.(?:txt|in)")))
                .or(() -> onlyOne(names("requirements", ".*\\.(?:txt|in)")));
    }

    private Optional<DependencyHome> onlyOne(List<String> files) {
        var runtime = files.stream()
                .filter(name -> DependencyList.useOf(name, Dependency.Use.RUNTIME) == Dependency.Use.RUNTIME)
                .toList();
        return runtime.size() == 1 ? file(runtime) : Optional.empty();
    }

    private List<String> names(String folder, String pattern) {
        return directories.names(folder.isEmpty() ? root : root.resolve(folder)).stream()
                .filter(name -> name.matches(pattern))
                .map(name -> folder.isEmpty() ? name : folder + "/" + name)
                .toList();
    }

    /** The first of some requirements files that somebody writes by hand. */
    private Optional<DependencyHome> file(List<String> files) {
        return files.stream().flatMap(name -> written(name.strip(), 0).stream()).findFirst();
    }

    /** A file, or what it includes where it holds nothing itself, or is made from. */
    private Optional<DependencyHome> written(String name, int depth) {
        if (depth > DEEPEST_INCLUDE) return Optional.empty();
        var text = text(name);
        if (text.isEmpty()) return Optional.empty();
        if (RequirementsFile.isCompiled(text.get())) {
            return name.endsWith(".txt")
                    ? written(name.substring(0, name.length() - 4) + ".in", depth + 1)
                    : Optional.empty();
        }
        var parsed = RequirementsFile.parse(text.get());
        var folder = name.substring(0, name.lastIndexOf('/') + 1);
        if (parsed.requirements().isEmpty()) {
            var inner = parsed.included().stream()
                    .flatMap(other -> written(folder + other, depth + 1).stream())
                    .findFirst();
            if (inner.isPresent()) return inner;
        }
        return Optional.of(DependencyHome.requirements(
                root.relativize(root.resolve(name).normalize()).toString().replace('\\', '/')));
    }

    private Optional<String> text(String name) {
        try {
            var path = root.resolve(name).normalize();
            return path.startsWith(root) ? directories.text(path) : Optional.empty();
        } catch (InvalidPathException notOne) {
            return Optional.empty();
        }
    }

    /** The list of what the tests need, if there is one. */
    Optional<DependencyHome> forTests() {
        for (var word : FOR_TESTS) {
            var found = groups(word).findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Stream<DependencyHome> groups(String word) {
        var found = new ArrayList<DependencyHome>();
        array(found, word, "dependency-groups");
        array(found, word, "project", "optional-dependencies");
        var poetry = pyproject.table("tool", "poetry");
        if (poetry.table("group", word).get("dependencies") instanceof Map) {
            found.add(DependencyHome.table("tool", "poetry", "group", word, "dependencies"));
        }
        if (word.equals("dev") && poetry.get("dev-dependencies") instanceof Map) {
            found.add(DependencyHome.table("tool", "poetry", "dev-dependencies"));
        }
        if (word.equals("dev") && pyproject.table("tool", "uv").has("dev-dependencies")) {
            found.add(DependencyHome.array("tool", "uv", "dev-dependencies"));
        }
        array(found, word, "tool", "pdm", "dev-dependencies");
        if (pyproject.table("tool", "hatch", "envs", word).has("dependencies")) {
            found.add(DependencyHome.array("tool", "hatch", "envs", word, "dependencies"));
        }
        if (setupCfg.flatMap(file -> file.value("options.extras_require", word)).isPresent()) {
            found.add(new DependencyHome(
                    "setup.cfg", DependencyHome.Shape.SETUP_CFG, List.of("options.extras_require", word)));
        }
        for (var pattern : List.of("requirements-%s.txt", "%s-requirements.txt", "requirements_%s.txt")) {
            file(List.of(pattern.formatted(word))).ifPresent(found::add);
        }
        file(List.of("requirements/" + word + ".txt")).ifPresent(found::add);
        return found.stream();
    }

    private void array(List<DependencyHome> found, String word, String... table) {
        if (!pyproject.table(table).has(word)) return;
        var path = new ArrayList<>(List.of(table));
        path.add(word);
        found.add(DependencyHome.array(path.toArray(String[]::new)));
    }
}
