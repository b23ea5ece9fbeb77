package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes import lines where a tidy person would: the standard library first, then packages, then the project's own
 * modules, a blank line between them, each part in alphabetical order with plain imports before from-imports. Existing
 * lines are not put in order. Where the file says where packages lie ({@code sys.path}), they go behind that. Where asyncio is
 * imported when it is first used (PEP 810), so is what is new.
 */
final class ImportSection {
    /** Where an import belongs, in the order of the text. */
    private enum Part {
        STANDARD,
        PACKAGE,
        OWN
    }

    /**
     * One logical line of imports at the top of the module.
     *
     * @param plain whether it is {@code import m}, not {@code from m import n}
     * @param lazy whether it is {@code lazy import}
     * @param goes whether nothing of it is left
     */
    private record Line(
            int chunk, Part part, boolean plain, boolean lazy, String module, TextRange statement, boolean goes) {
        boolean isOf(String root) {
            return module.equals(root) || module.startsWith(root + ".");
        }
    }

    private static final List<String> SAYING_PATHS = List.of("sys.path", "addsitedir");
    /** One of them is in what says so. */
    private static final List<String> WORDS = List.of("path", "addsitedir");

    private final Document document;
    private final SemanticModel model;
    private final Set<ImportRequest> requests;
    private final ImportLines lines;
    /** The statements among which the new lines go. */
    private final List<Statement> around;

    private final List<Line> section = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    ImportSection(SemanticModel model, ImportRemoval removal, Set<ImportRequest> requests) {
        this.document = model.document();
        this.model = model;
        this.requests = requests;
        this.lines = new ImportLines(model.document(), removal.aliases());
        var behind = behindPaths();
        this.around = behind.isEmpty() ? opening() : behind;
        readSection();
    }

    List<Edit> edits() {
        var wanted = new ArrayList<ImportRequest>();
        var packages = new ArrayList<ImportRequest>();
        for (var request : requests) {
            if (!extendsExisting(request)) (request.isStandardLibrary() ? wanted : packages).add(request);
        }
        if (section.stream().allMatch(Line::goes)) {
            insertAlone(text(wanted), packages);
        } else {
            for (var request : merged(wanted)) insertStandard(request);
            if (!packages.isEmpty()) insertPackages(packages);
        }
        edits.addAll(lines.removals());
        return edits;
    }

    /** No other import is left: both parts go to one place. */
    private void insertAlone(List<String> standard, List<ImportRequest> packages) {
        var text = new ArrayList<>(standard);
        if (!standard.isEmpty() && !packages.isEmpty()) text.add("");
        text.addAll(text(packages));
        if (!text.isEmpty()) insertAtTop(text);
    }

    /** The import lines at the top, behind docstring and {@code __future__}, up to the first other statement. */
    private void readSection() {
        boolean first = true;
        for (var statement : around) {
            boolean docstring = first && isString(statement);
            first = false;
            if (docstring || isFuture(statement)) continue;
            var line = lineOf(statement);
            if (line.isEmpty()) return;
            boolean again = !section.isEmpty()
                    && section.get(section.size() - 1).chunk() == line.get().chunk();
            if (!again) section.add(line.get());
        }
    }

    /** The statements of the module up to the first that is neither a docstring nor an import; the rest is not read. */
    private List<Statement> opening() {
        var found = new ArrayList<Statement>();
        for (int chunk = 0; chunk < document.chunkCount(); chunk = document.endOf(chunk)) {
            for (var statement : document.statements(chunk)) {
                found.add(statement);
                if (!isImport(statement) && (found.size() > 1 || !isString(statement))) return found;
            }
        }
        return found;
    }

    /**
     * The imports that follow what says where packages lie, {@code sys.path.insert(0, "vendor")}. Only if none of asyncio is
     * needed before: what takes its place would come too late.
     */
    private List<Statement> behindPaths() {
        var run = new ArrayList<Statement>();
        if (WORDS.stream().allMatch(word -> document.chunksWith(word).length == 0)) return run;
        boolean isBehind = false;
        for (int chunk = 0; chunk < document.chunkCount(); chunk = document.endOf(chunk)) {
            for (var statement : document.statements(chunk)) {
                if (isDefinition(statement)) return run;
                if (isImport(statement)) {
                    if (isBehind) run.add(statement);
                    continue;
                }
                var text = document.text(statement.fullRange());
                if (SAYING_PATHS.stream().anyMatch(text::contains)) {
                    isBehind = true;
                    run.clear();
                } else if (!run.isEmpty()) {
                    return run;
                }
                if (text.contains("asyncio")) return List.of();
            }
        }
        return run;
    }

    private static boolean isImport(Statement statement) {
        return statement instanceof Statement.Import || statement instanceof Statement.ImportFrom;
    }

