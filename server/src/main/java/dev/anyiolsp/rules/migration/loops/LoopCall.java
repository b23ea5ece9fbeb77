package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.rules.migration.code.LoopReferences;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import java.util.function.Consumer;

/** A call of a loop's method that a function of AnyIO can take the place of. */
final class LoopCall {
    static final String CLASS = "asyncio.AbstractEventLoop";
    static final String LOOP = CLASS + ".";

    private LoopCall() {}

    /** The finding on {@code loop.time}. */
    static Finding onTime(RuleInfo info, Reference time) {
        var finding = Finding.at(info, time, "Use `anyio.current_time` instead of the loop's clock");
        boolean isInCoroutine = time.model().isInCoroutine(time.place());
        var call = time.call().filter(found -> Arguments.all(found).isEmpty());
        if (call.isEmpty()) return finding.saying(finding.message() + ": by hand, because it is not called here");
        if (!isInCoroutine) {
            var reason = GeneratorWait.isAround(time.place(), time.model())
                    ? GeneratorWait.INSIDE
                    : "it needs a task, and none may run outside of a coroutine";
            return finding.saying(finding.message() + ": by hand, because " + reason);
        }
        Consumer<FixEdits> edits = all -> {
            LoopReferences.release(all, time);
            all.replaceOnce(
                    call.get().range(),
                    all.spell("anyio.current_time", call.get().at()) + "()");
        };
        if (LoopReferences.GIVING.stream().anyMatch(time.model()::mayReplace)) {
            return finding.unsafe("Use `anyio.current_time`", "this file replaces what gives the loop", edits);
        }
        return new LoopClock(time.model()).isOnlyCompared(call.get())
                ? finding.safe("Use `anyio.current_time`", edits)
                : finding.unsafe(
                        "Use `anyio.current_time`",
                        "on Trio the clock has another zero, and the time may be compared with one of another clock",
                        edits);
    }

    /** The finding on {@code loop.getaddrinfo} or {@code loop.getnameinfo}. */
    static Finding onAddress(RuleInfo info, Reference method) {
        var name = method.qualifiedName().substring(LOOP.length());
        var finding = Finding.at(info, method, "Use `anyio." + name + "` instead of the loop's");
        if (method.call().isEmpty()) {
            return finding.saying(finding.message() + ": by hand, because it is not called here");
        }
        var reason = "AnyIO gives addresses in a form of its own"
                + (isGiven(method) ? ", and asks the loop that runs, not another that is given in its place" : "");
        return finding.unsafe("Use `anyio." + name + "`", reason, edits -> {
            LoopReferences.release(edits, method);
            edits.replace(method.range(), edits.spell("anyio." + name, method.place()));
        });
    }

    /** Whether the loop of a method comes from elsewhere, a parameter or an attribute: tests may have put another there. */
    private static boolean isGiven(Reference method) {
        if (!(method.node().orElse(null) instanceof Expression.Attribute member)) return true;
        if (!(member.value() instanceof Expression.Name name)) return member.value() instanceof Expression.Attribute;
        return method.model().scopeOf(name.at()).lookup(name.id()).stream()
                .flatMap(scope -> scope.bindingsOf(name.id()).stream())
                .anyMatch(binding -> binding.kind() == BindingKind.PARAMETER);
    }
}
