package dev.anyiolsp.workspace;

import dev.anyiolsp.outline.LibraryUse;
import dev.anyiolsp.outline.Outline;
import dev.anyiolsp.outline.OutlineReader;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.rules.Running;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.TextWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the files of one repository show to each other, those of several projects, too. Never changes; with another text of a
 * file it is another index, which shares all but that file. Files go by their paths relative to the repository, with slashes.
 */
public final class WorkspaceIndex {
    /** No files. */
    public static final WorkspaceIndex EMPTY = of(Outlines.NONE, RepositoryProjects.ONE);

    /** So many files may be looked through one by one; with more, the uses are sorted anew. */
    private static final int MOST_CHANGED = 100;

    private final Outlines files;
    private final ShownByName sorted;
    /** Whose outlines are others than those that were sorted. */
    private final RecentFiles recent;

    private final RepositoryProjects projects;
    private final ModulePaths modules;
    private final ProjectLinks links;
    private final LoneFiles lone;
    private volatile ProjectScopes scopes;
    /** Plain functions against which nothing speaks, however many ask. */
    private final Map<Running, Set<String>> harmless = new ConcurrentHashMap<>();

    private final Map<String, List<Workspace.LibraryUser>> users = new ConcurrentHashMap<>();

    private WorkspaceIndex(
            Outlines files, ShownByName sorted, RecentFiles recent, RepositoryProjects projects, ModulePaths modules) {
        this.files = files;
        this.sorted = sorted;
        this.recent = recent;
        this.projects = projects;
        this.modules = modules;
        this.links = new ProjectLinks(files, modules, projects);
        this.lone = new LoneFiles(files, modules);
    }

    private static WorkspaceIndex of(Outlines files, RepositoryProjects projects) {
        var modules = ModulePaths.of(files.paths(), projects);
        return new WorkspaceIndex(files, new ShownByName(files), RecentFiles.NONE, projects, modules);
    }

    /** A file of a repository. */
    public static final class Entry {
        private final String path;
        private final Outlines.Source source;

        private Entry(String path, Outlines.Source source) {
            this.path = path;
            this.source = source;
        }

        /** One whose text has been read. */
        public static Entry of(String path, Document document) {
            return new Entry(path, Outlines.Source.of(OutlineReader.read(document)));
        }

        /**
         * One that is read when a question may concern it.
         *
         * @param text what is in it
         * @param read reads it; empty if that is not possible any more; may be called by any thread
         */
        public static Entry of(String path, String text, Supplier<Optional<Document>> read) {
            return new Entry(path, Outlines.Source.of(TextWords.of(text), read));
        }
    }

    /** The index of some files that are all of one project. */
    public static WorkspaceIndex of(Collection<Entry> entries) {
        return of(entries, RepositoryProjects.ONE);
    }

    /** The index of some files. */
    public static WorkspaceIndex of(Collection<Entry> entries, RepositoryProjects projects) {
        var files = new HashMap<String, Outlines.Source>();
        for (var entry : entries) files.put(entry.path, entry.source);
        return of(Outlines.of(files), projects);
    }

    /** The index of one project by itself, whose files go by their paths in its folder. */
    public WorkspaceIndex within(String folder) {
        var own = filesOf(folder);
        return own == files ? this : of(own, RepositoryProjects.ONE);
    }

    /** Whether other files may use what is in a file: stubs repeat what is said elsewhere. */
    public static boolean isIndexed(String path) {
        return !path.endsWith(".pyi");
    }

    /** The index with a text in the place of what a path has had, if anything. */
    public WorkspaceIndex with(String path, String text) {
        return with(path, Document.of(text));
    }

    /** The index with a path at which nothing has been read yet. */
    public WorkspaceIndex withEmpty(String path) {
        return isIndexed(path) ? changed(path, files.with(path, Outline.EMPTY), true) : this;
    }

    /** The same with a text that has been read already. */
    public WorkspaceIndex with(String path, Document document) {
        var outline = OutlineReader.read(document);
        if (!isIndexed(path) || outline.equals(files.get(path))) return this;
        return changed(path, files.with(path, outline), !files.has(path));
    }

