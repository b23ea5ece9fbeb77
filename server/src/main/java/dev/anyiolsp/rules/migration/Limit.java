package dev.anyiolsp.rules.migration;

import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import java.util.Optional;

/** The time limit of a call of {@code asyncio.wait_for}. */
final class Limit {
    private static final double POLL = 0.01;

    private Limit() {}

    static Optional<Expression> of(Expression.Call waitFor) {
        var arguments = waitFor.arguments();
        if (arguments.size() > 1) return Optional.of(arguments.get(1));
        return waitFor.keyword("timeout").map(Part.Keyword::value);
    }

    /**
     * Whether a limit is a literal so small that it asks "is it free right now?". What does not wait does not yield in
     * asyncio and succeeds; in AnyIO it reaches a checkpoint and is too late.
     */
    static boolean isPoll(Expression.Call waitFor) {
        var limit = of(waitFor);
        if (limit.isEmpty() || !(limit.get() instanceof Expression.Constant constant)) return false;
        boolean number = constant.kind() == ConstantKind.INTEGER || constant.kind() == ConstantKind.FLOAT;
        if (!number) return false;
        try {
            return Double.parseDouble(constant.text().replace("_", "")) < POLL;
        } catch (NumberFormatException notDecimal) {
            // A hexadecimal limit is a whole number.
            return false;
        }
    }
}
