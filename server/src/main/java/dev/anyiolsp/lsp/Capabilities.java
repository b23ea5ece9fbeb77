package dev.anyiolsp.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;

/**
 * What the server tells a client about itself. Put together as JSON: to look through the library's classes for it would
 * take a good part of the time in which the client waits for the first answer.
 */
final class Capabilities {
    private static final int INCREMENTAL = 2;

    private Capabilities() {}

    /** The result of {@code initialize}. */
    static JsonObject of(Client client) {
        var capabilities = new JsonObject();
        if (client.announcesEncodings())
            capabilities.addProperty("positionEncoding", client.encoding().id());
        capabilities.add("textDocumentSync", synchronisation());
        capabilities.addProperty("hoverProvider", true);
        if (client.literalActions()) capabilities.add("codeActionProvider", codeActions(client));
        if (client.pullsDiagnostics()) capabilities.add("diagnosticProvider", diagnostics());
        capabilities.add("workspace", workspace());
        var server = new JsonObject();
        server.addProperty("name", ToLsp.SOURCE);
        server.addProperty("version", ServerVersion.current());
        var result = new JsonObject();
        result.add("capabilities", capabilities);
        result.add("serverInfo", server);
        return result;
    }

    private static JsonObject synchronisation() {
        var options = new JsonObject();
        options.addProperty("openClose", true);
        options.addProperty("change", INCREMENTAL);
        options.addProperty("save", true);
        return options;
    }

    private static JsonObject codeActions(Client client) {
        var kinds = new JsonArray();
        for (var kind : List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL, Conversions.KIND)) kinds.add(kind);
        var options = new JsonObject();
        options.add("codeActionKinds", kinds);
        if (client.resolvesEdits()) options.addProperty("resolveProvider", true);
        return options;
    }

    private static JsonObject diagnostics() {
        var options = new JsonObject();
        options.addProperty("identifier", ToLsp.SOURCE);
        options.addProperty("interFileDependencies", false);
        options.addProperty("workspaceDiagnostics", false);
        return options;
    }

    private static JsonObject workspace() {
        var folders = new JsonObject();
        folders.addProperty("supported", true);
        folders.addProperty("changeNotifications", true);
        var workspace = new JsonObject();
        workspace.add("workspaceFolders", folders);
        return workspace;
    }
}
