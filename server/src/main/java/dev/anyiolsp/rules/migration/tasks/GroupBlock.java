package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.PassedCall;
import dev.anyiolsp.rules.migration.code.Shortened;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.rules.migration.timeouts.Children;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An {@code async with} that opens a group of asyncio.
 *
 * @param group the reference to {@code asyncio.TaskGroup}
 * @param call of it
 * @param item of the statement
 * @param with the statement
 */
record GroupBlock(Reference group, Expression.Call call, Part.WithItem item, Statement.With with) {
    /** Members of tasks that a handle of AnyIO has in another way. */
    private static final Set<String> KNOWN = Set.of("result", "exception", "done", "cancelled", "cancel", "get_name");

    private static final Set<String> WATCHED = Stream.of(
                    "result",
                    "exception",
                    "done",
                    "cancelled",
                    "cancel",
                    "get_name",
                    "add_done_callback",
                    "set_name",
                    "get_coro",
                    "uncancel",
                    "remove_done_callback")
            .map(name -> "asyncio.Task." + name)
            .collect(Collectors.toUnmodifiableSet());

    /** What else makes tasks, or says that something is one. */
    private static final Set<String> OTHERS = Set.of(
            "asyncio.create_task",
            "asyncio.ensure_future",
            "asyncio.AbstractEventLoop.create_task",
            "asyncio.current_task",
            "asyncio.Task");

    static Optional<GroupBlock> of(Reference group) {
        var call = group.call();
        if (call.isEmpty() || call.get().at().children().size() != 1) return Optional.empty();
        if (!(call.get().parent().orElse(null) instanceof Part.WithItem item)
                || !item.context().equals(call.get())) return Optional.empty();
        if (!(item.parent().orElse(null) instanceof Statement.With with) || !with.async()) return Optional.empty();
        return Optional.of(new GroupBlock(group, call.get(), item, with));
    }

    /** What is done with the group, what runs in it left aside. */
    Verdict judge(Version anyio) {
        if (item.target().filter(target -> !(target instanceof Expression.Name)).isPresent()) {
            return Verdict.none("`" + Shortened.of(item.target().get()) + "` keeps the group");
        }
        boolean hasHandles = anyio.atLeast(4, 14);
        var verdict = Verdict.SAFE;
        boolean isKept = false;
        for (var use : Children.uses(group.model(), item)) {
            var judged = judge(use, hasHandles);
            // All tasks that are kept are judged together.
            if (judged.isEmpty() && isKept) continue;
            isKept |= judged.isEmpty();
            verdict = verdict.and(judged.orElseGet(this::judgeKept));
        }
        return verdict;
    }

    /** What a use says of the group; empty if it gives a task that is kept. */
    private Optional<Verdict> judge(Expression use, boolean hasHandles) {
        var member = use.parent()
                .filter(Expression.Attribute.class::isInstance)
                .map(Expression.Attribute.class::cast)
                .filter(attribute -> attribute.value().equals(use));
        if (member.isEmpty()) {
            return Optional.of(
                    hasHandles
                            ? Verdict.unsafe("`" + use.text() + "` is handed on, and its uses there are not seen")
                            : Verdict.none("`" + use.text()
                                    + "` is handed on, and AnyIO's group has no `create_task` before 4.14"));
        }
        var call = callOf(member.get());
        if (call.isEmpty()) return Optional.of(Verdict.none("`" + member.get().text() + "` is handed on"));
        return switch (member.get().name()) {
            case "create_task" -> judge(call.get(), hasHandles);
            case "cancel" ->
                Optional.of(Verdict.unsafe(
                        "asyncio's `cancel()` cancels one `await` of each task, AnyIO's all that follow"));
            default ->
                Optional.of(Verdict.none("AnyIO's group has no `" + member.get().name() + "`"));
        };
    }

    private static Optional<Expression.Call> callOf(Expression.Attribute member) {
        return member.parent()
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(call -> call.function().equals(member));
    }

    private Optional<Verdict> judge(Expression.Call create, boolean hasHandles) {
        boolean isPlain = create.arguments().size() == 1
                && !create.hasUnpacking()
                && create.keywords().stream().allMatch(keyword -> isKnown(keyword, hasHandles));
        if (!isPlain)
            return Optional.of(
                    Verdict.none("the arguments of `" + create.function().text() + "` are not those of AnyIO's"));
        boolean isCall = create.arguments().get(0) instanceof Expression.Call inner && !isComplex(inner);
        if (!hasHandles && !isCall) {
            return Optional.of(Verdict.none("before AnyIO 4.14 a group starts functions, not coroutines"));
        }
        if (isUnused(create)) return Optional.of(Verdict.SAFE);
        return hasHandles
                ? Optional.empty()
                : Optional.of(Verdict.none("before AnyIO 4.14 a group does not give its tasks"));
    }

