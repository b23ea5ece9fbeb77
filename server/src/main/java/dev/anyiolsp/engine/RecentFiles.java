package dev.anyiolsp.engine;

import dev.anyiolsp.semantics.Outline;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of an index whose outlines are others than those that were sorted, or that are not there any more. There are few
 * of them, so they are sorted by themselves: one of them may have hundreds of classes that are asked about one by one.
 *
 * @param paths of all of them
 */
record RecentFiles(Set<String> paths, DerivedClasses derived, Replacements replacements) {
    static final RecentFiles NONE = of(Set.of(), Map.of());

    private static RecentFiles of(Set<String> paths, Map<String, Outline> files) {
        var there = new TreeMap<String, Outline>();
        for (var path : paths) if (files.containsKey(path)) there.put(path, files.get(path));
        return new RecentFiles(paths, DerivedClasses.of(there), Replacements.of(there));
    }

    /** The same with one more, of an index that has these files now. */
    RecentFiles and(String path, Map<String, Outline> files) {
        var all = new HashSet<>(paths);
        all.add(path);
        return of(all, files);
    }
}
