package dev.anyiolsp.engine;

import dev.anyiolsp.files.Directories;
import dev.anyiolsp.files.PythonFiles;
import dev.anyiolsp.fix.ImportStyle;
import dev.anyiolsp.outline.OutlineReader;
import dev.anyiolsp.project.AnyioUse;
import dev.anyiolsp.project.DependencyHome;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.ProjectIdentity;
import dev.anyiolsp.project.ProjectRoot;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.project.SettingsFiles;
import dev.anyiolsp.project.Vocabulary;
import dev.anyiolsp.rules.Family;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.semantics.AnyioImports;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.workspace.RepositoryProjects;
import dev.anyiolsp.workspace.WorkspaceIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The projects that files belong to: folder, facts and settings, and the repositories around them. Each is read once and kept; when one of the files that
 * say so has changed, a new object of this class is due. May be asked by several threads.
 */
public final class Projects {
    private static final List<String> TEST_CONFIGURATIONS = List.of(
            "pyproject.toml", "pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini", "tox.ini", "setup.cfg");

    /** A repository with more files is hardly one program. */
    public static final int MOST_FILES = 20_000;

    private final Directories directories;
    private final List<Rule> rules;
    private final Settings user;
    private final Vocabulary vocabulary;
    private final boolean declaresAnyio;

    private final Map<Path, Boolean> markers = new ConcurrentHashMap<>();
    private final Map<Path, Optional<Path>> keepers = new ConcurrentHashMap<>();
    /** Whether a walk through its repository comes to a project. */
    private final Map<Path, Boolean> reached = new ConcurrentHashMap<>();

    /** Where people keep all sorts of things. */
    private final List<Path> common = Stream.of("user.home", "java.io.tmpdir")
            .flatMap(name -> Stream.ofNullable(System.getProperty(name)))
            .map(name -> Path.of(name).toAbsolutePath().normalize())
            .toList();

    private final Set<Path> separated = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private final Map<Path, ProjectFacts> facts = new ConcurrentHashMap<>();
    private final Map<Path, SettingsFiles> settings = new ConcurrentHashMap<>();
    private final Map<Settings, Analyzer> analyzers = new ConcurrentHashMap<>();

    /** @param user what the command line or the editor sets, over what files say */
    public Projects(Directories directories, List<Rule> rules, Settings user) {
        this(directories, rules, user, false);
    }

    /** @param declaresAnyio whether AnyIO is declared in the end where files need it, so that what goes with that is done too */
    public Projects(Directories directories, List<Rule> rules, Settings user, boolean declaresAnyio) {
        this.declaresAnyio = declaresAnyio;
        this.directories = directories;
        this.rules = rules;
        this.user = user;
        this.vocabulary = Selection.vocabulary(rules);
    }

    /**
     * A file in its project.
     *
     * @param root the folder of the project
     * @param repository the folder of all projects whose files may use each other
     * @param file an absolute path
     * @param settings that hold for it
     * @param settingsFolder the folder whose files give settings
     * @param settingsPath its path as the patterns of the settings see it
     */
    public record Member(
            Path root,
            Path repository,
            Path file,
            Settings settings,
            Optional<Path> settingsFolder,
            String settingsPath) {
        /** Its path relative to the repository, with slashes. */
        public String path() {
            return FileRole.relative(repository, file);
        }

        /** The folder of the project relative to the repository, with a slash at the end; empty for the repository itself. */
        public String folder() {
            return Projects.folder(repository, root);
        }

        private Member under(Settings others) {
            return new Member(root, repository, file, others, settingsFolder, settingsPath);
        }

        /** Whether the user does not want to hear of it. */
        public boolean isExcluded() {
            return settings.excludes(settingsPath);
        }
    }

    /**
     * The place of a file.
     *
     * @param file an absolute path
     * @param named the folder that counts as the project of files that belong to none
     */
    public Member member(Path file, Path named) {
        var root = rootOf(file, named);
        var files = settingsAround(file);
        var merged = Settings.merged(List.of(user, files.settings()));
        return new Member(
                root,
                repositoryOf(root),
                file,
                merged,
                files.folder(),
                FileRole.relative(files.folder().orElse(root), file));
    }

    private SettingsFiles settingsAround(Path file) {
        var folder = file.getParent() == null ? file : file.getParent();
        return settings.computeIfAbsent(folder, key -> SettingsFiles.of(directories, key, vocabulary));
    }

