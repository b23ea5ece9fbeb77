package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.text.TextRange;
import java.util.function.Supplier;

/** How a task group is told to run a coroutine. */
public final class SpawnText {
    private final SemanticModel model;
    private final String group;
    private final String wrapper;
    private final boolean handles;
    private final StatementLines lines;
    private Supplier<String> partial = () -> "functools.partial";

    /**
     * @param model the meaning of the file
     * @param group name of the group
     * @param wrapper a function that takes the coroutine and runs it; empty for none
     * @param handles whether the group takes coroutines (4.14)
     * @param lines the statement that the coroutines come from
     */
    public SpawnText(SemanticModel model, String group, String wrapper, boolean handles, StatementLines lines) {
        this.model = model;
        this.group = group;
        this.wrapper = wrapper;
        this.handles = handles;
        this.lines = lines;
    }

    /** Says how {@code functools.partial} is spelled here. */
    public void partial(Supplier<String> spelling) {
        this.partial = spelling;
    }

    /** Whether function and arguments can be told apart. */
    public boolean isSpelledOut(Expression value) {
        return value instanceof Expression.Call call && !hasBareGenerator(call);
    }

    /** The call that starts what a coroutine does. */
    public String of(Expression value) {
        if (!wrapper.isEmpty()) return group + ".start_soon(" + wrapper + ", " + text(value) + ")";
        boolean plain = value instanceof Expression.Call call && isPlain(call);
        if (plain) return group + ".start_soon(" + spelledOut((Expression.Call) value) + ")";
        if (handles) return group + ".create_task(" + text(value) + ")";
        return group + ".start_soon(" + partial.get() + "(" + spelledOut((Expression.Call) value) + "))";
    }

    /** For a coroutine that a name stands for. */
    public String ofCoroutine(String name) {
        return wrapper.isEmpty()
                ? group + ".create_task(" + name + ")"
                : group + ".start_soon(" + wrapper + ", " + name + ")";
    }

    private boolean isPlain(Expression.Call call) {
        if (!call.keywords().isEmpty()) return false;
        if (!handles) return true;
        // A call of a library is left as one, for the rule that replaces it.
        boolean isLibrary = model.qualifiedName(call.function())
                .filter(name -> name.startsWith("asyncio.") || name.startsWith("anyio."))
                .isPresent();
        return !isLibrary && !hasBareGenerator(call) && text(call).indexOf('\n') < 0;
    }

    /** {@code f(x for x in xs)}. */
    private static boolean hasBareGenerator(Expression.Call call) {
        return call.arguments().size() == 1
                && call.arguments().get(0).at().kind() == NodeKind.GENERATOR_EXP
                && call.arguments().get(0).range().start()
                        < Arguments.range(call).start();
    }

    /** {@code f, x, k=1} of {@code f(x, k=1)}. */
    private String spelledOut(Expression.Call call) {
        var function = MovedText.of(call.function().range(), lines);
        var all = Arguments.all(call);
        if (all.isEmpty()) return function;
        var first = all.get(0).range();
        var arguments = MovedText.of(
                new TextRange(first.start(), all.get(all.size() - 1).range().end()), lines);
        if (!Arguments.haveOwnLines(call)) return function + ", " + arguments;
        return "\n\t" + function + ",\n\t" + arguments.replace("\n", "\n\t") + ",\n";
    }

    private String text(Expression value) {
        return MovedText.of(value.range(), lines);
    }
}
