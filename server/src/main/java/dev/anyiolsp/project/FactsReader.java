package dev.anyiolsp.project;

import static dev.anyiolsp.project.Dependency.Use.DEVELOPMENT;
import static dev.anyiolsp.project.Dependency.Use.OPTIONAL;
import static dev.anyiolsp.project.Dependency.Use.RUNTIME;

import dev.anyiolsp.files.Directories;
import dev.anyiolsp.syntax.toml.TomlDocument;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files of a project that tell what it needs. Whatever cannot be read tells nothing. */
final class FactsReader {
    private static final String ANYIO = "anyio";
    private static final Version HTTPX_WITHOUT_ANYIO = new Version(1, 0);
    private static final int DEEPEST_INCLUDE = 20;

    /** Packages whose metadata list AnyIO among their requirements, directly or through one of the others. */
    private static final List<String> BRINGERS = List.of(
            "starlette",
            "fastapi",
            "httpx",
            "mcp",
            "fastmcp",
            "jupyter-server",
            "jupyterlab",
            "notebook",
            "litestar",
            "sse-starlette",
            "watchfiles",
            "openai",
            "anthropic",
            "groq",
            "gradio",
            "prefect");

    private static final Set<String> LOOP_OWNERS = Set.of(
            "uvicorn",
            "hypercorn",
            "daphne",
            "granian",
            "gunicorn",
            "sanic",
            "quart",
            "tornado",
            "twisted",
            "ipykernel",
            "textual");

    private static final Pattern INSTALLED =
            Pattern.compile("(?i)(\\w[\\w.]*)-([^-]+)(?:-py[\\d.]+)?\\.(?:dist|egg)-info");
    private static final Pattern PLATFORM = Pattern.compile("sys_platform|platform_system|os_name");
    private static final Pattern REQUIREMENTS = Pattern.compile("(?i).*requirements.*\\.(?:txt|in)");

    private final Directories directories;
    private final Path root;
    private final DependencyList found = new DependencyList();
    private final Set<String> included = new HashSet<>();
    private final List<String> locked = new ArrayList<>();
    private Optional<Version> python = Optional.empty();
    /** A template, or a file that is being typed: what is not in it may be in it in a moment. */
    private boolean isHalfRead;

    private HomeFinder homes;

    FactsReader(Directories directories, Path root) {
        this.directories = directories;
        this.root = root;
    }

    ProjectFacts read() {
        var document = TomlDocument.parse(text("pyproject.toml").orElse(""));
        isHalfRead = !document.errors().isEmpty();
        var pyproject = PlainTable.of(document);
        var tables = new PyprojectFile(
                pyproject, found, (file, use) -> resolve(root, file).ifPresent(path -> readRequirements(path, use, 0)));
        tables.read();
        // Nobody has to declare oneself.
        boolean isAnyio = pyproject
                .table("project")
                .text("name")
                .map(Requirement::normalize)
                .filter(ANYIO::equals)
                .isPresent();
        if (isAnyio) found.add(new Dependency(ANYIO, Optional.empty(), RUNTIME));
        python = tables.python();
        var setupCfg = text("setup.cfg").map(IniFile::parse);
        setupCfg.ifPresent(this::readSetupCfg);
        var setupScript = text("setup.py").map(SetupScript::read);
        setupScript.ifPresent(this::readSetupScript);
        python = python.or(() -> Classifiers.lowestPython(tables.classifiers()))
                .or(() -> setupCfg.flatMap(file ->
                                file.value("metadata", "classifiers").or(() -> file.value("metadata", "classifier")))
                        .flatMap(value -> Classifiers.lowestPython(IniFile.list(value))))
                .or(() -> setupScript.flatMap(script -> Classifiers.lowestPython(script.strings("classifiers"))));
        readRequirements();
        new TestEnvironments(
                        found::add,
                        file -> resolve(root, file).ifPresent(path -> readRequirements(path, DEVELOPMENT, 0)))
                .read(this::text, pyproject);
        homes = new HomeFinder(directories, root, pyproject, setupCfg, setupScript);
        var home = environmentHome(pyproject);
        var lock = lock(home);
        var installed = installed(home);
        var version = minimum().or(lock::version).or(() -> version(installed, ANYIO));
        var use = use(lock);
        var names = found.all().stream().map(Dependency::name).collect(Collectors.toSet());
        boolean isConfigured =
                pyproject.table("tool").has("anyio-lsp") || directories.isFile(root.resolve("anyio-lsp.toml"));
        return new ProjectFacts(
                version,
                python,
                use,
                new PytestConfiguration(this::text, pyproject).runner(names.contains("pytest-asyncio")),
                names.stream().filter(LOOP_OWNERS::contains).collect(Collectors.toSet()),
                names.contains("nest-asyncio"),
                uvloop(names, version(installed, "uvloop").isPresent()),
                isConfigured || use.declared().isDeclared());
    }

