package dev.anyiolsp.rules.migration.testing;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pytest-asyncio knows by its name: fixtures that it brings as parameters ({@code event_loop}), the hook for its loops. */
final class PytestParameters {
    private static final Map<String, String> PORTS = Map.of(
            "unused_tcp_port", "free_tcp_port",
            "unused_udp_port", "free_udp_port",
            "unused_tcp_port_factory", "free_tcp_port_factory",
            "unused_udp_port_factory", "free_udp_port_factory");

    private static final Set<String> LOOPS = Set.of("event_loop", "event_loop_policy");
    private static final String LOOP_HOOK = "pytest_asyncio_loop_factories";

    private PytestParameters() {}

    static List<Finding> judge(SemanticModel model, RuleContext context) {
        var findings = new ArrayList<Finding>();
        if (!TestFunctions.mentions(model, "unused_", "event_loop", LOOP_HOOK)
                || !isRunByPytestAsyncio(model, context)) {
            return findings;
        }
        for (var function : TestFunctions.all(model)) {
            boolean isFixture = TestFunctions.isFixture(function);
            if (isFixture && LOOPS.contains(function.name())) findings.add(ofLoop(function));
            if (function.name().equals(LOOP_HOOK)) findings.add(ofLoop(function));
            if (!isFixture && !TestFunctions.isTest(function)) continue;
            for (var parameter : function.parameters()) {
                var name = parameter.name();
                boolean isOwn = !model.module().bindingsOf(name).isEmpty()
                        || context.workspace().hasFixture(name);
                if (name.equals("event_loop") && !isOwn) findings.add(loop(parameter));
                if (PORTS.containsKey(name) && !isOwn) findings.add(port(model, context, function, parameter));
            }
        }
        return findings;
    }

    private static boolean isRunByPytestAsyncio(SemanticModel model, RuleContext context) {
        return context.facts().tests().hasPytestAsyncio()
                || TestFunctions.mentions(model, "pytest_asyncio", "mark.asyncio", "mark.anyio");
    }

    private static Finding ofLoop(Statement.FunctionDef function) {
        return Finding.in(
                PytestAsyncio.INFO,
                function.nameRange(),
                "pytest_asyncio." + function.name(),
                "Return a `loop_factory` from `anyio_backend` instead of defining `" + function.name() + "`: by hand,"
                        + " because AnyIO's loop is made from options");
    }

    private static Finding loop(Part.Parameter parameter) {
        return Finding.in(
                PytestAsyncio.INFO,
                parameter.at().first().range(),
                "pytest_asyncio.event_loop",
                "AnyIO has no `event_loop` fixture, and pytest-asyncio 1.0 has none: use the running loop, by hand");
    }

    private static Finding port(
            SemanticModel model, RuleContext context, Statement.FunctionDef function, Part.Parameter parameter) {
        var old = parameter.name();
        var now = PORTS.get(old);
        var range = parameter.at().first().range();
        var finding = Finding.in(
                PytestAsyncio.INFO, range, "pytest_asyncio." + old, "Use `" + now + "` instead of `" + old + "`");
        if (!context.facts().usableAnyio().atLeast(4, 9)) {
            return finding.saying(finding.message() + ", which needs AnyIO 4.9");
        }
        if (model.isBoundAnywhere(now)) return finding;
        var uses = model.usesOf(model.bodyScope(function), old);
        return finding.safe("Use `" + now + "`", edits -> {
            edits.replace(range, now);
            for (var use : uses) edits.replace(use.range(), now);
        });
    }
}
