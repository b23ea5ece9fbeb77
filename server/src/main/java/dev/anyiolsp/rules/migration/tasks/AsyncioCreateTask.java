package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.SyntaxRule;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tasks of asyncio → tasks of a task group. */
public final class AsyncioCreateTask implements ReferenceRule, SyntaxRule {
    static final RuleInfo INFO = RuleInfo.named("asyncio-create-task")
            .summary("`asyncio.create_task` starts a task that nobody owns")
            .priority(Priority.LOW)
            .page("""
            ## What it does
            Finds tasks of asyncio: where one is made (`create_task`, `ensure_future`, `create_task` of a loop), annotations
            with `asyncio.Task`, and what is called on a task. A class that keeps its tasks in a collection and discards them
            when they are done is reported once more as a whole, with the places where that happens.

            ## Why is this bad?
            Such a task belongs to nobody: it may be collected while it runs, its error may go unnoticed, and it runs on
            asyncio only. In AnyIO a task group owns its tasks. There is no `anyio.create_task`: whoever owns the lifetime of a
            task opens the group and hands it to those who start tasks.

            ## Example
            ```python
            import asyncio


            async def fetch(page):
                return f"page {page}"


            async def main():
                task = asyncio.create_task(fetch(1))
                print("meanwhile")
                print(await task)
            ```

            Use instead:
            ```python
            import anyio


            async def fetch(page):
                return f"page {page}"


            async def main():
                async with anyio.create_task_group() as tg:
                    task = tg.create_task(fetch(1))
                    print("meanwhile")
                    print(await task)
            ```

            ## Fix safety
            The fix is never safe: the block of the group waits for its tasks, a failure cancels the others and comes in an
            `ExceptionGroup`, and `await` of a failed task raises `TaskFailed`. There are three:

            - where a task group is open around the call, and around the last use of the task, the group starts it; a group
              of asyncio becomes one of AnyIO in the same fix;
            - where a local name keeps the task (or a list of them), and the same block awaits or cancels it, a task group is
              opened around the statements from the first to the last use. What is asked of the task is asked of its handle,
              and the cancellation that a handler meets is `anyio.TaskCancelled`;
            - where the task is awaited in the very expression that makes it, the coroutine is awaited itself.

            Handles of tasks need AnyIO 4.14. Below, a task stores its result, which is read behind the block; one that is
            cancelled gets a scope of its own; and one of which only the end is awaited is started with `start_soon`. There is
            no fix below 4.14 where a result is needed before all tasks are done.

            There is no fix where the task outlives the function: where it is dropped, kept on an object or in a collection,
            returned, handed on, or has a callback. A group on the spot would wait for it. Neither is there one in functions
            that are not async, with `eager_start=` (below 4.14 with `context=`), and where handlers around would not meet the group.

            Where one method of a class keeps a task in an attribute, another one cancels it, and nothing else touches it, editors
            offer a refactoring: the class becomes an async context manager (`anyio.AsyncContextManagerMixin`, AnyIO 4.14) whose
            group owns the task. Its callers have to use `async with` then.
            """);

    private static final Map<String, String> MEMBERS = Map.of(
            "cancel", "`cancel()` of its handle, or the `cancel_scope` of its group, takes its place",
            "result", "`return_value` of its handle takes its place",
            "exception", "`exception` of its handle takes its place",
            "done", "`status` of its handle takes its place",
            "cancelled", "`status` of its handle takes its place",
            "get_name", "`name` of its handle takes its place",
            "add_done_callback", "code at the end of the task takes its place",
            "remove_done_callback", "code at the end of the task takes its place");

