package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Assignments such as {@code loop = asyncio.get_running_loop()} whose name nothing reads any more when some of its uses
 * go. In a coroutine asking for the running loop has no other effect.
 */
final class AssignmentRemoval {
    private static final Set<String> LOOPS = Set.of("asyncio.get_running_loop", "asyncio.get_event_loop");

    private final SemanticModel model;
    private final Set<Statement.Assign> removed = new LinkedHashSet<>();

    /** @param going the uses of names that go */
    AssignmentRemoval(SemanticModel model, List<Expression.Name> going) {
        this.model = model;
        for (var name : going) assignmentOf(name, going).ifPresent(removed::add);
    }

    private Optional<Statement.Assign> assignmentOf(Expression.Name name, List<Expression.Name> going) {
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1 || !isCoroutine(bindings.get(0).scope()) || model.isDeclared(name.id())) {
            return Optional.empty();
        }
        var at = bindings.get(0).at();
        var parent = at.parent().filter(found -> found.kind() == NodeKind.ASSIGN);
        if (parent.isEmpty()) return Optional.empty();
        var assign = new Statement.Assign(parent.get());
        boolean plain =
                assign.targets().size() == 1 && assign.targets().get(0).at().equals(at) && givesLoop(assign);
        if (!plain) return Optional.empty();
        var starts = going.stream().map(use -> use.range().start()).toList();
        boolean all = model.usesOf(bindings.get(0).scope(), name.id()).stream()
                .allMatch(use -> starts.contains(use.range().start()));
        return all ? Optional.of(assign) : Optional.empty();
    }

    private static boolean isCoroutine(Scope scope) {
        return scope.kind() == ScopeKind.FUNCTION
                && new Statement.FunctionDef(scope.owner().orElseThrow()).async();
    }

    private boolean givesLoop(Statement.Assign assign) {
        return assign.value() instanceof Expression.Call call
                && call.at().children().size() == 1
                && model.qualifiedName(call.function()).filter(LOOPS::contains).isPresent();
    }

    /** Whether a place goes with an assignment. */
    boolean covers(TextRange range) {
        return removed.stream().anyMatch(assign -> assign.range().contains(range));
    }

    List<Edit> edits() {
        return removed.stream().map(this::edit).toList();
    }

    private Edit edit(Statement.Assign assign) {
        var range = assign.range();
        var line = assign.at().parent().map(Cursor::children).orElse(List.of());
        int index = line.indexOf(assign.at());
        if (line.size() > 1) {
            return index + 1 < line.size()
                    ? Edit.delete(
                            new TextRange(range.start(), line.get(index + 1).start()))
                    : Edit.delete(new TextRange(line.get(index - 1).end(), range.end()));
        }
        return isAlone(assign) ? new Edit(range, "pass") : Edit.delete(withLine(assign));
    }

    private static boolean isAlone(Statement.Assign assign) {
        return suite(assign).size() < 2;
    }

    private static List<Statement> suite(Statement.Assign assign) {
        var holder = assign.parent().orElseThrow();
        return holder instanceof Statement.Compound compound ? compound.body() : ((Clause) holder).body();
    }

    /** The statement with its line, which stays for a comment; and a blank line behind that would be one too many. */
    private TextRange withLine(Statement.Assign assign) {
        var text = model.document().text();
        int start = assign.range().start();
        int end = blanksEnd(text, assign.range().end());
        if (end < text.length() && text.charAt(end) == ';') end = blanksEnd(text, end + 1);
        if (end < text.length() && !isLineBreak(text, end)) return new TextRange(start, end);
        while (start > 0 && !isLineBreak(text, start - 1)) start--;
        end = behindLineBreak(text, end);
        int blank = blanksEnd(text, end);
        boolean first = suite(assign).get(0).at().equals(assign.at()) || isBlankAbove(text, start);
        if (first && blank < text.length() && isLineBreak(text, blank)) end = behindLineBreak(text, blank);
        return new TextRange(start, end);
    }

    private static boolean isBlankAbove(String text, int lineStart) {
        var above = text.substring(0, lineStart).replace("\r\n", "\n").replace('\r', '\n');
        int last = above.length() - 1;
        return last > 0
                && above.substring(above.lastIndexOf('\n', last - 1) + 1).isBlank();
    }

    private static int blanksEnd(String text, int offset) {
        int end = offset;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) end++;
        return end;
    }

    private static boolean isLineBreak(String text, int offset) {
        return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
    }

    private static int behindLineBreak(String text, int offset) {
        if (offset >= text.length()) return offset;
        return offset + (text.startsWith("\r\n", offset) ? 2 : 1);
    }
}
