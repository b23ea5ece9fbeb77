package dev.anyiolsp.rules.migration.loops;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.LoopReferences;
import dev.anyiolsp.rules.migration.code.TimeLimit;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectPath;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A future of asyncio, judged by all that a file does with it, and how it becomes one of AnyIO. */
final class FutureObject {
    static final String CLASS = "asyncio.Future";
    static final String MAKER = "asyncio.AbstractEventLoop.create_future";
    static final List<String> MEMBERS = List.of(
            "set_result",
            "set_exception",
            "result",
            "exception",
            "done",
            "cancelled",
            "cancel",
            "add_done_callback",
            "remove_done_callback",
            "get_loop");
    private static final String REASON =
            "a cancelled waiter leaves the future of AnyIO pending, where asyncio's is cancelled with it";

    private FutureObject() {}

    /** The finding on what makes one, or on what is done with it. */
    static Finding judge(RuleInfo info, Reference future, RuleContext context) {
        var name = future.qualifiedName();
        boolean member = MEMBERS.stream().anyMatch(one -> name.equals(CLASS + "." + one));
        var plain = member
                ? "`" + name + "` of an object that `anyio.Future` could be"
                : "Use `anyio.Future` instead of `" + name + "`";
        if (!context.facts().usableAnyio().atLeast(4, 15)) {
            return Finding.at(
                    info,
                    future,
                    (member ? plain : "Use an `anyio.Event` and a variable instead of `" + name + "`")
                            + ": by hand, `anyio.Future` comes with AnyIO 4.15");
        }
        var path = member ? ObjectPath.ofMember(future, CLASS) : ObjectPath.of(future);
        var verdict = path.flatMap(found -> found.once(CLASS, object -> judge(object, context)))
                .orElseGet(() -> Verdict.none("it is not seen what is done with the object"));
        if (verdict.safety().isEmpty()) {
            return Finding.at(info, future, plain + ": by hand, because " + verdict.obstacle());
        }
        return Finding.at(info, future, plain)
                .with(new Fix(
                        "Use `anyio.Future`",
                        verdict.safety().get(),
                        edits -> rewrite(edits, path.flatMap(ObjectPath::object).orElseThrow())));
    }

    private static Verdict judge(KeptObject future, RuleContext context) {
        var verdict = Verdict.unsafe(REASON);
        if (future.slots().isEmpty()) return Verdict.none("it is not kept where its uses can be seen");
        for (var slot : future.slots()) {
            if (!(slot instanceof Slot.Variable) && !(slot instanceof Slot.Field)) {
                return Verdict.none("it is kept in a container, or returned");
            }
            if (!slot.isPublic()) continue;
            var other = context.workspace().otherUse(slot.name(), Set.copyOf(MEMBERS));
            if (other.isPresent()) return Verdict.none(other.get() + " may use `" + slot.name() + "`");
        }
        if (future.problem().isPresent()) return Verdict.none(future.problem().get());
        for (var creation : future.creations()) {
            var call = creation.call();
            boolean plain = call.isPresent() && call.get().at().children().size() == 1;
            if (plain) continue;
            var odd = "its arguments are not those of a future";
            return Verdict.none(call.map(made -> Arguments.why(made, odd)).orElse(odd));
        }
        for (var use : future.uses()) {
            var problem = problem(use, future);
            if (problem.isPresent()) return Verdict.none(problem.get());
        }
        return verdict;
    }

