package dev.anyiolsp.lsp;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server tells a client about itself. */
final class Capabilities {
    private Capabilities() {}

    static InitializeResult of(Client client) {
        var capabilities = new ServerCapabilities();
        if (client.announcesEncodings())
            capabilities.setPositionEncoding(client.encoding().id());
        capabilities.setTextDocumentSync(synchronisation());
        capabilities.setHoverProvider(true);
        if (client.literalActions()) capabilities.setCodeActionProvider(codeActions(client));
        if (client.pullsDiagnostics()) capabilities.setDiagnosticProvider(diagnostics());
        capabilities.setWorkspace(workspace());
        return new InitializeResult(capabilities, new ServerInfo(ToLsp.SOURCE, ServerVersion.current()));
    }

    private static TextDocumentSyncOptions synchronisation() {
        var options = new TextDocumentSyncOptions();
        options.setOpenClose(true);
        options.setChange(TextDocumentSyncKind.Incremental);
        options.setSave(true);
        return options;
    }

    private static CodeActionOptions codeActions(Client client) {
        var options = new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActions.FIX_ALL, Conversions.KIND));
        if (client.resolvesEdits()) options.setResolveProvider(true);
        return options;
    }

    private static DiagnosticRegistrationOptions diagnostics() {
        var options = new DiagnosticRegistrationOptions(false, false);
        options.setIdentifier(ToLsp.SOURCE);
        return options;
    }

    private static WorkspaceServerCapabilities workspace() {
        var folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        return new WorkspaceServerCapabilities(folders);
    }
}