    /** Who needs uvloop on some systems alone runs on others, too: that is Windows, for which there is no uvloop. */
    private ProjectFacts.Uvloop uvloop(Set<String> names, boolean isInstalled) {
        boolean isDeclared = names.contains("uvloop");
        if (!isDeclared && !isInstalled) return ProjectFacts.Uvloop.NONE;
        if (names.contains("winloop")) return ProjectFacts.Uvloop.WITH_WINLOOP;
        boolean isForSome = found.all().stream()
                .filter(dependency -> dependency.name().equals("uvloop"))
                .anyMatch(dependency -> PLATFORM.matcher(dependency.marker()).find());
        return isForSome ? ProjectFacts.Uvloop.LACKING_WINLOOP : ProjectFacts.Uvloop.EVERYWHERE;
    }

    private Optional<String> text(String name) {
        return directories.text(root.resolve(name));
    }

    private void readSetupCfg(IniFile file) {
        file.value("options", "install_requires").ifPresent(value -> {
            if (value.startsWith("file:")) {
                for (var name : value.substring("file:".length()).split("[,\n]")) {
                    resolve(root, name).ifPresent(path -> readRequirements(path, RUNTIME, 0));
                }
            } else found.add(IniFile.list(value), RUNTIME);
        });
        file.section("options.extras_require")
                .forEach((extra, value) -> found.add(IniFile.list(value), DependencyList.useOf(extra, OPTIONAL)));
        file.value("options", "tests_require").ifPresent(value -> found.add(IniFile.list(value), DEVELOPMENT));
        python = python.or(() -> file.value("options", "python_requires").flatMap(VersionBound::lowest));
    }

    private void readSetupScript(SetupScript script) {
        isHalfRead |= script.isBroken();
        var requirements = script.strings("install_requires");
        if (!requirements.isEmpty()) found.add(requirements, RUNTIME);
        script.lists("extras_require").forEach((extra, list) -> found.add(list, DependencyList.useOf(extra, OPTIONAL)));
        found.add(script.strings("tests_require"), DEVELOPMENT);
        python = python.or(() -> script.string("python_requires").flatMap(VersionBound::lowest));
    }

    private void readRequirements() {
        for (var folder : List.of(root, root.resolve("requirements"))) {
            for (var name : directories.names(folder)) {
                boolean isOne = folder == root
                        ? REQUIREMENTS.matcher(name).matches()
                        : name.endsWith(".txt") || name.endsWith(".in");
                if (isOne) readRequirements(folder.resolve(name), DependencyList.useOf(name, RUNTIME), 0);
            }
        }
    }

    private void readRequirements(Path file, Dependency.Use use, int depth) {
        var path = file.normalize();
        if (depth > DEEPEST_INCLUDE || !included.add(use + " " + path)) return;
        var text = directories.text(path);
        if (text.isEmpty()) return;
        var requirements = RequirementsFile.parse(text.get());
        found.add(requirements.requirements(), use);
        locked.addAll(requirements.locked());
        for (var name : requirements.included()) {
            resolve(path.getParent(), name).ifPresent(other -> readRequirements(other, use, depth + 1));
        }
    }

