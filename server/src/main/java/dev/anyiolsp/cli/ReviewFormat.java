package dev.anyiolsp.cli;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.AnyioClaims;
import dev.anyiolsp.engine.Definitions;
import dev.anyiolsp.engine.EntryPoints;
import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.files.DiskDirectories;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.project.DeclarationLines;
import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.review.Change;
import dev.anyiolsp.review.Handling;
import dev.anyiolsp.review.Note;
import dev.anyiolsp.review.Place;
import dev.anyiolsp.review.Progress;
import dev.anyiolsp.review.Review;
import dev.anyiolsp.review.ReviewPage;
import dev.anyiolsp.review.ReviewedFile;
import dev.anyiolsp.review.ReviewedProject;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;
import dev.anyiolsp.workspace.WorkspaceIndex;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Takes what {@code check} would report of each file, and makes one document of it when all are there. */
final class ReviewFormat implements ReportFormat {
    /** So many findings of a kind are asked for an example in each file. */
    private static final int MOST_EXAMPLES = 3;

    private static final int LONGEST_LINE = 200;

    private static final Pattern PLAIN_WORD = Pattern.compile("[\\w./+,:@%=-]+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Path directory;
    private final FileNames names;
    private final List<RuleInfo> rules;
    private final List<String> named;
    private final List<String> options;
    private final Optional<List<Progress.Earlier>> earlier;
    private final Map<Path, ReviewedFile> files = new ConcurrentHashMap<>();
    private final Map<Path, Boolean> roots = new ConcurrentHashMap<>();
    private Surroundings around;
    private Review review;

    /**
     * @param named what the user named
     * @param options what else he gave that concerns all rules
     * @param earlier what an earlier run found, if it is to be compared with
     */
    ReviewFormat(
            Path directory,
            List<RuleInfo> rules,
            List<String> named,
            List<String> options,
            Optional<List<Progress.Earlier>> earlier) {
        this.directory = directory.normalize();
        this.names = new FileNames(directory);
        this.rules = rules;
        this.named = named;
        this.options = options;
        this.earlier = earlier;
    }

    /** The review, once the last file was looked at; empty if nothing could be looked at. */
    Optional<Review> review() {
        return Optional.ofNullable(review);
    }

    @Override
    public void begin(Surroundings around) {
        this.around = around;
    }

    @Override
    public boolean isForPeople() {
        return false;
    }

    @Override
    public String file(CheckedFile file) {
        return file(file, around.member(Path.of(file.absolute())));
    }

    @Override
    public String file(CheckedFile file, Projects.Member member) {
        roots.put(member.root(), true);
        var document = file.document().orElseGet(() -> Document.of(""));
        boolean isTest = around.context(member, document).role() == FileRole.TEST;
        var places = Places.of(file.text());
        var accepted = new ArrayList<Note>();
        var remarks = new ArrayList<Note>();
        python(file).ifPresent(analysis -> {
            for (var entry : EntryPoints.in(analysis)) {
                accepted.add(note(file, places, entry.range(), accepted(entry)));
            }
            for (var claim : AnyioClaims.in(analysis.document())) {
                remarks.add(note(file, places, claim, code(line(claim.of(file.text())))));
            }
        });
        var shown = shown(file.name());
        files.put(
                member.file(),
                new ReviewedFile(shown, shown(member.root()), isTest, findings(file, places), accepted, remarks));
        return "";
    }

    /** The analysis of a file with a tree. */
    private static Optional<Analysis> python(CheckedFile file) {
        return file.document().isPresent() ? file.analysis() : Optional.empty();
    }

    private Note note(CheckedFile file, Places places, TextRange range, String text) {
        return new Note(shown(file.name()), places.row(range.start()), text);
    }

    private static String accepted(EntryPoints.Accepted entry) {
        var call = code(line(entry.spelling()));
        return switch (entry.start()) {
            case BY_FRAMEWORK -> call + ", since " + entry.framework() + " starts the event loop itself";
            case BY_ASYNCIO -> call + ", since what it runs is " + entry.framework() + "'s and works on asyncio alone";
            case RUNNING ->
                call + ", since " + entry.framework() + " serves in the running loop; that has to be asyncio's, so the"
                        + " entry point of this program needs the asyncio backend";
        };
    }

    private static String code(String text) {
        return text.contains("`") ? "“" + text.replace("`", "\\`") + "”" : "`" + text + "`";
    }

    private static String line(String text) {
        var line = Printable.escaped(text.strip());
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    private List<Place> findings(CheckedFile file, Places places) {
        var asked = new HashMap<String, Integer>();
        var found = new ArrayList<Place>();
        for (var finding : file.findings()) found.add(place(file, places, finding, asked));
        return found;
    }

    private Place place(CheckedFile file, Places places, Finding finding, Map<String, Integer> asked) {
        int start = finding.range().start();
        int row = places.row(start);
        var fix = finding.preferredFix();
        var handling = Handling.of(finding);
        var change = Optional.<Change>empty();
        if (fix.isPresent()) {
            var kind = finding.code() + " " + handling;
            if (asked.merge(kind, 1, Integer::sum) <= MOST_EXAMPLES) change = change(file, finding, fix.get());
            if (change.isPresent()) asked.put(kind, MOST_EXAMPLES);
        }
        var text = file.text();
        var lines = places.lines();
        return new Place(
                shown(file.name()),
                row,
                places.column(start),
                finding.code(),
                finding.name(),
                Printable.escaped(finding.message()),
                finding.level(),
                handling,
                fix.flatMap(known -> known.safety().objection())
                        .map(Printable::escaped)
                        .orElse(""),
                fix.map(Fix::title).map(Printable::escaped).orElse(""),
                python(file).map(analysis -> around(analysis, finding)).orElse(""),
                python(file)
                        .filter(analysis -> Definitions.isClass(analysis, finding.range()))
                        .isPresent(),
                line(text.substring(lines.start(row - 1), lines.end(row - 1))),
                change);
    }

    private static String around(Analysis analysis, Finding finding) {
        return Definitions.around(analysis, finding.range());
    }

    private static Optional<Change> change(CheckedFile file, Finding finding, Fix fix) {
        return Change.at(file.text(), finding.range(), file.edits(finding, fix))
                .filter(change -> change.before().stream().allMatch(ReviewFormat::isPlain)
                        && change.after().stream().allMatch(ReviewFormat::isPlain));
    }

    private static boolean isPlain(String line) {
        return Printable.escaped(line.replace('\t', ' ')).equals(line.replace('\t', ' '));
    }

    @Override
    public String end() {
        if (around == null) return "";
        var projects = new ArrayList<ReviewedProject>();
        for (var root : roots.keySet()) projects.add(project(root));
        review = new Review(subject(), arguments(), rules, List.copyOf(files.values()), projects, Optional.empty());
        earlier.ifPresent(before -> review = review.since(Progress.between(before, review, this::isNamed)));
        return ReviewPage.of(review);
    }

    private List<String> subject() {
        return named.stream()
                .map(name -> {
                    var path = directory.resolve(name).normalize();
                    return path.equals(directory) && path.getFileName() != null
                            ? shown(Printable.escaped(path.getFileName().toString()))
                            : shown(path);
                })
                .toList();
    }

    /** What the user gave, for a command that is to look at the same files: his own would be the whole folder. */
    private String arguments() {
        var words = new StringBuilder();
        for (var option : options) words.append(' ').append(word(option));
        if (named.equals(List.of("."))) return words.toString();
        for (var name : named) words.append(' ').append(word(name.startsWith("-") ? "./" + name : name));
        return words.toString();
    }

    /** A word as a shell takes it. */
    private static String word(String text) {
        var shown = Printable.escaped(text);
        return PLAIN_WORD.matcher(shown).matches() ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }

    /** Whether a file that was shown by a path lies in what the user named. */
    private boolean isNamed(String shown) {
        var path = directory.resolve(shown).normalize();
        return named.stream()
                .anyMatch(name -> path.startsWith(directory.resolve(name).normalize()));
    }

    private ReviewedProject project(Path root) {
        var index = around.projectIndex(root);
        var imports = new TreeMap<String, SortedSet<String>>();
        index.imports().forEach((path, targets) -> {
            var shown = new TreeSet<String>();
            for (var target : targets) shown.add(shown(root.resolve(target)));
            imports.put(shown(root.resolve(path)), shown);
        });
        var patches = index.patches().stream()
                .map(patch -> new WorkspaceIndex.Patch(
                        shown(root.resolve(patch.path())),
                        patch.line(),
                        shown(root.resolve(patch.module())),
                        patch.name()))
                .toList();
        var member = around.member(root.resolve("pyproject.toml"));
        var facts = around.context(member, Document.of("")).facts();
        return new ReviewedProject(shown(root), facts, declarations(root), imports, patches);
    }

    private List<Note> declarations(Path root) {
        var candidates = new TreeSet<>(DeclarationLines.FILES);
        new DiskDirectories(path -> around.text(path))
                .names(root).stream().filter(DeclarationLines::isRequirements).forEach(candidates::add);
        var found = new ArrayList<Note>();
        for (var name : candidates) {
            var path = root.resolve(name);
            for (var line : DeclarationLines.in(around.text(path).orElse(""))) {
                found.add(new Note(shown(path), line.number(), line(line.text())));
            }
        }
        return found;
    }

    private String shown(Path path) {
        return path.normalize().equals(directory) ? "." : shown(names.shown(path));
    }

    private static String shown(String name) {
        return File.separatorChar == '/' ? name : name.replace(File.separatorChar, '/');
    }
}
