package dev.anyiolsp.rules.migration.queues;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectPath;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.Queue} → the two ends of {@code anyio.create_memory_object_stream}. */
public final class AsyncioQueue implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-queue")
            .summary("`asyncio.Queue` works on one event loop")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds `asyncio.Queue`: where one is made, in annotations, and each method that is called on one; and
            `QueueFull`, `QueueEmpty`, `QueueShutDown`.

            ## Why is this bad?
            A queue of asyncio works on asyncio only. A memory object stream works on Trio as well. It has two ends, one to
            send and one to receive: who holds which is plain, and closing the sending end tells the receivers that
            nothing will follow, for which a queue needs a special item.

            ## Example
            ```python
            import asyncio


            class Mailbox:
                def __init__(self):
                    self._letters = asyncio.Queue(10)

                async def post(self, letter):
                    await self._letters.put(letter)

                def take(self):
                    try:
                        return self._letters.get_nowait()
                    except asyncio.QueueEmpty:
                        return None
            ```

            Use instead:
            ```python
            import anyio


            class Mailbox:
                def __init__(self):
                    self._letters_send, self._letters_receive = anyio.create_memory_object_stream(10)

                async def post(self, letter):
                    await self._letters_send.send(letter)

                def take(self):
                    try:
                        return self._letters_receive.receive_nowait()
                    except anyio.WouldBlock:
                        return None
            ```

            ## Fix safety
            The fix replaces a queue with everything that the file does with it. It is always unsafe. Where a function makes
            the queue, and all that uses it is known to end in the same block (awaited there, or in a task group that is
            opened there), the rest of the block is put into `with send, receive:`, which closes both ends. Else nothing
            closes them, of which Python warns when they are collected (from AnyIO 4.4): close them where their work ends.
            A queue without limit becomes a stream with the buffer `math.inf`. `send` and `receive` let other tasks run also
            where they need not wait, and what is sent goes to a `receive` that waits: it is in no buffer any more, and
            `receive_nowait` does not meet it. In a cancelled scope they do nothing, also in a `finally`, where `put` and
            `get` go on that need not wait.

            Names of functions and private attributes become two names. Parameters and attributes that are only given the
            queue keep their name and get the one end that they use.

            There is no fix where a queue is public, kept in a container, or given to what is not seen; for `join` and
            `task_done`, which streams do not have: workers iterate over the receiving end until it is closed; for
            `shutdown`; for a subclass; for `maxsize` of a queue without limit; and where handlers tell `QueueFull` from
            `QueueEmpty`, for both of which streams raise `WouldBlock`.
            """);

    private static final String QUEUE = "asyncio.Queue";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of(
                QUEUE,
                "asyncio.Queue.put",
                "asyncio.Queue.put_nowait",
                "asyncio.Queue.get",
                "asyncio.Queue.get_nowait",
                "asyncio.Queue.qsize",
                "asyncio.Queue.empty",
                "asyncio.Queue.full",
                "asyncio.Queue.maxsize",
                "asyncio.Queue.join",
                "asyncio.Queue.task_done",
                "asyncio.Queue.shutdown",
                "asyncio.QueueFull",
                "asyncio.QueueEmpty",
                "asyncio.QueueShutDown");
    }

    @Override
    public Optional<Finding> check(Reference queue, RuleContext context) {
        if (queue.isTarget()) return Optional.empty();
        var name = queue.qualifiedName();
        if (name.equals("asyncio.QueueShutDown")) {
            return Optional.of(Finding.at(
                    INFO,
                    queue,
                    "`asyncio.QueueShutDown` goes with `shutdown`: receivers of a closed stream meet `anyio.EndOfStream`, and"
                            + " whoever sends meets `anyio.ClosedResourceError`"));
        }
        if (QueueErrors.RAISING.containsKey(name)) return onError(queue, context);
        boolean member = !name.equals(QUEUE);
        var plain = member
                ? "`" + name + "` of a queue that a memory object stream could be"
                : "Use a memory object stream instead of `" + QUEUE + "`";
        var path = member ? ObjectPath.ofMember(queue, QUEUE) : ObjectPath.of(queue);
        return path.flatMap(found -> judged(queue, plain, found, context))
                .or(() -> Optional.of(manual(queue, plain, withoutObject(queue, member))));
    }

    private static Optional<Finding> judged(Reference at, String message, ObjectPath path, RuleContext context) {
        return path.once(INFO.name(), queue -> new QueueJudge(queue, context).verdict())
                .map(verdict -> judged(at, message, verdict, path, context));
    }

    private static Finding judged(Reference at, String message, Verdict verdict, ObjectPath path, RuleContext context) {
        if (verdict.safety().isEmpty()) return manual(at, message, verdict.obstacle());
        boolean oldPython = !context.facts().python().orElse(new Version(3, 8)).atLeast(3, 10);
        var fix = new Fix(
                "Use a memory object stream",
                verdict.safety().get(),
                edits -> new QueueRewriting(path.object().orElseThrow(), edits, oldPython).write());
        return Finding.at(INFO, at, message)
                .with(path.identity().map(fix::doing).orElse(fix));
    }

    private static Finding manual(Reference at, String message, String reason) {
        return Finding.at(INFO, at, message + ": by hand, because " + reason);
    }

    private static String withoutObject(Reference queue, boolean member) {
        if (member) return "it is not seen where the queue is made; change it there";
        var parent = queue.node().flatMap(Node::parent);
        boolean base = parent.filter(Statement.ClassDef.class::isInstance).isPresent();
        if (base) return "a stream is made by a function, and cannot be derived from";
        return queue.node().isEmpty() || KeptObject.isAnnotation(queue)
                ? "the queue that the annotation speaks of is made elsewhere"
                : "it is not seen what is done with the queue";
    }

    /** An error goes with the queue that raises it. */
    private static Optional<Finding> onError(Reference error, RuleContext context) {
        var plain = "Use `anyio.WouldBlock` instead of `" + error.qualifiedName() + "`";
        var guard = QueueErrors.guardOf(error);
        for (var member : guard.map(QueueErrors.Guard::raising).orElse(java.util.List.of())) {
            var type = error.model().types().className(member.value()).orElse("");
            // Queues without a counterpart keep their errors.
            if (type.equals("asyncio.PriorityQueue") || type.equals("asyncio.LifoQueue")) return Optional.empty();
            var found = ObjectPath.of(error.model(), member.value(), QUEUE)
                    .flatMap(path -> judged(error, plain, path, context));
            if (found.isPresent()) return found;
        }
        return Optional.of(manual(
                error,
                plain,
                isRaised(error)
                        ? "it is raised here, and who catches it has to change with it"
                        : "it is not seen which queue raises it"));
    }

    /** {@code raise asyncio.QueueEmpty}, {@code raise asyncio.QueueEmpty()}. */
    private static boolean isRaised(Reference error) {
        Optional<? extends Node> raised = error.call().isPresent() ? error.call() : error.node();
        return raised.flatMap(Node::parent)
                .filter(parent -> parent instanceof Statement.Raise statement
                        && statement.exception().filter(raised.get()::equals).isPresent())
                .isPresent();
    }
}