    private static Optional<String> problem(ObjectUse use, KeptObject future) {
        var parent = use.at().parent().orElse(null);
        if (parent instanceof Expression.Await) {
            return TimeLimit.isAround(use.at(), future.model())
                    ? Optional.of("it is awaited inside a time limit, which would leave it pending")
                    : Optional.empty();
        }
        if (use.kind() == ObjectUse.Kind.TEST) return Optional.empty();
        if (use.kind() != ObjectUse.Kind.CALL) {
            return Optional.of(
                    use.kind() == ObjectUse.Kind.MEMBER
                            ? "`" + use.memberName() + "` is handed on"
                            : "it is given away, and its uses there are not seen");
        }
        int arguments = use.call().orElseThrow().at().children().size() - 1;
        return switch (use.memberName()) {
            case "done", "result" -> arguments == 0 ? Optional.empty() : Optional.of("its arguments are not known");
            case "cancel" ->
                arguments == 0 && use.isStatement() ? Optional.empty() : Optional.of("the value of `cancel()` is used");
            case "set_result" ->
                arguments == 1 && use.isStatement() && isPlainValue(use.call().orElseThrow())
                        ? Optional.empty()
                        : Optional.of("`set_result` is no statement of its own");
            case "set_exception", "exception" -> Optional.of("the waiter would get `FutureFailed` for a failure");
            default -> Optional.of("AnyIO's has no `" + use.memberName() + "`");
        };
    }

    private static boolean isPlainValue(Expression.Call call) {
        return call.keywords().isEmpty() && !call.hasUnpacking();
    }

    private static void rewrite(FixEdits edits, KeptObject future) {
        for (var creation : future.creations()) {
            if (creation.qualifiedName().equals(CLASS)) edits.rename(creation, "anyio.Future");
            else renameMethod(edits, creation);
        }
        for (var annotation : future.annotations()) edits.rename(annotation, "anyio.Future");
        for (var use : future.uses()) {
            switch (use.memberName()) {
                case "set_result" -> writeResult(edits, use);
                case "done" -> writeDone(edits, use);
                case "result" -> replaceMember(edits, use, "return_value");
                default -> {}
            }
        }
    }

    /** {@code asyncio.get_running_loop().create_future} → {@code anyio.Future}. */
    private static void renameMethod(FixEdits edits, Reference creation) {
        var method = (Expression.Attribute) creation.node().orElseThrow();
        LoopReferences.release(edits, creation);
        edits.replace(method.range(), edits.spell("anyio.Future", creation.place()));
    }

    private static TextRange memberToEnd(ObjectUse use) {
        var member = use.member().orElseThrow();
        int start = member.at().tokenRange(member.nameToken()).start();
        return new TextRange(start, use.call().orElseThrow().range().end());
    }

    private static void replaceMember(FixEdits edits, ObjectUse use, String text) {
        edits.replace(memberToEnd(use), text);
    }

    /** {@code f.set_result(v)} → {@code f.return_value = v}; a value of several lines keeps the parentheses. */
    private static void writeResult(FixEdits edits, ObjectUse use) {
        var call = use.call().orElseThrow();
        var inside = Arguments.range(call);
        var value = call.arguments().get(0);
        int start = memberToEnd(use).start();
        boolean several = call.document().text(inside).chars().anyMatch(unit -> unit == '\n' || unit == '\r');
        if (several) {
            edits.replace(new TextRange(start, inside.start() - 1), "return_value = ");
            var at = call.at();
            int comma = at.tokenBefore(at.tree().lastToken(at.node()));
            if (at.tokenText(comma).equals(",")) edits.delete(at.tokenRange(comma));
            return;
        }
        edits.replace(new TextRange(start, value.range().start()), "return_value = ");
        edits.delete(new TextRange(value.range().end(), call.range().end()));
    }

    /** {@code not f.done()} → {@code f.status is anyio.Future.Status.PENDING}. */
    private static void writeDone(FixEdits edits, ObjectUse use) {
        var call = use.call().orElseThrow();
        var parent = call.parent().orElseThrow();
        var pending = edits.spell("anyio.Future", call.at()) + ".Status.PENDING";
        if (parent instanceof Expression.UnaryOp not && not.operator().equals("not")) {
            edits.delete(new TextRange(not.range().start(), use.at().range().start()));
            replaceMember(edits, use, "status is " + pending);
            return;
        }
        boolean alone = parent instanceof Statement || parent instanceof Expression.BoolOp;
        if (!alone) edits.insert(use.at().range().start(), "(");
        replaceMember(edits, use, "status is not " + pending + (alone ? "" : ")"));
    }
}
