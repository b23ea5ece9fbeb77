package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.migration.code.Hoisting;
import dev.anyiolsp.rules.migration.code.LineRemoval;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a group without handles ends: it waits for its tasks at the end of its block, so that is where their end may be
 * awaited, and their results are read behind it. Statements that only wait, at the end of all, go.
 */
final class JoinedEnd {
    private static final String FROM_4_14 =
            "tasks have handles from AnyIO 4.14 on (the project admits less), and without ";
    private static final String WAITS_EARLY =
            FROM_4_14 + "them it is awaited only at the end of the group's block; split the" + " function there";

    /** Functions that nothing else waits for. */
    private static final Set<String> PLAIN = Set.of(
            "print",
            "len",
            "sum",
            "min",
            "max",
            "list",
            "tuple",
            "dict",
            "set",
            "sorted",
            "str",
            "repr",
            "int",
            "float",
            "bool",
            "zip",
            "enumerate",
            "range",
            "any",
            "all",
            "isinstance");

    private static final Set<String> PLAIN_METHODS = Set.of("append", "extend", "add", "update");

    private final TaskRegion region;
    private final SemanticModel model;
    private final List<LineRemoval> dropped = new ArrayList<>();
    private final List<Expression.Await> waits = new ArrayList<>();
    private Optional<String> problem = Optional.empty();
    private Optional<StatementLines> block = Optional.empty();

    private JoinedEnd(TaskRegion region) {
        this.region = region;
        this.model = region.model();
    }

    static JoinedEnd of(TaskRegion region) {
        var end = new JoinedEnd(region);
        end.dropWaits();
        end.find();
        return end;
    }

    Optional<String> problem() {
        return problem;
    }

    /** The statements for the block of the group. */
    Optional<StatementLines> block() {
        return block;
    }

    /** Statements that go, since the block waits all the same. */
    List<LineRemoval> dropped() {
        return dropped;
    }

    boolean drops(Expression.Await await) {
        return waits.contains(await);
    }

    /** Whether nobody reads what a task gives. */
    boolean isDropped(LocalTasks one) {
        return joins(one).stream().allMatch(waits::contains) && one.collecting.isEmpty();
    }

    /** A statement that waits for the end of a task, and the await of it. */
    private record Wait(Statement statement, Expression.Await await) {}

    /** From the end on, what only waits. */
    private void dropWaits() {
        var document = model.document();
        var found = new ArrayList<Wait>();
        for (var one : region.tasks()) {
            for (var await : joins(one)) {
                waiting(await, one).ifPresent(statement -> found.add(new Wait(statement, await)));
            }
            for (var wait : one.cancelledWaits) found.add(new Wait(wait.around(), wait.await()));
        }
        found.sort(
                Comparator.comparingInt((Wait wait) -> wait.statement().range().start())
                        .reversed());
        int end = region.range().end();
        for (var wait : found) {
            if (waits.contains(wait.await())) continue;
            var statement = wait.statement();
            int start = statement.fullRange().end();
            boolean isLast = isBlank(document.text(new TextRange(start, Math.max(end, start)))) && isOnce(statement);
            var removal = LineRemoval.of(statement).filter(lines -> isLast);
            if (removal.isEmpty()) return;
            dropped.add(removal.get());
            waits.add(wait.await());
            end = statement.range().start();
        }
    }

    /** The statement that does nothing but wait for tasks, one by one in a loop, say. */
    static Optional<Statement> waiting(Expression.Await await, LocalTasks one) {
        if (!(await.parent().orElseThrow() instanceof Statement.ExprStmt statement)) return Optional.empty();
        boolean isLoop = one.several
                && statement.parent().orElse(null) instanceof Statement.For loop
                && loop.iterable().text().equals(one.name)
                && loop.body().size() == 1
                && loop.clauses().isEmpty();
        return Optional.of(isLoop ? (Statement) statement.parent().orElseThrow() : statement);
    }

