package dev.anyiolsp.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Files in the order of their imports: each behind those that it imports from; files in a cycle stand together. */
final class ImportOrder {
    private final SortedMap<String, SortedSet<String>> imports;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> groupOf = new HashMap<>();
    private final List<SortedSet<String>> groups = new ArrayList<>();

    private ImportOrder(SortedMap<String, SortedSet<String>> imports) {
        this.imports = imports;
    }

    /** Groups of files, leaf modules first. */
    static List<SortedSet<String>> of(SortedMap<String, SortedSet<String>> imports) {
        var order = new ImportOrder(imports);
        for (var file : imports.keySet()) if (!order.numbers.containsKey(file)) order.visit(file);
        return order.sorted();
    }

    /** A step into a file on the way down; the way is kept here, since imports may be nested deeply. */
    private record Step(String file, Iterator<String> targets) {}

    /** Finds the groups by Tarjan's algorithm. */
    private void visit(String start) {
        var way = new ArrayDeque<Step>();
        way.push(enter(start));
        while (!way.isEmpty()) {
            var step = way.peek();
            if (!step.targets.hasNext()) {
                way.pop();
                close(step.file);
                if (!way.isEmpty()) lowest.merge(way.peek().file, lowest.get(step.file), Math::min);
                continue;
            }
            var target = step.targets.next();
            if (!numbers.containsKey(target)) way.push(enter(target));
            else if (!groupOf.containsKey(target)) lowest.merge(step.file, numbers.get(target), Math::min);
        }
    }

    private Step enter(String file) {
        numbers.put(file, numbers.size());
        lowest.put(file, numbers.get(file));
        open.push(file);
        return new Step(file, targets(file).iterator());
    }

    private SortedSet<String> targets(String file) {
        return imports.getOrDefault(file, new TreeSet<>());
    }

    private void close(String file) {
        if (!lowest.get(file).equals(numbers.get(file))) return;
        var group = new TreeSet<String>();
        String member;
        do {
            member = open.pop();
            group.add(member);
            groupOf.put(member, groups.size());
        } while (!member.equals(file));
        groups.add(group);
    }

    /** By the length of the longest way down, then by path. Tarjan's order has what is imported first. */
    private List<SortedSet<String>> sorted() {
        var depths = new HashMap<SortedSet<String>, Integer>();
        for (var group : groups) {
            int depth = 0;
            for (var file : group) {
                for (var target : targets(file)) {
                    var other = groups.get(groupOf.get(target));
                    if (other != group) depth = Math.max(depth, depths.get(other) + 1);
                }
            }
            depths.put(group, depth);
        }
        return groups.stream()
                .sorted(Comparator.<SortedSet<String>>comparingInt(depths::get).thenComparing(SortedSet::first))
                .toList();
    }
}
