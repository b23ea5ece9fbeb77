package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.migration.code.FreeNames;
import dev.anyiolsp.rules.migration.code.LineRemoval;
import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks of a local name that nobody asks for anything: a group starts them, and no name is needed. {@code task =
 * asyncio.create_task(f(x))} → {@code tg.start_soon(f, x)}.
 */
final class UnreadTasks {
    private final SemanticModel model;
    private final LocalTasks tasks;
    private final String group;

    UnreadTasks(SemanticModel model, LocalTasks tasks, String group) {
        this.model = model;
        this.tasks = tasks;
        this.group = group;
    }

    /** False, with nothing written, if a name is needed all the same. */
    boolean write(FixEdits edits) {
        if (!canSpell()) return false;
        if (!tasks.several) return replaceEach(edits, List.of(tasks.binding));
        var value = tasks.binding instanceof Statement.Assign assign
                ? assign.value()
                : ((Statement.AnnAssign) tasks.binding).value().orElseThrow();
        if (value instanceof Expression.Sequence list && list.elements().isEmpty()) return replaceAppends(edits);
        boolean isAsked = tasks.uses.stream().anyMatch(use -> !isWaitedFor(use));
        if (isAsked) return false;
        if (value instanceof Expression.Sequence) return replaceList(edits);
        return replaceLoop(edits, (Expression.Comprehension) value);
    }

    private boolean canSpell() {
        return StatementLines.of(tasks.binding).isPresent()
                && tasks.creations.stream()
                        .allMatch(call -> call.keywords().isEmpty()
                                && call.arguments().get(0) instanceof Expression.Call
                                && !MovedText.holdsBrokenString(call.at()))
                && !MovedText.holdsComment(model.document(), tasks.binding.range());
    }

    /** Whether a use goes, with the statement that only waits. */
    private static boolean isWaitedFor(Expression use) {
        var parent = use.parent().orElse(null);
        return parent instanceof Expression.Await
                || parent instanceof Expression.Starred
                || parent instanceof Statement.For
                || parent instanceof Expression.Call call
                        && !call.function().text().equals("len");
    }

    private boolean replaceEach(FixEdits edits, List<? extends Statement> statements) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < statements.size(); i++) {
            var text = text(edits, tasks.creations.get(i), statements.get(i));
            if (text.isEmpty()) return false;
            texts.add(text.get());
        }
        release(edits);
        for (int i = 0; i < statements.size(); i++) {
            edits.replace(statements.get(i).range(), texts.get(i));
        }
        return true;
    }

    /** {@code tasks.append(asyncio.create_task(f(x)))}, and the list that is empty at first. */
    private boolean replaceAppends(FixEdits edits) {
        var statements = new ArrayList<Statement>();
        for (var call : tasks.creations) {
            var statement = call.parent().flatMap(Node::parent);
            if (!(statement.orElse(null) instanceof Statement.ExprStmt alone)) return false;
            if (StatementLines.of(alone).isEmpty() || MovedText.holdsComment(model.document(), alone.range()))
                return false;
            statements.add(alone);
        }
        boolean isAsked = tasks.uses.stream()
                .anyMatch(use -> !isWaitedFor(use)
                        && statements.stream()
                                .noneMatch(statement -> statement.range().contains(use.range())));
        var removal = LineRemoval.of(tasks.binding);
        if (isAsked || removal.isEmpty() || !replaceEach(edits, statements)) return false;
        removal.get().write(edits);
        return true;
    }

    private boolean replaceList(FixEdits edits) {
        var lines = StatementLines.of(tasks.binding).orElseThrow();
        var texts = new ArrayList<String>();
        for (var call : tasks.creations) {
            var text = text(edits, call, tasks.binding);
            if (text.isEmpty()) return false;
            texts.add(text.get());
        }
        release(edits);
        edits.writeInstead(lines, texts.toArray(String[]::new));
        return true;
    }

    /** {@code [asyncio.create_task(f(x)) for x in xs]}. */
    private boolean replaceLoop(FixEdits edits, Expression.Comprehension comprehension) {
        var lines = StatementLines.of(tasks.binding).orElseThrow();
        if (comprehension.generators().size() != 1) return false;
        var generator = comprehension.generators().get(0);
        boolean isFree = generator.target() instanceof Expression.Name target
                && FreeNames.at(model, tasks.binding).isFree(target.id());
        var spawned = text(edits, tasks.creations.get(0), tasks.binding);
        if (!isFree || generator.async() || spawned.isEmpty()) return false;
        release(edits);
        var texts = new ArrayList<String>();
        var iterable = MovedText.inLine(generator.iterable(), lines);
        texts.add("for " + generator.target().text() + " in " + iterable + ":");
        for (var condition : generator.conditions()) {
            texts.add("\t".repeat(texts.size()) + "if " + MovedText.inLine(condition, lines) + ":");
        }
        texts.add("\t".repeat(texts.size()) + spawned.get());
        edits.writeInstead(lines, texts.toArray(String[]::new));
        return true;
    }

    private Optional<String> text(FixEdits edits, Expression.Call creation, Statement statement) {
        var spawn = new SpawnText(
                model, group, "", false, StatementLines.of(statement).orElseThrow());
        var coroutine = creation.arguments().get(0);
        boolean several = coroutine.text().chars().anyMatch(unit -> unit == '\n' || unit == '\r');
        if (several || !spawn.isSpelledOut(coroutine)) return Optional.empty();
        spawn.partial(() -> edits.spell("functools.partial", creation.at()));
        return Optional.of(spawn.of(coroutine));
    }

    private void release(FixEdits edits) {
        HandleWriter.references(model, LocalTasks.CREATORS, tasks.creations)
                .forEach(creator -> HandleWriter.release(edits, creator));
        model.references(tasks.binding.range(), Set.of("asyncio.Task")).forEach(edits::release);
    }
}
