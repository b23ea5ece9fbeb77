package dev.anyiolsp.rules;

import dev.anyiolsp.rules.dependency.AnyioUndeclared;
import dev.anyiolsp.rules.migration.AsyncioAsCompleted;
import dev.anyiolsp.rules.migration.AsyncioCancelledError;
import dev.anyiolsp.rules.migration.AsyncioCondition;
import dev.anyiolsp.rules.migration.AsyncioCreateTask;
import dev.anyiolsp.rules.migration.AsyncioEvent;
import dev.anyiolsp.rules.migration.AsyncioEventLoop;
import dev.anyiolsp.rules.migration.AsyncioFuture;
import dev.anyiolsp.rules.migration.AsyncioGather;
import dev.anyiolsp.rules.migration.AsyncioIntrospection;
import dev.anyiolsp.rules.migration.AsyncioLock;
import dev.anyiolsp.rules.migration.AsyncioNoCounterpart;
import dev.anyiolsp.rules.migration.AsyncioQueue;
import dev.anyiolsp.rules.migration.AsyncioRun;
import dev.anyiolsp.rules.migration.AsyncioRunCoroutineThreadsafe;
import dev.anyiolsp.rules.migration.AsyncioRunInExecutor;
import dev.anyiolsp.rules.migration.AsyncioSemaphore;
import dev.anyiolsp.rules.migration.AsyncioShield;
import dev.anyiolsp.rules.migration.AsyncioSignalHandler;
import dev.anyiolsp.rules.migration.AsyncioSleep;
import dev.anyiolsp.rules.migration.AsyncioStreams;
import dev.anyiolsp.rules.migration.AsyncioSubprocess;
import dev.anyiolsp.rules.migration.AsyncioTaskGroup;
import dev.anyiolsp.rules.migration.AsyncioTimeout;
import dev.anyiolsp.rules.migration.AsyncioTimeoutError;
import dev.anyiolsp.rules.migration.AsyncioToThread;
import dev.anyiolsp.rules.migration.AsyncioWait;
import dev.anyiolsp.rules.migration.AsyncioWaitFor;
import dev.anyiolsp.rules.migration.PytestAsyncio;
import dev.anyiolsp.rules.migration.TaskOwner;
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
