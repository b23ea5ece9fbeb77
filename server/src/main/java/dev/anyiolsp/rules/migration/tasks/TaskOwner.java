package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Related;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.timeouts.Quiet;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class one of whose methods starts a task and keeps it in an attribute, and another one of which cancels it: it can
 * become an async context manager whose task group holds the task. Whoever calls the methods has to use {@code async with}.
 */
public final class TaskOwner {
    private static final Set<String> OTHER_WAYS =
            Set.of("__aenter__", "__aexit__", "__enter__", "__exit__", "__asynccontextmanager__", "__await__");

    private final Statement.ClassDef owner;
    private final SemanticModel model;
    private final RuleContext context;
    private final List<Statement.FunctionDef> methods;
    private final Reference creator;
    private final Expression.Call creation;
    private final Expression.Attribute kept;
    private final Statement.FunctionDef start;

    private TaskOwner(
            Statement.ClassDef owner,
            SemanticModel model,
            RuleContext context,
            Reference creator,
            Expression.Attribute kept,
            Statement.FunctionDef start) {
        this.owner = owner;
        this.model = model;
        this.context = context;
        this.methods = methods(owner);
        this.creator = creator;
        this.creation = creator.call().orElseThrow();
        this.kept = kept;
        this.start = start;
    }

    /**
     * What can be done about such a class: a finding at its name with a fix, or with the reason why there is none. Empty if
     * it is no such class, or manages its context already.
     */
    public static Optional<Finding> of(Statement.ClassDef owner, SemanticModel model, RuleContext context) {
        var methods = methods(owner);
        if (methods.stream().anyMatch(method -> OTHER_WAYS.contains(method.name()))) return Optional.empty();
        var found = new ArrayList<TaskOwner>();
        for (var creator : model.references(owner.fullRange(), LocalTasks.CREATORS)) {
            var kept = keeper(creator);
            var start = model.functionOf(creator.place());
            if (kept.isEmpty() || start.isEmpty() || !methods.contains(start.get())) continue;
            found.add(new TaskOwner(owner, model, context, creator, kept.get(), start.get()));
        }
        if (found.isEmpty()) return Optional.empty();
        return found.get(0).finding(found.size() > 1);
    }

    private static List<Statement.FunctionDef> methods(Statement.ClassDef owner) {
        return owner.body().stream()
                .filter(Statement.FunctionDef.class::isInstance)
                .map(Statement.FunctionDef.class::cast)
                .toList();
    }

    /** {@code self.kept} in {@code self.kept = create_task(…)}. */
    private static Optional<Expression.Attribute> keeper(Reference creator) {
        var holder = creator.call().flatMap(Expression.Call::parent).orElse(null);
        var target =
                holder instanceof Statement.Assign assign && assign.targets().size() == 1
                        ? assign.targets().get(0)
                        : holder instanceof Statement.AnnAssign assign ? assign.target() : null;
        return target instanceof Expression.Attribute attribute && isSelf(attribute.value())
                ? Optional.of(attribute)
                : Optional.empty();
    }

    private static boolean isSelf(Expression value) {
        return value instanceof Expression.Name name && name.id().equals("self");
    }

    private Optional<Finding> finding(boolean isOneOfSeveral) {
        var stop = methods.stream()
                .filter(method -> !method.equals(start) && cancels(method))
                .findFirst();
        if (stop.isEmpty()) return Optional.empty();
        var finding = Finding.at(
                AsyncioCreateTask.INFO,
                owner.nameRange(),
                "",
                "Make `" + owner.name() + "` an async context manager that owns its tasks");
        var starting = OwnerStart.of(start, creation, kept.name());
        var stopping = OwnerStop.of(stop.get(), model, kept.name());
        var problem = isOneOfSeveral
                ? Optional.of("it keeps several tasks")
                : problem(stop.get())
                        .or(starting::problem)
                        .or(stopping::problem)
                        .or(() -> mixed(starting, stopping));
        if (problem.isPresent())
            return Optional.of(finding.saying(finding.message() + ": by hand, because " + problem.get()));
        var writer = new OwnerWriter(owner, model, creator, kept.name(), starting, stopping, removed(stop.get()));
        return Optional.of(finding.fixed(finding.message(), reasons(stop.get()), writer::write)
                .related(callers(stop.get())));
    }