    /** The index without a file. */
    public WorkspaceIndex without(String path) {
        return files.has(path) ? changed(path, files.without(path), true) : this;
    }

    private WorkspaceIndex changed(String path, Outlines all, boolean hasOtherPaths) {
        if (recent.paths().size() >= MOST_CHANGED) return of(all, projects);
        var found = hasOtherPaths ? ModulePaths.of(all.paths(), projects) : modules;
        return new WorkspaceIndex(all, sorted, recent.and(path, all), projects, found);
    }

    /** The paths of all files. */
    public Set<String> paths() {
        return files.paths();
    }

    /** The files of the project that each file imports something from, wherever in it, by path. */
    public SortedMap<String, SortedSet<String>> imports() {
        var imports = new TreeMap<String, SortedSet<String>>();
        files.each((path, outline) -> {
            var targets = new TreeSet<String>();
            ProjectLinks.eachImport(
                    outline, dotted -> modules.find(path, dotted).ifPresent(target -> targets.add(target.path())));
            targets.remove(path);
            imports.put(path, targets);
        });
        return imports;
    }

    /**
     * A string by which one file replaces a name of asyncio in another, such as {@code "app.asyncio.sleep"} for
     * {@code patch}.
     *
     * @param path of the file with the string
     * @param line from 1, the first with this string
     * @param module the path of the file that it reaches into
     * @param name what it names there
     */
    public record Patch(String path, int line, String module, String name) {}

    /** All such strings, by place. */
    public List<Patch> patches() {
        var found = new ArrayList<Patch>();
        files.each((path, outline) -> {
            for (var use : outline.uses()) {
                if (!use.how().isInString() || use.base().isEmpty()) continue;
                var module = modules.find(path, use.base())
                        .filter(target -> target.rest().isEmpty());
                if (module.isEmpty() || !isAsyncio(module.get().path(), use.name())) continue;
                var member = use.member().isEmpty() ? "" : "." + use.member();
                found.add(new Patch(path, use.line(), module.get().path(), use.name() + member));
            }
        });
        found.sort(
                Comparator.comparing(Patch::path).thenComparingInt(Patch::line).thenComparing(Patch::name));
        return found;
    }

    /** Whether a name of a module is asyncio, or comes from there. */
    private boolean isAsyncio(String path, String name) {
        var outline = files.get(path);
        var source = outline == null ? null : outline.imports().get(name);
        return source != null && (source.equals("asyncio") || source.startsWith("asyncio."));
    }

    /** The repository as one of its files sees it. */
    public Workspace seenFrom(String path) {
        return seenFrom(projects.of(path), path);
    }

    /** @param folder of the file's project, or of what stands for one */
    public Workspace seenFrom(String folder, String path) {
        return seenFrom(folder, path, () -> this);
    }

    /** The same where the repository is not read before somebody asks. */
    public static Workspace seenFrom(String folder, String path, Supplier<WorkspaceIndex> index) {
        return new ProjectView(folder, path, index);
    }

    /** The files of a project that take something from libraries, by their paths in its folder. */
    List<Workspace.LibraryUser> users(String folder) {
        var known = users.get(folder);
        if (known == null) users.put(folder, known = findUsers(folder));
        return known;
    }

    private List<Workspace.LibraryUser> findUsers(String folder) {
        var own = filesOf(folder);
        var found = new ArrayList<Workspace.LibraryUser>();
        own.each((path, outline) -> {
            var libraries = outline.libraries();
            if (!libraries.equals(LibraryUse.NONE))
                found.add(new Workspace.LibraryUser(path, roleOf(path, own), libraries));
        });
        return List.copyOf(found);
    }

    private Outlines filesOf(String folder) {
        if (folder.isEmpty() && projects.folders().size() == 1) return files;
        var project = projects.of(folder);
        return files.below(folder, path -> projects.of(path).equals(project));
    }

