package dev.anyiolsp.rules.migration.processes;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A process that is started and, in the next statement, waited for with all its output: what {@code anyio.run_process} does.
 *
 * @param reference the function that starts it
 * @param call its call
 * @param communicate the call that waits
 */
record ProcessCall(Reference reference, Expression.Call call, Expression.Call communicate) {
    private static final Set<String> PIPE = Set.of("asyncio.subprocess.PIPE", "subprocess.PIPE");
    private static final Set<String> ALWAYS = Set.of("stdout", "stderr", "cwd", "env", "start_new_session");
    private static final Set<String> LATER =
            Set.of("startupinfo", "creationflags", "pass_fds", "user", "group", "extra_groups", "umask");
    private static final Version LATER_SINCE = new Version(4, 5);
    private static final Version STDIN_SINCE = new Version(4, 9);

    /** What cannot be done, or the process. */
    record Found(Optional<ProcessCall> process, String reason) {
        private static Found none(String reason) {
            return new Found(Optional.empty(), reason);
        }
    }

    /** The process that a call starts. */
    static Found of(Reference reference, Version anyio) {
        var call = reference.call();
        if (call.isEmpty()) return Found.none("it is not called here");
        if (GeneratorWait.isFor(call.get())) return Found.none(GeneratorWait.HANDED);
        var await = call.get().parent().filter(Expression.Await.class::isInstance);
        var parent = await.flatMap(found -> found.parent()).orElse(null);
        if (!(parent instanceof Statement.Assign assign)
                || assign.targets().size() != 1
                || !(assign.targets().get(0) instanceof Expression.Name name)) {
            return Found.none("the process is more than started and waited for with `communicate`");
        }
        var communicate = onlyCommunicate(reference.model(), name);
        if (communicate.isEmpty()) return Found.none("more is done with the process than `communicate`");
        if (!isNext(assign, communicate.get())) {
            return Found.none("`communicate` does not stand in the statement behind");
        }
        var found = new ProcessCall(reference, call.get(), communicate.get());
        return found.obstacle(anyio).map(Found::none).orElseGet(() -> new Found(Optional.of(found), ""));
    }

    /** The one awaited call of {@code communicate} of a process that is only asked for its exit status besides. */
    private static Optional<Expression.Call> onlyCommunicate(SemanticModel model, Expression.Name process) {
        var bindings = model.bindingsOf(process);
        if (bindings.size() != 1
                || bindings.get(0).kind() != BindingKind.ASSIGNMENT
                || model.isDeclared(process.id())) {
            return Optional.empty();
        }
        Optional<Expression.Call> found = Optional.empty();
        for (var use : model.usesOf(bindings.get(0).scope(), process.id())) {
            if (use.at().kind() != NodeKind.NAME) return Optional.empty();
            if (!(Expression.of(use.at()).parent().orElse(null) instanceof Expression.Attribute member)) {
                return Optional.empty();
            }
            var call = awaitedCall(member);
            if (member.name().equals("returncode")) continue;
            if (member.name().equals("wait") && call.isPresent() && found.isPresent()) continue;
            if (!member.name().equals("communicate") || call.isEmpty() || found.isPresent()) return Optional.empty();
            found = call;
        }
        return found;
    }

    private static Optional<Expression.Call> awaitedCall(Expression.Attribute member) {
        return member.parent()
                .filter(Expression.Call.class::isInstance)
                .map(Expression.Call.class::cast)
                .filter(call -> call.function().equals(member))
                .filter(call ->
                        call.parent().filter(Expression.Await.class::isInstance).isPresent());
    }

    /** Calls of {@code wait} behind {@code communicate}, which give the exit status. */
    private List<Expression.Call> waits() {
        var process = (Expression.Name) ((Expression.Attribute) communicate.function()).value();
        var scope = reference.model().bindingsOf(process).get(0).scope();
        var found = new ArrayList<Expression.Call>();
        for (var use : reference.model().usesOf(scope, process.id())) {
            if (Expression.of(use.at()).parent().orElse(null) instanceof Expression.Attribute member
                    && member.name().equals("wait")) {
                found.add(awaitedCall(member).orElseThrow());
            }
        }
        return found;
    }

    /** Whether a call stands in the simple statement behind another one. */
    private static boolean isNext(Statement first, Expression.Call communicate) {
        return first.document()
                .behind(first)
                .filter(next ->
                        !(next instanceof Statement.Compound) && next.range().contains(communicate.range()))
                .isPresent();
    }

    private Optional<String> obstacle(Version anyio) {
        if (call.arguments().isEmpty() || call.hasUnpacking() && hasMapping()) {
            return Optional.of("its arguments are not seen");
        }
        if (isShell() && (call.arguments().size() != 1 || call.hasUnpacking())) {
            return Optional.of("its arguments are not seen");
        }
        var all = Arguments.all(call);
        if (all.subList(0, call.arguments().size()).stream().anyMatch(Part.Keyword.class::isInstance)) {
            return Optional.of("arguments stand behind keywords");
        }
        for (var keyword : call.keywords()) {
            var name = keyword.name().orElse("");
            if (name.equals("stdin") || ALWAYS.contains(name)) continue;
            if (!LATER.contains(name)) return Optional.of("`run_process` has no `" + name + "`");
            if (anyio.compareTo(LATER_SINCE) < 0) {
                return Optional.of("`run_process` has no `" + name + "` before AnyIO " + LATER_SINCE
                        + " (the project admits " + anyio + ")");
            }
        }
        var problem = inputProblem();
        if (problem.isPresent()) return problem;
        boolean writesStdin = stdin().isPresent() && input().isEmpty() && !isNone(stdin().get());
        if (writesStdin && anyio.compareTo(STDIN_SINCE) < 0) {
            return Optional.of(
                    "`run_process` has no `stdin` before AnyIO " + STDIN_SINCE + " (the project admits " + anyio + ")");
        }
        return Optional.empty();
    }