    private boolean cancels(Statement.FunctionDef method) {
        return model.attributesNamed("cancel").stream()
                .anyMatch(cancel -> method.fullRange().contains(cancel.range())
                        && cancel.value() instanceof Expression.Attribute of
                        && of.name().equals(kept.name())
                        && isSelf(of.value()));
    }

    /** What stands in the way around the two methods, a clause. */
    private Optional<String> problem(Statement.FunctionDef stop) {
        if (!context.facts().usableAnyio().atLeast(4, 10)) {
            return Optional.of("`anyio.AsyncContextManagerMixin` needs AnyIO 4.10");
        }
        if (!owner.bases().isEmpty()
                || !owner.keywords().isEmpty()
                || !owner.decorators().isEmpty()) {
            return Optional.of("its bases, or what decorates it, may have a say");
        }
        for (var use : model.usesNamed(owner.name())) {
            if (use.at().parent().map(Node::of).orElse(null) instanceof Statement.ClassDef sub) {
                return Optional.of("`" + sub.name() + "` inherits from it");
            }
        }
        boolean hasSlots = owner.body().stream()
                .anyMatch(one -> one instanceof Statement.Assign assign
                        && assign.targets().get(0) instanceof Expression.Name name
                        && name.id().equals("__slots__"));
        if (hasSlots) return Optional.of("it has `__slots__`");
        var arguments = LocalTasks.argumentProblem(creator, creation);
        if (arguments.isPresent()) return arguments;
        if (!context.facts().usableAnyio().atLeast(4, 14)) {
            return Optional.of("a group takes coroutines only from AnyIO 4.14 on");
        }
        for (var method : List.of(start, stop)) {
            var unfit = problemOf(method);
            if (unfit.isPresent()) return unfit;
        }
        return elsewhere(stop);
    }

    private Optional<String> problemOf(Statement.FunctionDef method) {
        var name = "`" + method.name() + "`";
        if (!method.decorators().isEmpty()) return Optional.of(name + " is decorated");
        boolean plain = method.parameters().size() == 1
                && method.parameters().get(0).name().equals("self");
        if (!plain) return Optional.of(name + " takes parameters");
        if (OwnerPiece.of(method).isEmpty()) return Optional.of("the lines of " + name + " cannot be moved");
        long same = methods.stream()
                .filter(other -> other.name().equals(method.name()))
                .count();
        return same > 1 ? Optional.of("there is more than one " + name) : Optional.empty();
    }

    /** Other uses of the task, and of the methods in the class itself. */
    private Optional<String> elsewhere(Statement.FunctionDef stop) {
        for (var use : model.attributesNamed(kept.name())) {
            boolean known = start.fullRange().contains(use.range())
                    || stop.fullRange().contains(use.range())
                    || removed(stop).stream().anyMatch(one -> one.range().contains(use.range()));
            if (!known) return Optional.of("`" + kept.name() + "` is used elsewhere");
        }
        if (model.isInString(kept.name())) return Optional.of("a string names `" + kept.name() + "`");
        var other = context.workspace().otherUse(kept.name(), Set.of("cancel", "done", "result", "exception"));
        if (other.isPresent() && !context.workspace().isUnknown())
            return Optional.of(other.get() + " uses `" + kept.name() + "`");
        for (var method : List.of(start, stop)) {
            for (var use : model.attributesNamed(method.name())) {
                if (isSelf(use.value()) && owner.fullRange().contains(use.range())) {
                    return Optional.of("the class itself uses `" + method.name() + "`");
                }
            }
        }
        return Optional.empty();
    }

