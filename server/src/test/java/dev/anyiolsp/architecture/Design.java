package dev.anyiolsp.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table "Packages and who may use whom" of {@code ARCHITECTURE.md}, read from the page itself. Own packages go by
 * their first word below {@code dev.anyiolsp}, foreign ones by the words of {@link #WATCHED}; what is not watched is free
 * for all.
 */
final class Design {
    static final String ROOT = "dev.anyiolsp";

    private static final Path PAGE = Path.of("ARCHITECTURE.md");
    private static final String NOTHING = "–";

    /** The page's word for a foreign package, and how the names in it begin. */
    private static final Map<String, List<String>> WATCHED = Map.of(
            "LSP4J", List.of("org.eclipse.lsp4j"),
            "Gson", List.of("com.google.gson"),
            "ANTLR", List.of("org.antlr"),
            "grammar", List.of("dev.anyiolsp.grammar"),
            "picocli", List.of("picocli"),
            "JGit's ignore package", List.of("org.eclipse.jgit"),
            "java.nio.file", List.of("java.nio.file", "java.io.File"),
            "java.util.concurrent", List.of("java.util.concurrent", "java.lang.Thread", "java.util.Timer"));

    /** A {@code Path} names a file without touching the disk, and a concurrent map starts no thread. */
    private static final Set<String> FREE = Set.of(
            "java.nio.file.Path",
            "java.nio.file.InvalidPathException",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap");

    private final Map<String, Set<String>> mayUse = new TreeMap<>();

    private Design() {
        // Main is no package.
        mayUse.put("Main", Set.of("cli", "launch", "lsp"));
    }

    static Design read() {
        var design = new Design();
        try {
            for (var line : Files.readAllLines(PAGE)) {
                var cells = line.split("\\s*\\|\\s*");
                boolean row = cells.length == 4 && cells[1].matches("`[a-z]+`");
                if (row) design.add(cells[1].replace("`", ""), cells[3].replace("`", ""));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return design;
    }

    private void add(String part, String used) {
        var words = new HashSet<>(List.of(used.split(", ")));
        words.remove(NOTHING);
        mayUse.put(part, words);
    }

    /** Who may use whom, by part. */
    Map<String, Set<String>> mayUse() {
        return mayUse;
    }

    /** The parts of the page's rows that are neither a row nor watched: misspelt, or never enforced. */
    Set<String> unknownWords() {
        var unknown = new HashSet<String>();
        mayUse.values().forEach(unknown::addAll);
        unknown.removeAll(mayUse.keySet());
        unknown.removeAll(WATCHED.keySet());
        return unknown;
    }

    /** The row of a class: a part of ours, a watched word, or an empty text. */
    static String partOf(String type) {
        if (FREE.contains(type)) return "";
        for (var watched : WATCHED.entrySet()) {
            if (watched.getValue().stream().anyMatch(prefix -> isIn(type, prefix))) return watched.getKey();
        }
        if (!type.startsWith(ROOT + ".")) return "";
        var inside = type.substring(ROOT.length() + 1);
        int dot = inside.indexOf('.');
        return dot < 0 ? inside.replaceFirst("\\$.*", "") : inside.substring(0, dot);
    }

    private static boolean isIn(String type, String prefix) {
        return type.equals(prefix) || type.startsWith(prefix + ".") || type.startsWith(prefix + "$");
    }
}
