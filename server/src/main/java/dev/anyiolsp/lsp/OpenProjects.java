package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Analyzer;
import dev.anyiolsp.engine.LiveAnalysis;
import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.files.DiskDirectories;
import dev.anyiolsp.files.FileTree;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;
import dev.anyiolsp.workspace.WorkspaceIndex;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The projects of open documents, with settings, facts and indexes. Open documents lie over the disk. Belongs to the
 * document worker; indexes are made elsewhere and handed in.
 */
final class OpenProjects {
    /** So long after a project was opened an answer may wait for its files. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final List<Rule> rules;
    private final IndexBuilder builder;
    private FileTree tree = FileTree.ofDisk();
    private Settings user = Settings.DEFAULT;
    private List<Path> folders = List.of();
    private Projects projects;
    private boolean mayIndex;

    /** By the folder of the repository; one that is being made is in {@link #asked} only. */
    private final Map<Path, WorkspaceIndex> indexes = new HashMap<>();

    /** When the index of each was asked for, by {@link System#nanoTime}. */
    private final Map<Path, Long> asked = new HashMap<>();
    /** Repositories with too many files, so that their projects are read by themselves. */
    private final Set<Path> tooLarge = new HashSet<>();

    private final Map<Path, Document> open = new HashMap<>();
    /** Open documents whose newest text is not in the index yet. */
    private final Set<Path> fresh = new LinkedHashSet<>();

    /** By {@link DocumentUri#key}. */
    private final Map<String, LiveAnalyses> analyses = new HashMap<>();
    /** Whether open documents are files of their projects, as far as somebody has asked. */
    private final Map<Path, Boolean> belonging = new HashMap<>();

    OpenProjects(List<Rule> rules, IndexBuilder builder) {
        this.rules = rules;
        this.builder = builder;
        readAnew();
    }

    /** What the editor sets; whether that is something else than before. */
    boolean set(Settings wanted) {
        boolean isNew = wanted != user && !wanted.equals(user);
        user = wanted;
        if (isNew) readAnew();
        return isNew;
    }

    List<Path> folders() {
        return folders;
    }

    /** The folders that the editor shows. */
    void show(List<Path> shown) {
        folders = List.copyOf(shown);
        forgetIndexes();
    }

    /** A repository cannot be read as a whole. */
    void separate(Path repository) {
        tooLarge.add(repository);
        projects.separate(tooLarge);
    }

    /** From now on the files of projects are read. */
    void startIndexing() {
        mayIndex = true;
    }

    /** The text of an open settings file. */
    void putSettingsFile(Path file, String text) {
        tree = tree.withOverlay(file, text);
        readAnew();
    }

    /** A settings file is no longer open. */
    void removeSettingsFile(Path file) {
        tree = tree.withoutOverlay(file);
        readAnew();
    }

    /** Facts and settings are read again when they are needed, because something about them has changed. */
    void readAnew() {
        var files = tree;
        projects = new Projects(new DiskDirectories(path -> files.readUtf8(path).text()), rules, user);
        projects.separate(tooLarge);
    }

    /** All projects are read again: which files belong to them may have changed. */
    void forgetIndexes() {
        indexes.clear();
        asked.clear();
        belonging.clear();
        fresh.addAll(open.keySet());
    }

    /** An open document has this text now. */
    void put(Path file, Document document) {
        open.put(file, document);
        fresh.add(file);
    }

    /** A document is closed: the disk counts again. */
    void remove(Path file) {
        open.remove(file);
        fresh.remove(file);
        changedOnDisk(file);
    }

    /** The disk has another text of a file, or none. */
    void changedOnDisk(Path file) {
        var folder = folderOf(file);
        if (open.containsKey(file) || folder.isEmpty()) return;
        var member = projects.member(file, folder.get());
        var index = indexes.get(member.repository());
        if (index == null) return;
        belonging.remove(file);
        var text = tree.read(file).text().filter(there -> projects.contains(member.repository(), file));
        indexes.put(
                member.repository(),
                text.map(now -> index.with(member.path(), now)).orElseGet(() -> index.without(member.path())));
    }

    /** Takes an index that is ready. Whoever asks it next puts open documents over it, whose files may be older. */
    void take(Path repository, WorkspaceIndex made) {
        if (asked.containsKey(repository)) indexes.put(repository, made);
    }

    /** Whether the index of any project changed when the newest texts were put into it. */
    boolean flush(Path butFor) {
        boolean changed = false;
        for (var file : List.copyOf(fresh)) if (!file.equals(butFor)) changed |= flushOne(file);
        return changed;
    }

    private boolean flushOne(Path file) {
        var folder = folderOf(file);
        if (folder.isEmpty()) return false;
        var member = projects.member(file, folder.get());
        var index = indexes.get(member.repository());
        if (index == null) return false;
        fresh.remove(file);
        if (!belongs(member)) return false;
        var next = index.with(member.path(), open.get(file).settled());
        indexes.put(member.repository(), next);
        return next != index;
    }

    private boolean belongs(Projects.Member member) {
        return belonging.computeIfAbsent(member.file(), file -> projects.contains(member.repository(), file));
    }

    /** The folder that counts as project for a file without one; empty if the file lies in neither. */
    private Optional<Path> folderOf(Path file) {
        var shown = folders.stream().filter(file::startsWith).findFirst();
        if (shown.isPresent()) return shown;
        var nowhere = Path.of("");
        var root = projects.rootOf(file, nowhere);
        return root.equals(nowhere) ? Optional.empty() : Optional.of(root);
    }

