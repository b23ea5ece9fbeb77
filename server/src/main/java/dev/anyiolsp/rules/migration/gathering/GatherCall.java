package dev.anyiolsp.rules.migration.gathering;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.rules.migration.tasks.Awaited;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A call of {@code asyncio.gather}.
 *
 * @param reference to the function
 * @param call the call
 * @param await the await right around it; empty if it is not awaited on the spot
 * @param items its arguments
 * @param returnExceptions whether exceptions are results
 */
record GatherCall(
        Reference reference,
        Expression.Call call,
        Optional<Expression.Await> await,
        List<GatherItem> items,
        boolean returnExceptions) {

    /** Empty for keywords that nobody can read. */
    static Optional<GatherCall> of(Reference reference, Expression.Call call, RuleContext context) {
        var returned = Optional.<Boolean>of(false);
        for (var keyword : call.keywords()) {
            boolean known = keyword.name().filter("return_exceptions"::equals).isPresent();
            returned = known ? truth(keyword.value()) : Optional.empty();
            if (returned.isEmpty()) return Optional.empty();
        }
        var await = call.parent().filter(Expression.Await.class::isInstance).map(Expression.Await.class::cast);
        var items = call.arguments().stream()
                .map(argument -> GatherItem.of(argument, reference.model(), context))
                .toList();
        return Optional.of(new GatherCall(reference, call, await, items, returned.get()));
    }

    private static Optional<Boolean> truth(Expression value) {
        if (!(value instanceof Expression.Constant constant)) return Optional.empty();
        if (constant.kind() == ConstantKind.TRUE) return Optional.of(true);
        return constant.kind() == ConstantKind.FALSE ? Optional.of(false) : Optional.empty();
    }

    /** Whether every argument is visibly a coroutine. */
    boolean isOfCoroutines() {
        return items.stream().allMatch(item -> item.awaited().kind() == Awaited.Kind.COROUTINE);
    }

    /** Whether the results may be a tuple: unpacked, iterated or indexed at once, or unused. */
    boolean mayBeTuple() {
        Node around = await.orElseThrow().parent().orElseThrow();
        if (around instanceof Statement.Assign assign) {
            return assign.targets().stream().allMatch(Expression.Sequence.class::isInstance);
        }
        if (around instanceof Expression.Subscript subscript) {
            return subscript.value().equals(await.get()) && !(subscript.index() instanceof Expression.Slice);
        }
        return around instanceof Statement.ExprStmt
                || around instanceof Statement.For
                || around instanceof Part.Generator
                || around instanceof Expression.Starred;
    }

    /** What {@code anyio.amap} would take, {@code f, xs}: the only argument calls one function with one element each. */
    Optional<String> mapped() {
        if (items.size() != 1) return Optional.empty();
        var item = items.get(0);
        var document = reference.document();
        if (MovedText.holdsComment(document, item.argument().range())) return Optional.empty();
        if (item.shape() == GatherItem.Shape.MAP) {
            var arguments = ((Expression.Call) item.value()).arguments();
            return arguments.size() == 2
                    ? Optional.of(
                            arguments.get(0).text() + ", " + arguments.get(1).text())
                    : Optional.empty();
        }
        if (item.shape() != GatherItem.Shape.EACH || item.isPeeled()) return Optional.empty();
        var generators = ((Expression.Comprehension) item.value()).generators();
        if (generators.size() != 1 || !(item.element() instanceof Expression.Call made)) return Optional.empty();
        var each = generators.get(0);
        boolean passesOn = generators.get(0).conditions().isEmpty()
                && each.target() instanceof Expression.Name target
                && made.at().children().size() == 2
                && made.keywords().isEmpty()
                && made.arguments().get(0) instanceof Expression.Name name
                && name.id().equals(target.id())
                && !mentions(made.function(), target.id());
        return passesOn
                ? Optional.of(made.function().text() + ", " + each.iterable().text())
                : Optional.empty();
    }

    private static boolean mentions(Expression function, String name) {
        var at = function.at();
        var tree = at.tree();
        int first = tree.firstToken(at.node());
        int last = tree.lastToken(at.node());
        for (int i = 0; i < tree.size(); i++) {
            boolean inside = tree.firstToken(i) >= first && tree.lastToken(i) <= last;
            if (inside && tree.kind(i) == NodeKind.NAME && at.at(i).name().equals(name)) return true;
        }
        return false;
    }
}