    private boolean hasMapping() {
        return call.keywords().stream().anyMatch(keyword -> keyword.name().isEmpty());
    }

    private Optional<String> inputProblem() {
        boolean odd = communicate.hasUnpacking()
                || communicate.at().children().size() > 2
                || communicate.at().children().size() == 2 && givenInput().isEmpty();
        if (odd || communicate.text().indexOf('#') >= 0)
            return Optional.of("the arguments of `communicate` are not seen");
        if (givenInput().filter(input -> hasAwait(input.at())).isPresent()) {
            return Optional.of("the input is awaited after the process has started");
        }
        var stdin = stdin().filter(value -> !isNone(value));
        if (input().isPresent() && stdin.filter(this::isPipe).isEmpty()) {
            return Optional.of("asyncio ignores an input where `stdin` is not a pipe");
        }
        boolean known = stdin.isEmpty() || isPipe(stdin.get()) || isDevNull(stdin.get());
        return known
                ? Optional.empty()
                : Optional.of("it is not seen what `" + stdin.get().text() + "` is");
    }

    private static boolean hasAwait(Cursor at) {
        return at.kind() == NodeKind.AWAIT || at.children().stream().anyMatch(ProcessCall::hasAwait);
    }

    /** What {@code communicate} is given; {@code None} counts. */
    private Optional<Expression> givenInput() {
        return communicate.arguments().isEmpty()
                ? communicate.keyword("input").map(Part.Keyword::value)
                : Optional.of(communicate.arguments().get(0));
    }

    private Optional<Expression> input() {
        return givenInput().filter(value -> !isNone(value));
    }

    /** Whether the input may be empty: then AnyIO does not open a pipe for it. */
    boolean mayHaveNoInput() {
        return input().filter(value -> !(value instanceof Expression.Constant constant)
                        || constant.text().length() < 4)
                .isPresent();
    }

    private Optional<Expression> stdin() {
        return call.keyword("stdin").map(Part.Keyword::value);
    }

    private boolean isPipe(Expression value) {
        return reference.model().qualifiedName(value).filter(PIPE::contains).isPresent();
    }

    private boolean isDevNull(Expression value) {
        return reference
                .model()
                .qualifiedName(value)
                .filter(name -> name.equals("asyncio.subprocess.DEVNULL") || name.equals("subprocess.DEVNULL"))
                .isPresent();
    }

    private static boolean isNone(Expression value) {
        return value instanceof Expression.Constant constant && constant.kind() == ConstantKind.NONE;
    }

    private boolean isShell() {
        return reference.qualifiedName().endsWith("_shell");
    }

    void rewrite(FixEdits edits) {
        edits.rename(reference, "anyio.run_process");
        if (!isShell()) {
            int first = call.at().tokenAfter(call.openParenthesis());
            edits.insert(call.at().tokenRange(first).start(), "[");
            edits.insert(endOfPositional(), "]");
        }
        var more = new ArrayList<String>();
        var stdin = call.keyword("stdin");
        if (stdin.isPresent() && isPipe(stdin.get().value())) {
            reference
                    .model()
                    .references(stdin.get().range(), Set.of("asyncio.subprocess.PIPE"))
                    .forEach(edits::release);
            var instead = input().map(input -> "input=" + input.text())
                    .orElseGet(() -> "stdin=" + edits.spell("subprocess.DEVNULL", call.at()));
            edits.replace(stdin.get().range(), instead);
        }
        if (call.keyword("stdout").isEmpty()) more.add("stdout=None");
        if (call.keyword("stderr").isEmpty()) more.add("stderr=None");
        more.add("check=False");
        Arguments.append(edits, call, more.toArray(String[]::new));
        rewriteCommunicate(edits);
        for (var wait : waits()) {
            var await = (Expression) wait.parent().orElseThrow();
            var process = ((Expression.Attribute) wait.function()).value().text();
            if (await.parent().orElse(null) instanceof Statement.ExprStmt statement) edits.remove(statement);
            else edits.replace(await.range(), process + ".returncode");
        }
    }

    /** Behind the last positional argument, parentheses around it included. */
    private int endOfPositional() {
        var at = call.at();
        int next = call.keywords().isEmpty()
                ? at.tree().lastToken(at.node())
                : at.tree().firstToken(call.keywords().get(0).at().node());
        int before = at.tokenBefore(next);
        if (at.tokenText(before).equals(",")) before = at.tokenBefore(before);
        return at.tokenRange(before).end();
    }

    /** What it gave stands in parentheses already where something is taken from it. */
    private void rewriteCommunicate(FixEdits edits) {
        var await = (Expression) communicate.parent().orElseThrow();
        var process = ((Expression.Attribute) communicate.function()).value().text();
        var pair = process + ".stdout, " + process + ".stderr";
        var around = await.parent().orElse(null);
        boolean bare = around instanceof Statement.Assign assign
                        && assign.range().end() == await.range().end()
                || around instanceof Expression.Subscript
                || around instanceof Expression.Attribute;
        if (around instanceof Statement.ExprStmt statement) edits.remove(statement);
        else if (bare) edits.replace(await.range(), pair);
        else edits.replace(await.range(), "(" + pair + ")");
    }
}
