package dev.anyiolsp.lsp;

import com.google.gson.Gson;
import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Selection;
import dev.anyiolsp.project.SettingsFiles;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.Endpoint;

/**
 * Tells a client what is wrong with its open documents: of its own accord, or when it is asked. While somebody types, what
 * an opened quote swallows stays shown for some time ({@link ShownFindings}). Belongs to the document worker.
 */
final class DiagnosticsService {
    /** When a text has not changed for so long, what it left pending is lexed and judged. */
    private static final long QUIET_MILLIS = 200;
    /** When a text has not changed for so long, what is shown is what the engine says. */
    private static final long HELD_MILLIS = 2_000;

    /** A document that has not changed for so long gives memory back. */
    private static final long IDLE_MILLIS = 60_000;
    /** In so many lines it takes a moment to look for syntax errors. */
    private static final int LARGE = 1_000;
    /** If more lines are swallowed, an answer is given before all is judged again. */
    private static final int MANY = 512;

    private final Client client;
    private final List<Rule> rules;
    private final OpenDocuments documents;
    private final ToLsp toLsp;
    private final DiagnosticsWriter writer;
    private final DocumentWorker worker;
    private final Endpoint remote;
    private final Judge analysisOf;

    private final Map<String, ShownFindings> shown = new HashMap<>();
    /** What was published last about each document. */
    private final Map<String, WrittenDiagnostics> published = new HashMap<>();
    /** Documents of which syntax errors have not been published yet. */
    private final Set<String> incomplete = new HashSet<>();
    /** Documents that have not changed, but are looked at again. */
    private final Set<String> renewed = new HashSet<>();

    /** Asks the engine about a version. */
    interface Judge {
        /**
         * @param stop whether the answer is still wanted
         * @param early takes what rules found while syntax errors are still to be looked for; null if nobody is in a hurry
         * @return empty if it was stopped
         */
        Optional<Analysis> analysis(OpenDocument open, BooleanSupplier stop, Consumer<List<Finding>> early);
    }

    /** @param analysisOf knows what the engine says of a version */
    DiagnosticsService(
            Client client,
            List<Rule> rules,
            OpenDocuments documents,
            ToLsp toLsp,
            DocumentWorker worker,
            Endpoint remote,
            Gson gson,
            Judge analysisOf) {
        this.client = client;
        this.rules = rules;
        this.documents = documents;
        this.toLsp = toLsp;
        this.writer = new DiagnosticsWriter(toLsp, gson);
        this.worker = worker;
        this.remote = remote;
        this.analysisOf = analysisOf;
    }

    /** A client that asks for diagnostics does so now; the others get them as soon as nothing else is to be done. */
    void changed(OpenDocument open) {
        if (client.pullsDiagnostics()) return;
        renewed.remove(open.uri().key());
        if (open.uri().isSettingsFile()) publishSettings(open);
        else worker.judgeSoon(open.uri().key());
    }

    /** What was found in these may be otherwise now. */
    void renewed(List<OpenDocument> all) {
        if (all.isEmpty()) return;
        if (client.pullsDiagnostics()) {
            askToPull();
            return;
        }
        for (var open : all) {
            renewed.add(open.uri().key());
            worker.judgeSoon(open.uri().key());
        }
    }

    /** Whoever saves wants to know what is true. */
    void saved() {
        shown.forEach((key, findings) -> {
            if (findings.holdsSomething()) letGo(key);
        });
    }

    /** A client that asks for diagnostics forgets them itself. */
    void clear(OpenDocument gone) {
        shown.remove(gone.uri().key());
        published.remove(gone.uri().key());
        incomplete.remove(gone.uri().key());
        if (client.pullsDiagnostics()) return;
        publish(writer.write(gone.uri().spelling(), List.of()));
    }

    /** Makes known what is wrong with a document, unless that is about to change. */
    void judge(String key) {
        documents.settingsFile(key).ifPresent(this::publishSettings);
        var found = documents.get(key);
        if (found.isEmpty()) return;
        var open = found.get();
        if (!isLeaking(open)) {
            publishJudged(open);
            return;
        }
        publish(open, shownOf(key).before(open.document()));
        worker.later(key, QUIET_MILLIS, () -> settle(key));
    }

    /** Whether judging it takes much longer than an edit should, because lines that were judged are swallowed. */
    private boolean isLeaking(OpenDocument open) {
        if (!open.document().isSettled()) return true;
        return open.analysis().isEmpty() && shownOf(open.uri().key()).swallowsMoreThan(MANY, open.document());
    }

