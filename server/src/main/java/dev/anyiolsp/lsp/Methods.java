package dev.anyiolsp.lsp;

/** Names of messages that the server sends, or knows from elsewhere than its table of routes. */
final class Methods {
    static final String INITIALIZE = "initialize";
    static final String SHUTDOWN = "shutdown";
    static final String EXIT = "exit";
    static final String DID_CHANGE = "textDocument/didChange";
    static final String PUBLISH_DIAGNOSTICS = "textDocument/publishDiagnostics";
    static final String LOG_MESSAGE = "window/logMessage";
    static final String SHOW_MESSAGE = "window/showMessage";
    static final String CONFIGURATION = "workspace/configuration";
    static final String REGISTER = "client/registerCapability";
    static final String CHANGED_CONFIGURATION = "workspace/didChangeConfiguration";
    static final String CHANGED_FILES = "workspace/didChangeWatchedFiles";
    static final String SHOW_MESSAGE_REQUEST = "window/showMessageRequest";
    static final String APPLY_EDIT = "workspace/applyEdit";
    static final String REFRESH_DIAGNOSTICS = "workspace/diagnostic/refresh";

    private Methods() {}
}
