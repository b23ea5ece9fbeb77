package dev.anyiolsp.project;

import dev.anyiolsp.files.Directories;
import java.nio.file.Path;
import java.util.List;

/** Which folder is a project. */
public final class ProjectRoot {
    /** A folder that holds one of these is a project of its own, also inside another one. */
    public static final List<String> MARKERS = List.of("pyproject.toml", "setup.cfg", "setup.py", "requirements.txt");

    /** Where they keep what they know; of git a file in what is checked out beside another folder. */
    private static final List<String> KEEPERS = List.of(".git", ".hg");

    private ProjectRoot() {}

    /**
     * The project that a file belongs to: the nearest folder above it that is one.
     *
     * @param file an absolute path
     * @param named the folder that the user named, for files that belong to no project
     */
    public static Path of(Directories directories, Path file, Path named) {
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (isProject(directories, folder)) return folder;
        }
        return named;
    }

    /** Whether a folder is a project: looking at the project around it stops there. */
    public static boolean isProject(Directories directories, Path folder) {
        return MARKERS.stream().anyMatch(marker -> directories.isFile(folder.resolve(marker)));
    }

    /** Whether a folder is what a version control system keeps together. */
    public static boolean isRepository(Directories directories, Path folder) {
        return KEEPERS.stream().anyMatch(name -> {
            var kept = folder.resolve(name);
            return directories.isFile(kept) || !directories.names(kept).isEmpty();
        });
    }
}