    private void settle(String key) {
        var open = documents.settledFurther(key);
        if (open.isEmpty()) return;
        if (!open.get().document().isSettled()) worker.later(key, 0, () -> settle(key));
        else if (!client.pullsDiagnostics()) publishJudged(open.get());
        else {
            documents.renew(key);
            var analysis =
                    documents.get(key).flatMap(now -> analysisOf.analysis(now, () -> worker.isOvertaken(key), null));
            if (analysis.isPresent()) askToPull();
        }
    }

    private void publishJudged(OpenDocument open) {
        var key = open.uri().key();
        var analysis = analysisOf.analysis(open, worker::isWanted, findings -> publishEarly(open, findings));
        if (analysis.isEmpty()) worker.judgeSoon(key);
        if (analysis.isEmpty() || worker.isOvertaken(key)) return;
        incomplete.remove(key);
        publish(open, judged(key, analysis.get()));
    }

    /** Syntax errors can wait, where none has been published yet. */
    private void publishEarly(OpenDocument open, List<Finding> findings) {
        var key = open.uri().key();
        boolean isNew = !published.containsKey(key) || incomplete.contains(key);
        if (!isNew || open.document().chunkCount() < LARGE || worker.isOvertaken(key)) return;
        incomplete.add(key);
        publish(open, shownOf(key).of(open.document(), findings));
        // All that was found is published only if it is more.
        renewed.add(key);
    }

    private List<Finding> judged(String key, Analysis analysis) {
        var findings = shownOf(key).of(analysis);
        if (shownOf(key).holdsSomething()) worker.later(key, HELD_MILLIS - QUIET_MILLIS, () -> letGo(key));
        else worker.later(key, IDLE_MILLIS, () -> rest(key));
        return findings;
    }

    /** Nobody has typed there for a time: what can be made again takes half of the memory. */
    private void rest(String key) {
        if (documents.get(key).isEmpty()) return;
        var document = documents.get(key).get().document();
        for (int i = 0; i < document.chunkCount(); i++) document.chunk(i).forgetTree();
    }

    private ShownFindings shownOf(String key) {
        return shown.computeIfAbsent(key, unseen -> new ShownFindings());
    }

    private void letGo(String key) {
        shownOf(key).letGo();
        if (!client.pullsDiagnostics()) {
            worker.judgeSoon(key);
            return;
        }
        documents.renew(key);
        askToPull();
    }

    private void askToPull() {
        if (client.refreshesDiagnostics()) remote.request(Methods.REFRESH_DIAGNOSTICS, null);
    }

    private void publish(OpenDocument open, List<Finding> findings) {
        var version = client.versionedDiagnostics() ? Optional.of(open.version()) : Optional.<Integer>empty();
        publish(open.uri().key(), writer.write(open, findings, version));
    }

    /** What was only looked at again is published if it is something else than before. */
    private void publish(String key, WrittenDiagnostics params) {
        var before = published.put(key, params);
        if (!renewed.remove(key) || !params.equals(before)) publish(params);
    }

    private void publish(WrittenDiagnostics params) {
        remote.notify(Methods.PUBLISH_DIAGNOSTICS, params);
    }

    DocumentDiagnosticReport report(DocumentDiagnosticParams params) {
        var key = FromLsp.uri(params.getTextDocument()).key();
        var found = documents.get(key);
        if (found.isEmpty()) {
            var items = documents.settingsFile(key).map(this::problems).orElse(List.of());
            return new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(items));
        }
        var id = Long.toString(found.get().revision());
        if (id.equals(params.getPreviousResultId())) {
            return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
        }
        var report = new RelatedFullDocumentDiagnosticReport(toLsp.diagnostics(found.get(), findings(found.get())));
        report.setResultId(id);
        return new DocumentDiagnosticReport(report);
    }

    /** Only a client that can be told to ask again is shown what will not stay. */
    private List<Finding> findings(OpenDocument open) {
        var key = open.uri().key();
        if (client.refreshesDiagnostics()) {
            if (!isLeaking(open))
                return judged(key, analysisOf.analysis(open, () -> false, null).orElseThrow());
            worker.later(key, QUIET_MILLIS, () -> settle(key));
            return shownOf(key).before(open.document());
        }
        var settled = documents.settled(key).orElse(open);
        return analysisOf.analysis(settled, () -> false, null).orElseThrow().findings();
    }

    private List<Diagnostic> problems(OpenDocument file) {
        var key = file.uri().key();
        var name = key.substring(key.lastIndexOf('/') + 1);
        var words = Selection.vocabulary(rules);
        var all = new ArrayList<>(toLsp.problems(
                file, SettingsFiles.problems(name, file.document().text(), words)));
        analysisOf
                .analysis(file, () -> false, null)
                .ifPresent(said -> all.addAll(toLsp.diagnostics(file, said.findings())));
        return all;
    }

    private void publishSettings(OpenDocument file) {
        publish(file.uri().key(), writer.write(file.uri().spelling(), problems(file)));
    }
}
