package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Related;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class that keeps the tasks that it makes in a collection, takes them out when they are done, and so can cancel what is
 * left: the tracked tasks of asyncio.
 *
 * @param owner the class
 * @param attribute the collection
 * @param places where tasks are made, kept, taken out and cancelled, in the order of the text
 */
record TrackedTasks(Statement.ClassDef owner, String attribute, List<Related> places) {
    private static final Set<String> CREATORS =
            Set.of("asyncio.create_task", "asyncio.ensure_future", "asyncio.AbstractEventLoop.create_task");
    private static final Set<String> KEEPING = Set.of("add", "append", "setdefault");
    private static final Set<String> TAKING = Set.of("discard", "remove", "pop");

    static Optional<TrackedTasks> of(Statement.ClassDef owner, SemanticModel model) {
        var range = owner.fullRange();
        var made = creations(model, range);
        if (made.isEmpty()) return Optional.empty();
        for (var attribute : collections(model, range, made)) {
            var found = gather(owner, attribute, model, range, made);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static List<Expression.Call> creations(SemanticModel model, TextRange range) {
        return model.referencesWithin(range, CREATORS).stream()
                .flatMap(reference -> reference.call().stream())
                .toList();
    }

    /** Attributes of {@code self} that a task of the class is put into. */
    private static Set<String> collections(SemanticModel model, TextRange range, List<Expression.Call> made) {
        var names = new LinkedHashSet<String>();
        for (var keeping : keepings(model, range, made)) names.add(keeping.name());
        return names;
    }

    /** {@code self._tasks.add(task)}, {@code self._tasks[key] = task}: the attribute of each. */
    private static List<Expression.Attribute> keepings(
            SemanticModel model, TextRange range, List<Expression.Call> made) {
        var found = new ArrayList<Expression.Attribute>();
        for (var call : made) {
            var held = new ArrayList<Expression>(List.of(call));
            names(call).forEach(name -> reads(model, name).forEach(held::add));
            for (var value : held)
                keeper(value).filter(one -> range.contains(one.range())).ifPresent(found::add);
        }
        return found;
    }

    /** The local names that a task gets. */
    private static List<Expression.Name> names(Expression.Call creation) {
        var parent = creation.parent().orElse(null);
        if (parent instanceof Statement.Assign assign) {
            return assign.targets().stream()
                    .filter(Expression.Name.class::isInstance)
                    .map(Expression.Name.class::cast)
                    .toList();
        }
        return parent instanceof Statement.AnnAssign assign && assign.target() instanceof Expression.Name name
                ? List.of(name)
                : List.of();
    }

    private static List<Expression> reads(SemanticModel model, Expression.Name name) {
        var bindings = model.bindingsOf(name);
        if (bindings.isEmpty() || bindings.get(0).kind() != BindingKind.ASSIGNMENT) return List.of();
        return model.usesOf(bindings.get(0).scope(), name.id()).stream()
                .filter(use -> use.at().kind() == NodeKind.NAME)
                .map(use -> Expression.of(use.at()))
                .toList();
    }

    private static Optional<Expression.Attribute> keeper(Expression value) {
        var parent = value.parent().orElse(null);
        if (parent instanceof Expression.Call call
                && call.arguments().contains(value)
                && call.function() instanceof Expression.Attribute method
                && KEEPING.contains(method.name())) {
            return ofSelf(method.value());
        }
        if (parent instanceof Statement.Assign assign && assign.value().equals(value)) {
            for (var target : assign.targets()) {
                if (target instanceof Expression.Subscript subscript) return ofSelf(subscript.value());
            }
        }
        return Optional.empty();
    }

    /** {@code self._tasks}, {@code cls._tasks}. */
    private static Optional<Expression.Attribute> ofSelf(Expression value) {
        boolean own = value instanceof Expression.Attribute attribute
                && attribute.value() instanceof Expression.Name name
                && (name.id().equals("self") || name.id().equals("cls"));
        return own ? Optional.of((Expression.Attribute) value) : Optional.empty();
    }

    private static Optional<TrackedTasks> gather(
            Statement.ClassDef owner,
            String attribute,
            SemanticModel model,
            TextRange range,
            List<Expression.Call> made) {
        var places = new ArrayList<Related>();
        for (var call : made) {
            places.add(new Related(call.function().range(), "a task is made"));
        }
        for (var keeping : keepings(model, range, made)) {
            if (keeping.name().equals(attribute)) places.add(new Related(keeping.range(), "it is kept"));
        }
        var callbacks = callbacks(model, range);
        var handlers = handlers(callbacks);
        boolean discards = false;
        for (var read : model.attributesNamed(attribute, range)) {
            if (ofSelf(read).isEmpty()) continue;
            if (isTakenOut(read, callbacks, handlers, model)) {
                places.add(new Related(read.range(), "it is taken out when it is done"));
                discards = true;
            }
        }
        if (!discards) return Optional.empty();
        cancels(model, range, attribute).forEach(place -> places.add(new Related(place, "what is left is cancelled")));
        places.sort(Comparator.<Related>comparingInt(place -> place.range().start()));
        return Optional.of(new TrackedTasks(owner, attribute, List.copyOf(places)));
    }

    /** What is handed to {@code add_done_callback} in the class. */
    private static List<Expression> callbacks(SemanticModel model, TextRange range) {
        var found = new ArrayList<Expression>();
        for (var method : model.attributesNamed("add_done_callback", range)) {
            if (method.parent().orElse(null) instanceof Expression.Call call
                    && !call.arguments().isEmpty()) {
                found.add(call.arguments().get(0));
            }
        }
        return found;
    }

    /** The names of functions that are callbacks, also through {@code partial}. */
    private static Set<String> handlers(List<Expression> callbacks) {
        var names = new HashSet<String>();
        for (var callback : callbacks) {
            var function = callback instanceof Expression.Call partial
                            && !partial.arguments().isEmpty()
                    ? partial.arguments().get(0)
                    : callback;
            if (function instanceof Expression.Attribute method) names.add(method.name());
            if (function instanceof Expression.Name name) names.add(name.id());
        }
        return names;
    }

    /** {@code add_done_callback(self._tasks.discard)}, or {@code self._tasks.pop(…)} in what is called then. */
    private static boolean isTakenOut(
            Expression.Attribute read, List<Expression> callbacks, Set<String> handlers, SemanticModel model) {
        boolean inCallback =
                callbacks.stream().anyMatch(callback -> callback.range().contains(read.range()))
                        || model.functionOf(read.at())
                                .filter(function -> handlers.contains(function.name()))
                                .isPresent();
        if (!inCallback) return false;
        var parent = read.parent().orElse(null);
        if (parent instanceof Expression.Attribute method) return TAKING.contains(method.name());
        return parent instanceof Expression.Subscript subscript
                && subscript.parent().orElse(null) instanceof Statement.Delete;
    }

    /** {@code task.cancel()} for what a loop takes from the collection, {@code self._tasks[key].cancel()}. */
    private static List<TextRange> cancels(SemanticModel model, TextRange range, String attribute) {
        var found = new ArrayList<TextRange>();
        for (var cancel : model.attributesNamed("cancel", range)) {
            boolean direct = mentions(cancel.value(), attribute);
            boolean loop = cancel.value() instanceof Expression.Name name
                    && model.bindingsOf(name).stream()
                            .map(binding -> binding.at().parent().map(Node::of).orElse(null))
                            .anyMatch(holder -> mentions(holder, attribute));
            if (direct || loop) found.add(cancel.range());
        }
        return found;
    }

    private static boolean mentions(Node node, String attribute) {
        if (node == null) return false;
        var tree = node.at().tree();
        int first = tree.firstToken(node.at().node());
        int last = tree.lastToken(node.at().node());
        for (int token = first; token <= last; token++) {
            if (node.at().tokenText(token).equals(attribute)) return true;
        }
        return false;
    }

    Finding finding(RuleInfo rule, Version anyio) {
        var means = anyio.atLeast(4, 10) ? "`anyio.AsyncContextManagerMixin`" : "`__aenter__` and `__aexit__`";
        var message =
                "`" + owner.name() + "` keeps track of its tasks in `" + attribute + "`: good pattern, partial. AnyIO"
                        + " has no `create_task` of its own; let the class own a task group (" + means
                        + "), which holds its tasks, waits for them and cancels them with `cancel_scope.cancel()`, so that `"
                        + attribute + "` and its callbacks go away";
        return Finding.at(rule, owner.nameRange(), "", message).related(places);
    }
}
