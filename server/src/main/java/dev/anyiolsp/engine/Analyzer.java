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
import dev.anyiolsp.rules.SyntaxRule;
import dev.anyiolsp.semantics.FactIndex;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.SteppedByHand;
import dev.anyiolsp.semantics.WatchedNames;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.LineTree;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.SyntaxError;
import dev.anyiolsp.syntax.WordSearch;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs the selected rules over documents. Pure: equal documents and settings give equal findings. */
public final class Analyzer {
    /** The one kind of node that the head of a line tells. */
    private static final Set<NodeKind> CLASSES = Set.of(NodeKind.CLASS_DEF);

    static final Comparator<Finding> BY_PLACE = Comparator.<Finding>comparingInt(
                    finding -> finding.range().start())
            .thenComparingInt(finding -> finding.range().end())
            .thenComparing(Finding::code);

    private final Selection selection;
    private final Settings settings;
    private final Leveling leveling;
    private final Suppressions.Names names;
    private final Set<String> running;
    private final boolean runsAllByDefault;
    private final Map<String, List<ReferenceRule>> byName = new HashMap<>();
    private final Map<NodeKind, List<SyntaxRule>> byKind = new EnumMap<>(NodeKind.class);
    private final WatchedNames watched;
    private final List<ProjectRule> ofProjects = new ArrayList<>();
    private final Set<String> projectRules;
    /** The names that rules of the migration watch; where what projects need was chosen, also of those that were not. */
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
        boolean asksForNeeds = rules.stream()
                .anyMatch(rule -> rule.info().family() == Family.DEPENDENCY && selection.isChosen(rule.info()));
        for (var rule : rules) {
            boolean isMoving = selection.isOn(rule.info()) || asksForNeeds && selection.isLeftOut(rule.info());
            boolean isOfMigration = rule.info().family() == Family.MIGRATION;
            if (isMoving && isOfMigration && rule instanceof ReferenceRule each) moving.addAll(each.names());
        }
        for (var rule : selected) {
            if (rule instanceof ReferenceRule reference) {
                for (var name : reference.names()) {
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(reference);
                }
            }
            if (rule instanceof ProjectRule project) ofProjects.add(project);
            if (rule instanceof SyntaxRule syntax) {
                for (var kind : syntax.kinds()) {
                    byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(syntax);
                }
            }
        }
        this.watched = new WatchedNames(byName.keySet());
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
        var found = new ArrayList<Finding>();
        var internalErrors = new ArrayList<Analysis.InternalError>();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            if (mayFind(model, chunk)) found.addAll(judge(model, chunk, context, internalErrors));
        }
        found.addAll(judgeInProject(model, context, internalErrors));
        return report(model, found, internalErrors, context, Suppressions.places(document));
    }

    /** Analyses a file that is no Python, as a part of its project. */
    public Analysis analyzeText(String text, RuleContext context) {
        var internalErrors = new ArrayList<Analysis.InternalError>();
        var found = askProjectRules(rule -> rule.check(text, context, moving), internalErrors);
        return Analysis.ofText(text, levelled(found, context), internalErrors, projectRules);
    }

    /** What the rules about projects find in a document. */
    List<Finding> judgeInProject(
            SemanticModel model, RuleContext context, List<Analysis.InternalError> internalErrors) {
        return askProjectRules(rule -> rule.check(model, context, moving), internalErrors);
    }

    private List<Finding> askProjectRules(
            Function<ProjectRule, List<Finding>> question, List<Analysis.InternalError> internalErrors) {
        var found = new ArrayList<Finding>();
        for (var rule : ofProjects) guarded(rule, internalErrors, () -> found.addAll(question.apply(rule)));
        return found;
    }

    /** Those that are to be reported, by place. */
    List<Finding> levelled(List<Finding> findings, RuleContext context) {
        return findings.stream()
                .flatMap(finding -> leveling.level(finding, context).stream())
                .sorted(BY_PLACE)
                .toList();
    }

    /** The names that rules look for. */
    WatchedNames watched() {
        return watched;
    }

    /** The lines in which there may be something that a rule wants to see, by their words alone: most need not be read. */
    BitSet candidates(Document document, FactIndex index) {
        var words = watched.words();
        words.addAll(index.importedNames(watched));
        var found = WordSearch.chunksWithAny(document, words);
        if (byKind.isEmpty()) return found;
        boolean isToldByHead = byKind.keySet().equals(CLASSES);
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            if (!isToldByHead || document.chunk(chunk).head().kind() == HeadKind.CLASS) found.set(chunk);
        }
        return found;
    }

    /** Whether there is something in a line that a rule wants to see. */
    boolean mayFind(SemanticModel model, int chunk) {
        return model.mayHaveReferences(chunk, watched)
                || mayHaveNodes(model.document().tree(chunk));
    }

    private boolean mayHaveNodes(LineTree tree) {
        return !byKind.isEmpty() && tree.next(byKind.keySet(), 0) >= 0;
    }

    /** What the rules find in a line, by place; nothing is suppressed or levelled yet. */
    List<Finding> judge(
            SemanticModel model, int chunk, RuleContext context, List<Analysis.InternalError> internalErrors) {
        var found = new ArrayList<Finding>();
        for (var reference : model.references(chunk, watched)) {
            for (var rule : byName.get(reference.qualifiedName())) {
                guarded(
                        rule,
                        internalErrors,
                        () -> rule.check(reference, context)
                                .map(finding -> doubted(rule, finding, reference, context))
                                .ifPresent(found::add));
            }
        }
        judgeNodes(model, chunk, context, found, internalErrors);
        if (found.size() > 1) found.sort(BY_PLACE);
        return found;
    }

    private void judgeNodes(
            SemanticModel model,
            int chunk,
            RuleContext context,
            List<Finding> found,
            List<Analysis.InternalError> internalErrors) {
        var document = model.document();
        var tree = document.tree(chunk);
        if (byKind.isEmpty()) return;
        for (int node = tree.next(byKind.keySet(), 0); node >= 0; node = tree.next(byKind.keySet(), node + 1)) {
            var seen = Node.of(document.cursor(chunk, node));
            for (var rule : byKind.get(tree.kind(node))) {
                guarded(
                        rule,
                        internalErrors,
                        () -> rule.check(seen, model, context).ifPresent(found::add));
            }
        }
    }

    private static void guarded(Rule rule, List<Analysis.InternalError> internalErrors, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException cause) {
            internalErrors.add(new Analysis.InternalError(rule.info().name(), cause));
        }
    }

    /**
     * The result of what rules found.
     *
     * @param suppressing numbers of the chunks that may have a comment which suppresses something
     */
    Analysis report(
            SemanticModel model,
            List<Finding> found,
            List<Analysis.InternalError> internalErrors,
            RuleContext context,
            BitSet suppressing) {
        var all = new ArrayList<>(syntaxErrors(model.document()));
        all.addAll(found);
        var reported = levelled(heard(model.document(), all, internalErrors, suppressing), context);
        return analysis(model, reported, internalErrors, context);
    }

    /** The result of what is to be reported, by place; takes the list over. */
    Analysis analysis(
            SemanticModel model,
            List<Finding> findings,
            List<Analysis.InternalError> internalErrors,
            RuleContext context) {
        return new Analysis(
                model.document(),
                model,
                Collections.unmodifiableList(findings),
                List.copyOf(internalErrors),
                settings.importStyle(),
                context.workspace(),
                projectRules);
    }

    private List<Finding> syntaxErrors(Document document) {
        return selection.reports(Finding.SYNTAX_ERROR) ? findings(document.errors()) : List.of();
    }

    /** What is wrong with the blocks of a document, and not with a line. */
    List<Finding> blockErrors(Document document) {
        return selection.reports(Finding.SYNTAX_ERROR) ? findings(document.blockErrors()) : List.of();
    }

    /** What is wrong with a line. */
    Optional<Finding> syntaxError(Document document, int chunk) {
        var error = document.tree(chunk).error();
        if (error == null || !selection.reports(Finding.SYNTAX_ERROR)) return Optional.empty();
        return Optional.of(finding(error.shift(document.start(chunk))));
    }

    private static List<Finding> findings(List<SyntaxError> errors) {
        return errors.stream().map(Analyzer::finding).toList();
    }

    private static Finding finding(SyntaxError error) {
        return Finding.syntaxError(new TextRange(error.start(), error.end()), error.message());
    }

    /** What another file reaches for through this one had better stay, what AnyIO may lack, and what runs in no task. */
    private static Finding doubted(ReferenceRule rule, Finding finding, Reference reference, RuleContext context) {
        boolean isSafe = finding.fixes().stream().anyMatch(fix -> fix.safety().isSafe());
        if (!isSafe) return finding;
        return context.reachedElsewhere(reference)
                .or(() -> rule.writesAnyio() ? context.lackedAnyio(reference.model()) : Optional.empty())
                .or(() -> SteppedByHand.reason(reference))
                .or(() -> SteppedByHand.reachable(reference)
                        .flatMap(function -> context.workspace()
                                .stepped(function.name(), SteppedByHand.isMethod(function))
                                .map(place -> SteppedByHand.reason(place, function.name()))))
                .map(finding::doubted)
                .orElse(finding);
    }

    /** The findings that no comment suppresses, and those about comments that suppress nothing. */
    private List<Finding> heard(
            Document document,
            List<Finding> findings,
            List<Analysis.InternalError> internalErrors,
            BitSet suppressing) {
        if (suppressing.isEmpty()) return findings;
        var suppressions = suppressions(document, suppressing);
        var heard = new ArrayList<>(suppressions.kept(findings));
        heard.addAll(unused(suppressions, internalErrors));
        return heard;
    }

    /** The comments that suppress something in some chunks. */
    Suppressions suppressions(Document document, BitSet chunks) {
        return Suppressions.of(document, names, chunks);
    }

    /** Findings about comments that suppress nothing, asked when all findings have been heard and all rules have run. */
    List<Finding> unused(Suppressions suppressions) {
        return unused(suppressions, List.of());
    }

    private List<Finding> unused(Suppressions suppressions, List<Analysis.InternalError> internalErrors) {
        if (!selection.reports(Finding.UNUSED_SUPPRESSION)) return List.of();
        var ran = new HashSet<>(running);
        if (selection.reports(Finding.SYNTAX_ERROR)) ran.add(Finding.SYNTAX_ERROR);
        for (var error : internalErrors) ran.remove(error.rule());
        return suppressions.unused(ran, runsAllByDefault && internalErrors.isEmpty());
    }
}
