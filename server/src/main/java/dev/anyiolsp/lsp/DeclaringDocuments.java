package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Projects;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.syntax.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;

/**
 * The files in which the projects of open documents say what they need, open or not. A finding there is published also
 * while the file is closed, since it comes from the files that are open. Belongs to the document worker.
 */
final class DeclaringDocuments {
    private static final String YES = "Declare";
    private static final String NO = "Not now";

    private final OpenProjects projects;
    private final OpenDocuments documents;
    private final Client client;
    private final ToLsp toLsp;
    private final Endpoint remote;
    /** What was published about files that are closed. */
    private final Map<Path, PublishDiagnosticsParams> published = new HashMap<>();
    /** The projects that somebody has been asked about. */
    private final Set<Path> asked = new HashSet<>();

    DeclaringDocuments(OpenProjects projects, OpenDocuments documents, Client client, ToLsp toLsp, Endpoint remote) {
        this.projects = projects;
        this.documents = documents;
        this.client = client;
        this.toLsp = toLsp;
        this.remote = remote;
    }

    /**
     * A fix in a file other than the one where it is asked for.
     *
     * @param text the file, as far as an edit of it is concerned
     */
    record Elsewhere(OpenDocument text, Analysis analysis, Finding finding, Fix fix) {}

    /** What can be done in the files of a document's project about what it lacks. */
    List<Elsewhere> fixesFor(DocumentUri uri) {
        var result = new ArrayList<Elsewhere>();
        for (var file : uri.path().map(projects::declaringFilesOf).orElse(List.of())) {
            var text = text(file);
            if (text.isEmpty()) continue;
            var analysis = projects.analyseDeclaring(file, text.get().document());
            for (var finding : analysis.findings()) {
                if (!isOnList(analysis, finding)) continue;
                for (var fix : finding.fixes()) result.add(new Elsewhere(text.get(), analysis, finding, fix));
            }
        }
        return result;
    }

    private static boolean isOnList(Analysis analysis, Finding finding) {
        return analysis.isOfProject(finding) && finding.level() != Level.HINT;
    }

    /** The text of a file as it is open, else as the disk has it, which no version is known of. */
    private Optional<OpenDocument> text(Path file) {
        var uri = DocumentUri.of(file.toUri().toString());
        return documents
                .settingsFile(uri.key())
                .or(() -> documents.get(uri.key()))
                .or(() -> projects.text(file)
                        .map(text ->
                                new OpenDocument(uri, OpenDocument.CLOSED, 0, Document.of(text), client.encoding())));
    }

    /**
     * Makes known what has changed about files that are not open.
     *
     * @param which the files, open ones too, about which something may have changed
     */
    void publishClosed(Predicate<Path> which) {
        if (client.pullsDiagnostics()) return;
        var present = new HashSet<Path>();
        for (var file : projects.declaringFilesOfOpen(which)) {
            var text = text(file);
            if (text.isEmpty() || text.get().version() != OpenDocument.CLOSED) continue;
            var analysis = projects.analyseDeclaring(file, text.get().document());
            var findings = analysis.findings().stream()
                    .filter(finding -> isOnList(analysis, finding))
                    .toList();
            var params =
                    new PublishDiagnosticsParams(text.get().uri().spelling(), toLsp.diagnostics(text.get(), findings));
            var before = published.get(file);
            if (findings.isEmpty() && before == null) continue;
            present.add(file);
            published.put(file, params);
            if (!params.equals(before)) remote.notify(Methods.PUBLISH_DIAGNOSTICS, params);
        }
        for (var file : Set.copyOf(published.keySet())) {
            if (which.test(file) && !present.contains(file)) forget(file);
        }
    }

    /** A file is open now: what is published about it is another's task. */
    void opened(Path file) {
        published.remove(file);
    }

    private void forget(Path file) {
        var gone = published.remove(file);
        boolean isOpen =
                text(file).filter(text -> text.version() != OpenDocument.CLOSED).isPresent();
        if (!isOpen) {
            remote.notify(Methods.PUBLISH_DIAGNOSTICS, new PublishDiagnosticsParams(gone.getUri(), List.of()));
        }
    }

    /**
     * Asks, once for a project, whether AnyIO is to be declared, when all fixes of a document are applied and it needs
     * AnyIO then.
     *
     * @param later takes what is to be done on the document worker when the answer is there
     */
    void askFor(DocumentUri uri, Document fixed, Consumer<Runnable> later) {
        var root = uri.path().flatMap(projects::rootOf);
        if (!client.appliesEdits() || root.isEmpty() || asked.contains(root.get())) return;
        var found = fixesFor(uri);
        if (found.isEmpty() || !Projects.needsAnyio(fixed)) return;
        asked.add(root.get());
        var name = found.get(0)
                .text()
                .uri()
                .path()
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("");
        var question = new ShowMessageRequestParams(List.of(new MessageActionItem(YES), new MessageActionItem(NO)));
        question.setType(MessageType.Info);
        question.setMessage("The fixed code needs AnyIO, which `" + name + "` does not declare.");
        remote.request(Methods.SHOW_MESSAGE_REQUEST, question).whenComplete((answer, failure) -> {
            boolean isWanted = answer instanceof MessageActionItem item && YES.equals(item.getTitle());
            if (isWanted) later.accept(() -> declare(uri));
        });
    }

    private void declare(DocumentUri uri) {
        projects.flush(null);
        var found = fixesFor(uri);
        if (found.isEmpty()) return;
        var first = found.get(0);
        var edit = toLsp.edit(first.text(), first.analysis().edits(List.of(first.fix())));
        var params = new ApplyWorkspaceEditParams(edit);
        params.setLabel(first.fix().title());
        remote.request(Methods.APPLY_EDIT, params);
    }
}
