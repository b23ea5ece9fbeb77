package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.Outline;
import dev.anyiolsp.outline.OutlineReader;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.TextWords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What each file of a project shows, by its path. Of a file that has not been read yet its words are known: it is read when
 * somebody asks for a name that may stand in it. Never changes; any thread may ask.
 */
final class Outlines {
    static final Outlines NONE = new Outlines(new TreeMap<>());

    private final TreeMap<String, Source> files;

    private Outlines(TreeMap<String, Source> files) {
        this.files = files;
    }

    /** What a file shows, or how to find out. */
    static final class Source {
        private final TextWords words;
        private final Supplier<Optional<Document>> read;
        private volatile Outline outline;

        private Source(TextWords words, Supplier<Optional<Document>> read, Outline outline) {
            this.words = words;
            this.read = read;
            this.outline = outline;
        }

        static Source of(Outline outline) {
            return new Source(null, null, outline);
        }

        /** @param read reads the file; empty if it cannot be read any more */
        static Source of(TextWords words, Supplier<Optional<Document>> read) {
            return new Source(words, read, null);
        }

        private boolean mayHold(String word) {
            return words == null || words.mayHold(word);
        }

        Outline outline() {
            var known = outline;
            return known != null ? known : readOnce();
        }

        private synchronized Outline readOnce() {
            if (outline == null) outline = find();
            return outline;
        }

        private Outline find() {
            try {
                return read.get().map(OutlineReader::read).orElse(Outline.EMPTY);
            } catch (RuntimeException | StackOverflowError cause) {
                // Whoever looks at the file itself reports it.
                return Outline.EMPTY;
            }
        }
    }

    static Outlines of(Map<String, Source> files) {
        return new Outlines(new TreeMap<>(files));
    }

    /** The same with what another text of a file shows. */
    Outlines with(String path, Outline outline) {
        var all = new TreeMap<>(files);
        all.put(path, Source.of(outline));
        return new Outlines(all);
    }

    Outlines without(String path) {
        var all = new TreeMap<>(files);
        all.remove(path);
        return new Outlines(all);
    }

    /** Those files of it that lie at some paths. */
    Outlines only(Set<String> paths) {
        var some = new TreeMap<String, Source>();
        for (var path : paths) if (files.containsKey(path)) some.put(path, files.get(path));
        return new Outlines(some);
    }

    Set<String> paths() {
        return files.keySet();
    }

    /** What a file shows; null if there is none at the path. */
    Outline get(String path) {
        var source = files.get(path);
        return source == null ? null : source.outline();
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** Those that lie in a folder, by their paths in it. */
    Outlines below(String folder, Predicate<String> wanted) {
        var some = new TreeMap<String, Source>();
        files.tailMap(folder, true).forEach((path, source) -> {
            if (path.startsWith(folder) && wanted.test(path)) some.put(path.substring(folder.length()), source);
        });
        return new Outlines(some);
    }

    /** Tells what all files show, by path. */
    void each(BiConsumer<String, Outline> told) {
        files.forEach((path, source) -> told.accept(path, source.outline()));
    }

    /** Tells what those of some files show in which one of some words may stand, by path. */
    void eachWithAny(Predicate<String> paths, Set<String> words, BiConsumer<String, Outline> told) {
        files.forEach((path, source) -> {
            if (paths.test(path) && words.stream().anyMatch(source::mayHold)) told.accept(path, source.outline());
        });
    }

    /**
     * Tells what those files show in which some words may stand, by path.
     *
     * @param words all have to; an empty one is everywhere
     */
    void eachWith(Set<String> words, BiConsumer<String, Outline> told) {
        files.forEach((path, source) -> {
            if (words.stream().allMatch(source::mayHold)) told.accept(path, source.outline());
        });
    }
}
