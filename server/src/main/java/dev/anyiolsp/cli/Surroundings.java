package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.files.DiskDirectories;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.workspace.WorkspaceIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies around the files of a run: their projects, with settings and facts, and an index of all files of each
 * repository.
 */
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

    /** The place of what lies in a folder. */
    private Projects.Member memberIn(Path folder) {
        return member(folder.resolve("pyproject.toml"));
    }

    /** Whether the settings exclude a file that was not named itself. */
    boolean isExcluded(Path file) {
        return !named.contains(file.normalize()) && member(file).isExcluded();
    }

    /** Whether the user wants to hear that a file is no Python. */
    boolean reportsSyntaxErrors(Path file) {
        return projects.analyzer(member(file).settings()).reportsSyntaxErrors();
    }

    /** Reads the repositories of some files now, because files are about to change. */
    void index(Collection<Path> files) {
        var members = files.stream().map(this::member).toList();
        var roots = members.stream().map(Projects.Member::root).collect(Collectors.toSet());
        for (var member : members) {
            indexes.computeIfAbsent(
                    member.repository(),
                    repository -> read(
                            repository, file -> isNamed(file) || roots.stream().anyMatch(file::startsWith)));
        }
    }

    /** Whether the user named a folder in which a file lies. */
    private boolean isNamed(Path file) {
        return named.stream().anyMatch(start -> file.startsWith(start) && !file.equals(start));
    }

    /**
     * What is known of all files of a repository, found out on all processors.
     *
     * @param isWanted whether a file is read as Python at once, and not when a question may concern it
     */
    private WorkspaceIndex read(Path repository, Predicate<Path> isWanted) {
        var entries = new ArrayList<WorkspaceIndex.Entry>();
        var files = files(repository);
        InOrder.run(files.iterator(), file -> entry(file, repository, isWanted.test(file)), entry -> {
            entry.ifPresent(entries::add);
            return true;
        });
        return WorkspaceIndex.of(entries, projects.in(repository, files));
    }

    /** The files of a repository; if those are too many, the files of the projects that the user asks about. */
    private List<Path> files(Path repository) {
        var files = new ArrayList<Path>();
        var walk = projects.files(repository);
        while (walk.hasNext() && files.size() <= Projects.MOST_FILES) files.add(walk.next());
        if (files.size() <= Projects.MOST_FILES) return files;
        var asked = named.stream()
                .flatMap(start -> Files.isDirectory(start)
                        ? Stream.of(start, memberIn(start).root())
                        : Stream.of(member(start).root()))
                .filter(folder -> folder.startsWith(repository))
                .distinct()
                .toList();
        files.clear();
        projects.files(repository, asked).forEachRemaining(files::add);
        return files;
    }

    private Optional<WorkspaceIndex.Entry> entry(Path file, Path repository, boolean isWanted) {
        try {
            var path = FileRole.relative(repository, file);
            return tree.read(file)
                    .text()
                    .map(text -> isWanted
                            ? WorkspaceIndex.Entry.of(path, Document.of(text))
                            : WorkspaceIndex.Entry.of(path, text, () -> document(file)));
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
        return WorkspaceIndex.seenFrom(member.folder(), member.path(), () -> indexOf(member.repository()));
    }

    /** What the files of a repository show to each other. */
    private WorkspaceIndex indexOf(Path repository) {
        // Whoever names a folder wants to know about most files in it anyway.
        return indexes.computeIfAbsent(repository, any -> read(repository, this::isNamed));
    }

    /** What the files of a project show to each other, by their paths in it. */
    WorkspaceIndex projectIndex(Path root) {
        var member = memberIn(root);
        return indexOf(member.repository()).within(member.folder());
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

    /** Whether it was asked for what projects do not declare, and not only for fixes that need it. */
    boolean reportsDependencies(Path root) {
        return projects.reportsDependencies(root);
    }

    /**
     * Whether some files take AnyIO now: such that a fix of this run has touched, or, where it was asked for, part of the
     * program.
     */
    boolean takesAnyio(Path root, Set<Path> files) {
        boolean isAskedFor = reportsDependencies(root);
        return takers(root, this::mendedIndex)
                .filter(user -> files.contains(root.resolve(user.path())))
                .anyMatch(user ->
                        isAskedFor && user.role() == FileRole.PRODUCT || mended.containsKey(root.resolve(user.path())));
    }

    /** Whether some file of a project took AnyIO before anything was mended. */
    boolean tookAnyio(Path root) {
        return takers(root, this::indexOf).findAny().isPresent();
    }

    /** The files of a project that need AnyIO, as an index of its repository knows them. */
    private Stream<Workspace.LibraryUser> takers(Path root, Function<Path, WorkspaceIndex> index) {
        var member = memberIn(root);
        var users =
                index.apply(member.repository()).seenFrom(member.folder(), "").libraryUsers();
        return users.orElse(List.of()).stream().filter(Workspace.LibraryUser::needsAnyio);
    }

    private WorkspaceIndex mendedIndex(Path repository) {
        var index = indexOf(repository);
        for (var change : mended.entrySet()) {
            var member = member(change.getKey());
            if (member.repository().equals(repository)) index = index.with(member.path(), change.getValue());
        }
        return index;
    }

    /** Analyses a file in which a project says what it needs, after all other files have been mended. */
    Analysis analyzeDeclaring(Projects.Member member, String text) {
        return projects.analyzeDeclaring(
                member, text, mendedIndex(member.repository()).seenFrom(member.folder(), member.path()));
    }

    /** The same as if none had been mended. */
    Analysis analyzeDeclaringUnmended(Projects.Member member, String text) {
        return projects.analyzeDeclaring(member, text, workspace(member));
    }
}