    /**
     * A file with the settings by which a project gets what fixes need: which rules the user chose for a run does not
     * matter then, but what was ignored does, and what files choose.
     */
    private Member declaring(Member member) {
        if (!declaresAnyio || !user.selects()) return member;
        var unchosen = Selection.of(Settings.merged(
                List.of(user.withoutSelect(), settingsAround(member.file()).settings())));
        var needs = rules.stream()
                .map(Rule::info)
                .filter(rule -> rule.family() == Family.DEPENDENCY && unchosen.isOn(rule))
                .map(RuleInfo::name);
        var selected = Stream.concat(member.settings().extendSelect().stream(), needs);
        return member.under(member.settings().with("extend-select", selected.toList()));
    }

    /** The nearest folder above a file that is a project. */
    public Path rootOf(Path file, Path named) {
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (isProject(folder)) return folder;
        }
        return named;
    }

    /** What rules may ask beside the document. */
    public RuleContext context(Member member, Document document, Workspace workspace) {
        var role = FileRole.of(directories, member.root(), member.file(), document);
        return new RuleContext(member.settings(), factsOf(member.root()), role, member.settingsPath(), workspace);
    }

    /** Analyses a document in its project. */
    public Analysis analyze(Member member, Document document, Workspace workspace) {
        return analyzer(member.settings()).analyze(document, context(member, document, workspace));
    }

    /** Analyses the text of a file in which a project may say what it needs. */
    public Analysis analyzeDeclaring(Member asked, String text, Workspace workspace) {
        var member = declaring(asked);
        if (member.file().toString().endsWith(".py")) return analyze(member, Document.of(text), workspace);
        var context = new RuleContext(
                member.settings(), factsOf(member.root()), FileRole.PRODUCT, member.settingsPath(), workspace);
        return analyzer(member.settings()).analyzeText(text, context);
    }

    /** Whether a document imports AnyIO, or marks tests for it, so that its project has to see that it is there. */
    public static boolean needsAnyio(Document document) {
        return AnyioImports.first(document).isPresent()
                || OutlineReader.read(document).libraries().needsAnyio();
    }

    /** The files in which a project may declare AnyIO; one for tests behind that for all. */
    public List<Member> declaringFiles(Path root) {
        var use = factsOf(root).anyioUse();
        return Stream.concat(use.home().stream(), use.testHome().stream())
                .map(DependencyHome::file)
                .distinct()
                .map(name -> root.resolve(name).normalize())
                .map(file -> in(root, file))
                .toList();
    }

    /** The files of a project that are no Python and about which rules may have something to say, and those above. */
    public List<Member> projectFiles(Path root) {
        var files = new ArrayList<>(declaringFiles(root));
        for (var name : TEST_CONFIGURATIONS) {
            var file = root.resolve(name);
            boolean isKnown = files.stream().anyMatch(member -> member.file().equals(file));
            if (!isKnown
                    && directories
                            .text(file)
                            .filter(text -> text.contains("asyncio"))
                            .isPresent()) {
                files.add(in(root, file));
            }
        }
        return files;
    }

    private Member in(Path root, Path file) {
        var member = member(file, root);
        return new Member(
                root, repositoryOf(root), file, member.settings(), member.settingsFolder(), member.settingsPath());
    }

    /** Whether the files of a project do not tell what it needs. */
    public boolean isUnclear(Path root) {
        return factsOf(root).anyioUse().declared() == AnyioUse.Declared.UNKNOWN;
    }

    /** Whether a folder is a project, and not only what stands for one. */
    public boolean isProject(Path folder) {
        return markers.computeIfAbsent(folder, key -> ProjectRoot.isProject(directories, key));
    }

    private ProjectFacts factsOf(Path root) {
        return facts.computeIfAbsent(root, key -> {
            var found = ProjectFacts.of(directories, key);
            return declaresAnyio && judgesDependencies(key) ? found.whereAnyioGetsDeclared() : found;
        });
    }

    /** Whether a rule looks at what a project says that it needs, be it only where fixes need more. */
    public boolean judgesDependencies(Path root) {
        return analyzer(declaring(settingsMember(root)).settings()).judgesDependencies();
    }

    /** Whether such a rule runs by itself. */
    public boolean reportsDependencies(Path root) {
        return analyzer(settingsMember(root).settings()).judgesDependencies();
    }

    private Member settingsMember(Path root) {
        return member(root.resolve(SettingsFiles.PYPROJECT), root);
    }

    /** Says nothing about a document. */
    public Analysis silence(Document document) {
        return new Analysis(
                document,
                SemanticModel.of(document),
                List.of(),
                List.of(),
                ImportStyle.MODULE,
                Workspace.ALONE,
                Set.of());
    }

    /** The analyzer for some settings. */
    public Analyzer analyzer(Settings wanted) {
        return analyzers.computeIfAbsent(wanted, key -> new Analyzer(rules, key));
    }

    /**
     * The folder of all projects whose files may use those of one: what a version control system keeps together, else the
     * outermost project around it.
     */
    public Path repositoryOf(Path root) {
        return repositoryOf(root, root);
    }

    private Path repositoryOf(Path folder, Path otherwise) {
        var repository = keptIn(folder).or(() -> outermost(folder)).orElse(otherwise);
        if (folder.equals(repository)) return repository;
        var root = rootOf(folder.resolve("any"), otherwise);
        return separated.contains(repository) || !isReached(repository, root) ? root : repository;
    }

    /** A project in a folder that its repository ignores, such as one of build results, stands alone. */
    private boolean isReached(Path repository, Path root) {
        if (root.equals(repository) || !root.startsWith(repository)) return true;
        var known = reached.get(root);
        if (known == null) {
            known = PythonFiles.of(repository, List.of(repository), List.of()).reaches(root);
            reached.put(root, known);
        }
        return known;
    }

    /** From now on the projects of a repository know nothing of each other. */
    public void separate(Collection<Path> tooLarge) {
        separated.addAll(tooLarge);
    }

    private Optional<Path> keptIn(Path folder) {
        if (folder == null) return Optional.empty();
        var known = keepers.get(folder);
        if (known == null) {
            boolean isKept = ProjectRoot.isRepository(directories, folder) && !isCommon(folder);
            known = isKept ? Optional.of(folder) : keptIn(folder.getParent());
            keepers.put(folder, known);
        }
        return known;
    }

    private Optional<Path> outermost(Path folder) {
        if (folder == null) return Optional.empty();
        var above = outermost(folder.getParent());
        return above.isPresent() || !isProject(folder) || isCommon(folder) ? above : Optional.of(folder);
    }

    /** What lies in such a folder does not belong together, even if somebody keeps versions of it. */
    private boolean isCommon(Path folder) {
        return common.stream().anyMatch(each -> each.startsWith(folder));
    }

    private static String folder(Path repository, Path root) {
        return root.equals(repository) ? "" : FileRole.relative(repository, root) + "/";
    }

    /** The projects of a repository to which some files of it belong. */
    public RepositoryProjects in(Path repository, Collection<Path> files) {
        var identities = new HashMap<String, ProjectIdentity>();
        var seen = new HashSet<Path>();
        for (var file : files) {
            if (!seen.add(file.getParent())) continue;
            var root = rootOf(file, repository);
            if (isProject(root)) {
                identities.computeIfAbsent(folder(repository, root), any -> ProjectIdentity.of(directories, root));
            }
        }
        return new RepositoryProjects(identities);
    }

    /** Whether a file is one of those that {@link #files} comes upon, or would if it were saved. */
    public boolean contains(Path repository, Path file) {
        return isOf(repository, file)
                && (!directories.isFile(file)
                        || PythonFiles.of(repository, List.of(repository), List.of())
                                .contains(file));
    }

    private boolean isOf(Path repository, Path file) {
        return WorkspaceIndex.isIndexed(file.toString())
                && repositoryOf(file.getParent(), repository).equals(repository);
    }

    /** The Python files of a repository, but for those of repositories inside it. Walks the disk. */
    public Iterator<Path> files(Path repository) {
        return files(repository, List.of(repository));
    }

    /**
     * Those of some of its folders.
     *
     * @param folders in the repository; one may lie in another
     */
    public Iterator<Path> files(Path repository, List<Path> folders) {
        var walk = PythonFiles.of(repository, folders, List.of()).iterator();
        return new Iterator<>() {
            private Path next;

            @Override
            public boolean hasNext() {
                while (next == null && walk.hasNext()) {
                    if (walk.next() instanceof PythonFiles.Source source && isOf(repository, source.path()))
                        next = source.path();
                }
                return next != null;
            }

            @Override
            public Path next() {
                if (!hasNext()) throw new NoSuchElementException();
                var result = next;
                next = null;
                return result;
            }
        };
    }
}