    /** The role of a file by its place. */
    private static FileRole roleOf(String path, Outlines files) {
        int packages = 0;
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (!files.has(path.substring(0, slash) + "/__init__.py")) break;
            packages++;
        }
        return FileRole.of(path, packages, false);
    }

    /**
     * The first place outside a file with a use of a name; the file's own project comes first.
     *
     * @param also a word without which a file is of no interest
     */
    Optional<Placed> firstUse(String own, String name, String also, Predicate<Placed> wanted) {
        var near = first(own, name, also, placed -> isOfProject(own, placed.path()) && wanted.test(placed));
        if (near.isPresent() || projects.folders().size() == 1) return near;
        return first(own, name, also, placed -> !isOfProject(own, placed.path()) && wanted.test(placed));
    }

    private Optional<Placed> first(String own, String name, String also, Predicate<Placed> wanted) {
        var found = sorted.uses().of(name, also).stream()
                .filter(placed -> !placed.path().equals(own) && !recent.paths().contains(placed.path()))
                .filter(wanted)
                .findFirst();
        var others = recent.shown().uses().of(name, also).stream()
                .filter(placed -> !placed.path().equals(own))
                .filter(wanted)
                .findFirst();
        return Stream.concat(found.stream(), others.stream()).min(Comparator.comparing(Placed::path));
    }

    private boolean isOfProject(String own, String path) {
        return projects.of(own).equals(projects.of(path));
    }

    /** Whether a file may have objects of the project of another one, or that one objects of its project. */
    boolean areLinked(String own, String path) {
        return links.areLinked(projects.of(own), projects.of(path));
    }

    /** Whether what a file puts in the place of a function of a library is met by another file. */
    boolean isMet(String own, Placed placed) {
        var path = placed.path();
        boolean isOver = placed.use().how() == Outline.How.PATCHED && isLoneTest(path) && isLoneTest(own);
        if (isOver) return false;
        var project = projects.of(path);
        boolean isTest = FileRole.of(ProjectView.shown(project, path), 0, false) == FileRole.TEST;
        return isOfProject(own, path) || !isTest
                ? areLinked(own, path)
                : links.isTested(projects.of(own), path, files.get(path));
    }

    private boolean isLoneTest(String path) {
        return FileRole.isTestModule(path) && lone.contains(path);
    }

    /** Whether what a file does may run in a loop that another file starts. */
    boolean mayRunIn(String own, String path) {
        if (!areLinked(own, path)) return false;
        if (!isStarted(path)) return true;
        // Only what it takes is there when it runs.
        return !isStarted(own) && takesSomething(path);
    }

    /** Whether a file is not part of others, but run as a test or a script. */
    private boolean isStarted(String path) {
        if (FileRole.isTestModule(path)) return lone.contains(path);
        // Nobody imports it, so it may be a script also where its folder is a package.
        var role = FileRole.of(ProjectView.shown(projects.of(path), path), 0, false);
        return role == FileRole.SCRIPT && lone.contains(path);
    }

    /** Whether a file imports something that is in the repository. */
    private boolean takesSomething(String path) {
        var taken = new HashSet<String>();
        ProjectLinks.eachImport(files.get(path), dotted -> {
            for (var target : modules.all(path, dotted)) taken.add(target.path());
        });
        return !taken.isEmpty();
    }

    /** A use, and the path of the file in which it stands. */
    record Placed(String path, Outline.Use use) {}

    /** What a file shows, if it is one of the project. */
    Optional<Outline> outline(String path) {
        return Optional.ofNullable(files.get(path));
    }

    ModulePaths modules() {
        return modules;
    }

    /** What runs in scopes of AnyIO, from file to file. */
    ProjectScopes scopes() {
        var known = scopes;
        if (known == null) {
            var classes = new ProjectClasses(files, modules, sorted, recent);
            scopes = known = ProjectScopes.of(files, modules, classes);
        }
        return known;
    }

    /**
     * What coroutines of the repository do, from file to file.
     *
     * @param folder of the project for which places are shown
     */
    ProjectCoroutines coroutines(String folder) {
        return new ProjectCoroutines(files, modules, links, projects, sorted, recent, harmless, folder);
    }
}
