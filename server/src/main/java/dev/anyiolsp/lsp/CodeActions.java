package dev.anyiolsp.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Mending;
import dev.anyiolsp.engine.Ownership;
import dev.anyiolsp.engine.Suppressions;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.lsp.DeclaringDocuments.Elsewhere;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionDisabled;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.WorkspaceEdit;

/**
 * The code actions of a document: one for each fix of a finding, one for all safe fixes together, a comment to ignore each
 * finding, and what converts a part of the file. A client that can ask for edits later gets a description instead ({@link
 * Wanted}), from which the edit is made again.
 */
final class CodeActions {
    static final String FIX_ALL = "source.fixAll.anyio-lsp";

    private static final String FIX_ALL_TITLE = "Fix all safe anyio-lsp problems";
    private static final Gson GSON = new Gson();

    private final Client client;
    private final ToLsp toLsp;
    private final Conversions conversions;
    private final BiFunction<OpenDocument, TextRange, Analysis> analysisOf;
    private final BiFunction<DocumentUri, Document, Analysis> analyse;
    private final Function<OpenDocument, Optional<RuleContext>> contextOf;
    private final BiConsumer<String, RuntimeException> failed;

    private final Function<DocumentUri, List<Elsewhere>> elsewhere;

    /**
     * @param analysisOf knows what the engine says of a part of a version
     * @param failed takes the name of a rule whose fix cannot make its edits, and why
     * @param elsewhere what can be done in other files about what a document's project lacks
     */
    CodeActions(
            Client client,
            ToLsp toLsp,
            BiFunction<OpenDocument, TextRange, Analysis> analysisOf,
            BiFunction<DocumentUri, Document, Analysis> analyse,
            Function<OpenDocument, Optional<RuleContext>> contextOf,
            BiConsumer<String, RuntimeException> failed,
            Function<DocumentUri, List<Elsewhere>> elsewhere) {
        this.client = client;
        this.toLsp = toLsp;
        this.conversions = new Conversions(client, toLsp);
        this.analysisOf = analysisOf;
        this.analyse = analyse;
        this.contextOf = contextOf;
        this.failed = failed;
        this.elsewhere = elsewhere;
    }

    /**
     * Which edit a client may come to ask for.
     *
     * @param code of the finding; empty for all safe fixes; the kind of a conversion
     * @param start of the finding or of what is converted, in UTF-16 units
     * @param fix its number among the finding's fixes
     */
    private record Wanted(String uri, int version, String code, int start, int end, int fix) {
        /** Stands for the rule where a class is to own its tasks. */
        static final String OWNER = "owner";

        boolean isAll() {
            return code.isEmpty();
        }

        boolean isConversion() {
            return code.equals(Conversions.KIND);
        }

        boolean means(Finding finding) {
            return code.equals(finding.code()) && finding.range().equals(new TextRange(start, end));
        }
    }

    /** All that can be done about a range of a document. */
    List<CodeAction> in(OpenDocument open, TextRange range, CodeActionContext context, BooleanSupplier stop) {
        var analysis = analysisOf.apply(open, range);
        var result = new ArrayList<CodeAction>();
        var touched = analysis.findings().stream()
                .filter(finding -> touch(finding.range(), range))
                .toList();
        var only = Optional.ofNullable(context.getOnly());
        boolean quick =
                only.isEmpty() || only.get().stream().anyMatch(asked -> includes(asked, CodeActionKind.QuickFix));
        if (quick) {
            for (var finding : touched) {
                for (var fix : finding.fixes()) result.add(quickFix(open, analysis, finding, fix, context));
                if (finding.fixes().isEmpty() && analysis.isOfProject(finding)) {
                    for (var other : elsewhere.apply(open.uri())) {
                        if (other.finding().code().equals(finding.code())) {
                            result.add(inOtherFile(other, diagnosticOf(finding, open, context)));
                        }
                    }
                }
            }
        }
        if (wantsFixAll(only, touched) && analysis.hasOwnFixes()) {
            result.add(fixAll(open, analysis, only.orElse(List.of()), stop));
        }
        if (quick && analysis.isPython())
            touched.forEach(finding -> ignore(open, finding, context).ifPresent(result::add));
        if (conversions.areWanted(context, !touched.isEmpty())) {
            for (var offer : conversions.around(analysis, range)) result.add(conversion(open, analysis, offer, stop));
            owner(open, analysis, range)
                    .flatMap(owner -> owning(open, analysis, owner))
                    .ifPresent(result::add);
        }
        return result;
    }

