package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.migration.timeouts.Catching;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statements of one suite from where a task is made to where it is last used, with all tasks of which the same can be
 * said and whose statements overlap: one task group around them holds them all.
 */
public final class TaskRegion {
    private final SemanticModel model;
    private final Map<Integer, LocalTasks> tasks = new LinkedHashMap<>();
    private final Optional<Node> suite;
    private Statement first;
    private Statement last;

    private TaskRegion(LocalTasks tasks) {
        this.model = tasks.model;
        this.suite = tasks.binding.parent();
    }

    /** With all other tasks that are made or used among the statements; empty if some use of the tasks is outside of the suite. */
    public static Optional<TaskRegion> of(LocalTasks tasks) {
        var region = new TaskRegion(tasks);
        if (!region.add(tasks)) return Optional.empty();
        for (var span : TaskSpan.around(tasks)) {
            if (span.key() != key(tasks)) region.tasksOf(span).ifPresent(region::add);
        }
        return Optional.of(region);
    }

    /** What is said of the statements of some tasks, asked once for all that share them. */
    static Judged judged(LocalTasks tasks, boolean hasHandles) {
        var spans = TaskSpan.around(tasks);
        if (spans.isEmpty()) return Judged.of(of(tasks).orElseThrow(), hasHandles);
        var first = spans.get(0);
        return tasks.model.answer(new Question(first.key(), hasHandles), there -> {
            var region = tasksOf(there, first).flatMap(TaskRegion::of).orElseThrow();
            return Judged.of(region, hasHandles);
        });
    }

    private record Question(int key, boolean hasHandles) {}

    /**
     * Whether a group can be opened around the statements.
     *
     * @param problem why not, a clause
     * @param cleanUp what else is different in a group that a failure cancels, a clause
     */
    record Judged(Optional<String> problem, Optional<String> cleanUp) {
        private static Judged of(TaskRegion region, boolean hasHandles) {
            var problem = region.problem();
            if (problem.isEmpty() && !hasHandles) problem = new StoredTasks(region).problem();
            return new Judged(problem, region.cleanUp());
        }
    }

    private boolean add(LocalTasks more) {
        var statements = new ArrayList<Statement>();
        for (var creation : more.creations) statement(creation).ifPresent(statements::add);
        int made = statements.size();
        for (var use : more.uses) statement(use).ifPresent(statements::add);
        if (made < more.creations.size() || statements.size() < made + more.uses.size()) return false;
        for (var statement : statements) {
            if (first == null || statement.range().start() < first.range().start()) first = statement;
            if (last == null || statement.range().start() > last.range().start()) last = statement;
        }
        tasks.put(key(more), more);
        return true;
    }

    /** The statement of the suite that holds a node. */
    Optional<Statement> statement(Node node) {
        for (Optional<Node> at = Optional.of(node);
                at.isPresent();
                at = at.get().parent()) {
            if (at.get() instanceof Statement.FunctionDef) return Optional.empty();
            if (!at.get().parent().equals(suite)) continue;
            if (at.get() instanceof Statement statement) return Optional.of(statement);
            if (at.get() instanceof Clause clause) return ofClause(clause);
        }
        return Optional.empty();
    }

    /** All statements of the suite. */
    List<Statement> suite() {
        var holder = suite.orElseThrow();
        return holder instanceof Statement.Compound compound ? compound.body() : ((Clause) holder).body();
    }

    /** The statement of the suite that a clause belongs to. */
    private Optional<Statement> ofClause(Clause clause) {
        return suite().stream()
                .filter(statement -> statement.fullRange().contains(clause.range()))
                .findFirst();
    }

    private Optional<LocalTasks> tasksOf(TaskSpan span) {
        return tasksOf(model, span);
    }

    private static Optional<LocalTasks> tasksOf(SemanticModel model, TaskSpan span) {
        return model.references(span.creator(), LocalTasks.CREATORS).stream()
                .flatMap(creator -> LocalTasks.of(creator).stream())
                .filter(found -> key(found) == span.key())
                .findFirst();
    }

    /** From the first to the last statement that speaks of some tasks; empty if some use stands outside of their suite. */
    static Optional<TextRange> rangeOf(LocalTasks tasks) {
        var own = new TaskRegion(tasks);
        return own.add(tasks) ? Optional.of(own.range()) : Optional.empty();
    }

    /** What tells the statements of some tasks from others of the document. */
    static int firstOf(LocalTasks tasks) {
        return TaskSpan.around(tasks).stream().map(TaskSpan::key).findFirst().orElseGet(() -> key(tasks));
    }

    static int key(LocalTasks tasks) {
        return tasks.binding.range().start();
    }

    TextRange range() {
        return new TextRange(first.range().start(), last.fullRange().end());
    }

    /** The first statement that belongs into the block. */
    public Statement first() {
        return first;
    }

    /** The last one, all of which belongs into it. */
    public Statement last() {
        return last;
    }

    SemanticModel model() {
        return model;
    }

