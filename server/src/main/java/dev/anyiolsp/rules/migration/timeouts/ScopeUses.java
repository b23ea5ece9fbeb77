package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.Shortened;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is done with the object of a time limit, {@code async with asyncio.timeout(1) as limit}.
 *
 * @param objection why AnyIO's scope cannot take its place, a clause; an empty text if it can
 * @param calls of its methods
 */
record ScopeUses(String objection, List<Expression.Call> calls) {
    static ScopeUses of(SemanticModel model, Part.WithItem item) {
        if (item.target().filter(target -> !(target instanceof Expression.Name)).isPresent()) {
            return new ScopeUses("`" + Shortened.of(item.target().get()) + "` keeps the limit", List.of());
        }
        var calls = new ArrayList<Expression.Call>();
        for (var use : Children.uses(model, item)) {
            var call = use.parent()
                    .filter(Expression.Attribute.class::isInstance)
                    .flatMap(attribute -> attribute
                            .parent()
                            .filter(Expression.Call.class::isInstance)
                            .map(Expression.Call.class::cast)
                            .filter(found -> found.function().equals(attribute)));
            if (call.isEmpty()) return new ScopeUses("`" + use.text() + "` is handed on", List.of());
            var problem = problem(call.get());
            if (problem.isPresent()) return new ScopeUses(problem.get(), List.of());
            calls.add(call.get());
        }
        return new ScopeUses("", calls);
    }

    private static Optional<String> problem(Expression.Call call) {
        int arguments = Arguments.all(call).size();
        return switch (((Expression.Attribute) call.function()).name()) {
            case "when", "expired" -> arguments == 0 ? Optional.empty() : Optional.of("its argument is not known");
            case "reschedule" -> {
                boolean isPlain = call.parent().orElse(null) instanceof Statement.ExprStmt
                        && !call.hasUnpacking()
                        && arguments == 1;
                yield isPlain ? Optional.empty() : Optional.of("`reschedule` is no statement of its own");
            }
            default -> Optional.of("AnyIO's scope has no `" + ((Expression.Attribute) call.function()).name() + "`");
        };
    }

    boolean isUsed() {
        return !calls.isEmpty();
    }

    void write(FixEdits edits) {
        for (var call : calls) {
            var attribute = (Expression.Attribute) call.function();
            int name = attribute.at().tokenRange(attribute.nameToken()).start();
            switch (attribute.name()) {
                case "expired" -> edits.replace(new TextRange(name, call.range().end()), "cancelled_caught");
                case "when" -> edits.replace(new TextRange(name, call.range().end()), "deadline");
                default -> {
                    var deadline = call.arguments().isEmpty()
                            ? call.keywords().get(0).value()
                            : call.arguments().get(0);
                    edits.replace(new TextRange(name, deadline.range().start()), "deadline = ");
                    edits.delete(
                            new TextRange(deadline.range().end(), call.range().end()));
                    boolean isNone =
                            deadline instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
                    if (isNone) edits.replace(deadline.range(), edits.spell("math.inf", call.at()));
                }
            }
        }
    }
}
