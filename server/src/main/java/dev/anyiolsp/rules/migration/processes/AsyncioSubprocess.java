package dev.anyiolsp.rules.migration.processes;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.migration.code.Assigned;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.create_subprocess_exec} → {@code anyio.run_process}, {@code asyncio.subprocess.PIPE} → that of subprocess. */
public final class AsyncioSubprocess implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-subprocess")
            .summary("asyncio's subprocesses work on one event loop")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `asyncio.create_subprocess_exec` and `create_subprocess_shell`, what is done with the process, and
            `asyncio.subprocess.PIPE`, `STDOUT` and `DEVNULL`.

            ## Why is this bad?
            Processes of asyncio work on asyncio only. `anyio.run_process` runs a command to its end on Trio as well, and
            ends it when the caller is cancelled. `anyio.open_process` is there for a process that one talks to.

            ## Example
            ```python
            import asyncio
            import sys


            async def version():
                process = await asyncio.create_subprocess_exec(
                    sys.executable, "--version", stdout=asyncio.subprocess.PIPE
                )
                output, _ = await process.communicate()
                return output if process.returncode == 0 else None
            ```

            Use instead:
            ```python
            import subprocess
            import sys

            import anyio


            async def version():
                process = await anyio.run_process(
                    [sys.executable, "--version"], stdout=subprocess.PIPE,
                    stderr=None,
                    check=False,
                )
                output, _ = process.stdout, process.stderr
                return output if process.returncode == 0 else None
            ```

            ## Fix safety
            `asyncio.subprocess.PIPE`, `STDOUT` and `DEVNULL` are those of `subprocess`: that fix is safe.

            A process that is started, and in the next statement waited for with `communicate`, becomes one call of
            `anyio.run_process`. The fix is unsafe: when the caller is cancelled the process is killed, while asyncio lets it
            go on. It writes `check=False`, since asyncio does not raise for an exit status, and `None` for the streams that
            are not given: asyncio leaves them as they are, AnyIO would capture them.

            There is no fix for a process that is used in other ways: `anyio.open_process` has pipes for all three streams by
            default, and its `stdout` is a stream of bytes without `readline`.
            """);

    private static final Set<String> STARTING =
            Set.of("asyncio.create_subprocess_exec", "asyncio.create_subprocess_shell");

    private static final String PROCESS = "asyncio.subprocess.Process";

    private static final Map<String, String> ADVICE = Map.of(
            "wait", "`wait` of a process that `anyio.open_process` starts is the same",
            "kill", "`kill` of a process that `anyio.open_process` starts is the same",
            "terminate", "`terminate` of a process that `anyio.open_process` starts is the same",
            "send_signal", "`send_signal` of a process that `anyio.open_process` starts is the same",
            "returncode", "`returncode` of a process that `anyio.open_process` starts is the same",
            "communicate", "`anyio.run_process` takes input and gives output of a process that runs to its end",
            "stdin", "`anyio.open_process` has a stream there: `await process.stdin.send(data)`, without `drain`",
            "stdout",
                    "`anyio.open_process` has a stream of bytes there: `async for chunk in process.stdout`, lines by"
                            + " `anyio.streams.buffered.BufferedByteReceiveStream`",
            "stderr",
                    "`anyio.open_process` has a stream of bytes there: `async for chunk in process.stderr`, lines by"
                            + " `anyio.streams.buffered.BufferedByteReceiveStream`");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        var names = new HashSet<>(STARTING);
        names.add("asyncio.subprocess.PIPE");
        names.add("asyncio.subprocess.STDOUT");
        names.add("asyncio.subprocess.DEVNULL");
        names.add(PROCESS);
        for (var member : ADVICE.keySet()) names.add(PROCESS + "." + member);
        return names;
    }

    @Override
    public boolean writesAnyio() {
        return false;
    }

    @Override
    public Optional<Finding> check(Reference use, RuleContext context) {
        if (use.isTarget()) return Optional.empty();
        var name = use.qualifiedName();
        if (STARTING.contains(name)) return Optional.of(onStart(use, context));
        if (name.equals(PROCESS)) {
            return Optional.of(Finding.at(
                    INFO,
                    use,
                    "Use `anyio.abc.Process` instead of `" + PROCESS
                            + "`: by hand, together with the place that starts it"));
        }
        if (name.startsWith(PROCESS + ".")) return onMember(use, context);
        var instead = name.substring("asyncio.".length());
        return Optional.of(Finding.at(INFO, use, "Use `" + instead + "` instead of `" + name + "`")
                .safe("Use `" + instead + "`", edits -> edits.rename(use, instead)));
    }

    private static Finding onStart(Reference start, RuleContext context) {
        var found = ProcessCall.of(start, context.facts().usableAnyio());
        if (found.process().isEmpty()) {
            return Finding.at(
                    INFO,
                    start,
                    "Use `anyio.open_process` instead of `" + start.qualifiedName() + "`: by hand, because "
                            + found.reason());
        }
        var finding = Finding.at(INFO, start, "Use `anyio.run_process` instead of `" + start.qualifiedName() + "`");
        return mended(finding, found.process().get(), context);
    }

    private static Finding mended(Finding finding, ProcessCall process, RuleContext context) {
        var doubts = new ArrayList<String>();
        doubts.add("the process is killed when the caller is cancelled, while asyncio lets it go on");
        if (process.mayHaveNoInput()) {
            doubts.add("with an empty input the process inherits standard input");
        }
        if (process.reference().model().mayReplace(process.reference().qualifiedName())) {
            doubts.add("this file replaces `" + process.reference().qualifiedName() + "`");
        }
        context.reachedElsewhere(process.reference()).ifPresent(doubts::add);
        return finding.fixed("Use `anyio.run_process`", doubts, process::rewrite);
    }

    /** What belongs to a process that {@code run_process} takes over goes with it. */
    private static Optional<Finding> onMember(Reference member, RuleContext context) {
        var name = member.qualifiedName();
        var word = name.substring(name.lastIndexOf('.') + 1);
        var owner = ((Expression.Attribute) member.node().orElseThrow()).value();
        var made = Assigned.to(member.model(), owner);
        for (var start : member.model().references(made.range(), STARTING)) {
            var anyio = context.facts().usableAnyio();
            // All members of a process ask that.
            boolean isRun = start.holds(
                    AsyncioSubprocess.class,
                    same -> ProcessCall.of(same, anyio).process().isPresent());
            var process = isRun ? ProcessCall.of(start, anyio).process() : Optional.<ProcessCall>empty();
            if (process.isEmpty() || !isOf(member, process.get())) continue;
            // The result of `run_process` has a `returncode`, too.
            if (word.equals("returncode")) return Optional.empty();
            var finding = Finding.at(INFO, member, "`" + name + "` of a process that `anyio.run_process` could run");
            return Optional.of(mended(finding, process.get(), context));
        }
        return Optional.of(Finding.at(INFO, member, "`" + name + "`: by hand, because " + ADVICE.get(word)));
    }

    private static boolean isOf(Reference member, ProcessCall process) {
        var own = ((Expression.Attribute) member.node().orElseThrow()).value();
        var known = ((Expression.Attribute) process.communicate().function()).value();
        return own instanceof Expression.Name one
                && known instanceof Expression.Name other
                && member.model().bindingsOf(one).equals(member.model().bindingsOf(other));
    }
}
