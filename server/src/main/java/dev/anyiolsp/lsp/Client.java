package dev.anyiolsp.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a client said about itself. Read from the bare JSON: clients misspell parts of it, and most of it concerns
 * nobody here.
 *
 * @param name for the log
 * @param processId its process, if it named one
 * @param announcesEncodings whether it knows that positions can be counted in several ways
 * @param encoding how positions are counted from now on
 * @param pullsDiagnostics whether it asks for diagnostics itself
 * @param refreshesDiagnostics whether it can be told to ask again
 * @param relatedPlaces whether it shows other places that a diagnostic speaks of
 * @param versionedDiagnostics whether it wants to know which version published diagnostics are for
 * @param literalActions whether it knows code actions that are more than a command
 * @param actionData whether it gives the data of a code action back
 * @param resolvesEdits whether it asks for the edit of a code action when it is needed
 * @param documentChanges whether it takes edits that name a version
 * @param annotatesEdits whether it takes edits that say what they are for
 * @param confirmsEdits whether it shows that, and asks, before it makes the edits of a code action
 * @param disabledActions whether it shows actions that cannot be taken, and why
 * @param markdownHover whether it shows Markdown
 * @param appliesEdits whether the server may ask it to edit files
 */
record Client(
        String name,
        Optional<Long> processId,
        boolean announcesEncodings,
        PositionEncoding encoding,
        boolean pullsDiagnostics,
        boolean refreshesDiagnostics,
        boolean relatedPlaces,
        boolean versionedDiagnostics,
        boolean literalActions,
        boolean actionData,
        boolean resolvesEdits,
        boolean documentChanges,
        boolean annotatesEdits,
        boolean confirmsEdits,
        boolean disabledActions,
        boolean markdownHover,
        boolean appliesEdits) {

    static Client of(JsonObject initializeParams) {
        var text = at(initializeParams, "capabilities", "textDocument");
        var workspace = at(initializeParams, "capabilities", "workspace");
        var encodings = at(initializeParams, "capabilities", "general", "positionEncodings");
        boolean actionData = isTrue(text, "codeAction", "dataSupport");
        boolean annotatesEdits = isTrue(workspace, "workspaceEdit", "documentChanges")
                && at(workspace, "workspaceEdit", "changeAnnotationSupport") instanceof JsonObject;
        return new Client(
                string(at(initializeParams, "clientInfo", "name")).orElse("unnamed client"),
                processId(at(initializeParams, "processId")),
                encodings instanceof JsonArray,
                PositionEncoding.chosenFrom(strings(encodings)),
                at(text, "diagnostic") instanceof JsonObject,
                // The specification has the plural; Helix writes the singular.
                isTrue(workspace, "diagnostics", "refreshSupport") || isTrue(workspace, "diagnostic", "refreshSupport"),
                isTrue(text, "publishDiagnostics", "relatedInformation")
                        || isTrue(text, "diagnostic", "relatedInformation"),
                isTrue(text, "publishDiagnostics", "versionSupport"),
                at(text, "codeAction", "codeActionLiteralSupport") instanceof JsonObject,
                actionData,
                actionData
                        && strings(at(text, "codeAction", "resolveSupport", "properties"))
                                .contains("edit"),
                isTrue(workspace, "workspaceEdit", "documentChanges"),
                annotatesEdits,
                annotatesEdits && isTrue(text, "codeAction", "honorsChangeAnnotations"),
                isTrue(text, "codeAction", "disabledSupport"),
                strings(at(text, "hover", "contentFormat")).contains("markdown"),
                isTrue(workspace, "applyEdit"));
    }

    static JsonElement at(JsonElement from, String... path) {
        var element = from;
        for (var name : path) {
            if (!(element instanceof JsonObject object)) return null;
            element = object.get(name);
        }
        return element;
    }

    static boolean isTrue(JsonElement from, String... path) {
        var found = at(from, path);
        return found != null
                && found.isJsonPrimitive()
                && found.getAsJsonPrimitive().isBoolean()
                && found.getAsBoolean();
    }

    private static List<String> strings(JsonElement element) {
        var result = new ArrayList<String>();
        if (element instanceof JsonArray array) {
            for (var item : array) string(item).ifPresent(result::add);
        }
        return result;
    }

    static Optional<String> string(JsonElement element) {
        boolean is = element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isString();
        return is ? Optional.of(element.getAsString()) : Optional.empty();
    }

    private static Optional<Long> processId(JsonElement element) {
        boolean is = element != null
                && element.isJsonPrimitive()
                && element.getAsJsonPrimitive().isNumber();
        return is && element.getAsLong() > 0 ? Optional.of(element.getAsLong()) : Optional.empty();
    }
}