    private CodeAction conversion(OpenDocument open, Analysis analysis, Conversions.Offer offer, BooleanSupplier stop) {
        var action = new CodeAction(offer.title());
        action.setKind(Conversions.KIND);
        var range = offer.part().range();
        if (client.resolvesEdits()) action.setData(wanted(open, Conversions.KIND, range.start(), range.end(), 0));
        else action.setEdit(converting(open, analysis, range, stop));
        return action;
    }

    private Optional<Finding> owner(OpenDocument open, Analysis analysis, TextRange range) {
        return contextOf.apply(open).flatMap(context -> Ownership.around(analysis, range, context));
    }

    /** Makes a class own its tasks; where that is not possible, an action that says why, for a client that shows it. */
    private Optional<CodeAction> owning(OpenDocument open, Analysis analysis, Finding owner) {
        if (owner.fixes().isEmpty() && !client.disabledActions()) return Optional.empty();
        var action = new CodeAction();
        action.setKind(Conversions.KIND);
        if (owner.fixes().isEmpty()) {
            int byHand = owner.message().indexOf(": by hand, ");
            action.setTitle(owner.message().substring(0, byHand));
            action.setDisabled(new CodeActionDisabled(owner.message().substring(byHand + 2)));
            return Optional.of(action);
        }
        action.setTitle(Conversions.title(owner, open));
        var range = owner.range();
        if (client.resolvesEdits()) action.setData(wanted(open, Wanted.OWNER, range.start(), range.end(), 0));
        else action.setEdit(conversions.edit(open, Ownership.apply(analysis, owner)));
        return Optional.of(action);
    }

    private WorkspaceEdit converting(OpenDocument open, Analysis analysis, TextRange range, BooleanSupplier stop) {
        var mending = new Mending(analyseAs(open), true, failed).until(stop);
        return conversions.edit(open, analysis, range, mending);
    }

    /** Nobody asked for kinds: then the edit must cost nothing, or concern the place. */
    private boolean wantsFixAll(Optional<List<String>> only, List<Finding> touched) {
        if (only.isPresent()) return only.get().stream().anyMatch(asked -> includes(asked, FIX_ALL));
        return client.resolvesEdits()
                || touched.stream()
                        .flatMap(finding -> finding.fixes().stream())
                        .anyMatch(fix -> fix.safety().isSafe());
    }

