package dev.anyiolsp.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table "Packages and who may use whom" of {@code ARCHITECTURE.md}. Own packages go by their first word below
 * {@code dev.anyiolsp}, watched foreign ones by the names of {@link #WATCHED}; what is not watched is free for all.
 */
final class Design {
    static final String ROOT = "dev.anyiolsp";

    /** Prefixes of class names; the first that fits counts. */
    static final Map<String, List<String>> WATCHED = Map.of(
            "LSP4J", List.of("org.eclipse.lsp4j"),
            "Gson", List.of("com.google.gson"),
            "ANTLR", List.of("org.antlr"),
            "grammar", List.of("dev.anyiolsp.grammar"),
            "picocli", List.of("picocli"),
            "JGit", List.of("org.eclipse.jgit"),
            "disk", List.of("java.nio.file", "java.io.File"),
            "threads", List.of("java.util.concurrent", "java.lang.Thread"),
            "clock and network", List.of("java.time", "java.net.http", "java.net.Socket"));

    /** {@code Path} names a file without touching the disk; immutable or atomic values start no thread. */
    static final Set<String> FREE = Set.of(
            "java.nio.file.Path",
            "java.nio.file.InvalidPathException",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap");

    static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("files", Set.of("text", "disk", "JGit")),
            Map.entry("syntax", Set.of("text", "grammar", "ANTLR")),
            Map.entry("semantics", Set.of("syntax", "text")),
            Map.entry("flow", Set.of("semantics", "syntax", "text")),
            // Settings speak of how a fix writes imports.
            Map.entry("project", Set.of("files", "syntax", "text", "fix")),
            Map.entry("fix", Set.of("semantics", "syntax", "text")),
            Map.entry("rules", Set.of("fix", "flow", "project", "semantics", "syntax", "text")),
            Map.entry("engine", Set.of("rules", "fix", "project", "files", "semantics", "syntax", "text")),
            Map.entry("review", Set.of("engine", "rules", "fix", "project", "text")),
            Map.entry(
                    "lsp",
                    Set.of(
                            "engine",
                            "rules",
                            "fix",
                            "project",
                            "files",
                            "syntax",
                            "text",
                            "LSP4J",
                            "Gson",
                            "threads",
                            "clock and network")),
            Map.entry(
                    "cli",
                    Set.of(
                            "engine",
                            "review",
                            "rules",
                            "fix",
                            "project",
                            "files",
                            "syntax",
                            "text",
                            "lsp",
                            "picocli",
                            "Gson",
                            "threads",
                            "clock and network",
                            "disk")),
            Map.entry("Main", Set.of("cli", "lsp", "picocli"))));

    private Design() {}

    /** The row of a class: a package of ours, a watched foreign name, or an empty text. */
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
