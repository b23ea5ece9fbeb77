package dev.anyiolsp.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What matters of a git repository: where it begins, and its private ignore rules. */
final class Repository {
    private Repository() {}

    /** The innermost folder at or above {@code folder} that holds {@code .git}, or null. */
    static Path rootOf(Path folder) {
        for (var at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) return at;
        }
        return null;
    }

    /** The rules of {@code info/exclude}, to which all others of the repository are stronger. */
    static IgnoreRules rules(Path root) {
        return IgnoreRules.NONE.and(IgnoreRules.in(directory(root).resolve("info/exclude")), 0);
    }

    /** In a worktree and a submodule {@code .git} is a file that names the place. */
    private static Path directory(Path root) {
        var git = root.resolve(".git");
        if (!Files.isRegularFile(git)) return git;
        try {
            var pointer = Files.readString(git, StandardCharsets.UTF_8).strip();
            if (!pointer.startsWith("gitdir:")) return git;
            var directory = root.resolve(pointer.substring("gitdir:".length()).strip());
            var common = directory.resolve("commondir");
            return Files.exists(common)
                    ? directory.resolve(Files.readString(common).strip())
                    : directory;
        } catch (IOException | InvalidPathException unreadable) {
            return git;
        }
    }
}
