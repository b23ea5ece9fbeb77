package dev.anyiolsp.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * The Python files to look at: those named, and in named folders all {@code .py}, {@code .pyi} and {@code .pyw} files
 * that git would not ignore, that are no installed or generated code, and that the user does not exclude.
 *
 * <p>What is named is looked at whatever rules say of it, and a symbolic link is followed if it is named. Links met on
 * the way are not. Each iteration walks the disk anew, in an order that depends on names only, and may be left at any
 * point.
 */
public final class PythonFiles implements Iterable<PythonFiles.Entry> {
    /** What the walk comes upon. */
    public sealed interface Entry {
        Path path();
    }

    /** A file to look at, as an absolute path. */
    public record Source(Path path) implements Entry {}

    /** Something that could not be looked at; the walk goes on behind it. */
    public record Trouble(Path path, String message) implements Entry {}

    private final Path base;
    private final List<Path> named;
    private final List<FastIgnoreRule> exclude;

    private PythonFiles(Path base, List<Path> named, List<FastIgnoreRule> exclude) {
        this.base = base;
        this.named = named;
        this.exclude = exclude;
    }

    /**
     * @param base the folder that relative paths and the exclusions start from
     * @param named files and folders
     * @param exclude patterns in the syntax of {@code .gitignore}, for what lies in named folders
     */
    public static PythonFiles of(Path base, List<Path> named, List<String> exclude) {
        var start = base.toAbsolutePath();
        var paths = named.stream().map(path -> tidy(start.resolve(path))).toList();
        // In a shell ./name is as natural as /name is in a .gitignore.
        var patterns = exclude.stream().map(pattern -> pattern.startsWith("./") ? pattern.substring(1) : pattern);
        return new PythonFiles(
                start, paths, IgnoreRules.parse(IgnoreRules.spell(patterns.collect(Collectors.joining("\n")))));
    }

    @Override
    public Iterator<Entry> iterator() {
        return new Walk();
    }

    /** Whether a walk would come upon a file, without walking: for files that appear while an editor is open. */
    public boolean contains(Path file) {
        var wanted = tidy(base.resolve(file));
        return named.stream().anyMatch(start -> leadsTo(start, wanted));
    }

    private boolean leadsTo(Path start, Path wanted) {
        if (wanted.equals(start)) return Files.exists(wanted) && !Files.isDirectory(wanted);
        if (!wanted.startsWith(start)) return false;
        try {
            var folder = folder(start, wanted.getParent());
            return folder.isPresent()
                    && Files.isRegularFile(wanted, LinkOption.NOFOLLOW_LINKS)
                    && folder.get().takes(wanted);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether a walk would come to a folder. */
    public boolean reaches(Path folder) {
        var wanted = tidy(base.resolve(folder));
        return named.stream().anyMatch(start -> {
            try {
                return wanted.startsWith(start) && folder(start, wanted).isPresent();
            } catch (IOException unreadable) {
                return false;
            }
        });
    }

    /** A folder as a walk comes to it, if it does. */
    private Optional<Folder> folder(Path start, Path wanted) throws IOException {
        var folder = Folder.named(start, base, exclude);
        for (var step : start.relativize(wanted)) {
            if (step.toString().isEmpty()) continue;
            var entry = folder.path().resolve(step);
            if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
            var next = folder.enter(entry);
            if (next.isEmpty()) return Optional.empty();
            folder = next.get();
        }
        return Optional.of(folder);
    }

    /** Drops {@code .} from a path; {@code ..} stays, because behind a symbolic link it leads elsewhere. */
    private static Path tidy(Path path) {
        for (var step : path) if (step.toString().equals("..")) return path;
        return path.normalize();
    }

    /** One walk. The open folders are on a stack of its own, so that no depth is too great. */
    private final class Walk implements Iterator<Entry> {
        private record Open(Folder folder, Iterator<Path> rest) {}

        private final Iterator<Path> starts = named.iterator();
        private final Deque<Open> open = new ArrayDeque<>();
        private final Set<Path> seen = new HashSet<>();
        private Entry next;

        @Override
        public boolean hasNext() {
            while (next == null && (!open.isEmpty() || starts.hasNext())) {
                if (open.isEmpty()) {
                    start(starts.next());
                } else if (open.peek().rest.hasNext()) {
                    visit(open.peek().folder, open.peek().rest.next());
                } else {
                    open.pop();
                }
            }
            return next != null;
        }

        @Override
        public Entry next() {
            if (!hasNext()) throw new NoSuchElementException();
            var result = next;
            next = null;
            return result;
        }

        private void start(Path path) {
            try {
                if (Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
                    push(Folder.named(path, base, exclude));
                } else {
                    take(path, path.toRealPath());
                }
            } catch (IOException trouble) {
                next = new Trouble(path, Reason.of(trouble));
            }
        }

        private void visit(Folder folder, Path entry) {
            try {
                var found = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (found.isDirectory()) {
                    folder.enter(entry).ifPresent(this::push);
                } else if (found.isRegularFile() && folder.takes(entry)) {
                    take(entry, folder.real().resolve(entry.getFileName()));
                }
            } catch (NoSuchFileException vanished) {
                // It was deleted since the folder was listed.
            } catch (IOException trouble) {
                next = new Trouble(entry, Reason.of(trouble));
            }
        }

        private void push(Folder folder) {
            open.push(new Open(folder, folder.entries().iterator()));
        }

        private void take(Path path, Path real) {
            if (seen.add(real)) next = new Source(path);
        }
    }
}
