package dev.anyiolsp.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DiagnosticServerCancellationData;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The messages that the server understands, and when. Called by the reading thread, which does nothing here but hand
 * them to the document worker.
 */
final class Session implements Endpoint {
    private enum Phase {
        NEW,
        INITIALIZED,
        SHUT_DOWN
    }

    private static final ResponseError CONTENT_MODIFIED =
            new ResponseError(ResponseErrorCode.ContentModified, "the document has changed", null);
    private static final ResponseError ASK_AGAIN = new ResponseError(
            ResponseErrorCode.ServerCancelled, "the document has changed", new DiagnosticServerCancellationData(true));

    private final DocumentWorker worker;
    private final ServerLog log;
    private final Map<String, Route> routes = new HashMap<>();
    private volatile Phase phase = Phase.NEW;
    private volatile boolean exited;

    /**
     * @param params type of the parameters
     * @param document the key of the document that a message is about
     * @param inRow whether work gets the parameters of all messages that come in a row, as a list
     * @param work what is to be done on the worker; null if nothing is
     */
    private record Route(
            JsonRpcMethod method,
            Class<?> params,
            Function<Object, String> document,
            boolean inRow,
            Function<Object, Object> work,
            ResponseError whenOvertaken) {}

    Session(DocumentWorker worker, LanguageService service, ServerLog log) {
        this.worker = worker;
        this.log = log;
        question(Methods.INITIALIZE, JsonObject.class, params -> DocumentWorker.NO_DOCUMENT, service::initialize, null);
        add(new Route(JsonRpcMethod.request(Methods.SHUTDOWN, Object.class), null, null, false, null, null));
        ignored(Methods.EXIT);
        ignored("$/setTrace");
        aside("initialized", service::initialized);
        aside("textDocument/didSave", params -> service.saved());
        aside(Methods.CHANGED_CONFIGURATION, service::settingsChanged);
        aside(Methods.CHANGED_FILES, service::filesChanged);
        aside("workspace/didChangeWorkspaceFolders", service::foldersChanged);
        change(
                "textDocument/didOpen",
                DidOpenTextDocumentParams.class,
                params -> opened(params.getTextDocument()),
                service::opened);
        changeInRow(
                Methods.DID_CHANGE,
                DidChangeTextDocumentParams.class,
                params -> key(params.getTextDocument()),
                service::changed);
        change(
                "textDocument/didClose",
                DidCloseTextDocumentParams.class,
                params -> key(params.getTextDocument()),
                service::closed);
        question(
                "textDocument/diagnostic",
                DocumentDiagnosticParams.class,
                params -> key(params.getTextDocument()),
                service::diagnostics,
                ASK_AGAIN);
        question(
                "textDocument/codeAction",
                CodeActionParams.class,
                params -> key(params.getTextDocument()),
                service::codeActions,
                CONTENT_MODIFIED);
        question(
                "codeAction/resolve",
                CodeAction.class,
                action -> CodeActions.documentOf(action).map(DocumentUri::key).orElse(DocumentWorker.NO_DOCUMENT),
                service::resolved,
                CONTENT_MODIFIED);
        question(
                "textDocument/hover",
                HoverParams.class,
                params -> key(params.getTextDocument()),
                service::hover,
                CONTENT_MODIFIED);
    }

    private static String opened(TextDocumentItem item) {
        return DocumentUri.of(
                        FromLsp.required(FromLsp.required(item, "textDocument").getUri(), "textDocument.uri"))
                .key();
    }

    private static String key(TextDocumentIdentifier id) {
        return FromLsp.uri(id).key();
    }

    private <P> void question(
            String name,
            Class<P> params,
            Function<P, String> document,
            Function<P, Object> work,
            ResponseError whenOvertaken) {
        add(new Route(
                JsonRpcMethod.request(name, Object.class, params),
                params,
                given -> document.apply(params.cast(given)),
                false,
                given -> work.apply(params.cast(given)),
                whenOvertaken));
    }

    private <P> void change(String name, Class<P> params, Function<P, String> document, Consumer<P> work) {
        add(new Route(
                JsonRpcMethod.notification(name, params),
                params,
                given -> document.apply(params.cast(given)),
                false,
                given -> {
                    work.accept(params.cast(given));
                    return null;
                },
                null));
    }

