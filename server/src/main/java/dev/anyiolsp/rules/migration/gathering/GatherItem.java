package dev.anyiolsp.rules.migration.gathering;

import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.tasks.Awaited;
import dev.anyiolsp.rules.migration.tasks.ListFilling;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One argument of {@code asyncio.gather}.
 *
 * @param shape how it stands there
 * @param argument the argument, the star included
 * @param value what gives the coroutine, or the coroutines behind the star
 * @param element one coroutine: the value itself, the element of a comprehension, the function of a {@code map}
 * @param awaited what the coroutines are
 */
record GatherItem(Shape shape, Expression argument, Expression value, Expression element, Awaited awaited) {
    enum Shape {
        /** {@code f(x)} */
        ONE,
        /** {@code *[f(x) for x in xs]} */
        EACH,
        /** {@code *map(f, xs)} */
        MAP,
        /** {@code *coroutines} */
        LIST
    }

    private static final Set<String> CREATORS = Set.of("asyncio.create_task", "asyncio.ensure_future");

    static GatherItem of(Expression argument, SemanticModel model, RuleContext context) {
        if (!(argument instanceof Expression.Starred starred)) {
            var value = peeled(argument, model);
            return new GatherItem(Shape.ONE, argument, value, value, Awaited.of(value, model, context));
        }
        var value = starred.value();
        if (value instanceof Expression.Comprehension comprehension) {
            return ofComprehension(argument, comprehension, model, context);
        }
        if (value instanceof Expression.Call call && isMap(call, model)) {
            var function = call.arguments().get(0);
            var awaited = Awaited.ofFunction(function, Optional.empty(), model, context);
            return new GatherItem(Shape.MAP, argument, value, function, awaited);
        }
        var awaited = value instanceof Expression.Name name
                ? ofList(name, model, context)
                : new Awaited(Awaited.Kind.OTHER, "a starred argument may hold tasks, which run already");
        return new GatherItem(Shape.LIST, argument, value, value, awaited);
    }

    private static GatherItem ofComprehension(
            Expression argument, Expression.Comprehension value, SemanticModel model, RuleContext context) {
        if (value.element().isEmpty() || value.kind() == NodeKind.SET_COMP) {
            var unordered = new Awaited(Awaited.Kind.OTHER, "a set has no order");
            return new GatherItem(Shape.EACH, argument, value, value, unordered);
        }
        var element = peeled(value.element().get(), model);
        boolean waits = value.generators().stream().anyMatch(Part.Generator::async) || holdsAwait(value);
        var awaited = waits
                ? new Awaited(Awaited.Kind.OTHER, "its arguments are awaited before any of the coroutines starts")
                : Awaited.of(element, model, context);
        return new GatherItem(Shape.EACH, argument, value, element, awaited);
    }

    private static boolean holdsAwait(Node node) {
        var tree = node.at().tree();
        int first = tree.firstToken(node.at().node());
        int last = tree.lastToken(node.at().node());
        for (int i = 0; i < tree.size(); i++) {
            if (tree.kind(i) == NodeKind.AWAIT && tree.firstToken(i) >= first && tree.lastToken(i) <= last) return true;
        }
        return false;
    }

    private static boolean isMap(Expression.Call call, SemanticModel model) {
        return call.function().text().equals("map")
                && !model.isBoundAnywhere("map")
                && call.keywords().isEmpty()
                && call.arguments().size() >= 2
                && !call.hasUnpacking();
    }

    /** The coroutine of {@code create_task(f())}, which gather would make a task of anyway. */
    private static Expression peeled(Expression value, SemanticModel model) {
        boolean creates = value instanceof Expression.Call call
                && call.at().children().size() == 2
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expression.Call
                && model.qualifiedName(call.function())
                        .filter(CREATORS::contains)
                        .isPresent();
        return creates ? ((Expression.Call) value).arguments().get(0) : value;
    }

    boolean isPeeled() {
        if (shape == Shape.ONE) return !argument.equals(value);
        return shape == Shape.EACH
                && ((Expression.Comprehension) value)
                        .element()
                        .filter(found -> !found.equals(element))
                        .isPresent();
    }

    /** What a list of this function holds, if all that is ever put into it can be seen. */
    private static Awaited ofList(Expression.Name name, SemanticModel model, RuleContext context) {
        var unknown = new Awaited(Awaited.Kind.OTHER, "`" + name.id() + "` may hold tasks, which run already");
        var bindings = model.bindingsOf(name);
        if (bindings.isEmpty()) return unknown;
        var scope = bindings.get(0).scope();
        var elements = new ArrayList<Expression>();
        for (var binding : bindings) {
            boolean isLocal = binding.kind() == BindingKind.ASSIGNMENT
                    && scope == model.scopeOf(name.at()).codeScope();
            var parent = binding.at().parent().map(Node::of).orElse(null);
            Optional<Expression> value = Optional.empty();
            if (parent instanceof Statement.Assign assign && assign.targets().size() == 1) {
                value = Optional.of(assign.value());
            } else if (parent instanceof Statement.AnnAssign assign) value = assign.value();
            else if (parent instanceof Statement.AugAssign assign) value = Optional.of(assign.value());
            if (!isLocal || value.isEmpty() || !addElements(value.get(), elements)) return unknown;
        }
        for (var use : model.usesOf(scope, name.id())) {
            if (!use.scope().codeScope().equals(scope) || !(Expression.of(use.at()) instanceof Expression.Name read)) {
                return unknown;
            }
            if (!isHarmless(read, model) && !isFilling(read, elements)) return unknown;
        }
        if (elements.isEmpty()) return unknown;
        var worst = Awaited.of(elements.get(0), model, context);
        for (var element : elements) worst = worst.and(Awaited.of(element, model, context));
        return worst;
    }

    private static boolean addElements(Expression value, List<Expression> elements) {
        var found = ListFilling.elements(value);
        found.ifPresent(elements::addAll);
        return found.isPresent();
    }

    /** {@code *coros} of a gather, {@code len(coros)}, {@code if coros:}. */
    private static boolean isHarmless(Expression.Name read, SemanticModel model) {
        var parent = read.parent().orElse(null);
        if (parent instanceof Expression.Starred starred) {
            return starred.parent()
                    .filter(Expression.Call.class::isInstance)
                    .flatMap(call -> model.qualifiedName(((Expression.Call) call).function()))
                    .filter("asyncio.gather"::equals)
                    .isPresent();
        }
        if (parent instanceof Expression.Call call)
            return call.function().text().equals("len");
        return parent instanceof Statement.If
                || parent instanceof Expression.UnaryOp
                || parent instanceof Statement.AugAssign;
    }

    /** {@code coros.append(f(x))}, {@code coros.extend([f(x) for x in xs])}. */
    private static boolean isFilling(Expression.Name read, List<Expression> elements) {
        var filling = ListFilling.by(read);
        filling.ifPresent(found -> elements.addAll(found.elements()));
        return filling.isPresent();
    }
}
