package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.LineRemoval;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statement that makes uvloop the loop of all that the process starts, where the file starts one thing behind it.
 *
 * @param freed references that go with it
 */
record UvloopPolicy(LineRemoval line, List<Reference> freed) {
    private static final String INSTALL = "uvloop.install";
    private static final String SETTING = "asyncio.set_event_loop_policy";
    private static final Set<String> SETTINGS = Set.of(INSTALL, SETTING);
    private static final String POLICY = "uvloop.EventLoopPolicy";

    /** What starts loops, or asks for the policy. */
    private static final Set<String> STARTING = Set.of(
            "asyncio.run",
            "asyncio.Runner",
            "asyncio.get_event_loop",
            "asyncio.new_event_loop",
            "asyncio.get_event_loop_policy",
            "anyio.run",
            "uvloop.run",
            "uvloop.new_event_loop");

    /** The policy under which something is run. */
    static Optional<UvloopPolicy> before(Reference run) {
        var model = run.model();
        var only = model.answer(UvloopPolicy.class, UvloopPolicy::onlySetting);
        if (only.isEmpty()) return Optional.empty();
        var setting = model.references(only.get(), SETTINGS).get(0);
        var call = setting.call();
        var policy = call.flatMap(found -> policyOf(model, found));
        boolean isUvloop = setting.qualifiedName().equals(INSTALL)
                ? call.filter(found -> Arguments.all(found).isEmpty()).isPresent()
                : policy.isPresent();
        if (!isUvloop || !(call.get().parent().orElse(null) instanceof Statement.ExprStmt statement)) {
            return Optional.empty();
        }
        if (!runsBefore(statement, run.place())) return Optional.empty();
        var freed = policy.map(found -> List.of(setting, found)).orElse(List.of(setting));
        return LineRemoval.of(statement).map(line -> new UvloopPolicy(line, freed));
    }

    /** Where the file says what loops are, if it does so once, and starts one thing. */
    private static Optional<TextRange> onlySetting(SemanticModel model) {
        var settings = model.references(SETTINGS);
        return settings.size() == 1 && model.references(STARTING).size() == 1
                ? Optional.of(settings.get(0).range())
                : Optional.empty();
    }

    /** The class in {@code asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())}. */
    private static Optional<Reference> policyOf(SemanticModel model, Expression.Call call) {
        var all = Arguments.all(call);
        if (all.size() != 1
                || !(all.get(0) instanceof Expression.Call made)
                || !Arguments.all(made).isEmpty()) return Optional.empty();
        return model.references(made.range(), Set.of(POLICY)).stream()
                .filter(found -> found.call().filter(made::equals).isPresent())
                .findFirst();
    }

    /** Whether a statement has certainly run when a place behind it is reached: its suite is around both. */
    private static boolean runsBefore(Statement statement, Cursor place) {
        if (place.start() < statement.range().end()) return false;
        var suite = statement.parent();
        for (Optional<Node> around = Node.of(place).parent();
                around.isPresent();
                around = around.get().parent()) {
            if (around.equals(suite)) return true;
        }
        return suite.isEmpty();
    }

    void write(FixEdits edits) {
        freed.forEach(edits::release);
        line.write(edits);
    }
}
