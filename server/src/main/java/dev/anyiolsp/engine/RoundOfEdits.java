package dev.anyiolsp.engine;

import dev.anyiolsp.engine.Analysis.Choice;
import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.PlannedEdit;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tells what each edit is for that some fixes applied together have made. */
final class RoundOfEdits {
    private final Document document;
    private final Map<Fix, String> rules = new IdentityHashMap<>();
    /** Of fixes that stand or fall together, another one or the same; in the end the one that stands for all. */
    private final Map<Fix, Fix> leaders = new IdentityHashMap<>();

    private final Map<Fix, Purpose> purposes = new IdentityHashMap<>();
    private final boolean isSafe;

    /** @param isSafe whether only safe fixes have been applied so far, and in this round */
    RoundOfEdits(Analysis analysis, List<Choice> choices, boolean isSafe) {
        this.document = analysis.document();
        this.isSafe = isSafe;
        for (var choice : choices) rules.put(choice.fix(), choice.finding().code());
    }

    /** @param planned by place */
    List<PurposefulEdit> of(List<PlannedEdit> planned) {
        for (var one : planned) join(one.by());
        if (!isSafe) findPurposes(planned);
        var result = new ArrayList<PurposefulEdit>();
        for (int i = 0; i < planned.size(); i++) {
            var one = planned.get(i);
            if (!one.isOfImports()) {
                result.add(new PurposefulEdit(one.edit(), purpose(one.by())));
                continue;
            }
            var group = groupOfLine(planned.subList(i, planned.size()));
            boolean isFree = result.isEmpty()
                    || result.get(result.size() - 1).edit().range().end()
                            <= lineOf(one.edit()).start();
            if (group.isEmpty() || !isFree) {
                result.add(ofImports(one.edit()));
                continue;
            }
            result.addAll(split(lineOf(one.edit()), group));
            i += group.size() - 1;
        }
        return result;
    }

    /** An edit that several fixes want, a line that both of them move say, makes no sense without one of them. */
    private void join(List<Fix> fixes) {
        if (fixes.isEmpty()) return;
        var first = leader(fixes.get(0));
        for (var fix : fixes) leaders.put(leader(fix), first);
    }

    private Fix leader(Fix fix) {
        var found = fix;
        for (var next = leaders.get(found); next != null && next != found; next = leaders.get(found)) {
            var further = leaders.getOrDefault(next, next);
            leaders.put(found, further);
            found = further;
        }
        return found;
    }

    /** What is to be said of all fixes that stand or fall with some, when it is known which do. */
    private Purpose purpose(List<Fix> fixes) {
        return isSafe ? Purpose.SAFE : purposes.get(leader(fixes.get(0)));
    }

    private void findPurposes(List<PlannedEdit> planned) {
        var together = new IdentityHashMap<Fix, List<Purpose>>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Fix, Boolean>());
        for (var one : planned) {
            for (var fix : one.by()) {
                if (seen.add(fix))
                    together.computeIfAbsent(leader(fix), any -> new ArrayList<>())
                            .add(purpose(fix));
            }
        }
        together.forEach((fix, all) -> purposes.put(fix, Purpose.merged(all)));
    }

    private Purpose purpose(Fix fix) {
        var rule = List.of(rules.getOrDefault(fix, ""));
        if (!fix.safety().isSafe())
            return new Purpose(Purpose.Kind.UNSAFE, rule, fix.safety().reasons());
        return new Purpose(Purpose.Kind.FOLLOWING, rule, List.of());
    }

    private PurposefulEdit ofImports(Edit edit) {
        boolean adds = document.text(edit.range()).isBlank();
        return new PurposefulEdit(edit, adds ? added() : dropped());
    }

    private Purpose added() {
        return isSafe ? Purpose.SAFE : Purpose.of(Purpose.Kind.IMPORTED);
    }

    private Purpose dropped() {
        return Purpose.of(isSafe ? Purpose.Kind.DROPPED_SAFELY : Purpose.Kind.DROPPED);
    }

    /** The first edits, if they are all that happens to a line of imports, and one of them replaces something. */
    private List<Edit> groupOfLine(List<PlannedEdit> planned) {
        var line = lineOf(planned.get(0).edit());
        if (!isLineOfImports(line)) return List.of();
        var group = new ArrayList<Edit>();
        for (var one : planned) {
            if (one.edit().range().start() >= line.end()) break;
            if (!one.isOfImports() || !line.contains(one.edit().range())) return List.of();
            group.add(one.edit());
        }
        return group.stream().anyMatch(this::isReplacement) ? group : List.of();
    }

    private boolean isReplacement(Edit edit) {
        return !edit.newText().isBlank() && !document.text(edit.range()).isBlank();
    }

    /** The new line above the old one, so that the old one can stay. */
    private List<PurposefulEdit> split(TextRange line, List<Edit> edits) {
        var inLine = edits.stream()
                .map(edit -> new Edit(edit.range().shift(-line.start()), edit.newText()))
                .toList();
        var after = Edit.apply(document.text(line), inLine);
        return List.of(
                new PurposefulEdit(Edit.insert(line.start(), after), added()),
                new PurposefulEdit(Edit.delete(line), dropped()));
    }

    /** The logical line in which an edit starts, from its indentation to its line end. */
    private TextRange lineOf(Edit edit) {
        int chunk = document.chunkAt(edit.range().start());
        int end = document.start(chunk) + document.chunk(chunk).text().length();
        if (document.chunk(chunk).head().kind() == HeadKind.TRIVIA) return TextRange.at(end);
        return new TextRange(document.startOfLine(document.line(document.lineStart(chunk))), end);
    }

    private boolean isLineOfImports(TextRange line) {
        var text = document.text(line);
        if (!text.endsWith("\n") && !text.endsWith("\r")) return false;
        var statements = document.statements(document.chunkAt(line.start()));
        return !statements.isEmpty()
                && statements.stream()
                        .allMatch(one -> one instanceof Statement.Import || one instanceof Statement.ImportFrom);
    }
}
