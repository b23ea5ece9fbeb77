package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.project.Version;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of a task that outlives the place where it is made, and what helps there. */
final class TaskSituation {
    static final String RETURNED = "the caller gets the task; take the task group as a parameter";
    private static final String OWNER = "start it in the task group of whoever owns its lifetime";

    private static final String CAST =
            "`cast` says of it that it is a task of asyncio, and that of a group has a handle"
                    + " (`anyio.TaskHandle`); leave the cast out";

    private static final Set<String> ADDING = Set.of("append", "add", "setdefault", "extend", "update");

    private TaskSituation() {}

    /** Why the task is not for a task group on the spot, and what to do instead; clauses. */
    static String of(Reference creator, Expression.Call call, Version anyio) {
        var function = creator.model().functionOf(call.at());
        if (function.isEmpty()) return "a task group is opened in an `async def`";
        if (!function.get().async()) {
            return "no task group can be opened in a function that is not async; take one as a parameter, and call its"
                    + " `start_soon`";
        }
        Node held = call;
        boolean isCast = false;
        var parent = call.parent().orElseThrow();
        while (parent instanceof Expression.Sequence
                || parent instanceof Expression.Comprehension
                || parent instanceof Part.DictItem
                || parent instanceof Expression.Dict
                || parent instanceof Expression.Starred
                || parent instanceof Part.Keyword
                || parent instanceof Expression.NamedExpr
                || parent instanceof Expression.IfExp
                || isCast(parent, held, creator.model())) {
            isCast |= isCast(parent, held, creator.model());
            held = parent;
            parent = parent.parent().orElseThrow();
        }
        if (parent instanceof Statement.ExprStmt) {
            return "a group around it would wait for the task; " + OWNER + ", which is handed in (`tg.start_soon`)";
        }
        if (parent instanceof Statement.Return || parent instanceof Expression.Yield) {
            return RETURNED;
        }
        if (parent instanceof Expression.Call taker) return handed(creator, taker, held);
        var target = target(parent);
        if (target.isPresent() && target.get() instanceof Expression.Attribute) return kept(anyio);
        if (target.isPresent() && target.get() instanceof Expression.Subscript) return collected();
        if (target.isPresent() && target.get() instanceof Expression.Name name) {
            var kept = ofKept(readNext(creator, name, call), anyio);
            if (kept.isPresent()) return kept.get();
            var given = givenLater(creator.model(), name, call);
            if (given.isPresent()) return given.get();
        }
        return isCast ? CAST : "it is not seen where the task is waited for; " + OWNER;
    }

    private static boolean isCast(Node around, Node held, SemanticModel model) {
        return around instanceof Expression.Call call
                && model.types().isCast(call)
                && call.arguments().get(1).equals(held);
    }

    /** What a name is handed to behind a call, whichever of its values it has there; a clause. */
    private static Optional<String> givenLater(SemanticModel model, Expression.Name name, Expression.Call call) {
        var bindings = model.bindingsOf(name);
        if (bindings.size() < 2) return Optional.empty();
        for (var use : model.usesOf(bindings.get(0).scope(), name.id())) {
            if (use.at().kind() != NodeKind.NAME
                    || use.range().start() < call.range().end()) continue;
            Node held = Expression.of(use.at());
            var around = held.parent().orElse(null);
            if (around instanceof Expression.Await) {
                return Optional.of("`" + name.id()
                        + "` gets its value in more than one place; make the task in one, in a" + " task group");
            }
            while (around instanceof Expression.Sequence
                    || around instanceof Expression.Starred
                    || around instanceof Part.Keyword) {
                held = around;
                around = around.parent().orElse(null);
            }
            if (around instanceof Expression.Call taker && !taker.function().equals(held)) {
                return Optional.of(taken("`" + name.id() + "`", taker, model));
            }
        }
        return Optional.empty();
    }

    /** The reads of a name behind a call, up to the next value that it gets. */
    private static List<Expression> readNext(Reference creator, Expression.Name name, Expression.Call call) {
        var model = creator.model();
        var bindings = model.bindingsOf(name);
        if (bindings.isEmpty()) return List.of();
        int start = call.range().end();
        int end = bindings.stream()
                .mapToInt(binding -> binding.at().start())
                .filter(binding -> binding > start)
                .min()
                .orElse(Integer.MAX_VALUE);
        return model.usesOf(bindings.get(0).scope(), name.id()).stream()
                .filter(use -> use.at().kind() == NodeKind.NAME)
                .filter(use -> use.range().start() > start && use.range().start() < end)
                .map(use -> Expression.of(use.at()))
                .toList();
    }

    private static Optional<Expression> target(Node parent) {
        if (parent instanceof Statement.Assign assign)
            return Optional.of(assign.targets().get(0));
        if (parent instanceof Statement.AugAssign more) return Optional.of(more.target());
        return parent instanceof Statement.AnnAssign assign ? Optional.of(assign.target()) : Optional.empty();
    }

    private static String kept(Version anyio) {
        var means = anyio.atLeast(4, 10) ? "`anyio.AsyncContextManagerMixin`" : "`__aenter__` and `__aexit__`";
        return "the task outlives this function; make the class an async context manager that owns a task group ("
                + means + ")";
    }

    private static String collected() {
        return "the task is kept beyond this function; a task group holds its tasks, so collection and callback go away";
    }

    private static String handed(Reference creator, Expression.Call taker, Node held) {
        boolean adds = taker.function() instanceof Expression.Attribute method && ADDING.contains(method.name());
        if (adds && taker.arguments().contains(held)) return collected();
        return taken("it", taker, creator.model());
    }

    /** A task is handed to a function, and what takes the place of both; a clause. */
    static String taken(String task, Expression.Call taker, SemanticModel model) {
        if (model.types().isCast(taker)) return CAST;
        var shown = Awaited.shown(taker.function(), model);
        var function = shown.startsWith("`") ? shown : "another call";
        var handed = task + " is handed to " + function;
        var knows = handed + ", which knows tasks of asyncio only; ";
        return switch (model.qualifiedName(taker.function()).orElse("")) {
            case "asyncio.wait" ->
                knows + "a task group waits for all of its tasks, and the first to end can cancel the group";
            case "asyncio.wait_for" -> knows + "give its coroutine the limit (`anyio.fail_after`), in a task group";
            case "asyncio.gather" -> knows + "what is gathered can be started in one task group";
            case "asyncio.shield" -> knows + "a task group outside of what may be cancelled keeps it running";
            case "asyncio.as_completed" -> knows + "let each task send its result into a memory object stream";
            default ->
                handed
                        + (function.contains("cancel")
                                ? "; a task group cancels its tasks and waits for them (`tg.cancel_scope.cancel()`)"
                                : "; start it in a task group, and hand on what is needed of it");
        };
    }

    /** For a task that has a callback, or is put into a collection, behind its creation. */
    static Optional<String> ofKept(List<Expression> uses, Version anyio) {
        for (var use : uses) {
            var parent = use.parent().orElse(null);
            if (parent instanceof Expression.Attribute member && member.name().equals("add_done_callback")) {
                return Optional.of(collected());
            }
            if (parent instanceof Expression.Call call
                    && call.function() instanceof Expression.Attribute method
                    && (method.name().equals("add") || method.name().equals("append"))) {
                return Optional.of(collected());
            }
            if (parent instanceof Statement.Assign assign && assign.value().equals(use)) {
                var target = assign.targets().get(0);
                if (target instanceof Expression.Attribute) return Optional.of(kept(anyio));
                if (target instanceof Expression.Subscript) return Optional.of(collected());
            }
        }
        return Optional.empty();
    }
}