    private <P> void changeInRow(String name, Class<P> params, Function<P, String> document, Consumer<List<P>> work) {
        add(new Route(
                JsonRpcMethod.notification(name, params),
                params,
                given -> document.apply(params.cast(given)),
                true,
                given -> {
                    work.accept(((List<?>) given).stream().map(params::cast).toList());
                    return null;
                },
                null));
    }

    /** Something that concerns no document in particular. */
    private void aside(String name, Consumer<JsonObject> work) {
        change(name, JsonObject.class, params -> DocumentWorker.NO_DOCUMENT, work);
    }

    private void ignored(String name) {
        add(new Route(JsonRpcMethod.notification(name, JsonElement.class), null, null, false, null, null));
    }

    private void add(Route route) {
        routes.put(route.method.getMethodName(), route);
    }

    /** For reading the parameters of messages. */
    Map<String, JsonRpcMethod> methods() {
        var methods = new HashMap<String, JsonRpcMethod>();
        routes.forEach((name, route) -> methods.put(name, route.method));
        // Asked by the server.
        methods.put(
                Methods.CONFIGURATION,
                JsonRpcMethod.request(Methods.CONFIGURATION, JsonElement.class, ConfigurationParams.class));
        methods.put(
                Methods.SHOW_MESSAGE_REQUEST,
                JsonRpcMethod.request(
                        Methods.SHOW_MESSAGE_REQUEST, MessageActionItem.class, ShowMessageRequestParams.class));
        methods.put(
                Methods.APPLY_EDIT,
                JsonRpcMethod.request(
                        Methods.APPLY_EDIT, ApplyWorkspaceEditResponse.class, ApplyWorkspaceEditParams.class));
        return methods;
    }

    /** Whether the client has said that nothing more will come. */
    boolean hasExited() {
        return exited;
    }

    /** What the process tells its parent: 0 if the client took leave as it should. */
    int exitCode() {
        return phase == Phase.SHUT_DOWN ? 0 : 1;
    }

    @Override
    public CompletableFuture<?> request(String name, Object params) {
        try {
            return ask(name, params);
        } catch (ResponseErrorException refused) {
            log.info("refused " + name + ": " + refused.getMessage());
            return CompletableFuture.failedFuture(refused);
        }
    }

    private CompletableFuture<?> ask(String name, Object params) {
        if (phase == Phase.SHUT_DOWN) throw refusal(ResponseErrorCode.InvalidRequest, "the server has been shut down");
        boolean isInitialize = name.equals(Methods.INITIALIZE);
        if (phase == Phase.NEW && !isInitialize) {
            throw refusal(ResponseErrorCode.ServerNotInitialized, "initialize has to come first");
        }
        if (phase != Phase.NEW && isInitialize) throw refusal(ResponseErrorCode.InvalidRequest, "initialized already");
        var route = routes.get(name);
        if (route == null || route.method.isNotification()) {
            throw refusal(ResponseErrorCode.MethodNotFound, "no such request: " + name);
        }
        if (name.equals(Methods.SHUTDOWN)) {
            phase = Phase.SHUT_DOWN;
            return CompletableFuture.completedFuture(null);
        }
        if (!route.params.isInstance(params)) throw refusal(ResponseErrorCode.InvalidParams, "parameters are missing");
        if (isInitialize) phase = Phase.INITIALIZED;
        return worker.ask(name, route.document.apply(params), route.whenOvertaken, () -> route.work.apply(params));
    }

    private static ResponseErrorException refusal(ResponseErrorCode code, String why) {
        return new ResponseErrorException(new ResponseError(code, why, null));
    }

    @Override
    public void notify(String name, Object params) {
        if (name.equals(Methods.EXIT)) exited = true;
        if (phase != Phase.INITIALIZED) return;
        var route = routes.get(name);
        if (route == null || !route.method.isNotification()) {
            log.info("unknown notification " + name);
            return;
        }
        if (route.work == null) return;
        var given = params == null && route.params == JsonObject.class ? new JsonObject() : params;
        if (!route.params.isInstance(given)) {
            log.info(name + " without parameters");
            return;
        }
        try {
            var document = route.document.apply(given);
            if (route.inRow) worker.changeInRow(name, document, given, route.work::apply);
            else worker.change(name, document, () -> route.work.apply(given));
        } catch (ResponseErrorException refused) {
            log.info(name + ": " + refused.getMessage());
        }
    }
}
