package dev.anyiolsp.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.anyiolsp.engine.Selection;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.project.SettingsReader;
import dev.anyiolsp.rules.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a client said about its folders and settings.
 *
 * @param folders that it shows
 * @param options what it gave along when it introduced itself
 * @param answersConfiguration whether it can be asked for settings
 * @param registersConfiguration whether it wants to be asked to tell of changed settings
 * @param registersFiles whether it has to be asked to tell of changed files
 */
record ClientWorkspace(
        List<Path> folders,
        JsonElement options,
        boolean answersConfiguration,
        boolean registersConfiguration,
        boolean registersFiles) {
    static ClientWorkspace of(JsonObject initializeParams) {
        var workspace = Client.at(initializeParams, "capabilities", "workspace");
        var name =
                Client.string(Client.at(initializeParams, "clientInfo", "name")).orElse("");
        var lower = name.toLowerCase(Locale.ROOT);
        // Our extension for it watches the files itself.
        boolean isVsCode = lower.contains("visual studio code") || lower.startsWith("code") || lower.contains("codium");
        return new ClientWorkspace(
                folders(initializeParams),
                initializeParams.get("initializationOptions"),
                Client.isTrue(workspace, "configuration"),
                Client.isTrue(workspace, "didChangeConfiguration", "dynamicRegistration"),
                Client.isTrue(workspace, "didChangeWatchedFiles", "dynamicRegistration") && !isVsCode);
    }

    /** Helix leaves the list empty, and the newer of the two roots, too. */
    private static List<Path> folders(JsonObject params) {
        var folders = paths(params.get("workspaceFolders"));
        if (!folders.isEmpty()) return folders;
        var root = Client.string(params.get("rootUri"))
                .flatMap(uri -> DocumentUri.of(uri).path());
        if (root.isPresent()) return List.of(root.get());
        return Client.string(params.get("rootPath"))
                .flatMap(path ->
                        DocumentUri.of("file:" + path.replace("%", "%25")).path())
                .map(List::of)
                .orElse(List.of());
    }

    /** The paths of some workspace folders. */
    static List<Path> paths(JsonElement folders) {
        var paths = new ArrayList<Path>();
        if (folders instanceof JsonArray array) {
            for (var folder : array) {
                Client.string(Client.at(folder, "uri"))
                        .flatMap(uri -> DocumentUri.of(uri).path())
                        .ifPresent(paths::add);
            }
        }
        return paths;
    }

    /** The settings in what a client sent. */
    static Settings settings(JsonElement sent, List<Rule> rules, ServerLog log) {
        if (sent == null || sent.isJsonNull() || sent.equals(new JsonObject())) return Settings.DEFAULT;
        var inner = Client.at(sent, "settings");
        var read = new Gson().fromJson(inner instanceof JsonObject ? inner : sent, Object.class);
        var reading = SettingsReader.editor(read, Selection.vocabulary(rules));
        for (var problem : reading.problems()) log.info("settings: " + problem.message());
        return reading.settings();
    }
}
