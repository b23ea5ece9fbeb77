package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Something that files show, by names, each list in the order of the paths. What one file shows is sorted once, when
 * somebody asks for a name that may stand in it.
 */
final class ByName<T> {
    private final Outlines files;
    private final Reader<T> reader;
    private final Map<String, Map<String, List<T>>> sorted = new ConcurrentHashMap<>();
    private final Map<Set<String>, List<T>> known = new ConcurrentHashMap<>();

    /** Tells what a file shows, with its name. */
    interface Reader<T> {
        void read(String path, Outline outline, BiConsumer<String, T> told);
    }

    ByName(Outlines files, Reader<T> reader) {
        this.files = files;
        this.reader = reader;
    }

    List<T> of(String name) {
        return of(name, name);
    }

    /** @param also another word without which a file is of no interest */
    List<T> of(String name, String also) {
        var words = Set.copyOf(List.of(name, also));
        var found = known.get(words);
        if (found == null) known.put(words, found = find(name, words));
        return found;
    }

    private List<T> find(String name, Set<String> words) {
        var found = new ArrayList<T>();
        files.eachWith(
                words,
                (path, outline) -> found.addAll(
                        sorted.computeIfAbsent(path, any -> sort(path, outline)).getOrDefault(name, List.of())));
        return found;
    }

    private Map<String, List<T>> sort(String path, Outline outline) {
        var byName = new HashMap<String, List<T>>();
        reader.read(
                path,
                outline,
                (name, shown) ->
                        byName.computeIfAbsent(name, any -> new ArrayList<>(1)).add(shown));
        return byName;
    }
}
