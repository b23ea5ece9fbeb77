package dev.anyiolsp.rules;

import dev.anyiolsp.rules.dependency.AnyioUndeclared;
import dev.anyiolsp.rules.migration.AsyncioNoCounterpart;
import dev.anyiolsp.rules.migration.gathering.AsyncioAsCompleted;
import dev.anyiolsp.rules.migration.gathering.AsyncioGather;
import dev.anyiolsp.rules.migration.gathering.AsyncioShield;
import dev.anyiolsp.rules.migration.gathering.AsyncioWait;
import dev.anyiolsp.rules.migration.loops.AsyncioEventLoop;
import dev.anyiolsp.rules.migration.loops.AsyncioFuture;
import dev.anyiolsp.rules.migration.loops.AsyncioRun;
import dev.anyiolsp.rules.migration.loops.AsyncioSignalHandler;
import dev.anyiolsp.rules.migration.processes.AsyncioStreams;
import dev.anyiolsp.rules.migration.processes.AsyncioSubprocess;
import dev.anyiolsp.rules.migration.queues.AsyncioQueue;
import dev.anyiolsp.rules.migration.synchronization.AsyncioCondition;
import dev.anyiolsp.rules.migration.synchronization.AsyncioEvent;
import dev.anyiolsp.rules.migration.synchronization.AsyncioLock;
import dev.anyiolsp.rules.migration.synchronization.AsyncioSemaphore;
import dev.anyiolsp.rules.migration.tasks.AsyncioCreateTask;
import dev.anyiolsp.rules.migration.tasks.AsyncioIntrospection;
import dev.anyiolsp.rules.migration.tasks.AsyncioTaskGroup;
import dev.anyiolsp.rules.migration.tasks.TaskOwner;
import dev.anyiolsp.rules.migration.testing.PytestAsyncio;
import dev.anyiolsp.rules.migration.threads.AsyncioRunCoroutineThreadsafe;
import dev.anyiolsp.rules.migration.threads.AsyncioRunInExecutor;
import dev.anyiolsp.rules.migration.threads.AsyncioToThread;
import dev.anyiolsp.rules.migration.timeouts.AsyncioCancelledError;
import dev.anyiolsp.rules.migration.timeouts.AsyncioSleep;
import dev.anyiolsp.rules.migration.timeouts.AsyncioTimeout;
import dev.anyiolsp.rules.migration.timeouts.AsyncioTimeoutError;
import dev.anyiolsp.rules.migration.timeouts.AsyncioWaitFor;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** All rules, in the order in which a migration takes them. */
public final class Rules {
    public static final List<Rule> ALL = List.of(
            new AnyioUndeclared(),
            new AsyncioRun(),
            new AsyncioSleep(),
            new AsyncioLock(),
            new AsyncioEvent(),
            new AsyncioSemaphore(),
            new AsyncioCondition(),
            new AsyncioWaitFor(),
            new AsyncioTimeout(),
            new AsyncioTimeoutError(),
            new AsyncioToThread(),
            new AsyncioRunInExecutor(),
            new AsyncioCancelledError(),
            new AsyncioIntrospection(),
            new AsyncioTaskGroup(),
            new AsyncioQueue(),
            new AsyncioCreateTask(),
            new AsyncioGather(),
            new AsyncioEventLoop(),
            new AsyncioSignalHandler(),
            new AsyncioRunCoroutineThreadsafe(),
            new AsyncioShield(),
            new AsyncioWait(),
            new AsyncioAsCompleted(),
            new AsyncioFuture(),
            new AsyncioSubprocess(),
            new AsyncioStreams(),
            new AsyncioNoCounterpart(),
            new PytestAsyncio());

    private Rules() {}

    /**
     * What can be done about a class that owns a task: a finding at its name with a fix, or with the reason why there is
     * none. Nobody is told of it unasked, so it is no rule's.
     */
    public static Optional<Finding> taskOwner(Statement.ClassDef owner, SemanticModel model, RuleContext context) {
        return TaskOwner.of(owner, model, context);
    }
}
