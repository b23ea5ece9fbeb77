package dev.anyiolsp.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ImportOrderTest {
    /** Files with what they import, as in {@code a: b c}. */
    private static TreeMap<String, SortedSet<String>> graph(String... lines) {
        var graph = new TreeMap<String, SortedSet<String>>();
        for (var line : lines) {
            var words = line.split("[: ]+");
            graph.put(words[0], new TreeSet<>(List.of(words).subList(1, words.length)));
        }
        return graph;
    }

    @Test
    void leavesComeFirst() {
        var order = ImportOrder.of(graph("a: b", "b: d", "c", "d", "e: c"));
        assertEquals("[[c], [d], [b], [e], [a]]", order.toString());
    }

    @Test
    void whoImportEachOtherStandTogether() {
        var order = ImportOrder.of(graph("a: b", "b: c", "c: a d", "d", "e: b"));
        assertEquals("[[d], [a, b, c], [e]]", order.toString());
    }

    @Test
    void importedFilesThatAreNotThere() {
        assertEquals("[[gone], [a]]", ImportOrder.of(graph("a: gone")).toString());
    }

    @Test
    void longChainsNeedNoStack() {
        var graph = new TreeMap<String, SortedSet<String>>();
        for (int i = 0; i < 50_000; i++) {
            graph.put("%06d".formatted(i), new TreeSet<>(List.of("%06d".formatted(i + 1))));
        }
        assertEquals(50_001, ImportOrder.of(graph).size());
    }

    @Test
    void everyFileStandsBehindWhatItImports() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            var graph = new TreeMap<String, SortedSet<String>>();
            for (int file = 0; file < 12; file++) {
                var targets = new TreeSet<String>();
                for (int i = random.nextInt(3); i > 0; i--) targets.add("f" + random.nextInt(12));
                targets.remove("f" + file);
                graph.put("f" + file, targets);
            }
            var order = ImportOrder.of(graph);
            assertEquals(12, order.stream().mapToInt(SortedSet::size).sum());
            var done = new TreeSet<String>();
            for (var group : order) {
                done.addAll(group);
                for (var file : group) assertTrue(done.containsAll(graph.get(file)), () -> graph + " " + order);
            }
        }
    }
}