    private static Optional<Path> resolve(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name.strip()));
        } catch (InvalidPathException notOne) {
            return Optional.empty();
        }
    }

    /** Where the lock file and the environment are: here, or with the workspace of uv that this project is part of. */
    private Path environmentHome(PlainTable pyproject) {
        if (pyproject.table("tool", "uv").has("workspace")) return root;
        for (var folder = root.getParent(); folder != null; folder = folder.getParent()) {
            var above = directories.text(folder.resolve("pyproject.toml"));
            boolean isWorkspace = above.isPresent()
                    && above.get().contains("workspace")
                    && PlainTable.of(above.get()).table("tool", "uv").has("workspace");
            if (isWorkspace) return folder;
        }
        return root;
    }

    private LockFile lock(Path home) {
        for (var folder : List.of(root, home)) {
            for (var name : LockFile.NAMES) {
                var text = directories.text(folder.resolve(name));
                if (text.isEmpty()) continue;
                var lock = LockFile.read(text.get(), ANYIO);
                if (lock.version().isPresent()) return lock;
            }
        }
        var pin = locked.stream()
                .flatMap(line -> Requirement.parse(line).stream())
                .filter(requirement -> requirement.name().equals(ANYIO))
                .flatMap(requirement -> VersionBound.lowest(requirement.specifier()).stream())
                .min(Comparator.naturalOrder());
        return new LockFile(pin, List.of());
    }

    /** The names of what is installed in the project's own environment. */
    private List<String> installed(Path home) {
        for (var folder : List.of(root, home)) {
            for (var name : List.of(".venv", "venv")) {
                var packages = packages(folder.resolve(name));
                if (!packages.isEmpty()) return packages;
            }
        }
        return List.of();
    }

    private List<String> packages(Path environment) {
        var windows = directories.names(environment.resolve("Lib").resolve("site-packages"));
        if (!windows.isEmpty()) return windows;
        var lib = environment.resolve("lib");
        return directories.names(lib).stream()
                .filter(name -> name.startsWith("python"))
                .flatMap(name -> directories.names(lib.resolve(name).resolve("site-packages")).stream())
                .toList();
    }

    private static Optional<Version> version(List<String> installed, String wanted) {
        for (var name : installed) {
            var metadata = INSTALLED.matcher(name);
            if (!metadata.matches() || !Requirement.normalize(metadata.group(1)).equals(wanted)) continue;
            return Version.parse(metadata.group(2).toLowerCase(Locale.ROOT));
        }
        return Optional.empty();
    }

    /** The lowest version of AnyIO that the declarations admit; those for developers count where there are no others. */
    private Optional<Version> minimum() {
        return minimum(false).or(() -> minimum(true));
    }

    private Optional<Version> minimum(boolean forDevelopers) {
        return declarations()
                .filter(dependency -> forDevelopers == (dependency.use() == DEVELOPMENT))
                .flatMap(dependency -> dependency.minimum().stream())
                .min(Comparator.naturalOrder());
    }

    private Stream<Dependency> declarations() {
        return found.all().stream().filter(dependency -> dependency.name().equals(ANYIO));
    }

    private AnyioUse use(LockFile lock) {
        var declared = declarations()
                .map(Dependency::use)
                .min(Comparator.naturalOrder())
                .map(FactsReader::declared)
                .orElse(found.knowsRuntime() && !isHalfRead ? AnyioUse.Declared.NO : AnyioUse.Declared.UNKNOWN);
        boolean isProduct = declared == AnyioUse.Declared.RUNTIME || declared == AnyioUse.Declared.OPTIONAL;
        return new AnyioUse(
                declared,
                isProduct ? Optional.empty() : bringer(lock),
                isHalfRead ? Optional.empty() : homes.runtime(),
                isHalfRead ? Optional.empty() : homes.forTests());
    }

    private static AnyioUse.Declared declared(Dependency.Use use) {
        return switch (use) {
            case RUNTIME -> AnyioUse.Declared.RUNTIME;
            case OPTIONAL -> AnyioUse.Declared.OPTIONAL;
            case DEVELOPMENT -> AnyioUse.Declared.DEVELOPMENT;
        };
    }

    /** A package that is needed at run time and needs AnyIO itself. */
    private Optional<String> bringer(LockFile lock) {
        var needed = found.all().stream()
                .filter(dependency -> dependency.use() != DEVELOPMENT)
                .toList();
        var names = needed.stream().map(Dependency::name).toList();
        return lock.bringers().stream()
                .filter(names::contains)
                .findFirst()
                .or(() -> needed.stream()
                        .filter(FactsReader::bringsAnyio)
                        .min(Comparator.comparingInt(dependency -> BRINGERS.indexOf(dependency.name())))
                        .map(Dependency::name));
    }

    private static boolean bringsAnyio(Dependency dependency) {
        if (!BRINGERS.contains(dependency.name())) return false;
        boolean isNewHttpx = dependency.name().equals("httpx")
                && dependency
                        .minimum()
                        .filter(minimum -> minimum.compareTo(HTTPX_WITHOUT_ANYIO) >= 0)
                        .isPresent();
        return !isNewHttpx;
    }
}
