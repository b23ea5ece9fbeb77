package dev.anyiolsp.engine;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the selected rules over documents. Pure: equal documents and settings give equal findings. */
public final class Analyzer {
    private final List<Rule> rules;
    private final Selection selection;
    private final Settings settings;
    private final Map<String, List<ReferenceRule>> byName = new HashMap<>();

    public Analyzer(List<Rule> rules, Settings settings) {
        this.settings = settings;
        this.selection = Selection.of(rules, settings);
        this.rules = rules.stream().filter(rule -> selection.isOn(rule.info())).toList();
        for (var rule : this.rules) {
            if (rule instanceof ReferenceRule reference) {
                for (var name : reference.names()) {
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(reference);
                }
            }
        }
    }

    /** Whether the user wants to hear of texts that are no Python. */
    public boolean reportsSyntaxErrors() {
        return selection.syntaxErrors();
    }

    /** Analyses a document of which nothing is known but its text. */
    public Analysis analyze(Document document) {
        return analyze(document, new RuleContext(settings, ProjectFacts.UNKNOWN, FileRole.PRODUCT));
    }

    /** Analyses a document in its project. */
    public Analysis analyze(Document document, RuleContext context) {
        var model = SemanticModel.of(document);
        var findings = new ArrayList<Finding>();
        var internalErrors = new ArrayList<Analysis.InternalError>();
        if (selection.syntaxErrors()) {
            for (var error : document.errors()) {
                findings.add(Finding.syntaxError(new TextRange(error.start(), error.end()), error.message()));
            }
        }
        for (var reference : model.references(byName.keySet())) {
            for (var rule : byName.get(reference.qualifiedName())) {
                try {
                    rule.check(reference, context).ifPresent(findings::add);
                } catch (RuntimeException cause) {
                    internalErrors.add(new Analysis.InternalError(rule.info().name(), cause));
                }
            }
        }
        findings.sort(
                Comparator.<Finding>comparingInt(finding -> finding.range().start())
                        .thenComparingInt(finding -> finding.range().end())
                        .thenComparing(Finding::code));
        return new Analysis(
                document, model, List.copyOf(findings), List.copyOf(internalErrors), settings.importStyle());
    }
}
