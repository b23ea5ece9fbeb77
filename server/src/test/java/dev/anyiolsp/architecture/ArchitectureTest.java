package dev.anyiolsp.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.architecture.ClassEdges.Edge;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who uses whom in the compiled classes is what the design allows. */
final class ArchitectureTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Design DESIGN = Design.read();
    private static final List<Edge> EDGES = ClassEdges.of(CLASSES);

    @Test
    void packagesUseOnlyWhatTheyMay() {
        var wrong = new TreeMap<String, Set<String>>();
        for (var edge : EDGES) {
            var from = Design.partOf(edge.from());
            var to = Design.partOf(edge.to());
            if (to.isEmpty() || from.equals(to) || allowed(from).contains(to)) continue;
            wrong.computeIfAbsent(from + " uses " + to, key -> new TreeSet<>())
                    .add(simple(edge.from()) + " uses " + simple(edge.to()));
        }
        assertEquals("", wrong.isEmpty() ? "" : wrong.toString(), "edges that ARCHITECTURE.md does not allow");
    }

    private static Set<String> allowed(String part) {
        var allowed = DESIGN.mayUse().get(part);
        assertTrue(allowed != null, "ARCHITECTURE.md has no row for " + part);
        return allowed;
    }

    @Test
    void thePageIsUnderstood() {
        assertEquals(Set.of(), DESIGN.unknownWords());
        assertTrue(DESIGN.mayUse().keySet().containsAll(Set.of("text", "syntax", "engine", "lsp", "cli")));
    }

    /** From text to engine: no clock, no network, no output. */
    @Test
    void theCoreIsPure() {
        var impure = List.of(
                "java.time.Clock",
                "java.time.Instant",
                "java.net.",
                "java.io.PrintStream",
                "java.util.Random",
                "java.lang.Process");
        var wrong = EDGES.stream()
                .filter(edge -> !Set.of("lsp", "cli", "files", "launch").contains(Design.partOf(edge.from())))
                .filter(edge -> impure.stream().anyMatch(edge.to()::startsWith))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void theTestSeesTheCode() {
        var own = EDGES.stream()
                .filter(edge -> edge.to().startsWith(Design.ROOT + "."))
                .distinct()
                .count();
        assertTrue(own > 100, "jdeps saw only " + own + " uses between own classes");
        var classes = EDGES.stream().map(Edge::from).distinct().count();
        assertTrue(classes > 60, "jdeps saw only " + classes + " classes");
    }

    @Test
    void rulesDoNotKnowEachOther() {
        var rules = dev.anyiolsp.rules.Rules.ALL.stream()
                .map(rule -> rule.getClass().getName())
                .collect(Collectors.toSet());
        var wrong = EDGES.stream()
                .filter(edge -> rules.contains(outer(edge.from())) && rules.contains(outer(edge.to())))
                .filter(edge -> !outer(edge.from()).equals(outer(edge.to())))
                .toList();
        assertEquals(List.of(), wrong);
        var seen = EDGES.stream().map(Edge::from).map(ArchitectureTest::outer).collect(Collectors.toSet());
        assertTrue(seen.containsAll(rules), "jdeps did not see every rule");
    }

    /** So that each can be read by itself, and what it builds on before it. */
    @Test
    void foldersOfTheMigrationKnowEachOtherInOneDirection() {
        var uses = new TreeMap<String, Set<String>>();
        for (var edge : EDGES) {
            var from = migrationFolder(edge.from());
            var to = migrationFolder(edge.to());
            if (from.isEmpty() || to.isEmpty()) continue;
            uses.computeIfAbsent(to, any -> new TreeSet<>());
            var used = uses.computeIfAbsent(from, any -> new TreeSet<>());
            if (!from.equals(to)) used.add(to);
        }
        assertTrue(uses.size() > 5, uses::toString);
        while (uses.values().removeIf(Set::isEmpty)) {
            for (var used : uses.values()) used.retainAll(uses.keySet());
        }
        assertEquals(Map.of(), uses, "these use one another in circles");
    }

    private static String migrationFolder(String type) {
        var family = Design.ROOT + ".rules.migration.";
        if (!type.startsWith(family)) return "";
        int end = type.indexOf('.', family.length());
        return end < 0 ? "" : type.substring(family.length(), end);
    }

    /** Nothing depends on a rule but the list. */
    @Test
    void onlyTheListKnowsTheRules() {
        var folders = List.of("dev.anyiolsp.rules.migration.", "dev.anyiolsp.rules.dependency.");
        var wrong = EDGES.stream()
                .filter(edge -> folders.stream()
                        .anyMatch(folder ->
                                edge.to().startsWith(folder) && !edge.from().startsWith(folder)))
                .filter(edge -> !edge.from().equals("dev.anyiolsp.rules.Rules"))
                .toList();
        assertEquals(List.of(), wrong);
    }

    /** Not a failure: rows of the table that could go. */
    @Test
    void unusedPermissionsArePrinted() {
        var used = EDGES.stream()
                .map(edge -> Design.partOf(edge.from()) + " uses " + Design.partOf(edge.to()))
                .collect(Collectors.toSet());
        var unused = new TreeSet<String>();
        DESIGN.mayUse().forEach((from, all) -> all.forEach(to -> unused.add(from + " uses " + to)));
        unused.removeAll(used);
        System.out.println("Allowed, but nobody does: " + String.join(", ", unused));
        assertTrue(unused.size() < DESIGN.mayUse().size() * 10);
    }

    private static String outer(String type) {
        int dollar = type.indexOf('$');
        return dollar < 0 ? type : type.substring(0, dollar);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