    private static boolean isBlank(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    /** Whether a statement stands in no loop of the region, and in nothing else but a {@code finally}. */
    private boolean isOnce(Statement statement) {
        var holder = statement.parent();
        var outer = region.statement(statement);
        if (outer.isEmpty()) return false;
        if (outer.get().equals(statement)) return true;
        return outer.get() instanceof Statement.Try guarded
                && guarded.clauses().stream()
                        .anyMatch(clause -> clause.at().kind() == NodeKind.FINALLY
                                && holder.filter(clause::equals).isPresent());
    }

    /** The awaits of tasks, one by one or gathered. */
    private static List<Expression.Await> joins(LocalTasks one) {
        var found = new ArrayList<>(one.awaits);
        for (var gather : one.gathers)
            found.add((Expression.Await) gather.parent().orElseThrow());
        return found;
    }

    private void find() {
        var read = region.tasks().stream()
                .flatMap(one -> joins(one).stream())
                .filter(await -> !waits.contains(await))
                .distinct()
                .toList();
        for (var one : region.tasks()) {
            for (var wait : one.cancelledWaits) if (!waits.contains(wait.await())) problem = Optional.of(WAITS_EARLY);
            boolean isCancelled = !one.cancels.isEmpty() || !one.cancelledWaits.isEmpty();
            if (isCancelled && !waits.containsAll(joins(one))) problem = Optional.of(WAITS_EARLY);
        }
        if (read.isEmpty()) {
            block = StatementLines.of(region.first(), region.last());
            return;
        }
        var reading = read.stream()
                .flatMap(await -> region.statement(await).stream())
                .min(Comparator.comparingInt(statement -> statement.range().start()))
                .orElseThrow();
        if (!isReadBehind(reading, read)) {
            problem = Optional.of(WAITS_EARLY);
            return;
        }
        block = before(reading).flatMap(last -> StatementLines.of(region.first(), last));
        if (block.isEmpty()) problem = Optional.of(WAITS_EARLY);
    }

    /** Whether everything from a statement on only reads results. */
    private boolean isReadBehind(Statement reading, List<Expression.Await> read) {
        int start = reading.range().start();
        for (var one : region.tasks()) {
            boolean isMadeBefore =
                    one.creations.stream().allMatch(creation -> creation.range().start() < start);
            boolean isCancelledBefore =
                    one.cancels.stream().allMatch(call -> call.range().start() < start);
            if (!isMadeBefore || !isCancelledBefore) return false;
        }
        boolean isAlone = read.size() == 1 && reading.equals(region.last()) && !(reading instanceof Statement.Compound);
        if (isAlone && Hoisting.of(read.get(0)).isPresent()) return true;
        var document = model.document();
        int end = document.chunkAt(Math.max(0, region.range().end() - 1));
        for (int chunk = reading.at().chunk(); chunk <= end; chunk++) {
            var tree = document.tree(chunk);
            for (int node = 0; node < tree.size(); node++) {
                if (!isPlain(document.cursor(chunk, node), read)) return false;
            }
        }
        return true;
    }

    private boolean isPlain(Cursor at, List<Expression.Await> read) {
        return switch (at.kind()) {
            case AWAIT -> read.contains(new Expression.Await(at)) || waits.contains(new Expression.Await(at));
            case CALL -> isPlainCall(new Expression.Call(at), read);
            case FOR -> !new Statement.For(at).async();
            case WITH, TRY, WHILE, YIELD, YIELD_FROM, FUNCTION_DEF, LAMBDA -> false;
            default -> true;
        };
    }

    private boolean isPlainCall(Expression.Call call, List<Expression.Await> read) {
        boolean isGather = call.parent()
                .filter(parent ->
                        parent instanceof Expression.Await await && (read.contains(await) || waits.contains(await)))
                .isPresent();
        if (isGather) return true;
        if (call.function() instanceof Expression.Name name) {
            return PLAIN.contains(name.id()) && model.bindingsOf(name).isEmpty();
        }
        return call.function() instanceof Expression.Attribute method && PLAIN_METHODS.contains(method.name());
    }

    /** The statement of the suite in front of another. */
    private Optional<Statement> before(Statement reading) {
        Optional<Statement> last = Optional.empty();
        for (var statement : region.suite()) {
            if (statement.range().start() >= reading.range().start()) break;
            last = Optional.of(statement);
        }
        return last;
    }
}