    private Verdict judgeKept() {
        var around = around();
        var strange = ownMembers().stream()
                .flatMap(member -> strange(member).stream())
                .findFirst();
        if (strange.isEmpty() && !around.isBesideOthers) strange = around.strange;
        if (strange.isPresent()) return Verdict.none("AnyIO's tasks have no `" + strange.get() + "`");
        var doubtful = doubtful(around);
        if (doubtful.isPresent()) {
            return Verdict.none(
                    "it is not seen whose task `" + doubtful.get() + "` is: another one is made beside the group");
        }
        return Verdict.unsafe("its tasks are kept, and AnyIO's have other methods and raise `TaskFailed`");
    }

    private static boolean isKnown(Part.Keyword keyword, boolean hasHandles) {
        var name = keyword.name().orElse("");
        return name.equals("name") || hasHandles && name.equals("context");
    }

    private static boolean isComplex(Expression.Call inner) {
        return inner.arguments().stream().anyMatch(argument -> argument.at().kind() == NodeKind.GENERATOR_EXP);
    }

    /** Whether nobody has the task: the call is a statement, or its name is never read. */
    private boolean isUnused(Expression.Call create) {
        Optional<Node> parent = create.parent();
        if (parent.filter(Expression.Comprehension.class::isInstance).isPresent())
            parent = parent.flatMap(Node::parent);
        if (parent.filter(Statement.ExprStmt.class::isInstance).isPresent()) return true;
        if (!(parent.orElse(null) instanceof Statement.Assign assign)
                || assign.targets().size() != 1) return false;
        if (!(assign.targets().get(0) instanceof Expression.Name name)) return false;
        var scope = group.model().scopeOf(name.at()).lookup(name.id());
        return scope.filter(found -> group.model().usesOf(found, name.id()).isEmpty())
                .isPresent();
    }

    /** Members of the group's tasks, in its function: of names that keep them, and of others if only the group makes tasks. */
    private Collection<Expression.Attribute> members() {
        var found = new LinkedHashSet<>(ownMembers());
        if (!around().isBesideOthers) taskMembers().forEach(found::add);
        return found;
    }

    /** What names are asked to which the group's tasks are assigned. */
    private List<Expression.Attribute> ownMembers() {
        var model = group.model();
        var found = new ArrayList<Expression.Attribute>();
        for (var use : Children.uses(model, item)) {
            var name = use.parent()
                    .filter(Expression.Attribute.class::isInstance)
                    .flatMap(member -> callOf((Expression.Attribute) member))
                    .flatMap(GroupBlock::keptIn);
            if (name.isEmpty() || model.bindingsOf(name.get()).size() != 1) continue;
            for (var read : model.usesOf(
                    model.bindingsOf(name.get()).get(0).scope(), name.get().id())) {
                if (read.at().kind() == NodeKind.NAME
                        && Expression.of(read.at()).parent().orElse(null) instanceof Expression.Attribute member
                        && WATCHED.contains("asyncio.Task." + member.name())) {
                    found.add(member);
                }
            }
        }
        return found;
    }

    private static Optional<Expression.Name> keptIn(Expression.Call create) {
        var parent = create.parent().orElse(null);
        Expression target = null;
        if (parent instanceof Statement.AnnAssign assign) target = assign.target();
        if (parent instanceof Statement.Assign assign && assign.targets().size() == 1)
            target = assign.targets().get(0);
        return target instanceof Expression.Name name ? Optional.of(name) : Optional.empty();
    }

    /** The name of a member that AnyIO's tasks do not have, or that is used otherwise. */
    private static Optional<String> strange(Expression.Attribute member) {
        boolean isCalled =
                callOf(member).filter(called -> Arguments.all(called).isEmpty()).isPresent();
        return KNOWN.contains(member.name()) && isCalled ? Optional.empty() : Optional.of(member.name());
    }