    /** Classes that are told what they hold or give. */
    private static final Set<String> GENERICS = Set.of(
            "set",
            "list",
            "dict",
            "tuple",
            "frozenset",
            "deque",
            "defaultdict",
            "OrderedDict",
            "WeakSet",
            "WeakKeyDictionary",
            "WeakValueDictionary",
            "Queue",
            "Optional",
            "Union",
            "List",
            "Dict",
            "Set",
            "Tuple",
            "Callable",
            "Sequence",
            "Mapping",
            "Iterable",
            "Iterator");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        var names = new LinkedHashSet<>(LocalTasks.CREATORS);
        names.add("asyncio.AbstractEventLoop.create_task");
        names.add("asyncio.Task");
        for (var member : MEMBERS.keySet()) names.add("asyncio.Task." + member);
        return names;
    }

    @Override
    public Set<NodeKind> kinds() {
        return Set.of(NodeKind.CLASS_DEF);
    }

    @Override
    public Optional<Finding> check(Node node, SemanticModel model, RuleContext context) {
        return TrackedTasks.of((Statement.ClassDef) node, model)
                .map(tracked -> tracked.finding(INFO, context.facts().usableAnyio()));
    }

    @Override
    public Optional<Finding> check(Reference task, RuleContext context) {
        if (task.isTarget()) return Optional.empty();
        if (task.qualifiedName().equals("asyncio.Task")) return onClass(task, context);
        if (task.qualifiedName().startsWith("asyncio.Task.")) return Optional.of(onMember(task, context));
        return Optional.of(TaskCreation.judge(INFO, task, context));
    }

    /** In annotations it goes with the task; a call makes one; a test of the class is deliberate. */
    private static Optional<Finding> onClass(Reference task, RuleContext context) {
        var call = task.call();
        if (call.isPresent()) {
            var anyio = context.facts().usableAnyio();
            return Optional.of(TaskCreation.manual(INFO, task, TaskSituation.of(task, call.get(), anyio)));
        }
        if (task.node().isPresent() && !KeptObject.isAnnotation(task) && !isOfGeneric(task)) return Optional.empty();
        var ofLocal = annotatedLocal(task)
                .flatMap(name -> LocalTasks.ofName(task.model(), name))
                .filter(tasks -> tasks.binding.range().contains(task.range()))
                .map(tasks -> TaskCreation.onLocal(
                        Finding.at(INFO, task, "Use `anyio.TaskHandle` instead of `asyncio.Task`"),
                        tasks,
                        context.facts().usableAnyio()))
                .filter(found -> !found.fixes().isEmpty()
                        && context.facts().usableAnyio().atLeast(4, 14));
        if (ofLocal.isPresent()) return ofLocal;
        return Optional.of(Finding.at(
                INFO, task, "`asyncio.Task` becomes `anyio.TaskHandle` where a task group makes the task: by hand"));
    }

    /** {@code set[asyncio.Task]()}: a type outside of annotations. */
    private static boolean isOfGeneric(Reference task) {
        for (var node = task.node().flatMap(Node::parent);
                node.isPresent() && !(node.get() instanceof Statement);
                node = node.get().parent()) {
            if (!(node.get() instanceof Expression.Subscript generic)) continue;
            if (generic.index().range().contains(task.range()) && isGeneric(generic.value())) return true;
        }
        return false;
    }

    private static boolean isGeneric(Expression type) {
        var text = type.text();
        return GENERICS.contains(text.substring(text.lastIndexOf('.') + 1));
    }

    /** The local name of a coroutine whose annotation speaks of a task. */
    private static Optional<Expression.Name> annotatedLocal(Reference task) {
        boolean async = task.model().isInCoroutine(task.place());
        if (!async) return Optional.empty();
        var around = Optional.of(Node.of(task.place()));
        while (around.filter(node -> !(node instanceof Statement)).isPresent())
            around = around.get().parent();
        return around.orElse(null) instanceof Statement.AnnAssign assign
                        && assign.target() instanceof Expression.Name name
                ? Optional.of(name)
                : Optional.empty();
    }

    private static Finding onMember(Reference member, RuleContext context) {
        var name = member.qualifiedName().substring("asyncio.Task.".length());
        var receiver = member.node().map(node -> ((Expression.Attribute) node).value());
        if (receiver.filter(task -> CurrentTask.isRunning(task, member.model())).isPresent()) {
            var ofItself = Finding.at(
                    INFO,
                    member,
                    "`" + member.qualifiedName() + "` of the task that runs: "
                            + CurrentTask.advice(name).orElseGet(() -> MEMBERS.get(name)));
            return CurrentTask.ofMember(member)
                    .map(asked -> ofItself.with(asked.fix()))
                    .orElse(ofItself);
        }
        var finding = Finding.at(
                INFO,
                member,
                "`" + member.qualifiedName() + "` of a task that a task group could own: " + MEMBERS.get(name));
        if (!(receiver.orElse(null) instanceof Expression.Name kept)) return finding;
        boolean async = member.model().isInCoroutine(kept.at());
        if (!async) return finding;
        return LocalTasks.ofName(member.model(), kept)
                .map(tasks ->
                        TaskCreation.onLocal(finding, tasks, context.facts().usableAnyio()))
                .filter(fixed -> !fixed.fixes().isEmpty())
                .orElse(finding);
    }
}
