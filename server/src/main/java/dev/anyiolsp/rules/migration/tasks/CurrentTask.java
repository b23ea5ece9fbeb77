package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.Safety;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.text.TextRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Current tasks that are only compared with each other, or asked for their name or {@code id}. All that are compared have
 * to be replaced together: AnyIO's description of a task is equal to another one of the same task, and to nothing else.
 *
 * @param calls the calls of {@code asyncio.current_task}
 * @param uses what is done with what they return
 */
public record CurrentTask(Set<Reference> calls, List<ObjectUse> uses) {
    private static final String NAME = "asyncio.current_task";
    private static final String ENDS = "`CancelScope.cancel()` ends what is in a scope";

    /** What takes the place of what a task asks of itself, clauses. */
    private static final Map<String, String> OF_ITSELF = Map.of(
            "cancel", ENDS,
            "cancelled", "it is never true there",
            "done", "it is never true there",
            "result", "it has none before its end",
            "exception", "it has none before its end",
            "get_name", "`name` of what `anyio.get_current_task()` describes takes its place");

    /** What belongs to a call; empty if the task is used in another way, too. */
    static Optional<CurrentTask> of(Reference reference) {
        if (reference.call().filter(call -> call.at().children().size() == 1).isEmpty()) return Optional.empty();
        var model = reference.model();
        var object = KeptObject.of(reference);
        var compared = object.filter(found -> found.slots().isEmpty())
                .flatMap(found -> comparison(found.uses().get(0)))
                .flatMap(compare -> other(compare, reference.call().get()))
                .flatMap(other -> KeptObject.keptBy(model, other, NAME));
        if (compared.isPresent()) object = compared;
        if (object.isEmpty() || object.get().slots().stream().anyMatch(slot -> slot.isPublic()))
            return Optional.empty();
        if (!object.get().slots().isEmpty() && object.get().problem().isPresent()) return Optional.empty();
        var calls = new LinkedHashSet<Reference>(object.get().creations());
        for (var use : object.get().uses()) {
            if (!isHarmless(model, object.get(), use, calls)) return Optional.empty();
        }
        return calls.contains(reference)
                ? Optional.of(new CurrentTask(calls, object.get().uses()))
                : Optional.empty();
    }

    /** The same of what a method of the task that runs belongs to, if that is {@code get_name}. */
    static Optional<CurrentTask> ofMember(Reference member) {
        var model = member.model();
        return member.node()
                .map(node -> ((Expression.Attribute) node).value())
                .flatMap(task ->
                        task instanceof Expression.Name name ? Awaited.assigned(name, model) : Optional.of(task))
                .flatMap(made -> model.references(made.range(), Set.of(NAME)).stream()
                        .filter(reference ->
                                reference.call().filter(made::equals).isPresent())
                        .findFirst())
                .flatMap(CurrentTask::of)
                .filter(asked -> asked.uses.stream()
                        .anyMatch(use -> use.member()
                                .map(Expression.Attribute::range)
                                .filter(member.range()::equals)
                                .isPresent()));
    }

    /** What tells the fix from others. */
    private record Identity(int start) {}

    Fix fix() {
        int start = calls.stream().mapToInt(call -> call.range().start()).min().orElseThrow();
        var fix = new Fix(
                "Use `anyio.get_current_task`",
                Safety.unsafe("it describes the task and is not the task itself, and its default name is another one"),
                this::rewrite);
        return fix.doing(new Identity(start));
    }

    /** Whether an expression is the task that runs where it stands. */
    static boolean isRunning(Expression task, SemanticModel model) {
        if (task instanceof Expression.Call call) {
            return isAskedFor(call, model) && Arguments.all(call).isEmpty();
        }
        return task instanceof Expression.Name name
                && model.bindingsOf(name).stream()
                        .allMatch(binding ->
                                binding.scope() == model.scopeOf(name.at()).codeScope())
                && Awaited.assigned(name, model)
                        .filter(value -> value instanceof Expression.Call && isRunning(value, model))
                        .isPresent();
    }

    /** Whether an expression is a call of {@code current_task}, perhaps for another loop. */
    public static boolean isAskedFor(Expression task, SemanticModel model) {
        return task instanceof Expression.Call call
                && model.qualifiedName(call.function()).filter(NAME::equals).isPresent();
    }