    /** {@code self.kept = None} outside of the two methods, and {@code kept: asyncio.Task | None = None} in the class. */
    private List<Statement> removed(Statement.FunctionDef stop) {
        var found = new ArrayList<Statement>();
        for (var use : model.attributesNamed(kept.name())) {
            if (start.fullRange().contains(use.range()) || stop.fullRange().contains(use.range())) continue;
            if (!owner.fullRange().contains(use.range()) || !isSelf(use.value())) continue;
            if (use.parent().orElse(null) instanceof Statement holder && OwnerStop.isReset(holder, kept.name())) {
                found.add(holder);
            }
        }
        for (var one : owner.body()) {
            if (one instanceof Statement.AnnAssign declared
                    && declared.target() instanceof Expression.Name name
                    && name.id().equals(kept.name())) found.add(one);
        }
        return found;
    }

    /** What becomes one function must not give one name to two things. */
    private static Optional<String> mixed(OwnerStart starting, OwnerStop stopping) {
        var first = names(starting.all());
        var second = names(stopping.all());
        boolean meet = starting.all().stream().anyMatch(piece -> piece.names(second))
                || stopping.all().stream().anyMatch(piece -> piece.names(first));
        return meet ? Optional.of("the two methods use the same names for different things") : Optional.empty();
    }

    /** Names that statements bind. */
    private static Set<String> names(List<OwnerPiece> pieces) {
        var found = new HashSet<String>();
        for (var piece : pieces) {
            var document = piece.statement().document();
            var range = piece.statement().fullRange();
            for (int chunk = piece.statement().at().chunk();
                    chunk < document.chunkCount() && document.start(chunk) < range.end();
                    chunk++) {
                for (var name : bound(document.root(chunk))) found.add(name);
            }
        }
        return found;
    }

    private static List<String> bound(Cursor line) {
        var found = new ArrayList<String>();
        for (var statement : line.document().statements(line.chunk())) {
            if (statement instanceof Statement.Assign assign) {
                for (var target : assign.targets()) add(target, found);
            }
            if (statement instanceof Statement.AnnAssign assign) add(assign.target(), found);
            if (statement instanceof Statement.For loop) add(loop.target(), found);
            if (statement instanceof Statement.With with) {
                for (var item : with.items()) item.target().ifPresent(target -> add(target, found));
            }
            if (statement instanceof Statement.FunctionDef function) found.add(function.name());
            if (statement instanceof Statement.Import all) {
                all.names().forEach(alias -> found.add(alias.asName().orElse(alias.name())));
            }
            if (statement instanceof Statement.ImportFrom some) {
                some.names().forEach(alias -> found.add(alias.asName().orElse(alias.name())));
            }
        }
        return found;
    }

    private static void add(Expression target, List<String> found) {
        if (target instanceof Expression.Name name) found.add(name.id());
        if (target instanceof Expression.Sequence several) several.elements().forEach(one -> add(one, found));
    }

    private List<String> reasons(Statement.FunctionDef stop) {
        var reasons = new ArrayList<String>();
        var callers = "callers have to use `async with` instead of `" + start.name() + "` and `" + stop.name() + "`";
        var other = context.workspace()
                .moduleUse(owner.name(), "")
                .map(place -> ", " + place + " perhaps")
                .orElse("");
        reasons.add(callers + other);
        if (context.workspace().isUnknown()) reasons.add("other files were not looked at");
        reasons.add("the block waits for the task, and a failure comes in an ExceptionGroup");
        if (creation.arguments().get(0) instanceof Expression.Call call) {
            new Quiet(model, context).ofCall(call).ifPresent(restless -> reasons.add(restless.reason()));
        }
        return reasons;
    }

    /** Where this file calls the two methods of something that may be of the class. */
    private List<Related> callers(Statement.FunctionDef stop) {
        var found = new ArrayList<Related>();
        for (var method : List.of(start, stop)) {
            for (var use : model.attributesNamed(method.name())) {
                boolean isOther = model.types().className(use.value()).isPresent();
                if (isOther || owner.fullRange().contains(use.range())) continue;
                found.add(new Related(use.range(), "`async with` takes the place of `" + method.name() + "`"));
            }
        }
        return found;
    }
}