    private CodeAction quickFix(
            OpenDocument open, Analysis analysis, Finding finding, Fix fix, CodeActionContext context) {
        var action = new CodeAction(ToLsp.title(fix));
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnosticOf(finding, open, context)));
        long safe = finding.fixes().stream()
                .filter(other -> other.safety().isSafe())
                .count();
        if (fix.safety().isSafe() && safe == 1) action.setIsPreferred(true);
        if (client.resolvesEdits()) {
            var range = finding.range();
            int number = finding.fixes().indexOf(fix);
            action.setData(wanted(open, finding.code(), range.start(), range.end(), number));
        } else {
            action.setEdit(toLsp.edit(open, analysis.edits(List.of(fix))));
        }
        return action;
    }

    /** What mends a finding stands in another file. */
    private CodeAction inOtherFile(Elsewhere other, Diagnostic diagnostic) {
        var name = other.text().uri().path().map(path -> " in `" + path.getFileName() + "`");
        var action = new CodeAction(ToLsp.title(other.fix()) + name.orElse(""));
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(diagnostic));
        action.setIsPreferred(true);
        action.setEdit(toLsp.edit(other.text(), other.analysis().edits(List.of(other.fix()))));
        return action;
    }

    /** A comment for whoever does not want to hear of a finding. */
    private Optional<CodeAction> ignore(OpenDocument open, Finding finding, CodeActionContext context) {
        return Suppressions.ignoreHere(open.document(), finding).map(edit -> {
            var action = new CodeAction("Ignore `" + finding.code() + "` here");
            action.setKind(CodeActionKind.QuickFix);
            action.setDiagnostics(List.of(diagnosticOf(finding, open, context)));
            action.setEdit(toLsp.edit(open, List.of(edit)));
            return action;
        });
    }

    private Function<Document, Analysis> analyseAs(OpenDocument open) {
        return document -> analyse.apply(open.uri(), document);
    }

    /** As the client has it, so that it recognises it. */
    private Diagnostic diagnosticOf(Finding finding, OpenDocument open, CodeActionContext context) {
        var own = toLsp.diagnostic(open, finding);
        var given = Optional.ofNullable(context.getDiagnostics()).orElse(List.of());
        return given.stream()
                .filter(diagnostic -> Objects.equals(diagnostic.getRange(), own.getRange())
                        && Objects.equals(diagnostic.getCode(), own.getCode())
                        && Objects.equals(diagnostic.getSource(), own.getSource()))
                .findFirst()
                .orElse(own);
    }

    private CodeAction fixAll(OpenDocument open, Analysis analysis, List<String> only, BooleanSupplier stop) {
        var action = new CodeAction(FIX_ALL_TITLE);
        // Clients as old as this (eglot 1.9) compare kinds letter by letter.
        boolean literally = !client.actionData() && only.contains(CodeActionKind.SourceFixAll);
        action.setKind(literally ? CodeActionKind.SourceFixAll : FIX_ALL);
        if (client.resolvesEdits()) action.setData(wanted(open, "", 0, 0, 0));
        else action.setEdit(toLsp.edit(open, allSafe(open, analysis, stop)));
        return action;
    }

    /** The edits of all safe fixes together; none if the result would be no Python, or if there is no end of it. */
    private List<Edit> allSafe(OpenDocument open, Analysis analysis, BooleanSupplier stop) {
        return new Mending(analyseAs(open), false, failed)
                .until(stop)
                .mend(analysis)
                .edits();
    }

    private static JsonElement wanted(OpenDocument open, String code, int start, int end, int fix) {
        return GSON.toJsonTree(new Wanted(open.uri().spelling(), open.version(), code, start, end, fix));
    }

    /** The document whose edit an action stands for; nothing if the action is not one of ours. */
    static Optional<DocumentUri> documentOf(CodeAction action) {
        return wantedBy(action).map(wanted -> DocumentUri.of(wanted.uri));
    }

    /** The edit that an action stands for; nothing if the document is no longer the one the action was made for. */
    Optional<WorkspaceEdit> editOf(CodeAction action, OpenDocument open, BooleanSupplier stop) {
        var wanted = wantedBy(action);
        if (wanted.isEmpty() || wanted.get().version != open.version()) return Optional.empty();
        int length = open.document().length();
        var part = new TextRange(Math.min(wanted.get().start, length), Math.min(wanted.get().end, length));
        return edit(open, wanted.get(), analysisOf.apply(open, part), stop);
    }

    private Optional<WorkspaceEdit> edit(OpenDocument open, Wanted wanted, Analysis analysis, BooleanSupplier stop) {
        if (wanted.isAll()) return Optional.of(toLsp.edit(open, allSafe(open, analysis, stop)));
        if (wanted.isConversion()) {
            if (wanted.end > open.document().length()) return Optional.empty();
            return Optional.of(converting(open, analysis, new TextRange(wanted.start, wanted.end), stop));
        }
        if (wanted.code.equals(Wanted.OWNER)) {
            if (wanted.end > open.document().length()) return Optional.empty();
            return owner(open, analysis, new TextRange(wanted.start, wanted.end))
                    .map(owner -> conversions.edit(open, Ownership.apply(analysis, owner)));
        }
        return analysis.findings().stream()
                .filter(finding ->
                        wanted.means(finding) && wanted.fix < finding.fixes().size())
                .findFirst()
                .map(finding -> analysis.edits(List.of(finding.fixes().get(wanted.fix))))
                .map(edits -> toLsp.edit(open, edits));
    }

    /** Whether an action applies all safe fixes, which may happen unseen. */
    static boolean fixesAll(CodeAction action) {
        return action.getKind() != null && action.getKind().startsWith(CodeActionKind.SourceFixAll);
    }

    /** The text of a document after an action that changes more than a place, whose edit is known. */
    Optional<Document> textAfter(CodeAction action, OpenDocument open) {
        boolean isMuch = fixesAll(action) || Conversions.KIND.equals(action.getKind());
        if (!isMuch || action.getEdit() == null) return Optional.empty();
        var edits = FromLsp.edits(action.getEdit(), open);
        return Optional.of(Document.of(Edit.apply(open.document().text(), edits)));
    }

    private static Optional<Wanted> wantedBy(CodeAction action) {
        if (!(action.getData() instanceof JsonObject data)) return Optional.empty();
        var wanted = GSON.fromJson(data, Wanted.class);
        boolean ours = wanted.uri != null && wanted.code != null && wanted.fix >= 0 && wanted.start <= wanted.end;
        return ours && wanted.start >= 0 ? Optional.of(wanted) : Optional.empty();
    }

    /** A cursor at the edge of a finding is at it. */
    private static boolean touch(TextRange a, TextRange b) {
        return a.start() <= b.end() && b.start() <= a.end();
    }

    /** Kinds are paths: {@code source} asks for {@code source.fixAll} too. */
    static boolean includes(String asked, String kind) {
        return asked.isEmpty() || kind.equals(asked) || kind.startsWith(asked + ".");
    }
}
