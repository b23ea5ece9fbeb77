package dev.anyiolsp.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;
import dev.anyiolsp.workspace.WorkspaceIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
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
    /** When so many files change at once, projects are read again in the background. */
    private static final int MANY_FILES = 50;
    /** Files on which the server wants to be told of changes. */
    private static final List<String> WATCHED = List.of(
            "**/{*.py,*.pyi,pyproject.toml,anyio-lsp.toml,setup.cfg,tox.ini,tox.toml,requirements*.txt,uv.lock,poetry.lock}",
            "**/requirements/*.{txt,in}");

    private final List<Rule> rules;
    private final ServerLog log;
    private final LongConsumer onParent;

    private DocumentWorker worker;
    private Endpoint remote;
    private Gson gson;

    private Client client;
    private OpenDocuments documents;
    private ClientWorkspace workspace;
    private final OpenProjects projects;
    private ToLsp toLsp;
    private DiagnosticsService diagnostics;
    private CodeActions codeActions;
    private DeclaringDocuments declaring;

    /** @param onParent takes the process on whose life the server's depends */
    LanguageService(List<Rule> rules, ServerLog log, Lull lull, LongConsumer onParent) {
        this.rules = rules;
        this.log = log;
        this.onParent = onParent;
        this.projects = new OpenProjects(rules, new IndexBuilder(log, lull, this::indexed, this::notIndexed));
    }

    /** The ends that cannot be made before this. */
    void connect(DocumentWorker worker, Endpoint remote, Gson gson) {
        this.worker = worker;
        this.remote = remote;
        this.gson = gson;
    }

    JsonObject initialize(JsonObject params) {
        client = Client.of(params);
        log.info(() -> "client: " + client);
        client.processId().ifPresent(onParent::accept);
        documents = new OpenDocuments(client.encoding(), log);
        toLsp = new ToLsp(client, rules.stream().map(Rule::info).toList());
        declaring = new DeclaringDocuments(projects, documents, client, toLsp, remote);
        diagnostics = new DiagnosticsService(client, rules, documents, toLsp, worker, remote, gson, this::analysisOf);
        codeActions = new CodeActions(
                client,
                toLsp,
                this::near,
                this::analyse,
                projects::contextOf,
                (rule, cause) -> log.internalError("rule " + rule, cause),
                declaring::fixesFor);
        workspace = ClientWorkspace.of(params);
        projects.show(workspace.folders());
        projects.set(ClientWorkspace.settings(workspace.options(), rules, log));
        return Capabilities.of(client);
    }

    void opened(DidOpenTextDocumentParams params) {
        var item = FromLsp.required(params.getTextDocument(), "textDocument");
        var uri = DocumentUri.of(FromLsp.required(item.getUri(), "textDocument.uri"));
        documents.open(uri, item).ifPresent(this::take);
    }

    /** @param inRow changes of one document, in the order in which they were made */
    void changed(List<DidChangeTextDocumentParams> inRow) {
        var uri = FromLsp.uri(inRow.get(0).getTextDocument());
        try {
            var changes = new ArrayList<TextDocumentContentChangeEvent>();
            Integer version = null;
            for (var params : inRow) {
                changes.addAll(FromLsp.required(params.getContentChanges(), "contentChanges"));
                if (params.getTextDocument().getVersion() != null)
                    version = params.getTextDocument().getVersion();
            }
            documents.change(uri, version, changes).ifPresent(this::take);
        } catch (RuntimeException | StackOverflowError cause) {
            if (documents.isOpen(uri)) lose(uri);
            throw cause;
        }
    }

    /** What the client has in a document is not known any more. */
    private void lose(DocumentUri uri) {
        close(uri);
        var name = uri.spelling().substring(uri.spelling().lastIndexOf('/') + 1);
        remote.notify(
                Methods.SHOW_MESSAGE,
                new MessageParams(
                        MessageType.Warning,
                        "anyio-lsp could not read a change of " + name
                                + ", so it says nothing about it until it is closed and opened again"));
    }

    void closed(DidCloseTextDocumentParams params) {
        close(FromLsp.uri(params.getTextDocument()));
    }

    private void close(DocumentUri uri) {
        var file = documents.settingsFile(uri.key());
        var open = documents.get(uri.key()).or(() -> file);
        documents.close(uri);
        projects.forget(uri);
        open.ifPresent(diagnostics::clear);
        if (open.isEmpty() || uri.path().isEmpty()) return;
        if (file.isEmpty()) projects.remove(uri.path().get());
        if (file.isPresent() || saysWhatIsNeeded(uri)) {
            projects.removeSettingsFile(uri.path().get());
            renew();
        } else declaring.publishClosed(any -> true);
    }

    /** Another version of a document. */
    private void take(OpenDocument open) {
        var path = open.uri().path();
        if (!open.uri().isSettingsFile()) {
            path.ifPresent(file -> projects.put(file, open.document()));
            if (path.isPresent() && saysWhatIsNeeded(open.uri())) {
                declaring.opened(path.get());
                projects.putSettingsFile(path.get(), open.document().text());
                renew();
            }
            diagnostics.changed(open);
            return;
        }
        path.ifPresent(file -> projects.putSettingsFile(file, open.document().text()));
        path.ifPresent(declaring::opened);
        diagnostics.changed(open);
        renew();
    }

    /** A Python file in which a project may say what it needs. */
    private static boolean saysWhatIsNeeded(DocumentUri uri) {
        return uri.key().endsWith("/setup.py") || uri.key().endsWith("/noxfile.py");
    }

    /** All that was found may be otherwise now. */
    private void renew() {
        renew(file -> true);
    }

    /** The same about the documents of some files. */
    private void renew(Predicate<Path> files) {
        var renewed = documents.renew(open -> open.uri().path().map(files::test).orElse(true));
        declaring.publishClosed(files);
        diagnostics.renewed(renewed);
    }

    /** The client is ready to be asked. */
    void initialized(JsonObject params) {
        projects.startIndexing();
        register();
        askForSettings();
        renew();
    }

    private void register() {
        var wanted = new JsonArray();
        if (workspace.registersConfiguration()) {
            var options = new JsonObject();
            options.addProperty("section", ToLsp.SOURCE);
            wanted.add(registration("settings", Methods.CHANGED_CONFIGURATION, options));
        }
        if (workspace.registersFiles()) {
            var watchers = new JsonArray();
            for (var pattern : WATCHED) {
                var watcher = new JsonObject();
                watcher.addProperty("globPattern", pattern);
                watchers.add(watcher);
            }
            var options = new JsonObject();
            options.add("watchers", watchers);
            wanted.add(registration("files", Methods.CHANGED_FILES, options));
        }
        if (wanted.isEmpty()) return;
        var params = new JsonObject();
        params.add("registrations", wanted);
        remote.request(Methods.REGISTER, params);
    }

    private static JsonObject registration(String id, String method, JsonObject options) {
        var registration = new JsonObject();
        registration.addProperty("id", id);
        registration.addProperty("method", method);
        registration.add("registerOptions", options);
        return registration;
    }

    private void askForSettings() {
        if (!workspace.answersConfiguration()) return;
        var item = new JsonObject();
        item.addProperty("section", ToLsp.SOURCE);
        var items = new JsonArray();
        items.add(item);
        var params = new JsonObject();
        params.add("items", items);
        remote.request(Methods.CONFIGURATION, params).whenComplete((answer, failure) -> {
            var first = answer instanceof JsonArray array && !array.isEmpty() ? array.get(0) : null;
            if (first == null) return;
            worker.change(Methods.CONFIGURATION, DocumentWorker.NO_DOCUMENT, () -> set(first));
        });
    }

    private void set(JsonElement sent) {
        if (projects.set(ClientWorkspace.settings(sent, rules, log))) renew();
    }

    void settingsChanged(JsonObject params) {
        if (workspace.answersConfiguration()) askForSettings();
        else if (params.get("settings") instanceof JsonObject sent) set(sent);
    }

    void foldersChanged(JsonObject params) {
        var shown = new ArrayList<>(projects.folders());
        shown.removeAll(ClientWorkspace.paths(Client.at(params, "event", "removed")));
        shown.addAll(ClientWorkspace.paths(Client.at(params, "event", "added")));
        projects.show(shown);
        renew();
    }

    void filesChanged(JsonObject params) {
        if (!(params.get("changes") instanceof JsonArray changes)) return;
        boolean anew = changes.size() > MANY_FILES;
        for (var change : changes) {
            if (anew) break;
            var uri = Client.string(Client.at(change, "uri")).map(DocumentUri::of);
            if (uri.isEmpty() || uri.get().path().isEmpty()) continue;
            if (uri.get().isPythonFile())
                projects.changedOnDisk(uri.get().path().get());
            anew |= !uri.get().isPythonFile() || saysWhatIsNeeded(uri.get());
        }
        if (anew) {
            projects.readAnew();
            projects.forgetIndexes();
        }
        renew();
    }

    /** What was typed may concern other documents. */
    void saved() {
        diagnostics.saved();
        if (projects.flush(null)) renew();
    }

    /** Called by the thread that makes indexes. */
    private void indexed(Path repository, WorkspaceIndex index) {
        worker.change("index", DocumentWorker.NO_DOCUMENT, () -> {
            projects.take(repository, index);
            renew(file -> file.startsWith(repository));
            worker.askAgain();
        });
    }

    /** Called by the thread that makes indexes. */
    private void notIndexed(Path repository) {
        worker.change("index", DocumentWorker.NO_DOCUMENT, () -> {
            projects.separate(repository);
            renew(file -> file.startsWith(repository));
            worker.askAgain();
        });
    }

    /** Makes known what is wrong with a document, unless that is about to change. */
    void judge(String key) {
        diagnostics.judge(key);
    }

    DocumentDiagnosticReport diagnostics(DocumentDiagnosticParams params) {
        return diagnostics.report(params);
    }

    List<Either<org.eclipse.lsp4j.Command, CodeAction>> codeActions(CodeActionParams params) {
        var found = openFile(FromLsp.uri(params.getTextDocument()).key());
        if (found.isEmpty() || !client.literalActions()) return List.of();
        var open = found.get();
        awaitProject(open);
        var range = FromLsp.range(params.getRange(), open.positions());
        var context = FromLsp.required(params.getContext(), "context");
        var actions = codeActions.in(open, range, context, isOvertaken(open));
        if (!client.resolvesEdits() && context.getOnly() != null) {
            actions.stream().filter(CodeActions::fixesAll).forEach(action -> askToDeclare(action, open));
        }
        return actions.stream()
                .map(Either::<org.eclipse.lsp4j.Command, CodeAction>forRight)
                .toList();
    }

    CodeAction resolved(CodeAction action) {
        var uri = CodeActions.documentOf(action);
        if (uri.isEmpty()) return action;
        var open = openFile(uri.get().key());
        open.ifPresent(this::awaitProject);
        var edit = open.flatMap(text -> codeActions.editOf(action, text, isOvertaken(text)));
        action.setEdit(edit.orElseThrow(LanguageService::contentModified));
        askToDeclare(action, open.get());
        return action;
    }

    /** What can be done about a file depends on others, which are read when the first of a project is opened. */
    private void awaitProject(OpenDocument open) {
        var until = open.uri().path().map(projects::worthWaitingFor).orElse(OptionalLong.empty());
        if (until.isPresent()) throw new DocumentWorker.NotYet(until.getAsLong());
    }

    /** What changes much may write `anyio` into a project that does not declare it. */
    private void askToDeclare(CodeAction action, OpenDocument open) {
        codeActions
                .textAfter(action, open)
                .ifPresent(text -> declaring.askFor(
                        open.uri(), text, work -> worker.change(Methods.APPLY_EDIT, DocumentWorker.NO_DOCUMENT, work)));
    }

    /** An open file, be it Python or not. */
    private Optional<OpenDocument> openFile(String key) {
        return documents.settled(key).or(() -> documents.settingsFile(key));
    }

    /** The page of the rule, where a finding is. */
    Hover hover(HoverParams params) {
        var found = openFile(FromLsp.uri(params.getTextDocument()).key());
        if (found.isEmpty()) return null;
        var open = found.get();
        int offset = FromLsp.offset(params.getPosition(), open.positions());
        var there = near(open, TextRange.at(offset)).findings().stream()
                .filter(finding -> finding.range().start() <= offset
                        && offset <= finding.range().end())
                .toList();
        return toLsp.hover(open, there);
    }

    /** What the engine says of a part of a version, for which nobody need wait until all of it has been read. */
    private Analysis near(OpenDocument open, TextRange part) {
        if (open.analysis().isPresent()) return open.analysis().get();
        return open.uri().isSettingsFile()
                ? analysisOf(open, () -> false, null).orElseThrow()
                : logged(projects.near(open, part));
    }

    /** What the engine says of a version; it is asked once. Empty if it was stopped. */
    private Optional<Analysis> analysisOf(OpenDocument open, BooleanSupplier stop, Consumer<List<Finding>> early) {
        if (open.analysis().isPresent()) return open.analysis();
        var made = open.uri().isSettingsFile()
                ? Optional.of(analyse(open.uri(), open.document()))
                : projects.analyse(open, stop, early).map(this::logged);
        made.ifPresent(open::keep);
        return made;
    }

    private Analysis analyse(DocumentUri uri, Document document) {
        if (uri.isSettingsFile()) return logged(projects.analyseDeclaring(uri.path(), document));
        return logged(projects.analyse(uri.path(), document));
    }

    private Analysis logged(Analysis analysis) {
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
