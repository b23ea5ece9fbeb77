package dev.anyiolsp.workspace;

import java.util.HashSet;
import java.util.Set;

/**
 * The files of an index whose outlines are others than those that were sorted, or that are not there any more. There are few
 * of them, so they are sorted by themselves: one of them may have hundreds of classes that are asked about one by one.
 *
 * @param paths of all of them
 * @param shown what those show that are there
 */
record RecentFiles(Set<String> paths, ShownByName shown) {
    static final RecentFiles NONE = new RecentFiles(Set.of(), new ShownByName(Outlines.NONE));

    /** The same with one more, of an index that has these files now. */
    RecentFiles and(String path, Outlines files) {
        var all = new HashSet<>(paths);
        all.add(path);
        return new RecentFiles(all, new ShownByName(files.only(all)));
    }
}