    private static boolean isString(Statement statement) {
        return statement instanceof Statement.ExprStmt expression
                && expression.value() instanceof Expression.Constant constant
                && constant.kind() == ConstantKind.STRING;
    }

    private static boolean isFuture(Statement statement) {
        return statement instanceof Statement.ImportFrom from
                && from.level() == 0
                && from.module().filter("__future__"::equals).isPresent();
    }

    private Optional<Line> lineOf(Statement statement) {
        int chunk = statement.at().chunk();
        boolean goes = lines.goes(chunk);
        if (statement instanceof Statement.Import plain) {
            var module = plain.names().get(0).name();
            return Optional.of(new Line(chunk, partOf(module), true, plain.lazy(), module, statement.range(), goes));
        }
        if (statement instanceof Statement.ImportFrom from) {
            var module = from.module().orElse("");
            var part = from.level() > 0 ? Part.OWN : partOf(module);
            return Optional.of(new Line(chunk, part, false, from.lazy(), module, statement.range(), goes));
        }
        return Optional.empty();
    }

    private static Part partOf(String module) {
        return StandardLibrary.contains(module) ? Part.STANDARD : Part.PACKAGE;
    }

    /** Adds the name to a {@code from module import …} that is there already. */
    private boolean extendsExisting(ImportRequest request) {
        if (!request.isFrom()) return false;
        for (var line : section) {
            if (line.goes() || line.plain() || !line.module().equals(request.module())) continue;
            var from = document.root(line.chunk()).children().stream()
                    .map(Statement::of)
                    .filter(Statement.ImportFrom.class::isInstance)
                    .map(Statement.ImportFrom.class::cast)
                    .filter(found -> found.level() == 0 && !found.star())
                    .filter(found ->
                            found.module().filter(request.module()::equals).isPresent())
                    .findFirst();
            if (from.isEmpty()) continue;
            edits.add(ImportLines.addName(from.get(), request));
            return true;
        }
        return false;
    }

    private void insertStandard(ImportRequest request) {
        var module = request.module();
        var newLine = line(request);
        Line before = null;
        Line after = null;
        for (var line : section) {
            if (line.goes() || line.part() != Part.STANDARD) continue;
            if (before == null && (!line.plain() || line.module().compareTo(module) > 0)) before = line;
            if (before == null) after = line;
        }
        if (after != null) insertBehind(after, newLine);
        else if (before != null) insertBefore(before, newLine);
        else
            insertBefore(
                    section.stream().filter(line -> !line.goes()).findFirst().orElseThrow(), newLine + newline());
    }

    private void insertPackages(List<ImportRequest> wanted) {
        var kept = section.stream().filter(line -> !line.goes()).toList();
        var text = text(wanted);
        var lastStandard = lastOf(kept, Part.STANDARD);
        boolean hasPackages = kept.stream().anyMatch(line -> line.part() == Part.PACKAGE);
        if (hasPackages) {
            for (var request : merged(wanted)) insertAmongPackages(kept, request);
            return;
        }
        var replaced = replaceable(lastStandard);
        if (replaced.isPresent()) {
            var indentation = indentation(replaced.get().statement().start());
            lines.replace(replaced.get().chunk(), furtherIn(String.join(newline(), text), indentation));
        } else if (lastStandard != null) {
            insertBehind(lastStandard, newline() + String.join(newline(), text));
        } else {
            insertBefore(kept.get(0), String.join(newline(), text) + newline());
        }
    }

    private static Line lastOf(List<Line> lines, Part part) {
        Line last = null;
        for (var line : lines) if (line.part() == part) last = line;
        return last;
    }

    /** A line that goes and has its block of lines to itself: the new line takes its place, comment and all. */
    private Optional<Line> replaceable(Line lastStandard) {
        for (int i = 0; i < section.size(); i++) {
            var line = section.get(i);
            boolean late = lastStandard == null || line.chunk() > lastStandard.chunk();
            if (line.goes() && late && isAlone(i)) return Optional.of(line);
        }
        return Optional.empty();
    }

    private boolean isAlone(int index) {
        for (int i = index; i > 0 && !hasBlankLineBefore(section.get(i)); i--) {
            if (!section.get(i - 1).goes()) return false;
        }
        for (int i = index + 1; i < section.size() && !hasBlankLineBefore(section.get(i)); i++) {
            if (!section.get(i).goes()) return false;
        }
        return true;
    }

    private boolean hasBlankLineBefore(Line line) {
        return NearbyLines.endsWithBlankLine(document, line.statement().start());
    }

    private void insertAmongPackages(List<Line> kept, ImportRequest request) {
        Line before = null;
        Line after = null;
        for (var line : kept) {
            if (line.part() != Part.PACKAGE) continue;
            boolean later = request.isFrom()
                    ? !line.plain() && line.module().compareToIgnoreCase(request.module()) > 0
                    : !line.plain() || line.module().compareToIgnoreCase(request.module()) > 0;
            if (later && before == null) before = line;
            if (before == null) after = line;
        }
        var newLine = line(request);
        // In front of the part's first line, comments above it stay with it.
        if (after != null) insertBehind(after, newLine);
        else insertBefore(before, newLine);
    }

