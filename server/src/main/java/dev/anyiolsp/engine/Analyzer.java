package dev.anyiolsp.engine;

import dev.anyiolsp.project.FileRole;
import dev.anyiolsp.project.ProjectFacts;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Family;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Level;
import dev.anyiolsp.rules.ProjectRule;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.Rule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    private final List<ProjectRule> ofProjects = new ArrayList<>();
    private final Set<String> projectRules;
    /** The names that rules of the migration watch. */
    private final Set<String> moving = new HashSet<>();

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
                if (rule.info().family() == Family.MIGRATION) moving.addAll(reference.names());
            }
            if (rule instanceof ProjectRule project) ofProjects.add(project);
        }
        projectRules = ofProjects.stream()
                .filter(rule -> rule.info().family() == Family.DEPENDENCY)
                .map(rule -> rule.info().name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the user wants to hear of texts that are no Python. */
    public boolean reportsSyntaxErrors() {
        return selection.reports(Finding.SYNTAX_ERROR);
    }

    /** Whether rules run about what projects need. */
    public boolean judgesDependencies() {
        return !projectRules.isEmpty();
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
        askProjectRules(rule -> rule.check(model, context, moving), findings, internalErrors);
        var reported = levelled(heard(document, findings, internalErrors), context);
        return new Analysis(
                document,
                model,
                reported,
                List.copyOf(internalErrors),
                settings.importStyle(),
                context.workspace(),
                projectRules);
    }

    /** Analyses a file that is no Python, as a part of its project. */
    public Analysis analyzeText(String text, RuleContext context) {
        var findings = new ArrayList<Finding>();
        var internalErrors = new ArrayList<Analysis.InternalError>();
        askProjectRules(rule -> rule.check(text, context, moving), findings, internalErrors);
        return Analysis.ofText(text, levelled(findings, context), internalErrors, projectRules);
    }

    private void askProjectRules(
            Function<ProjectRule, List<Finding>> question,
            List<Finding> findings,
            List<Analysis.InternalError> internalErrors) {
        for (var rule : ofProjects) {
            try {
                findings.addAll(question.apply(rule));
            } catch (RuntimeException cause) {
                internalErrors.add(new Analysis.InternalError(rule.info().name(), cause));
            }
        }
    }

    /** Those that are to be reported, by place. */
    private List<Finding> levelled(List<Finding> findings, RuleContext context) {
        return findings.stream()
                .flatMap(finding -> leveling.level(finding, context).stream())
                .sorted(Comparator.<Finding>comparingInt(
                                finding -> finding.range().start())
                        .thenComparingInt(finding -> finding.range().end())
                        .thenComparing(Finding::code))
                .toList();
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
