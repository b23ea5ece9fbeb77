package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.outline.Cancellation;
import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.outline.HiddenShields;
import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.outline.VisibleDeed;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Running;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.rules.migration.code.MethodsElsewhere;
import dev.anyiolsp.rules.migration.code.ProcessPlaces;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Callee;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Type;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodePlace;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether code in a limit or group visibly does what that feels, also in the plain functions that it calls. asyncio's group
 * lets {@code SystemExit} and {@code KeyboardInterrupt} out alone, AnyIO's wraps them like everything else. A task that ends
 * cancelled, though nobody cancelled the group, is none of the others' business in asyncio, and ends them in AnyIO. A scope of
 * AnyIO that shields keeps the cancellation of a limit or group away as soon as that is one of AnyIO.
 */
final class PlainCalls {
    private final SemanticModel model;
    private final RuleContext context;
    private final Running running;
    private final MethodsElsewhere methods;

    PlainCalls(SemanticModel model, RuleContext context, Running running) {
        this.model = model;
        this.context = context;
        this.running = running;
        this.methods = new MethodsElsewhere(model);
    }

    /** What speaks against a suite and the plain functions that it calls; what it awaits is not followed. */
    Optional<String> against(List<Statement> suite) {
        if (!running.isInGroup() && !mayBeFelt()) return Optional.empty();
        // Of a shield in the suite itself its statements tell more.
        var read = reader().suite(suite);
        var own = read.found().stream()
                .filter(deed -> deed.kind() != VisibleDeed.Kind.SHIELDS)
                .toList();
        return felt(own)
                .or(() -> read.called().stream()
                        .flatMap(function -> againstCall(function).stream())
                        .findFirst());
    }

    /** What speaks against what stands in a {@code with} around a place where the code waits. */
    Optional<String> againstGuard(Expression guard) {
        if (guard instanceof Expression.Call call) {
            var function = call.function();
            if (isSeen(function)) return againstCall(function);
            return shield(lastName(function), lastName(function));
        }
        var type = model.types().className(guard).filter(name -> !name.startsWith("anyio."));
        if (type.isPresent()) return context.workspace().plainly(type.get(), running);
        var local = model.types().classOf(guard);
        if (local.isPresent()) return making(local.get(), new HashSet<>());
        var made = guard instanceof Expression.Name name ? Values.assigned(model, name) : List.<Expression>of();
        return made.isEmpty()
                ? shield(lastName(guard), HiddenShields.KEPT)
                : made.stream()
                        .flatMap(value -> againstMade(guard, value).stream())
                        .findFirst();
    }

    private Optional<String> againstMade(Expression guard, Expression value) {
        if (!(value instanceof Expression.Call call)) return shield(lastName(guard), HiddenShields.KEPT);
        return Cancellation.in(model).mayBeShield(call)
                ? Optional.of(Workspace.shielding(lastName(guard), "this file"))
                : againstGuard(call);
    }

    private boolean isSeen(Expression function) {
        return model.qualifiedName(function).isPresent()
                || Callee.definition(model, function).isPresent()
                || model.types().of(function).isPresent()
                || function instanceof Expression.Attribute method
                        && methods.path(method).isPresent();
    }

    private static String lastName(Expression named) {
        return named instanceof Expression.Attribute attribute ? attribute.name() : named.text();
    }

    private Optional<String> shield(String name, String kind) {
        var place = HiddenShields.in(model).contains(kind)
                ? Optional.of("this file")
                : context.workspace().shield(kind);
        return place.map(found -> Workspace.shielding(name, found));
    }

    /** Whether there is something in the program that limits feel, too. */
    private boolean mayBeFelt() {
        return !HiddenShields.in(model).isEmpty()
                || context.workspace().shield(HiddenShields.ANY).isPresent()
                || ProcessPlaces.first(model, context, ProcessWide.ASKING_SCOPES)
                        .isPresent();
    }

    private record Question(NodePlace function, Running running) {}

    /** What speaks against a call, of a function of this file that many may call. */
    private Optional<String> againstCall(Expression function) {
        var definition = Callee.definition(model, function);
        if (definition.isEmpty()) return againstCall(function, new HashSet<>());
        var question = new Question(NodePlace.of(definition.get()), running);
        return model.answer(question, asked -> {
            var there = (Statement.FunctionDef) question.function.in(asked.document());
            return new PlainCalls(asked, context, running).inside(there, new HashSet<>());
        });
    }

    private Optional<String> againstCalled(List<Expression> called, Set<Cursor> seen) {
        return called.stream()
                .flatMap(function -> againstCall(function, seen).stream())
                .findFirst();
    }

    private Optional<String> againstCall(Expression function, Set<Cursor> seen) {
        var path = model.qualifiedName(function)
                .or(() -> function instanceof Expression.Attribute method ? methods.path(method) : Optional.empty());
        if (path.isPresent()) return context.workspace().plainly(path.get(), running);
        var type = model.types().of(function).filter(Type.LocalClass.class::isInstance);
        if (type.isPresent()) return making(((Type.LocalClass) type.get()).definition(), seen);
        return Callee.definition(model, function)
                .filter(definition -> !definition.async())
                .flatMap(definition -> inside(definition, seen));
    }

    private Optional<String> making(Statement.ClassDef type, Set<Cursor> seen) {
        return ClassOutline.MAKING.stream()
                .flatMap(name -> Stream.concat(
                        model.types().methodOf(type, name).flatMap(method -> inside(method, seen)).stream(),
                        methods
                                .inherited(type, name)
                                .flatMap(path -> context.workspace().plainly(path, running))
                                .stream()))
                .findFirst();
    }

    private Optional<String> inside(Statement.FunctionDef plain, Set<Cursor> seen) {
        if (plain.async() || !seen.add(plain.at())) return Optional.empty();
        var read = reader().suite(plain.body());
        return felt(read.found()).or(() -> againstCalled(read.called(), seen));
    }

    /** What speaks against something that is started as a task. */
    Optional<String> againstTask(Expression started) {
        return running.isInGroup() ? felt(reader().awaited(started).found()) : Optional.empty();
    }

    private Optional<String> felt(List<VisibleDeed> deeds) {
        return running.against(deeds, deed -> "`" + deed.what() + "`");
    }

    private VisibleDeed.Reader reader() {
        return new VisibleDeed.Reader(model::qualifiedName, name -> isAnyError(name, new HashSet<>()), place -> 0);
    }

    private boolean isAnyError(Expression.Name name, Set<Cursor> seen) {
        if (!seen.add(name.at())) return false;
        boolean isGiven = model.bindingsOf(name).stream()
                .filter(binding -> binding.kind() == BindingKind.PARAMETER)
                .flatMap(binding -> binding.at().parent().stream())
                .anyMatch(at -> !(Node.of(at) instanceof Part.Parameter given) || VisibleDeed.isAnyError(given));
        var values = new VisibleDeed.Reader(model::qualifiedName, inner -> isAnyError(inner, seen), place -> 0);
        return isGiven || Values.assigned(model, name).stream().anyMatch(values::mayBeAny);
    }
}
