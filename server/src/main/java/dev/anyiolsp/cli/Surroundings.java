package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.engine.WorkspaceIndex;
import dev.anyiolsp.files.DiskDirectories;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.syntax.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What lies around the files of a run: their projects, with settings, facts and an index of all files each. */
final class Surroundings {
    private final FileTree tree;
    private final Projects projects;
    private final List<Path> named;
    private final Map<Path, WorkspaceIndex> indexes = new ConcurrentHashMap<>();
    private final Map<Path, Document> mended = new ConcurrentHashMap<>();

    /**
     * @param tree the files
     * @param user what the command line sets
     * @param named what the user named
     * @param declaresAnyio whether the run declares AnyIO where files need it
     */
    Surroundings(FileTree tree, List<Rule> rules, Settings user, List<Path> named, boolean declaresAnyio) {
        this.tree = tree;
        this.projects =
                new Projects(new DiskDirectories(path -> tree.readUtf8(path).text()), rules, user, declaresAnyio);
        this.named = named.stream().map(Path::normalize).toList();
    }

    /** The place of a file, which may lie below what the user named. */
    Projects.Member member(Path file) {
        var path = file.normalize();
        var folder = named.stream()
                .filter(start -> path.startsWith(start) && Files.isDirectory(start))
                .findFirst()
                .orElse(path.getParent() == null ? path : path.getParent());
        return projects.member(path, folder);
    }

    /** Whether the settings exclude a file that was not named itself. */
    boolean isExcluded(Path file) {
        return !named.contains(file.normalize()) && member(file).isExcluded();
    }

    /** Whether the user wants to hear that a file is no Python. */
    boolean reportsSyntaxErrors(Path file) {
        return projects.analyzer(member(file).settings()).reportsSyntaxErrors();
    }

    /** Reads the projects of some files now, because files are about to change. */
    void index(Collection<Path> files) {
        for (var file : files) indexes.computeIfAbsent(member(file).root(), root -> read(root, false));
    }

    /**
     * What is known of all files of a project, found out on all processors.
     *
     * @param isLazy whether a file is read as Python only when a question may concern it
     */
    private WorkspaceIndex read(Path root, boolean isLazy) {
        var entries = new ArrayList<WorkspaceIndex.Entry>();
        InOrder.run(projects.files(root), file -> entry(file, root, isLazy), entry -> {
            entry.ifPresent(entries::add);
            return true;
        });
        return WorkspaceIndex.of(entries);
    }

    private Optional<WorkspaceIndex.Entry> entry(Path file, Path root, boolean isLazy) {
        try {
            var path = projects.member(file, root).path();
            return tree.read(file)
                    .text()
                    .map(text -> isLazy
                            ? WorkspaceIndex.Entry.of(path, text, () -> document(file))
                            : WorkspaceIndex.Entry.of(path, Document.of(text)));
        } catch (RuntimeException | StackOverflowError cause) {
            // Whoever looks at the file itself reports it.
            return Optional.empty();
        }
    }

    private Optional<Document> document(Path file) {
        return tree.read(file).text().map(Document::of);
    }

    /** Analyses a text of a file in its project. */
    Analysis analyze(Projects.Member member, Document document) {
        return projects.analyze(member, document, workspace(member));
    }

    /** What rules may ask of a file. */
    RuleContext context(Projects.Member member, Document document) {
        return projects.context(member, document, workspace(member));
    }

    private Workspace workspace(Projects.Member member) {
        return WorkspaceIndex.seenFrom(member.path(), () -> indexOf(member.root()));
    }

    /** What the files of a project show to each other. */
    WorkspaceIndex indexOf(Path root) {
        // Whoever names a folder wants to know about most files anyway.
        boolean isAboutFiles = named.stream().noneMatch(Files::isDirectory);
        return indexes.computeIfAbsent(root, any -> read(root, isAboutFiles));
    }

    /** The text of a file that is no Python. */
    Optional<String> text(Path file) {
        return tree.readUtf8(file).text();
    }

    /** A file has another text now, or would have it. May be told by any thread. */
    void take(Path file, Document now) {
        mended.put(file.normalize(), now);
    }

    /** The files of a project that are no Python and may have to be mended, and {@code setup.py}. */
    List<Projects.Member> projectFiles(Path root) {
        return projects.projectFiles(root);
    }

    /** Whether a project, by rules that run, should say what it needs, and does not say it so that it is understood. */
    boolean isUnclear(Path root) {
        return projects.isProject(root) && projects.isUnclear(root) && projects.judgesDependencies(root);
    }

    /** Whether some files take AnyIO now: part of the program, or such that a fix of this run has touched. */
    boolean takesAnyio(Path root, Set<Path> files) {
        var users = mendedIndex(root).seenFrom("").libraryUsers().orElse(List.of());
        return users.stream()
                .filter(Workspace.LibraryUser::needsAnyio)
                .filter(user -> files.contains(root.resolve(user.path())))
                .anyMatch(user -> user.role() == FileRole.PRODUCT || mended.containsKey(root.resolve(user.path())));
    }

    private WorkspaceIndex mendedIndex(Path root) {
        var index = indexOf(root);
        for (var change : mended.entrySet()) {
            var member = member(change.getKey());
            if (member.root().equals(root)) index = index.with(member.path(), change.getValue());
        }
        return index;
    }

    /** Analyses a file in which a project says what it needs, after all other files have been mended. */
    Analysis analyzeDeclaring(Projects.Member member, String text) {
        return projects.analyzeDeclaring(
                member, text, mendedIndex(member.root()).seenFrom(member.path()));
    }
}