    List<LocalTasks> tasks() {
        return List.copyOf(tasks.values());
    }

    /** The awaited gathers, whatever they take. */
    private Set<Expression.Call> gathersOfSingles() {
        var found = new LinkedHashSet<Expression.Call>();
        for (var one : tasks.values()) if (!one.several) found.addAll(one.gathers);
        return found;
    }

    /** Why no group can be opened around the statements, a clause. */
    public Optional<String> problem() {
        boolean waits = tasks.values().stream()
                .anyMatch(one -> !one.awaits.isEmpty()
                        || !one.gathers.isEmpty()
                        || !one.cancels.isEmpty()
                        || !one.cancelledWaits.isEmpty());
        boolean isUsed = tasks.values().stream().anyMatch(one -> one.uses.size() > 0);
        if (!isUsed || !waits && tasks.values().stream().anyMatch(one -> one.several)) {
            return Optional.of(
                    "nobody waits for it here, and a task group would; start it in the task group of whoever owns"
                            + " its lifetime");
        }
        if (StatementLines.of(first, last).isEmpty())
            return Optional.of("its statements cannot be moved into the block of a task group as they stand");
        var names = tasks.values().stream().map(one -> one.name).collect(Collectors.toSet());
        for (var gather : gathersOfSingles()) {
            boolean all = gather.arguments().stream().map(Node::text).allMatch(names::contains);
            if (!all)
                return Optional.of(
                        "it is gathered with something else; what is gathered can be started in one task group");
        }
        for (var one : tasks.values()) {
            if (one.problem().isPresent()) return one.problem();
            for (var await : awaited(one)) {
                if (Catching.any(model, await, first.range().start())) {
                    return Optional.of(
                            "a handler around its `await` would meet `TaskFailed`, and the group would fail all"
                                    + " the same; catch the error in the coroutine");
                }
            }
        }
        var narrow = Catching.narrow(model, first);
        if (narrow.isPresent()) {
            return Optional.of("`" + narrow.get()
                    + "` around it does not meet the ExceptionGroup in which a failure comes;" + " `except*` does");
        }
        return exit();
    }

    /** Where a failure of a task would be met. */
    private static List<Node> awaited(LocalTasks one) {
        var found = new ArrayList<Node>(one.awaits);
        one.gathers.stream().filter(gather -> !one.collecting.contains(gather)).forEach(found::add);
        one.cancelledWaits.stream().filter(wait -> !wait.silent()).forEach(wait -> found.add(wait.around()));
        return found;
    }

    /** What else is different in a group that a failure cancels, a clause. */
    Optional<String> cleanUp() {
        var document = model.document();
        int end = document.chunkAt(Math.max(0, range().end() - 1));
        for (int chunk = first.at().chunk(); chunk <= end; chunk++) {
            var tree = document.tree(chunk);
            for (int node = 0; node < tree.size(); node++) {
                if (tree.kind(node) == NodeKind.AWAIT && isInFinally(Node.of(document.cursor(chunk, node)))) {
                    return Optional.of("an `await` in the `finally` is cut short when the group is cancelled");
                }
            }
        }
        return Optional.empty();
    }

    private boolean isInFinally(Node await) {
        for (Optional<Node> node = await.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement.FunctionDef) return false;
            if (node.get() instanceof Clause.Finally)
                return node.get().range().start() > first.range().start();
        }
        return false;
    }

    /** A yield, or a way out in front of the last statement. */
    private Optional<String> exit() {
        var document = model.document();
        int end = document.chunkAt(Math.max(0, range().end() - 1));
        var function = model.functionOf(first.at());
        for (int chunk = first.at().chunk(); chunk <= end; chunk++) {
            var tree = document.tree(chunk);
            for (int node = 0; node < tree.size(); node++) {
                var at = document.cursor(chunk, node);
                boolean leaves = switch (tree.kind(node)) {
                    case YIELD, YIELD_FROM, RETURN -> true;
                    case BREAK, CONTINUE -> leavesLoop(at.start());
                    default -> false;
                };
                if (!leaves || !model.functionOf(at).equals(function)) continue;
                if (tree.kind(node) == NodeKind.RETURN && at.equals(last.at())) continue;
                return Optional.of(
                        tree.kind(node) == NodeKind.YIELD || tree.kind(node) == NodeKind.YIELD_FROM
                                ? "a `yield` stands between where it is made and where it is awaited"
                                : "the function may leave before it waits for the task, and a group would wait");
            }
        }
        return Optional.empty();
    }

    private boolean leavesLoop(int offset) {
        var node = model.document().nodeAt(new TextRange(offset, offset + 1));
        while (node.isPresent() && !(node.get() instanceof Statement.FunctionDef)) {
            boolean isLoop = node.get() instanceof Statement.For || node.get() instanceof Statement.While;
            if (isLoop) return node.get().range().start() < first.range().start();
            node = node.get().parent();
        }
        return true;
    }
}
