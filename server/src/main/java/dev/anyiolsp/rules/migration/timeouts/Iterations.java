package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.outline.Waits;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.MethodsElsewhere;
import dev.anyiolsp.rules.migration.timeouts.Quiet.Restless;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.Optional;

/** What runs in a limit where something is gone through, by {@code async for} or {@code anext}. */
final class Iterations {
    private final SemanticModel model;
    private final RuleContext context;
    private final Quiet quiet;
    private final Overrides overrides;
    private final MethodsElsewhere elsewhere;

    Iterations(SemanticModel model, RuleContext context, Quiet quiet, Overrides overrides, MethodsElsewhere elsewhere) {
        this.model = model;
        this.context = context;
        this.quiet = quiet;
        this.overrides = overrides;
        this.elsewhere = elsewhere;
    }

    /** What speaks against what is done to go through something. */
    Optional<Restless> of(Expression iterated) {
        if (model.types()
                .className(iterated)
                .filter("asyncio.StreamReader"::equals)
                .isPresent()) {
            return Optional.empty();
        }
        var generator = ofGenerator(iterated);
        if (generator.isPresent()) return generator.get();
        var iter = model.types().classOf(iterated).flatMap(own -> model.types().methodOf(own, ClassOutline.ITER));
        if (iter.filter(Iterations::givesItself).isPresent()) {
            return ofNext(iterated).or(() -> overrides.against(iterated, ClassOutline.ITER));
        }
        if (iter.filter(this::isGenerator).isPresent()) {
            return quiet.ofFunction(iter.get()).or(() -> overrides.against(iterated, ClassOutline.ITER));
        }
        return elsewhere
                .path(iterated, ClassOutline.ITER)
                .map(path -> quiet.elsewhere(path + ClassOutline.CALLED + "." + ClassOutline.NEXT))
                .orElseGet(() -> unseenGenerator(iterated));
    }

    private static Optional<Restless> unseenGenerator(Expression iterated) {
        return Optional.of(
                Restless.of("what the generator " + Quiet.named(iterated) + " does when it is cancelled is not seen"));
    }

    /** What speaks against an asynchronous generator of this file; nothing if it is none. */
    private Optional<Optional<Restless>> ofGenerator(Expression iterated) {
        if (!(iterated instanceof Expression.Call call)) return Optional.empty();
        return generatorOf(call.function()).map(generator -> {
            var found = quiet.ofFunction(generator);
            return call.function() instanceof Expression.Attribute method
                    ? found.or(() -> overrides.against(method))
                    : found;
        });
    }

    /** {@code def __aiter__(self): return self}. */
    private static boolean givesItself(Statement.FunctionDef iter) {
        var body = iter.body();
        return !iter.async()
                && iter.decorators().isEmpty()
                && iter.parameters().size() == 1
                && body.size() == 1
                && body.get(0) instanceof Statement.Return back
                && back.value()
                        .filter(value ->
                                value.text().equals(iter.parameters().get(0).name()))
                        .isPresent();
    }

    /** What speaks against {@code anext(…)}. */
    Optional<Restless> ofNext(Expression iterator) {
        var generator = ofGenerator(iterator);
        if (generator.isPresent()) return generator.get();
        if (iterator instanceof Expression.Name name) {
            var made = new ArrayList<Expression>();
            boolean isGenerator = Values.areAll(
                    model,
                    name,
                    value -> value instanceof Expression.Call call
                            && made.add(value)
                            && generatorOf(call.function()).isPresent());
            if (isGenerator) {
                return made.stream()
                        .flatMap(value -> ofGenerator(value).orElseThrow().stream())
                        .findFirst();
            }
        }
        var own = model.types().classOf(iterator).flatMap(type -> model.types().methodOf(type, ClassOutline.NEXT));
        if (own.isPresent()) {
            boolean isSeen = own.get().async() && own.get().decorators().isEmpty() && !Waits.isToOverride(own.get());
            return isSeen
                    ? quiet.ofFunction(own.get()).or(() -> overrides.against(iterator, ClassOutline.NEXT))
                    : unseenGenerator(iterator);
        }
        return elsewhere
                .path(iterator, ClassOutline.NEXT)
                .map(quiet::elsewhere)
                .orElseGet(() -> unseenGenerator(iterator));
    }

    boolean isNext(Expression.Call call) {
        return call.function() instanceof Expression.Name name
                && name.id().equals("anext")
                && call.arguments().size() == 1
                && call.keywords().isEmpty()
                && model.bindingsOf(name).isEmpty();
    }

    /** An asynchronous generator of this file. */
    private Optional<Statement.FunctionDef> generatorOf(Expression function) {
        return model.types().definitionOf(function).filter(this::isGenerator);
    }

    private boolean isGenerator(Statement.FunctionDef function) {
        return function.async() && function.decorators().isEmpty() && model.yields(function);
    }
}
