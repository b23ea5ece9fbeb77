package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.Limit;
import dev.anyiolsp.rules.migration.code.LoopReferences;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long a limit lasts, as AnyIO is told.
 *
 * @param timeout the reference
 * @param function of AnyIO
 * @param argument as it is in asyncio
 * @param text of the argument as it is written
 * @param difference whether the clock has to be taken off
 * @param clocks calls of the loop's clock that the deadline is made of
 * @param reasons what it may change
 */
record Deadline(
        Reference timeout,
        String function,
        Expression argument,
        String text,
        boolean difference,
        List<Expression.Call> clocks,
        List<String> reasons) {
    private static final String CLOCK = "asyncio.AbstractEventLoop.time";

    static Deadline of(Reference timeout, Expression.Call call, RuleContext context) {
        var argument = call.arguments().isEmpty()
                ? call.keywords().get(0).value()
                : call.arguments().get(0);
        var text = call.document().text(Arguments.range(call));
        if (timeout.qualifiedName().equals("asyncio.timeout")) {
            var reasons = Limit.ofNumber(argument).stream().toList();
            return new Deadline(timeout, "anyio.fail_after", argument, text, false, List.of(), reasons);
        }
        boolean isNone = argument instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
        boolean hasFailAt = context.facts().usableAnyio().atLeast(4, 15);
        if (isNone) {
            var function = hasFailAt ? "anyio.fail_at" : "anyio.fail_after";
            return new Deadline(timeout, function, argument, "None", false, List.of(), List.of());
        }
        var clocks = new ArrayList<Expression.Call>();
        boolean isKnown = isOfClock(timeout.model(), argument, clocks, true);
        var reasons = new ArrayList<String>();
        if (!isKnown) clocks.clear();
        if (!isKnown) reasons.add("the deadline has to be one of AnyIO's clock");
        if (hasFailAt) return new Deadline(timeout, "anyio.fail_at", argument, argument.text(), false, clocks, reasons);
        reasons.add("there is no deadline of None then");
        return new Deadline(timeout, "anyio.fail_after", argument, argument.text(), true, clocks, reasons);
    }

    /** The argument, with the clock of AnyIO where the loop's was. */
    String write(FixEdits edits) {
        var clock = clocks.isEmpty() && !difference ? "" : edits.spell("anyio.current_time", argument.at()) + "()";
        var result = text;
        for (var call : clocks) {
            if (call.function() instanceof Expression.Attribute method)
                LoopReferences.releaseLoop(edits, timeout.model(), method.value());
            if (argument.range().contains(call.range())) {
                result = result.replace(call.text(), clock);
            } else {
                edits.replaceOnce(call.range(), clock);
            }
        }
        if (!difference) return result;
        boolean isTight = argument instanceof Expression.Name
                || argument instanceof Expression.Call
                || argument instanceof Expression.Attribute
                || argument instanceof Expression.Subscript
                || argument instanceof Expression.BinOp;
        return (isTight ? result : "(" + result + ")") + " - " + clock;
    }

    /** Whether a deadline is visibly made of the loop's clock, in the same function. */
    private static boolean isOfClock(
            SemanticModel model, Expression deadline, List<Expression.Call> clocks, boolean follows) {
        if (deadline instanceof Expression.BinOp sum && List.of("+", "-").contains(sum.operator())) {
            return isOfClock(model, sum.left(), clocks, follows)
                    || sum.operator().equals("+") && isOfClock(model, sum.right(), clocks, follows);
        }
        if (deadline instanceof Expression.Call call) {
            var name = new Quiet(model, null).nameOf(call.function());
            if (name.equals(CLOCK)) clocks.add(call);
            return name.equals(CLOCK) || name.equals("anyio.current_time");
        }
        if (!follows || !(deadline instanceof Expression.Name name)) return false;
        var bindings = model.bindingsOf(name);
        if (bindings.isEmpty()) return false;
        for (var binding : bindings) {
            boolean isHere = binding.scope() == model.scopeOf(name.at()).codeScope();
            var value = binding.kind() == BindingKind.ASSIGNMENT && isHere
                    ? valueOf(binding.at())
                    : Optional.<Expression>empty();
            if (value.isEmpty() || !isOfClock(model, value.get(), clocks, false)) return false;
        }
        // Who else uses the name may compare it with another clock.
        return model.usesOf(bindings.get(0).scope(), name.id()).stream().allMatch(use -> isDeadline(model, use.at()));
    }

    private static Optional<Expression> valueOf(Cursor target) {
        return target.parent().filter(at -> at.kind() == NodeKind.ASSIGN).map(at -> new Statement.Assign(at).value());
    }

    /** Whether a name is used as the deadline of a limit, alone or in a sum. */
    private static boolean isDeadline(SemanticModel model, Cursor use) {
        Node node = Node.of(use);
        var parent = node.parent().orElse(null);
        if (parent instanceof Part.Keyword || parent instanceof Expression.BinOp)
            parent = parent.parent().orElse(null);
        return parent instanceof Expression.Call call
                && model.qualifiedName(call.function())
                        .filter(name -> name.equals("asyncio.timeout_at") || name.startsWith("anyio."))
                        .isPresent();
    }
}