    /** Analyses a text as if it were that of a file. */
    Analysis analyse(Optional<Path> file, Document document) {
        return circumstances(file, document)
                .map(known -> known.analyzer().analyze(document, known.context()))
                .orElseGet(() -> projects.silence(document));
    }

    /**
     * Analyses the newest version of an open document, with what is known of earlier ones; empty if stopped.
     *
     * @param early as in {@link LiveAnalysis#update(Document, BooleanSupplier, Consumer)}
     */
    Optional<Analysis> analyse(OpenDocument open, BooleanSupplier stop, Consumer<List<Finding>> early) {
        return asking(open, live -> live.update(open.document(), stop, early));
    }

    /** The same as in {@link LiveAnalysis#near}. */
    Analysis near(OpenDocument open, TextRange part) {
        return asking(open, live -> Optional.of(live.near(open.document(), part)))
                .orElseThrow();
    }

    private Optional<Analysis> asking(OpenDocument open, Function<LiveAnalysis, Optional<Analysis>> question) {
        var known = circumstances(open.uri().path(), open.document());
        if (known.isEmpty()) return Optional.of(projects.silence(open.document()));
        var live = analyses.computeIfAbsent(open.uri().key(), key -> new LiveAnalyses())
                .nearest(open.document(), known.get().analyzer(), known.get().context());
        try {
            return question.apply(live);
        } catch (RuntimeException | StackOverflowError cause) {
            analyses.remove(open.uri().key());
            throw cause;
        }
    }

    /** What rules may ask about an open document; empty if nobody wants to hear of it. */
    Optional<RuleContext> contextOf(OpenDocument open) {
        return circumstances(open.uri().path(), open.document()).map(Circumstances::context);
    }

    /** Forgets what was found out about a document that is not open any more. */
    void forget(DocumentUri uri) {
        analyses.remove(uri.key());
    }

    private record Circumstances(Analyzer analyzer, RuleContext context) {}

    /** Who looks at a file, and what he may ask; empty if nobody wants to hear of it. */
    private Optional<Circumstances> circumstances(Optional<Path> file, Document document) {
        if (file.isEmpty() || file.get().getParent() == null) {
            return Optional.of(new Circumstances(
                    projects.analyzer(user), new RuleContext(user, ProjectFacts.UNKNOWN, FileRole.PRODUCT)));
        }
        var folder = folderOf(file.get());
        var member = projects.member(file.get(), folder.orElse(file.get().getParent()));
        if (member.isExcluded()) return Optional.empty();
        var workspace = folder.map(known -> workspace(member)).orElse(Workspace.UNKNOWN);
        return Optional.of(
                new Circumstances(projects.analyzer(member.settings()), projects.context(member, document, workspace)));
    }

    /** The folder of the project of a file. */
    Optional<Path> rootOf(Path file) {
        return folderOf(file).map(folder -> projects.member(file, folder).root());
    }

    /** The files in which the project of a file may declare AnyIO. */
    List<Path> declaringFilesOf(Path file) {
        return rootOf(file).stream()
                .flatMap(root -> projects.declaringFiles(root).stream())
                .filter(member -> !member.isExcluded())
                .map(Projects.Member::file)
                .toList();
    }

    /** Those of the projects of some open documents. */
    Set<Path> declaringFilesOfOpen(Predicate<Path> which) {
        var files = new TreeSet<Path>();
        for (var file : open.keySet()) if (which.test(file)) files.addAll(declaringFilesOf(file));
        return files;
    }

    /** The text of a file that is UTF-8, if there is one. */
    Optional<String> text(Path file) {
        return tree.readUtf8(file).text();
    }

    /** Analyses a file in which a project may say what it needs; nothing is said about other files. */
    Analysis analyseDeclaring(Optional<Path> path, Document document) {
        return path.map(file -> analyseDeclaring(file, document)).orElseGet(() -> projects.silence(document));
    }

    Analysis analyseDeclaring(Path file, Document document) {
        var declaring = rootOf(file).stream()
                .flatMap(root -> projects.projectFiles(root).stream())
                .filter(member -> member.file().equals(file) && !member.isExcluded())
                .findFirst();
        return declaring
                .map(member -> projects.analyzeDeclaring(member, document.text(), workspace(member)))
                .orElseGet(() -> projects.silence(document));
    }

    private Workspace workspace(Projects.Member member) {
        flush(member.file());
        var index = indexes.get(member.repository());
        // What a file shows to others it need not know itself, but others have to find it, though it has never been
        // saved.
        boolean isNew =
                index != null && fresh.contains(member.file()) && !index.paths().contains(member.path());
        if (isNew && belongs(member)) {
            index = index.withEmpty(member.path());
            indexes.put(member.repository(), index);
        }
        if (index != null) return index.seenFrom(member.folder(), member.path());
        if (mayIndex && asked.putIfAbsent(member.repository(), System.nanoTime()) == null) {
            builder.build(projects, tree, member.repository());
        }
        return Workspace.UNREAD;
    }

    /**
     * When to ask at the latest what can be done about a file, by {@link System#nanoTime}: until then the other files of its
     * project are likely to have been read. Empty if there is nothing to wait for.
     */
    OptionalLong worthWaitingFor(Path file) {
        var folder = folderOf(file);
        if (folder.isEmpty()) return OptionalLong.empty();
        var member = projects.member(file, folder.get());
        if (member.isExcluded() || workspace(member) != Workspace.UNREAD) return OptionalLong.empty();
        var since = asked.get(member.repository());
        if (since == null || System.nanoTime() - since >= PATIENCE_NANOS) return OptionalLong.empty();
        return OptionalLong.of(since + PATIENCE_NANOS);
    }
}
