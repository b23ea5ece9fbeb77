package dev.anyiolsp.lsp;

import com.google.gson.JsonObject;
import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Analyzer;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.syntax.Document;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * What the server does for a client: says what is wrong with its open documents and how to mend it. All of it runs on
 * the document worker, which hands in changes and questions in the order in which they came.
 */
final class LanguageService {
    private final List<Rule> rules;
    private final ServerLog log;
    private final LongConsumer onParent;
    private final Analyzer analyzer;

    private DocumentWorker worker;
    private Endpoint remote;

    private Client client;
    private OpenDocuments documents;
    private ToLsp toLsp;
    private CodeActions codeActions;

    /** @param onParent takes the process on whose life the server's depends */
    LanguageService(List<Rule> rules, ServerLog log, LongConsumer onParent) {
        this.rules = rules;
        this.log = log;
        this.onParent = onParent;
        this.analyzer = new Analyzer(rules, Settings.DEFAULT);
    }

    /** The two ends that cannot be made before this. */
    void connect(DocumentWorker worker, Endpoint remote) {
        this.worker = worker;
        this.remote = remote;
    }

    InitializeResult initialize(JsonObject params) {
        client = Client.of(params);
        log.info("client: " + client);
        client.processId().ifPresent(onParent::accept);
        documents = new OpenDocuments(client.encoding(), log);
        toLsp = new ToLsp(client, rules.stream().map(Rule::info).toList());
        codeActions = new CodeActions(client, toLsp, this::analyse);
        return Capabilities.of(client);
    }

    void opened(DidOpenTextDocumentParams params) {
        var item = FromLsp.required(params.getTextDocument(), "textDocument");
        var uri = DocumentUri.of(FromLsp.required(item.getUri(), "textDocument.uri"));
        documents.open(uri, item).ifPresent(this::announce);
    }

    void changed(DidChangeTextDocumentParams params) {
        var uri = FromLsp.uri(params.getTextDocument());
        var before = documents.get(uri.key());
        try {
            documents
                    .change(uri, params.getTextDocument(), params.getContentChanges())
                    .ifPresent(this::announce);
        } catch (RuntimeException | StackOverflowError cause) {
            before.ifPresent(this::clear);
            throw cause;
        }
    }

    void closed(DidCloseTextDocumentParams params) {
        var uri = FromLsp.uri(params.getTextDocument());
        var open = documents.get(uri.key());
        documents.close(uri);
        open.ifPresent(this::clear);
    }

    /** A client that asks for diagnostics forgets them itself. */
    private void clear(OpenDocument gone) {
        if (client.pullsDiagnostics()) return;
        publish(new PublishDiagnosticsParams(gone.uri().spelling(), List.of()));
    }

    /** A client that asks for diagnostics does so now; the others get them as soon as nothing else is to be done. */
    private void announce(OpenDocument open) {
        if (!client.pullsDiagnostics()) worker.judgeSoon(open.uri().key());
    }

    /** Makes known what is wrong with a document, unless that is about to change. */
    void judge(String key) {
        var found = documents.get(key);
        if (found.isEmpty()) return;
        var open = found.get();
        var findings = open.analysis(this::analyse).findings();
        if (worker.isOvertaken(key)) return;
        var params = new PublishDiagnosticsParams(open.uri().spelling(), toLsp.diagnostics(open, findings));
        if (client.versionedDiagnostics()) params.setVersion(open.version());
        publish(params);
    }

    private void publish(PublishDiagnosticsParams params) {
        remote.notify(Methods.PUBLISH_DIAGNOSTICS, params);
    }

    DocumentDiagnosticReport diagnostics(DocumentDiagnosticParams params) {
        var found = documents.get(FromLsp.uri(params.getTextDocument()).key());
        if (found.isEmpty()) return new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of()));
        var open = found.get();
        var id = Long.toString(open.revision());
        if (id.equals(params.getPreviousResultId())) {
            return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
        }
        var findings = open.analysis(this::analyse).findings();
        var report = new RelatedFullDocumentDiagnosticReport(toLsp.diagnostics(open, findings));
        report.setResultId(id);
        return new DocumentDiagnosticReport(report);
    }

    List<Either<org.eclipse.lsp4j.Command, CodeAction>> codeActions(CodeActionParams params) {
        var found = documents.get(FromLsp.uri(params.getTextDocument()).key());
        if (found.isEmpty() || !client.literalActions()) return List.of();
        var open = found.get();
        var range = FromLsp.range(params.getRange(), open.positions());
        var context = FromLsp.required(params.getContext(), "context");
        return codeActions.in(open, range, context, isOvertaken(open)).stream()
                .map(Either::<org.eclipse.lsp4j.Command, CodeAction>forRight)
                .toList();
    }

    CodeAction resolved(CodeAction action) {
        var uri = CodeActions.documentOf(action);
        if (uri.isEmpty()) return action;
        var edit = documents.get(uri.get().key()).flatMap(open -> codeActions.editOf(action, open, isOvertaken(open)));
        action.setEdit(edit.orElseThrow(LanguageService::contentModified));
        return action;
    }

    /** The page of the rule, where a finding is. */
    Hover hover(HoverParams params) {
        var found = documents.get(FromLsp.uri(params.getTextDocument()).key());
        if (found.isEmpty()) return null;
        var open = found.get();
        int offset = FromLsp.offset(params.getPosition(), open.positions());
        var there = open.analysis(this::analyse).findings().stream()
                .filter(finding -> finding.range().start() <= offset
                        && offset <= finding.range().end())
                .toList();
        return toLsp.hover(open, there);
    }

    /** Asks the engine, and passes on what goes wrong there. The only part that may be used by any thread. */
    Analysis analyse(Document document) {
        var analysis = analyzer.analyze(document);
        for (var error : analysis.internalErrors()) log.internalError("rule " + error.rule(), error.cause());
        return analysis;
    }

    private BooleanSupplier isOvertaken(OpenDocument open) {
        return () -> worker.isOvertaken(open.uri().key());
    }

    private static ResponseErrorException contentModified() {
        return new ResponseErrorException(new ResponseError(
                ResponseErrorCode.ContentModified, "the document is no longer the one the action was made for", null));
    }
}