    /** What takes the place of a method that a task calls on itself, a clause. */
    static Optional<String> advice(String method) {
        return Optional.ofNullable(OF_ITSELF.get(method));
    }

    /** Why the task of a call cannot be one of AnyIO, a clause. */
    static String problem(Reference reference) {
        var other = KeptObject.of(reference).stream()
                .flatMap(object -> object.uses().stream())
                .map(ObjectUse::memberName)
                .filter(member -> !member.isEmpty() && !member.equals("get_name"))
                .findFirst();
        if (other.isEmpty()) {
            return "it describes the task, and more is done here than to compare it or to ask for its name";
        }
        return "it describes the task, and has no `" + other.get() + "`"
                + (other.get().equals("cancel") ? ": " + ENDS : "");
    }

    private static boolean isHarmless(SemanticModel model, KeptObject object, ObjectUse use, Set<Reference> calls) {
        if (idCall(use).isPresent()) return true;
        if (use.kind() == ObjectUse.Kind.CALL) {
            return use.memberName().equals("get_name")
                    && use.call().orElseThrow().at().children().size() == 1;
        }
        var comparison = comparison(use);
        if (comparison.isEmpty())
            return use.kind() == ObjectUse.Kind.TEST && !object.slots().isEmpty();
        var other = other(comparison.get(), use.at());
        if (other.isEmpty()) return false;
        if (other.get() instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE) {
            return !object.slots().isEmpty();
        }
        if (object.uses().stream().anyMatch(one -> one.at().equals(other.get()))) return true;
        var called = model.references(other.get().range(), Set.of(NAME)).stream()
                .filter(one -> one.call().filter(other.get()::equals).isPresent())
                .findFirst();
        called.ifPresent(calls::add);
        return called.isPresent();
    }

    private static Optional<Expression.Compare> comparison(ObjectUse use) {
        return use.at()
                .parent()
                .filter(Expression.Compare.class::isInstance)
                .map(Expression.Compare.class::cast)
                .filter(compare -> compare.comparators().size() == 1)
                .filter(compare -> Set.of("is", "==", "!=").contains(compare.operator()));
    }

    private static Optional<Expression> other(Expression.Compare compare, Expression one) {
        return Optional.of(compare.left().equals(one) ? compare.comparators().get(0) : compare.left());
    }

    /** The call of {@code id(task)}. */
    private static Optional<Expression.Call> idCall(ObjectUse use) {
        return use.at()
                .parent()
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(call ->
                        call.function().text().equals("id") && call.arguments().size() == 1);
    }

    void rewrite(FixEdits edits) {
        for (var call : calls) edits.rename(call, "anyio.get_current_task");
        for (var use : uses) {
            idCall(use).ifPresent(call -> writeId(edits, call));
            if (use.memberName().equals("get_name")) writeName(edits, use);
        }
        uses.stream()
                .flatMap(use -> comparison(use).stream())
                .distinct()
                .filter(compare -> compare.operator().equals("is") && !isNone(compare))
                .forEach(compare -> writeEqual(edits, compare));
    }

    private static boolean isNone(Expression.Compare compare) {
        return compare.comparators().get(0).text().equals("None")
                || compare.left().text().equals("None");
    }

    private static void writeId(FixEdits edits, Expression.Call call) {
        var argument = call.arguments().get(0).range();
        edits.delete(new TextRange(call.range().start(), argument.start()));
        edits.replace(new TextRange(argument.end(), call.range().end()), ".id");
    }

    private static void writeName(FixEdits edits, ObjectUse use) {
        var attribute = use.member().orElseThrow();
        int start = attribute.at().tokenRange(attribute.nameToken()).start();
        edits.replace(new TextRange(start, use.call().orElseThrow().range().end()), "name");
    }

    /** {@code is} → {@code ==}, {@code is not} → {@code !=}. */
    private static void writeEqual(FixEdits edits, Expression.Compare compare) {
        int operator = compare.at().data();
        int next = compare.at().tokenAfter(operator);
        boolean negated = compare.at().tokenText(next).equals("not");
        int start = compare.at().tokenRange(operator).start();
        int end = compare.at().tokenRange(negated ? next : operator).end();
        edits.replace(new TextRange(start, end), negated ? "!=" : "==");
    }
}
