package dev.anyiolsp.lsp;

import com.google.gson.JsonObject;
import dev.anyiolsp.engine.Mending;
import dev.anyiolsp.engine.Purpose;
import dev.anyiolsp.engine.PurposefulEdit;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.project.SettingsReader;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Words of the core in words of the protocol, as one client understands them. */
final class ToLsp {
    static final String SOURCE = "anyio-lsp";

    private final Client client;
    private final Map<String, RuleInfo> rules;

    ToLsp(Client client, List<RuleInfo> rules) {
        this.client = client;
        this.rules = rules.stream().collect(Collectors.toMap(RuleInfo::name, Function.identity()));
    }

    List<Diagnostic> diagnostics(OpenDocument open, List<Finding> findings) {
        var result = new ArrayList<Diagnostic>(findings.size());
        for (var finding : findings) result.add(diagnostic(open, finding));
        return result;
    }

    Diagnostic diagnostic(OpenDocument open, Finding finding) {
        var diagnostic = diagnostic(finding, open.positions());
        if (client.relatedPlaces() && !finding.related().isEmpty()) {
            diagnostic.setRelatedInformation(finding.related().stream()
                    .map(related -> new DiagnosticRelatedInformation(
                            new Location(open.uri().spelling(), range(related.range(), open.positions())),
                            related.message()))
                    .toList());
        }
        return diagnostic;
    }

    Diagnostic diagnostic(Finding finding, Positions positions) {
        var diagnostic = new Diagnostic(range(finding.range(), positions), finding.message());
        diagnostic.setSeverity(severity(finding.level()));
        diagnostic.setSource(SOURCE);
        diagnostic.setCode(finding.code());
        Optional.ofNullable(rules.get(finding.code())).ifPresent(rule -> diagnostic.setData(data(finding, rule)));
        return diagnostic;
    }

    /** What the command line tells besides, for clients that want to sort. */
    private static JsonObject data(Finding finding, RuleInfo rule) {
        var data = new JsonObject();
        data.addProperty("priority", rule.priority().id());
        if (!finding.name().isEmpty()) data.addProperty("name", finding.name());
        return data;
    }

    /** What is wrong with a settings file. */
    List<Diagnostic> problems(OpenDocument file, List<SettingsReader.Problem> problems) {
        return problems.stream()
                .map(problem -> {
                    var diagnostic = new Diagnostic(range(problem.range(), file.positions()), problem.message());
                    diagnostic.setSeverity(
                            problem.isUnknownWord() ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error);
                    diagnostic.setSource(SOURCE);
                    diagnostic.setCode("settings");
                    return diagnostic;
                })
                .toList();
    }

    private static DiagnosticSeverity severity(Level level) {
        return switch (level) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFORMATION -> DiagnosticSeverity.Information;
            // What is off is not reported; should it be, then quietly.
            case HINT, OFF -> DiagnosticSeverity.Hint;
        };
    }

    Range range(TextRange range, Positions positions) {
        return new Range(position(range.start(), positions), position(range.end(), positions));
    }

    private static Position position(int offset, Positions positions) {
        var place = positions.place(offset);
        return new Position(place.line(), place.character());
    }

    WorkspaceEdit edit(OpenDocument open, List<Edit> edits) {
        var result = edits.stream().map(edit -> textEdit(open, edit)).toList();
        var uri = open.uri().spelling();
        if (!client.documentChanges() || open.version() == OpenDocument.CLOSED)
            return new WorkspaceEdit(Map.of(uri, result));
        return versioned(open, result);
    }

    /** The edits of a mended text, with annotations that tell what they are for and what a person has to confirm. */
    WorkspaceEdit annotated(OpenDocument open, Mending.Result mended) {
        var annotations = new LinkedHashMap<String, ChangeAnnotation>();
        var edits = new ArrayList<TextEdit>();
        for (var one : separable(open, mended)) {
            var edit = textEdit(open, one.edit());
            var id = Annotations.id(one.purpose());
            annotations.putIfAbsent(id, Annotations.of(one.purpose()));
            edits.add(new AnnotatedTextEdit(edit.getRange(), edit.getNewText(), id));
        }
        var result = versioned(open, edits);
        if (!annotations.isEmpty()) result.setChangeAnnotations(annotations);
        return result;
    }

    /** Edits that meet between CR and LF cannot be told apart in the client's words. */
    private static List<PurposefulEdit> separable(OpenDocument open, Mending.Result mended) {
        var positions = open.positions();
        boolean isNameable = mended.purposes().stream()
                .map(one -> one.edit().range())
                .allMatch(range -> positions.isNameable(range.start()) && positions.isNameable(range.end()));
        if (isNameable) return mended.purposes();
        var purpose = Purpose.merged(
                mended.purposes().stream().map(PurposefulEdit::purpose).toList());
        return mended.edits().stream()
                .map(edit -> new PurposefulEdit(edit, purpose))
                .toList();
    }

    private TextEdit textEdit(OpenDocument open, Edit edit) {
        var positions = open.positions();
        var nameable = nameable(edit, open.document(), positions);
        return new TextEdit(range(nameable.range(), positions), nameable.newText());
    }

    private static WorkspaceEdit versioned(OpenDocument open, List<TextEdit> edits) {
        var document = new VersionedTextDocumentIdentifier(open.uri().spelling(), open.version());
        var changes = new TextDocumentEdit(
                document,
                edits.stream()
                        .map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft)
                        .toList());
        return new WorkspaceEdit(List.of(Either.forLeft(changes)));
    }

    /** The same edit with ends that the client has names for, not between CR and LF. */
    private static Edit nameable(Edit edit, Document document, Positions positions) {
        int start = edit.range().start();
        int end = edit.range().end();
        if (positions.isNameable(start) && positions.isNameable(end)) return edit;
        int first = positions.isNameable(start) ? start : start - 1;
        int last = positions.isNameable(end) ? end : end + 1;
        var before = document.text(new TextRange(first, start));
        var behind = document.text(new TextRange(end, last));
        return Edit.replace(first, last, before + edit.newText() + behind);
    }

    /** What a fix does, and what speaks against it. */
    static String title(Fix fix) {
        return fix.safety()
                .objection()
                .map(reason -> fix.title() + " (unsafe: " + reason + ")")
                .orElse(fix.title());
    }

    /** The pages of the rules that some findings come from; null if there are none. */
    Hover hover(OpenDocument open, List<Finding> findings) {
        var known = findings.stream()
                .filter(finding -> rules.containsKey(finding.code()))
                .toList();
        if (known.isEmpty()) return null;
        var pages = known.stream()
                .map(Finding::code)
                .distinct()
                .map(rules::get)
                .map(rule -> "# " + rule.name() + "\n\n" + rule.summary() + ".\n\n"
                        + rule.page().strip() + "\n")
                .collect(Collectors.joining("\n---\n\n"));
        var kind = client.markdownHover() ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT;
        return new Hover(new MarkupContent(kind, pages), range(known.get(0).range(), open.positions()));
    }
}
