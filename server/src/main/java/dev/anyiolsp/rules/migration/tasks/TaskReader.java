package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.rules.migration.code.Hoisting;
import dev.anyiolsp.semantics.NameUse;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Set;

/** Reads what a function does with its tasks, use by use. */
final class TaskReader {
    /** What a handle has as an attribute. */
    private static final Set<String> QUESTIONS = Set.of("get_name", "done", "cancelled", "result");

    private final LocalTasks tasks;

    TaskReader(LocalTasks tasks) {
        this.tasks = tasks;
    }

    void read(NameUse use) {
        if (use.scope().codeScope() != tasks.scope || use.at().kind() != NodeKind.NAME) {
            tasks.trouble(
                    "`" + tasks.name + "` is used in another function, too; let that start the task, in a task group"
                            + " that it is given");
            return;
        }
        var at = new Expression.Name(use.at());
        tasks.uses.add(at);
        if (tasks.several ? !readList(at) : !readTask(at)) tasks.trouble(escape(at));
    }

    private boolean readTask(Expression.Name at) {
        var parent = at.parent().orElse(null);
        if (parent instanceof Expression.Await await) {
            CancelledWait.of(await, tasks.model)
                    .ifPresentOrElse(tasks.cancelledWaits::add, () -> tasks.awaits.add(await));
            return true;
        }
        if (parent instanceof Expression.Call call) return isGather(call, at);
        if (!(parent instanceof Expression.Attribute member)) return false;
        if (!(member.parent().orElse(null) instanceof Expression.Call call)
                || !call.function().equals(member)) return false;
        if (call.at().children().size() != 1) return false;
        if (QUESTIONS.contains(member.name())) {
            tasks.questions.add(call);
            return true;
        }
        boolean cancels = member.name().equals("cancel") && Hoisting.isStatement(call);
        if (cancels) tasks.cancels.add(call);
        return cancels;
    }

    private boolean readList(Expression.Name at) {
        var parent = at.parent().orElse(null);
        if (parent instanceof Expression.Starred starred) {
            return starred.parent().orElse(null) instanceof Expression.Call call && isGather(call, starred);
        }
        var filling = ListFilling.by(at);
        if (filling.isPresent()) return filling.get().elements().stream().allMatch(tasks::addCreation);
        if (parent instanceof Statement.For loop && loop.iterable().equals(at) && !loop.async()) {
            return loop.target() instanceof Expression.Name each && readEach(each);
        }
        if (parent instanceof Part.Generator generator && generator.iterable().equals(at)) {
            return awaitsEach(generator);
        }
        if (parent instanceof Expression.Call call)
            return call.function().text().equals("len");
        return parent instanceof Statement.If || parent instanceof Expression.UnaryOp;
    }

    /** {@code [await task for task in tasks]}. */
    private boolean awaitsEach(Part.Generator generator) {
        boolean awaitsEach = generator.parent().orElse(null) instanceof Expression.Comprehension comprehension
                && comprehension.kind() == NodeKind.LIST_COMP
                && comprehension.generators().size() == 1
                && generator.conditions().isEmpty()
                && comprehension.element().orElseThrow() instanceof Expression.Await await
                && await.value().text().equals(generator.target().text())
                && tasks.awaits.add(await);
        return awaitsEach;
    }

    /** The name of a loop over the tasks. */
    private boolean readEach(Expression.Name each) {
        for (var binding : tasks.model.bindingsOf(each)) {
            boolean isLoop = binding.at().parent().map(Node::of).orElse(null) instanceof Statement.For loop
                    && loop.iterable().text().equals(tasks.name);
            if (!isLoop) return false;
        }
        for (var use : tasks.model.usesOf(tasks.scope, each.id())) {
            if (use.scope().codeScope() != tasks.scope || use.at().kind() != NodeKind.NAME) return false;
            var name = new Expression.Name(use.at());
            boolean isRead = tasks.awaits.stream()
                            .anyMatch(await -> await.value().equals(name))
                    || tasks.cancelledWaits.stream()
                            .anyMatch(wait -> wait.await().value().equals(name))
                    || tasks.cancels.stream().anyMatch(call -> call.range().contains(name.range()))
                    || tasks.questions.stream().anyMatch(call -> call.range().contains(name.range()));
            if (!isRead && !readTask(name)) return false;
        }
        return true;
    }

    /** Whether an argument goes to {@code await asyncio.gather(…)} with nothing but tasks. */
    private boolean isGather(Expression.Call call, Expression argument) {
        boolean gathers = call.arguments().contains(argument)
                && call.keywords().stream().allMatch(TaskReader::isKnown)
                && call.parent().filter(Expression.Await.class::isInstance).isPresent()
                && tasks.model
                        .qualifiedName(call.function())
                        .filter("asyncio.gather"::equals)
                        .isPresent()
                && (tasks.several
                        ? call.arguments().size() == 1
                        : call.arguments().stream().allMatch(Expression.Name.class::isInstance));
        if (!gathers) return false;
        tasks.gathers.add(call);
        boolean collects = call.keywords().stream().anyMatch(keyword -> isConstant(keyword, ConstantKind.TRUE));
        if (collects) tasks.collecting.add(call);
        return true;
    }

    private static boolean isKnown(Part.Keyword keyword) {
        return keyword.name().filter("return_exceptions"::equals).isPresent()
                && (isConstant(keyword, ConstantKind.TRUE) || isConstant(keyword, ConstantKind.FALSE));
    }

    private static boolean isConstant(Part.Keyword keyword, ConstantKind kind) {
        return keyword.value() instanceof Expression.Constant constant && constant.kind() == kind;
    }

    private String escape(Expression.Name at) {
        var parent = at.parent().orElse(null);
        if (parent instanceof Part.Keyword keyword) parent = keyword.parent().orElse(null);
        if (parent instanceof Expression.Starred starred)
            parent = starred.parent().orElse(null);
        if (parent instanceof Expression.Sequence sequence)
            parent = sequence.parent().orElse(null);
        if (parent instanceof Expression.Attribute member) return ofMember(member.name());
        if (parent instanceof Expression.Call call) {
            return TaskSituation.taken("`" + tasks.name + "`", call, tasks.model);
        }
        if (parent instanceof Statement.Return) return TaskSituation.RETURNED;
        return "`" + tasks.name
                + "` is used in a way that is not known; a task group can start it, and gives a handle for"
                + " `await`, `cancel()` and `status`";
    }

    private static String ofMember(String member) {
        return switch (member) {
            case "cancel" -> "the value of `cancel()` is used, and that of a handle has none";
            case "exception" -> "its failure goes to the group; catch it in the coroutine, and let that return it";
            default -> "the handle of a task has no `" + member + "` like that";
        };
    }
}
