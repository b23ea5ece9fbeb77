package dev.anyiolsp.project;

import dev.anyiolsp.files.Directories;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that exist only in a test. */
final class MapDirectories implements Directories {
    static final Path ROOT = Path.of("/project");

    private final Map<Path, String> texts = new HashMap<>();

    /** Names relative to the root and texts, in turn. */
    static MapDirectories of(String... namesAndTexts) {
        var files = new MapDirectories();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.texts.put(ROOT.resolve(namesAndTexts[i]).normalize(), namesAndTexts[i + 1]);
        }
        return files;
    }

    @Override
    public boolean isFile(Path file) {
        return texts.containsKey(file);
    }

    @Override
    public Optional<String> text(Path file) {
        return Optional.ofNullable(texts.get(file));
    }

    @Override
    public List<String> names(Path folder) {
        int depth = folder.getNameCount();
        return texts.keySet().stream()
                .filter(file -> file.startsWith(folder) && file.getNameCount() > depth)
                .map(file -> file.getName(depth).toString())
                .distinct()
                .sorted()
                .toList();
    }
}
