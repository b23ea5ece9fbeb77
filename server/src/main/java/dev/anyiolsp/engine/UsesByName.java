package dev.anyiolsp.engine;

import dev.anyiolsp.engine.WorkspaceIndex.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The uses of all files by their names, each list in the order of the paths, found when somebody asks for a name. */
final class UsesByName {
    private final Outlines files;
    private final Map<Set<String>, List<Placed>> known = new ConcurrentHashMap<>();

    UsesByName(Outlines files) {
        this.files = files;
    }

    /**
     * The uses of a name.
     *
     * @param also another word without which a file is of no interest, the name itself if there is none
     */
    List<Placed> of(String name, String also) {
        var words = Set.copyOf(List.of(name, also));
        var found = known.get(words);
        if (found == null) known.put(words, found = find(name, words));
        return found;
    }

    private List<Placed> find(String name, Set<String> words) {
        var found = new ArrayList<Placed>();
        files.eachWith(words, (path, outline) -> {
            for (var use : outline.uses()) if (use.name().equals(name)) found.add(new Placed(path, use));
        });
        return found;
    }
}
