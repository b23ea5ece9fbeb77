package dev.anyiolsp.engine;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.FactIndex;
import dev.anyiolsp.semantics.SelfChange;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Change;
import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.text.TextRange;
import dev.anyiolsp.workspace.AskedWorkspace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The analysis of a document that somebody edits: after each edit only those lines are judged again whose findings may be
 * others now. What it says is what {@link Analyzer#analyze} says of the same text. Belongs to one thread.
 */
public final class LiveAnalysis {
    /** So many lines are judged before it is asked whether to stop. */
    private static final int BETWEEN_STOPS = 32;

    private final Analyzer analyzer;
    private final LineJudge judge;
    /** What lines have asked about other files. */
    private final AskedWorkspace asked;

    private RuleContext context;

    private Document document;
    private FactIndex index;
    private final Readers readers = new Readers();
    private final JudgedLines lines = new JudgedLines();
    /** Numbers of the chunks that are to be judged. */
    private BitSet pending = new BitSet();
    /** Whether all lines of some version have been read, not only those that rules ask for. */
    private boolean hasReadAll;
    /** Whether somebody in a hurry has heard of this version. */
    private boolean hasToldEarly;

    /** @param context of the document; when it is another one, another analysis may be due */
    public LiveAnalysis(Analyzer analyzer, RuleContext context) {
        this.analyzer = analyzer;
        this.context = context;
        this.asked = new AskedWorkspace(context.workspace());
        this.judge = new LineJudge(analyzer, context.with(asked));
    }

    /**
     * Goes on under these circumstances, if no line could be judged otherwise for them: other files may have changed, but what
     * was asked about them is answered as before.
     *
     * @return false if another analysis is due
     */
    public boolean goesOnUnder(Analyzer other, RuleContext now) {
        if (analyzer != other) return false;
        if (context.equals(now)) return true;
        if (!context.with(now.workspace()).equals(now) || !asked.goesOnWith(now.workspace())) return false;
        context = now;
        return true;
    }

    /** How many lines of it and of another version are no common ones; those of that version if it knows none. */
    public int distanceTo(Document other) {
        if (document == null) return other.chunkCount();
        var change = Change.ofLines(document, other);
        return change.removed() + change.added();
    }

    /** How many lines have been judged so far. */
    public long judgedLines() {
        return judge.judged();
    }

    /** How many judged lines have been looked at by themselves so far, while the others were only passed over. */
    public long visitedLines() {
        return lines.visited();
    }

    /** How often rules have looked at lines, suites and names so far. */
    public long questions() {
        return readers.questions();
    }

    /**
     * Goes on with another version of the document.
     *
     * @param stop is asked now and then whether the result is still wanted
     * @return empty if it is not; what was done is not lost
     */
    public Optional<Analysis> update(Document next, BooleanSupplier stop) {
        return update(next, stop, null);
    }

    /**
     * The same, for somebody in a hurry.
     *
     * @param early takes what rules found, as long as most lines have not been read in search of syntax errors
     */
    public Optional<Analysis> update(Document next, BooleanSupplier stop, Consumer<List<Finding>> early) {
        goOnWith(next);
        return judgePending(stop) ? report(stop, early) : Optional.empty();
    }

    /**
     * The same for somebody who asks about a part: of the lines for which no rule asks only those are read that stand there, so
     * that syntax errors elsewhere may be missing.
     */
    public Analysis near(Document next, TextRange part) {
        goOnWith(next);
        judgePending(() -> false);
        if (lines.isFileSilent()) return report(() -> false, null).orElseThrow();
        if (!hasReadAll && next.chunkCount() > 0)
            findSyntaxErrors(next.chunkAt(part.start()), next.chunkAt(part.end()) + 1);
        return told();
    }

    private void goOnWith(Document next) {
        if (document != next) hasToldEarly = false;
        if (document == null) begin(next);
        else advance(next);
    }

    private void begin(Document first) {
        document = first;
        index = new FactIndex(first);
        pending = analyzer.candidates(first, index);
        pending.or(Suppressions.places(first));
    }

    private void advance(Document next) {
        var change = withOtherScopes(Change.between(document, next), next);
        if (change.isEmpty()) {
            index.follow(next, 0, 0, 0, true);
            document = next;
            return;
        }
        var concerned = new HashSet<JudgedLine>();
        int same = sameLinesAtEnd(change, next);
        collectReadersOfOld(change, same, next, concerned);
        collectReadersOfNew(change, same, next, concerned);
        var importedBefore = index.importedNames(analyzer.watched());
        int gone = change.from() + change.removed() - same;
        for (int i = change.from(); i < gone; i++) readers.forget(document.chunk(i));
        for (int i = gone; i < gone + same; i++) readers.replace(document.chunk(i), next.chunk(i + change.growth()));
        var selves = SelfChange.before(index, next, change);
        index.follow(next, change.from(), change.removed(), change.added(), change.moved().length == 0);
        document = next;
        selves.after(attribute -> readers.ofBound(null, attribute, concerned::add));
        for (int i = change.from(); i < change.from() + change.added(); i++) readersOfAttributes(i, concerned);
        for (int moved : change.moved()) readersOfAttributes(moved, concerned);
        lines.change(change.from(), change.removed(), change.growth());
        pending = moved(pending, change);
        pending.set(change.from(), change.from() + change.added());
        for (int moved : change.moved()) pending.set(moved);
        concerned.addAll(lines.restless());
        for (var line : concerned) {
            if (!line.isGone()) pending.set(line.number());
        }
        judgeUsersOfOtherImports(importedBefore);
    }

    /** Typing a comment makes another chunk of the line below it, too, whose words are those of the one before. */
    private int sameLinesAtEnd(Change change, Document next) {
        int end = change.from() + change.removed();
        int most = Math.min(change.removed(), change.added());
        int same = 0;
        while (same < most && isSameLine(end - 1 - same, next, end - 1 - same + change.growth())) same++;
        return same;
    }

    private boolean isSameLine(int number, Document next, int nextNumber) {
        if (!document.chunk(number).isSameLine(next.chunk(nextNumber))) return false;
        int parent = document.parentUnseen(number);
        int nextParent = next.parentUnseen(nextNumber);
        return parent < 0 || nextParent < 0 ? parent == nextParent : document.chunk(parent) == next.chunk(nextParent);
    }

    /** A head that begins another kind of scope than the one before, or none any more, moves all that stands below it. */
    private Change withOtherScopes(Change change, Document next) {
        if (change.isStructural() || change.growth() != 0) return change;
        var moved = new BitSet();
        for (int i = change.from(); i < change.from() + change.added(); i++) {
            if (FactIndex.isSameScope(document, next, i)) continue;
            moved.set(i + 1, Math.max(i + 1, next.endUnseen(i)));
        }
        moved.clear(change.from(), change.from() + change.added());
        return moved.isEmpty() ? change : change.withMoved(moved.stream().toArray());
    }

    private void collectReadersOfOld(Change change, int same, Document next, Set<JudgedLine> concerned) {
        int first = change.from();
        int end = change.from() + change.removed();
        for (int i = first; i < end - same; i++) readers.ofLine(document.chunk(i), concerned::add);
        for (int i = end - same; i < end; i++) {
            var line = document.chunk(i);
            if (!line.hasTriviaOf(next.chunk(i + change.growth()))) readers.ofTrivia(line, concerned::add);
        }
        // The definition may be one of the lines that are the same behind what was typed.
        if (end - same < document.chunkCount() && isAboutDecorators(change, next)) {
            readers.ofLine(document.chunk(end - same), concerned::add);
        }
        if (change.isStructural()) {
            if (first > 0) readersAround(--first, concerned);
            if (end < document.chunkCount()) readersAround(end++, concerned);
        }
        for (int moved : change.moved()) readers.ofLine(next.chunk(moved), concerned::add);
        if (!change.isStructural()) return;
        readers.ofSuite(null, concerned::add);
        var seen = new BitSet();
        for (int i = first; i < end; i++) suitesAround(document, i, seen, concerned);
        for (int moved : change.moved()) suitesAround(document, moved - change.growth(), seen, concerned);
        seen.clear();
        for (int i = change.from(); i < change.from() + change.added(); i++) suitesAround(next, i, seen, concerned);
        for (int moved : change.moved()) suitesAround(next, moved, seen, concerned);
    }

    /** Who looks at a definition, from wherever, looks at the decorators above it. */
    private boolean isAboutDecorators(Change change, Document next) {
        for (int i = 0; i < change.removed(); i++) if (isDecorator(document.chunk(change.from() + i))) return true;
        for (int i = 0; i < change.added(); i++) if (isDecorator(next.chunk(change.from() + i))) return true;
        // Or what stands below one comes between it and its definition.
        int above = change.from() - 1;
        while (above >= 0 && document.chunk(above).head().kind() == HeadKind.TRIVIA) above--;
        return above >= 0 && isDecorator(document.chunk(above));
    }

    private static boolean isDecorator(Chunk line) {
        return line.head().kind() == HeadKind.DECORATOR;
    }

    /**
     * Who looked for the beginning or the end of something stopped at a neighbour. Nobody looks that far from inside another
     * block of the module.
     */
    private void readersAround(int neighbour, Set<JudgedLine> concerned) {
        int block = outermost(neighbour);
        readers.ofLine(document.chunk(neighbour), line -> {
            if (document.parentUnseen(line.number()) < 0 || outermost(line.number()) == block) concerned.add(line);
        });
    }

    private int outermost(int chunk) {
        int block = chunk;
        for (int head = chunk; head >= 0; head = document.parentUnseen(head)) block = head;
        return block;
    }

    private void suitesAround(Document version, int chunk, BitSet seen, Set<JudgedLine> concerned) {
        for (int head = version.parentUnseen(chunk); head >= 0 && !seen.get(head); head = version.parentUnseen(head)) {
            seen.set(head);
            readers.ofSuite(version.chunk(head), concerned::add);
        }
    }

    private void collectReadersOfNew(Change change, int same, Document next, Set<JudgedLine> concerned) {
        int from = change.from();
        var said = FactIndex.sayings(document, next, from, change.removed() - same, change.added() - same);
        // The same about a name in another scope is something else.
        var known = standInOneSuite(change, next) ? said.before() : Set.of();
        for (var question : said.after()) {
            if (!known.contains(question)) readers.of(question, concerned::add);
        }
        for (int i = from; i < from + change.added() - same; i++) readersOfBindings(next, i, concerned);
        for (int moved : change.moved()) {
            for (var question : FactIndex.sayings(next, moved, moved + 1)) readers.of(question, concerned::add);
            readersOfBindings(next, moved, concerned);
        }
    }

    /** Whether the lines that went have stood below the same head as those stand that came. */
    private boolean standInOneSuite(Change change, Document next) {
        if (!change.isStructural()) return true;
        var heads = new HashSet<Optional<Chunk>>();
        for (int i = 0; i < change.removed(); i++) heads.add(headOf(document, change.from() + i));
        for (int i = 0; i < change.added(); i++) heads.add(headOf(next, change.from() + i));
        return heads.size() <= 1;
    }

    private static Optional<Chunk> headOf(Document version, int chunk) {
        int head = version.parentUnseen(chunk);
        return head < 0 ? Optional.empty() : Optional.of(version.chunk(head));
    }

    private void readersOfBindings(Document next, int chunk, Set<JudgedLine> concerned) {
        FactIndex.boundNames(next, chunk, (owner, name) -> readers.ofBound(owner, name, concerned::add));
    }

    /** Who asked about an attribute of a class looks at the lines in which it hangs on its self, or on he knows not what. */
    private void readersOfAttributes(int chunk, Set<JudgedLine> concerned) {
        index.attributes(chunk, (owner, attribute) -> readers.ofBound(owner, attribute, concerned::add));
    }

    private static BitSet moved(BitSet numbers, Change change) {
        int from = change.from();
        int behind = from + change.removed();
        if (change.growth() == 0) {
            numbers.clear(from, behind);
            return numbers;
        }
        if (numbers.isEmpty()) return numbers;
        var moved = new BitSet();
        numbers.stream()
                .filter(number -> number < from || number >= behind)
                .forEach(number -> moved.set(number < from ? number : number + change.growth()));
        return moved;
    }

    private void judgeUsersOfOtherImports(Set<String> before) {
        var after = index.importedNames(analyzer.watched());
        if (after.equals(before)) return;
        for (var name : before) if (!after.contains(name)) judgeUsersOf(name);
        for (var name : after) if (!before.contains(name)) judgeUsersOf(name);
    }

    private void judgeUsersOf(String name) {
        for (int chunk : index.users(name)) pending.set(chunk);
    }

    /** False if it was stopped. */
    private boolean judgePending(BooleanSupplier stop) {
        if (pending.isEmpty()) return true;
        judge.forget();
        int count = 0;
        for (int chunk = pending.nextSetBit(0); chunk >= 0; chunk = pending.nextSetBit(chunk + 1)) {
            if (++count % BETWEEN_STOPS == 0 && stop.getAsBoolean()) return false;
            lines.remove(chunk);
            judge(chunk);
            pending.clear(chunk);
        }
        index.rest();
        judge.forget();
        return true;
    }

    private void judge(int number) {
        var reading = readers.new Reading();
        var judged = judge.judge(document, index, number, reading);
        if (judged.isEmpty()) return;
        lines.put(number, judged.get());
        readers.add(judged.get(), reading);
    }

    private Optional<Analysis> report(BooleanSupplier stop, Consumer<List<Finding>> early) {
        if (!hasReadAll) {
            if (early != null && !hasToldEarly && !lines.isFileSilent()) {
                hasToldEarly = true;
                early.accept(List.copyOf(told().findings()));
            }
            if (!index.readAllLines(stop)) return Optional.empty();
            findSyntaxErrors(0, document.chunkCount());
            hasReadAll = true;
        }
        return Optional.of(told());
    }

    /** Lines that no rule asks for have been passed over until now. */
    private void findSyntaxErrors(int from, int to) {
        for (int i = from; i < to; i++) {
            if (document.tree(i).error() == null) continue;
            lines.remove(i);
            judge(i);
        }
        judge.forget();
    }

    private Analysis told() {
        var model = SemanticModel.of(document, index);
        var internalErrors = lines.internalErrors();
        var ofProject = analyzer.judgeInProject(model, context, internalErrors);
        if (isSilenceFarReaching(ofProject, internalErrors)) {
            var found = new ArrayList<>(ofProject);
            found.addAll(lines.found(document));
            return analyzer.report(model, found, internalErrors, context, lines.silent());
        }
        var others = new ArrayList<>(ofProject);
        others.addAll(analyzer.blockErrors(document));
        var heard = new ArrayList<>(analyzer.levelled(others, context));
        for (var line : lines.strays()) heard.addAll(line.reported());
        if (heard.size() > 1) heard.sort(Analyzer.BY_PLACE);
        return analyzer.analysis(model, lines.reported(document, heard), internalErrors, context);
    }

    /** Whether a comment asks for silence about more than what rules found in its own line. */
    private boolean isSilenceFarReaching(List<Finding> ofProject, List<Analysis.InternalError> internalErrors) {
        if (!lines.isSomethingSilent()) return false;
        if (lines.isFileSilent() || !internalErrors.isEmpty()) return true;
        var elsewhere = new ArrayList<>(ofProject);
        for (var line : lines.strays()) elsewhere.addAll(line.found(0));
        return elsewhere.stream()
                .anyMatch(finding ->
                        lines.isSilent(document.chunkAt(finding.range().start())));
    }
}
