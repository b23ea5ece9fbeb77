package dev.anyiolsp.rules.migration;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.Priority;
import dev.anyiolsp.rules.ReferenceRule;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code asyncio.TimeoutError} → {@code TimeoutError}. */
public final class AsyncioTimeoutError implements ReferenceRule {
    private static final RuleInfo INFO = RuleInfo.named("asyncio-timeout-error")
            .summary("`asyncio.TimeoutError` is the built-in `TimeoutError` since Python 3.11")
            .priority(Priority.MEDIUM)
            .page("""
            ## What it does
            Finds `asyncio.TimeoutError`.

            ## Why is this bad?
            Since Python 3.11 it is just another name of the built-in `TimeoutError`, which AnyIO's time limits raise. A
            module that only names it imports asyncio for nothing.

            ## Example
            ```python
            import asyncio


            async def read(stream):
                try:
                    return await stream.read()
                except asyncio.TimeoutError:
                    return None
            ```

            Use instead:
            ```python
            async def read(stream):
                try:
                    return await stream.read()
                except TimeoutError:
                    return None
            ```

            ## Fix safety
            The fix is safe for projects that need Python 3.11 or newer, or do not say, where `TimeoutError` is not
            another thing in the file.

            Below 3.11 the two are different classes. An `except` is then given both, which is unsafe: it catches more. No
            fix is offered there for a handler behind one that catches `OSError` or `Exception`, of which the built-in
            class is one, nor for `raise`, `isinstance` and other uses: which class it is decides what happens elsewhere.
            """);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Set<String> names() {
        return Set.of("asyncio.TimeoutError");
    }

    @Override
    public Optional<Finding> check(Reference error, RuleContext context) {
        if (error.isTarget()) return Optional.empty();
        var finding = Finding.at(INFO, error, "Use `TimeoutError` instead of `asyncio.TimeoutError`");
        if (isTaken(error)) {
            return Optional.of(finding.saying(
                    "Use the built-in `TimeoutError` instead of `asyncio.TimeoutError`: by hand, because the file has"
                            + " another `TimeoutError`"));
        }
        boolean same =
                context.facts().python().map(python -> python.atLeast(3, 11)).orElse(true);
        if (same)
            return Optional.of(
                    finding.safe("Use `TimeoutError`", edits -> edits.rename(error, "builtins.TimeoutError")));
        var old = finding.saying(
                "`asyncio.TimeoutError` is the built-in `TimeoutError` only from Python 3.11, and the project"
                        + " supports " + context.facts().python().orElseThrow());
        return Optional.of(isInHandler(error) ? inHandler(old, error) : old);
    }

    /** Whether the name of the built-in class means another thing at the place. */
    private static boolean isTaken(Reference error) {
        var scope = error.model().scopeOf(error.place());
        var found = scope.lookup("TimeoutError");
        if (found.isEmpty()) return false;
        return !found.get().bindingsOf("TimeoutError").stream()
                .allMatch(binding -> binding.kind() == BindingKind.IMPORT
                        && binding.importPath()
                                .filter(path -> path.startsWith("asyncio."))
                                .isPresent());
    }

    private static boolean isInHandler(Reference error) {
        return handlerOf(error).isPresent();
    }

    /** The handler whose type, or an element of whose type, the reference is. */
    private static Optional<Clause.Except> handlerOf(Reference error) {
        var parent = error.node().flatMap(Node::parent);
        if (parent.filter(node -> node.at().kind() == NodeKind.TUPLE).isPresent())
            parent = parent.flatMap(Node::parent);
        return parent.filter(Clause.Except.class::isInstance).map(Clause.Except.class::cast);
    }

    private static Finding inHandler(Finding finding, Reference error) {
        var handler = handlerOf(error).orElseThrow();
        if (isBehindWiderHandler(error, handler)) return finding;
        var type = handler.type().orElseThrow();
        if (type instanceof Expression.Sequence tuple && catchesBuiltIn(tuple)) return finding;
        boolean alone = type.equals(error.node().orElseThrow());
        var text = error.node().get().text() + ", TimeoutError";
        return finding.unsafe(
                "Catch `TimeoutError` as well",
                "it catches more: the built-in class is also raised by the operating system's time limits",
                edits -> edits.replace(error.range(), alone ? "(" + text + ")" : text));
    }

    private static boolean catchesBuiltIn(Expression.Sequence tuple) {
        return tuple.elements().stream().anyMatch(element -> element.text().equals("TimeoutError"));
    }

    /** An earlier handler of {@code OSError} or {@code Exception} would take the built-in class. */
    private static boolean isBehindWiderHandler(Reference error, Clause.Except handler) {
        var statement = tryOf(handler);
        if (statement.isEmpty()) return true;
        for (var other : statement.get().handlers()) {
            if (other.equals(handler)) return false;
            var types = other.type()
                    .map(type -> type instanceof Expression.Sequence tuple ? tuple.elements() : List.of(type))
                    .orElse(List.of());
            boolean wide = types.stream()
                    .map(Node::text)
                    .anyMatch(text -> Set.of(
                                    "OSError",
                                    "IOError",
                                    "EnvironmentError",
                                    "Exception",
                                    "BaseException",
                                    "TimeoutError")
                            .contains(text));
            if (wide) return true;
        }
        return true;
    }

    private static Optional<Statement.Try> tryOf(Clause.Except handler) {
        return handler.owner().filter(Statement.Try.class::isInstance).map(Statement.Try.class::cast);
    }
}
