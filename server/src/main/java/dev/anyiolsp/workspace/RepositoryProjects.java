package dev.anyiolsp.workspace;

import dev.anyiolsp.project.ProjectIdentity;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The projects of one repository. They go by their folders relative to it, with a slash at the end; what belongs to none of
 * them belongs to the repository itself, whose folder is an empty text.
 */
public final class RepositoryProjects {
    /** Nothing but the repository itself. */
    static final RepositoryProjects ONE = new RepositoryProjects(Map.of("", ProjectIdentity.UNKNOWN));

    private final Map<String, ProjectIdentity> byFolder;
    private final boolean isProject;

    /** @param byFolder what each of them is called and needs */
    public RepositoryProjects(Map<String, ProjectIdentity> byFolder) {
        this.byFolder = new TreeMap<>(byFolder);
        isProject = byFolder.containsKey("");
        this.byFolder.putIfAbsent("", ProjectIdentity.UNKNOWN);
    }

    Set<String> folders() {
        return byFolder.keySet();
    }

    /** The folder of the project to which a file belongs. */
    String of(String path) {
        if (byFolder.size() == 1) return "";
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            var folder = path.substring(0, slash + 1);
            if (byFolder.containsKey(folder)) return folder;
        }
        return "";
    }

    /** Whether a folder is a project, and not a repository of which nobody says so. */
    boolean isProject(String folder) {
        return isProject || !folder.isEmpty();
    }

    /** Whether a project says that it needs another one. */
    boolean needs(String folder, String other) {
        var name = byFolder.get(other).name();
        return !name.isEmpty() && byFolder.get(folder).needs().contains(name);
    }
}
