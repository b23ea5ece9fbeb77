package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a function speaks of tasks that a group could own. All tasks of the function ask which others are made or used among
 * their statements, so this is found once for all of them.
 *
 * @param key where the name of the tasks gets them
 * @param creator what makes them, or the first of them
 * @param range the statements that speak of them
 */
record TaskSpan(int key, TextRange creator, TextRange range) {
    private record Question(TextRange function) {}

    /** A suite, as a value. */
    private record Suite(int chunk, int node) {
        static Suite of(LocalTasks tasks) {
            return tasks.binding
                    .parent()
                    .map(holder -> new Suite(holder.at().chunk(), holder.at().node()))
                    .orElseThrow();
        }
    }

    /**
     * All of a function.
     *
     * @param regions by key, those who share statements together
     * @param byKey to which region some tasks belong
     */
    private record Sorted(Map<Integer, List<TaskSpan>> regions, Map<Integer, Integer> byKey) {}

    private static Sorted in(SemanticModel model, Statement.FunctionDef function) {
        var range = function.fullRange();
        return model.answer(new Question(range), there -> read(there, range));
    }

    private static Sorted read(SemanticModel model, TextRange function) {
        var bySuite = new LinkedHashMap<Suite, TreeMap<Integer, TaskSpan>>();
        for (var creator : model.referencesWithin(function, LocalTasks.CREATORS)) {
            var tasks = LocalTasks.of(creator).filter(found -> found.problem().isEmpty());
            var range = tasks.flatMap(TaskRegion::rangeOf);
            if (range.isEmpty()) continue;
            int key = TaskRegion.key(tasks.get());
            bySuite.computeIfAbsent(Suite.of(tasks.get()), any -> new TreeMap<>())
                    .putIfAbsent(key, new TaskSpan(key, creator.range(), range.get()));
        }
        var sorted = new Sorted(new HashMap<>(), new HashMap<>());
        for (var suite : bySuite.values()) sort(suite.values(), sorted);
        return sorted;
    }

    private static void sort(Collection<TaskSpan> suite, Sorted sorted) {
        var inOrder = new ArrayList<>(suite);
        inOrder.sort(Comparator.comparingInt(span -> span.range.start()));
        int end = -1;
        int region = -1;
        for (var span : inOrder) {
            if (span.range.start() >= end) region = span.key;
            end = Math.max(end, span.range.end());
            sorted.regions.computeIfAbsent(region, any -> new ArrayList<>()).add(span);
            sorted.byKey.put(span.key, region);
        }
    }

    /** Those with which tasks share statements, by way of others perhaps, and they themselves; empty if they have no span. */
    static List<TaskSpan> around(LocalTasks tasks) {
        var function = tasks.model.functionOf(tasks.binding.at());
        if (function.isEmpty()) return List.of();
        var sorted = in(tasks.model, function.get());
        var region = sorted.byKey.get(TaskRegion.key(tasks));
        return region == null ? List.of() : sorted.regions.get(region);
    }
}