    private void insertBehind(Line line, String text) {
        int end = document.start(line.chunk()) + document.chunk(line.chunk()).length();
        boolean ended = endsLine(document.chunk(line.chunk()).text());
        // Behind a line of a text that begins too far in, what follows would be too far in once more.
        var indentation = indentation(line.statement().start());
        var written = text.startsWith(newline()) ? text : indentation + text;
        if (ended) edits.add(Edit.insert(end, furtherIn(written, indentation) + newline()));
        else edits.add(Edit.insert(end, newline() + furtherIn(written, indentation)));
    }

    private void insertBefore(Line line, String text) {
        insertAt(line.statement().start(), text + newline());
    }

    /** In front of what stands at an offset, as far in as that. */
    private void insertAt(int offset, String text) {
        edits.add(Edit.insert(offset, furtherIn(text, indentation(offset))));
    }

    /** The blanks in front of an offset, if nothing else stands there in its line: only in what is no Python. */
    private String indentation(int offset) {
        var before = document.text(new TextRange(NearbyLines.startOfLine(document, offset), offset));
        return before.isBlank() ? before : "";
    }

    private String furtherIn(String text, String indentation) {
        if (indentation.isEmpty()) return text;
        return text.replace(newline(), newline() + indentation)
                .replace(newline() + indentation + newline(), newline() + newline());
    }

    /** No import at the top: below docstring and {@code __future__}, else in front of the first statement. */
    private void insertAtTop(List<String> text) {
        var joined = String.join(newline(), text);
        var first = section.stream().filter(Line::goes).findFirst();
        if (first.isPresent()) {
            var indentation = indentation(first.get().statement().start());
            lines.replace(first.get().chunk(), furtherIn(joined, indentation));
            return;
        }
        Statement last = null;
        Statement next = null;
        boolean start = true;
        for (var statement : around) {
            if (start && isString(statement) || isFuture(statement)) last = statement;
            else if (next == null) next = statement;
            start = false;
            if (next != null) break;
        }
        if (last != null) {
            insertBehind(
                    new Line(last.at().chunk(), Part.OWN, true, false, "", last.range(), false), newline() + joined);
            return;
        }
        int offset = next == null ? startOfCode() : ImportLines.startWithComment(document, startOf(next));
        insertAt(offset, joined + newline() + newline() + (isDefinition(next) ? newline() : ""));
    }

    private static boolean isDefinition(Statement statement) {
        return statement instanceof Statement.FunctionDef || statement instanceof Statement.ClassDef;
    }

    private int startOf(Statement statement) {
        if (statement instanceof Statement.FunctionDef function
                && !function.decorators().isEmpty()) {
            return startOfLine(function.decorators().get(0).at());
        }
        if (statement instanceof Statement.ClassDef type && !type.decorators().isEmpty()) {
            return startOfLine(type.decorators().get(0).at());
        }
        return startOfLine(statement.at());
    }

    private static int startOfLine(Cursor at) {
        return at.document().lineStart(at.chunk());
    }

    private int startOfCode() {
        for (int i = 0; i < document.chunkCount(); i++) {
            if (document.chunk(i).head().kind() != HeadKind.TRIVIA) return document.lineStart(i);
        }
        return document.length();
    }

    private static boolean endsLine(String text) {
        return text.endsWith("\n") || text.endsWith("\r");
    }

    private String newline() {
        return NearbyLines.lineEnding(document);
    }

    /** From-imports of one module go on one line. */
    private static List<ImportRequest> merged(Collection<ImportRequest> requests) {
        var result = new ArrayList<ImportRequest>();
        for (var request : requests) {
            var last = result.isEmpty() ? null : result.get(result.size() - 1);
            boolean same = last != null
                    && last.isFrom()
                    && request.isFrom()
                    && last.module().equals(request.module());
            if (!same) result.add(request);
            else
                result.set(
                        result.size() - 1, new ImportRequest(last.module(), last.alias() + ", " + request.alias(), ""));
        }
        return result;
    }

    private List<String> text(Collection<ImportRequest> requests) {
        return merged(requests).stream().map(this::line).toList();
    }

    private String line(ImportRequest request) {
        var lazy = isLazy() ? "lazy " : "";
        if (!request.isFrom()) {
            return lazy + "import " + request.module() + (request.asName().isEmpty() ? "" : " as " + request.asName());
        }
        return lazy + "from " + request.module() + " import " + request.alias();
    }

    private boolean isLazy() {
        var replaced = section.stream().filter(line -> line.isOf("asyncio")).toList();
        return !replaced.isEmpty() && replaced.stream().allMatch(Line::lazy);
    }
}
