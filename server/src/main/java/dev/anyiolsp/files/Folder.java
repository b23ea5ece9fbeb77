package dev.anyiolsp.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * A folder that is walked, with what decides about its entries.
 *
 * @param path as the user named it, or a path below
 * @param real the same without symbolic links, to recognise a file named twice
 * @param entries sorted by name
 * @param name relative to the root of the repository, empty or ending in a slash
 * @param rules ignore rules whose names are relative to that root
 * @param excludeName the name that the user's exclusions see, empty or ending in a slash
 * @param excludes the user's exclusions
 */
record Folder(
        Path path,
        Path real,
        List<Path> entries,
        String name,
        IgnoreRules rules,
        String excludeName,
        IgnoreRules excludes) {

    /** Never entered: what tools keep for themselves, and installed code. The list is ruff's, a little extended. */
    private static final Set<String> SKIPPED = Set.of(
            ".bzr",
            ".cache",
            ".direnv",
            ".eggs",
            ".git",
            ".git-rewrite",
            ".hg",
            ".ipynb_checkpoints",
            ".mypy_cache",
            ".nox",
            ".pants.d",
            ".pyenv",
            ".pytest_cache",
            ".pytype",
            ".ruff_cache",
            ".svn",
            ".tox",
            ".venv",
            ".vscode",
            "__pycache__",
            "__pypackages__",
            "node_modules",
            "site-packages");

    /** Entered only if they are packages: build results have these names, and so have modules. */
    private static final Set<String> SKIPPED_UNLESS_PACKAGE = Set.of("_build", "buck-out", "build", "dist", "venv");

    /** A folder that the user named: it is walked whatever rules say of it or of the folders above. */
    static Folder named(Path path, Path base, List<FastIgnoreRule> exclude) throws IOException {
        var real = path.toRealPath();
        var realBase = base.toRealPath();
        var excludeName = real.startsWith(realBase) ? slashed(realBase.relativize(real)) : "";
        var entries = list(path);
        var excludes = IgnoreRules.NONE.and(exclude, 0);
        var root = Repository.rootOf(real);
        if (root == null || root.equals(real)) {
            return new Folder(path, real, entries, "", IgnoreRules.NONE, excludeName, excludes).withOwnRules();
        }
        var rules = Repository.rules(root);
        var name = "";
        var above = root;
        for (var step : root.relativize(real)) {
            rules = rules.and(IgnoreRules.in(above.resolve(".gitignore")), name.length());
            name += slashed(step);
            above = above.resolve(step);
        }
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
            rules = rules.exempting(name.substring(0, end));
        }
        return new Folder(path, real, entries, name, rules, excludeName, excludes).withOwnRules();
    }

    /** The folder behind an entry; empty if it is not to be walked. */
    Optional<Folder> enter(Path entry) throws IOException {
        var last = entry.getFileName().toString();
        if (SKIPPED.contains(last) || isIgnored(last, true)) return Optional.empty();
        var inside = list(entry);
        var names = inside.stream().map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        if (names.contains("pyvenv.cfg")) return Optional.empty();
        if (SKIPPED_UNLESS_PACKAGE.contains(last) && !names.contains("__init__.py")) return Optional.empty();
        var folder = new Folder(
                entry,
                real.resolve(entry.getFileName()),
                inside,
                name + slashed(entry.getFileName()),
                rules,
                excludeName + slashed(entry.getFileName()),
                excludes);
        return Optional.of(folder.withOwnRules());
    }

    /** Whether an entry that is a file is one to look at. */
    boolean takes(Path entry) {
        var last = entry.getFileName().toString();
        boolean python = last.endsWith(".py") || last.endsWith(".pyi") || last.endsWith(".pyw");
        return python && !isIgnored(last, false);
    }

    private boolean isIgnored(String last, boolean folder) {
        var spelled = IgnoreRules.spell(last);
        return rules.ignore(name + spelled, folder) || excludes.ignore(excludeName + spelled, folder);
    }

    /** Adds the rules that lie in the folder itself; in the root of a repository those of the folders above end. */
    private Folder withOwnRules() {
        boolean hasGit = has(".git");
        if (!hasGit && !has(".gitignore")) return this;
        var above = hasGit ? Repository.rules(path) : rules;
        var here = hasGit ? "" : name;
        var all = above.and(IgnoreRules.in(path.resolve(".gitignore")), here.length());
        return new Folder(path, real, entries, here, all, excludeName, excludes);
    }

    private boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.getFileName().toString().equals(name));
    }

    private static List<Path> list(Path folder) throws IOException {
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        // Names that are not valid UTF-8 may look alike as strings; as paths they differ.
        entries.sort(
                Comparator.<Path, String>comparing(entry -> entry.getFileName().toString())
                        .thenComparing(Comparator.naturalOrder()));
        return entries;
    }

    private static String slashed(Path relative) {
        var name = new StringBuilder();
        for (var step : relative)
            if (!step.toString().isEmpty()) name.append(step).append('/');
        return name.toString();
    }
}