    /** A task that may be the group's, or one that was made beside it. */
    private Optional<String> doubtful(Around around) {
        if (!around.isBesideOthers) return Optional.empty();
        var own = ownMembers().stream().map(Node::range).collect(Collectors.toSet());
        return around.doubtful.entrySet().stream()
                .filter(task -> !own.contains(task.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * What is the same for all groups of a function.
     *
     * @param isBesideOthers whether it also has tasks that no group makes
     * @param strange a member that AnyIO's tasks do not have
     * @param doubtful the tasks whose members are used, those of which it is seen that no group makes them left aside
     */
    private record Around(boolean isBesideOthers, Optional<String> strange, Map<TextRange, String> doubtful) {
        /** The question, by the place of the function. */
        private record In(int chunk, int node) {}
    }

    private Around around() {
        var function = group.model().functionOf(with.at()).map(Node::at);
        var question = new Around.In(
                function.map(Cursor::chunk).orElse(-1),
                function.map(Cursor::node).orElse(-1));
        return group.model().answer(question, model -> inModel(model).readAround());
    }

    /** The same block as another model of the same version of the document has it. */
    GroupBlock inModel(SemanticModel model) {
        if (model == group.model()) return this;
        return model.references(group.range(), Set.of(group.qualifiedName())).stream()
                .flatMap(same -> of(same).stream())
                .findFirst()
                .orElseThrow();
    }

    private Around readAround() {
        var doubtful = new LinkedHashMap<TextRange, String>();
        taskMembers()
                .filter(member -> !isOfAnother(member))
                .forEach(member -> doubtful.put(member.range(), member.value().text()));
        var strange = taskMembers().flatMap(member -> strange(member).stream()).findFirst();
        return new Around(inFunction(OTHERS).findAny().isPresent(), strange, doubtful);
    }

    private Stream<Expression.Attribute> taskMembers() {
        return inFunction(WATCHED).flatMap(member -> member.node().stream()).map(Expression.Attribute.class::cast);
    }

    /** References in the function of the group, those in functions inside left aside. */
    private Stream<Reference> inFunction(Set<String> names) {
        var model = group.model();
        var function = model.functionOf(with.at());
        var found = function.map(there -> model.referencesWithin(there.fullRange(), names))
                .orElseGet(() -> model.references(names));
        return found.stream().filter(one -> model.functionOf(one.place()).equals(function));
    }

    private boolean isOfAnother(Expression.Attribute member) {
        var given = values(member);
        return !given.isEmpty()
                && given.stream()
                        .allMatch(value -> value instanceof Expression.Call call
                                && group.model()
                                        .qualifiedName(call.function())
                                        .filter(OTHERS::contains)
                                        .isPresent());
    }

    /** What the name of a member's task is assigned; empty if that is not all seen. */
    private List<Expression> values(Expression.Attribute member) {
        if (!(member.value() instanceof Expression.Name name)) return List.of();
        var found = new ArrayList<Expression>();
        for (var binding : group.model().bindingsOf(name)) {
            var parent = binding.at().parent().map(Node::of).orElse(null);
            if (parent instanceof Statement.Assign assign && assign.targets().size() == 1) found.add(assign.value());
            else if (parent instanceof Statement.AnnAssign assign)
                assign.value().ifPresent(found::add);
            else return List.of();
        }
        return found;
    }

    void write(FixEdits edits, Version anyio) {
        edits.rename(group, "anyio.create_task_group");
        boolean hasHandles = anyio.atLeast(4, 14);
        boolean isKept = false;
        for (var use : Children.uses(group.model(), item)) {
            if (!(use.parent().orElse(null) instanceof Expression.Attribute member)) continue;
            var called = callOf(member);
            if (called.isEmpty()) continue;
            var name = member.at().tokenRange(member.nameToken());
            if (member.name().equals("cancel") && !hasHandles) edits.replace(name, "cancel_scope.cancel");
            if (!member.name().equals("create_task")) continue;
            if (hasHandles) isKept |= !isUnused(called.get());
            else start(edits, called.get(), name);
        }
        if (isKept)
            for (var member : members())
                HandleMember.write(edits, callOf(member).orElseThrow());
    }

    /** {@code tg.create_task(f(x, k=1))} → {@code tg.start_soon(functools.partial(f, x, k=1))}. */
    private static void start(FixEdits edits, Expression.Call create, TextRange name) {
        edits.replace(name, "start_soon");
        PassedCall.write(edits, (Expression.Call) create.arguments().get(0));
    }
}
