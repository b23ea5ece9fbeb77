package dev.anyiolsp.engine;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.SyntaxRule;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the selected rules over documents. Pure: equal documents and settings give equal findings. */
public final class Analyzer {
    private final Selection selection;
    private final Settings settings;
    private final Leveling leveling;
    private final Suppressions.Names names;
    private final Set<String> running;
    private final boolean runsAllByDefault;
    private final Map<String, List<ReferenceRule>> byName = new HashMap<>();
    private final Map<NodeKind, List<SyntaxRule>> byKind = new EnumMap<>(NodeKind.class);

    public Analyzer(List<Rule> rules, Settings settings) {
        this.settings = settings;
        this.selection = Selection.of(settings);
        this.leveling = new Leveling(rules);
        this.names = Suppressions.Names.of(rules);
        var selected =
                rules.stream().filter(rule -> selection.isOn(rule.info())).toList();
        this.running = selected.stream().map(rule -> rule.info().name()).collect(Collectors.toSet());
        this.runsAllByDefault = rules.stream()
                .allMatch(rule -> rule.info().level() == Level.OFF
                        || running.contains(rule.info().name()));
        for (var rule : selected) {
            if (rule instanceof ReferenceRule reference) {
                for (var name : reference.names()) {
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(reference);
                }
            }
            if (rule instanceof SyntaxRule syntax) {
                for (var kind : syntax.kinds()) {
                    byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(syntax);
                }
            }
        }
    }

    /** Whether the user wants to hear of texts that are no Python. */
    public boolean reportsSyntaxErrors() {
        return selection.reports(Finding.SYNTAX_ERROR);
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
        if (selection.reports(Finding.SYNTAX_ERROR)) {
            for (var error : document.errors()) {
                findings.add(Finding.syntaxError(new TextRange(error.start(), error.end()), error.message()));
            }
        }
        for (var reference : model.references(byName.keySet())) {
            for (var rule : byName.get(reference.qualifiedName())) {
                try {
                    rule.check(reference, context)
                            .map(finding -> doubted(finding, reference, context))
                            .ifPresent(findings::add);
                } catch (RuntimeException cause) {
                    internalErrors.add(new Analysis.InternalError(rule.info().name(), cause));
                }
            }
        }
        checkNodes(model, context, findings, internalErrors);
        var reported = heard(document, findings, internalErrors).stream()
                .flatMap(finding -> leveling.level(finding, context).stream())
                .sorted(Comparator.<Finding>comparingInt(
                                finding -> finding.range().start())
                        .thenComparingInt(finding -> finding.range().end())
                        .thenComparing(Finding::code))
                .toList();
        return new Analysis(
                document, model, reported, List.copyOf(internalErrors), settings.importStyle(), context.workspace());
    }

    /** Asks the rules about pieces of the tree. */
    private void checkNodes(
            SemanticModel model,
            RuleContext context,
            List<Finding> findings,
            List<Analysis.InternalError> internalErrors) {
        if (byKind.isEmpty()) return;
        var document = model.document();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            var tree = document.tree(chunk);
            for (int node = 0; node < tree.size(); node++) {
                var rules = byKind.get(tree.kind(node));
                if (rules == null) continue;
                var seen = Node.of(document.cursor(chunk, node));
                for (var rule : rules) {
                    try {
                        rule.check(seen, model, context).ifPresent(findings::add);
                    } catch (RuntimeException cause) {
                        internalErrors.add(
                                new Analysis.InternalError(rule.info().name(), cause));
                    }
                }
            }
        }
    }

    /** What another file reaches for through this one had better stay. */
    private static Finding doubted(Finding finding, Reference reference, RuleContext context) {
        boolean isSafe = finding.fixes().stream().anyMatch(fix -> fix.safety().isSafe());
        return isSafe
                ? context.reachedElsewhere(reference).map(finding::doubted).orElse(finding)
                : finding;
    }

    /** The findings that no comment suppresses, and those about comments that suppress nothing. */
    private List<Finding> heard(
            Document document, List<Finding> findings, List<Analysis.InternalError> internalErrors) {
        var suppressions = Suppressions.of(document, names);
        var heard = new ArrayList<>(suppressions.kept(findings));
        if (selection.reports(Finding.UNUSED_SUPPRESSION)) {
            var ran = new HashSet<>(running);
            if (selection.reports(Finding.SYNTAX_ERROR)) ran.add(Finding.SYNTAX_ERROR);
            for (var error : internalErrors) ran.remove(error.rule());
            heard.addAll(suppressions.unused(ran, runsAllByDefault && internalErrors.isEmpty()));
        }
        return heard;
    }
}
