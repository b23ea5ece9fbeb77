package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Siblings;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The handlers around a time limit of AnyIO, which raises the built-in {@code TimeoutError}. Since Python 3.11 that is
 * {@code asyncio.TimeoutError}; before, the two are different classes, and the built-in one is an {@code OSError}.
 */
final class TimeoutHandlers {
    private static final String ASYNCIO = "asyncio.TimeoutError";
    private static final Set<String> ALL = Set.of("Exception", "BaseException");
    private static final Set<String> BUILT_IN = Set.of(
            "OSError", "IOError", "EnvironmentError", "TimeoutError", "os.error", "socket.error", "select.error");

    /** Waits that raise nothing of the operating system. */
    private static final Set<String> NO_SYSTEM_ERRORS = Set.of(
            "asyncio.sleep",
            "anyio.sleep",
            "asyncio.Event.wait",
            "anyio.Event.wait",
            "asyncio.Lock.acquire",
            "asyncio.Semaphore.acquire",
            "asyncio.BoundedSemaphore.acquire",
            "asyncio.Queue.get",
            "asyncio.Queue.put",
            "asyncio.Queue.join");

    private static final String LOOKED_AT =
            "before Python 3.11 the handler may tell the `TimeoutError` of AnyIO from the one of asyncio";

    private static final String CAUSE =
            "the `TimeoutError` of asyncio is raised from the cancellation, that of AnyIO from nothing, and a handler reads"
                    + " `__cause__`";

    private final SemanticModel model;
    private final boolean isOneClass;

    TimeoutHandlers(SemanticModel model, Optional<Version> python) {
        this.model = model;
        this.isOneClass = isOneClass(python);
    }

    /** Whether both names mean the same class in every Python that the project supports. */
    static boolean isOneClass(Optional<Version> python) {
        return python.map(version -> version.atLeast(3, 11)).orElse(true);
    }

    /**
     * What another exception changes for a limit at a statement, a clause; empty for nothing.
     *
     * @param name the qualified name of what is limited, or an empty text
     */
    Optional<String> objection(Statement statement, String name) {
        var cause = cause(statement);
        if (isOneClass || cause.isPresent()) return cause;
        for (Optional<Node> node = statement.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement.FunctionDef || node.get() instanceof Statement.ClassDef) break;
            if (node.get() instanceof Statement.Try attempt) {
                for (var handler : attempt.handlers()) {
                    var said = handler(handler, statement, name);
                    if (said.isEmpty()) continue;
                    if (!said.get().isEmpty()) return said;
                    var caught = CaughtError.of(handler);
                    if (caught.isLookedAt()) return Optional.of(LOOKED_AT);
                    if (caught.isRaisedAgain()) break;
                    return Optional.empty();
                }
            } else if (node.get() instanceof Statement.With with) {
                var said = manager(with);
                if (said.isPresent()) return said.filter(text -> !text.isEmpty());
            }
        }
        return Optional.of("before Python 3.11 `anyio.fail_after` raises another class than `asyncio.TimeoutError`, and"
                + " handlers elsewhere may not catch it");
    }

    /** What a handler around a statement asks of the exception that is another one with AnyIO, a clause. */
    Optional<String> cause(Statement statement) {
        return handlersAround(statement).stream()
                .map(CaughtError::of)
                .filter(CaughtError::isAskedForCause)
                .map(caught -> CAUSE)
                .findFirst();
    }

    /** What a handler makes of the other class: an empty text for the same, nothing where it catches neither. */
    private Optional<String> handler(Clause.Except handler, Statement statement, String name) {
        if (handler.type().isEmpty()) return Optional.of("");
        for (var type : classes(handler.type().get())) {
            var caught = model.qualifiedName(type).orElse(type.text());
            if (ALL.contains(caught)) return Optional.of("");
            if (BUILT_IN.contains(caught) && !catchesAsyncio(handler)) {
                return Optional.of("before Python 3.11 `except " + caught + "` catches the `TimeoutError` of AnyIO,"
                        + " not the one of asyncio");
            }
        }
        if (!catchesAsyncio(handler)) return Optional.empty();
        if (meetsBoth(handler)) return Optional.of("");
        boolean isAlone = statement.parent().orElse(null) instanceof Statement.Try attempt
                && attempt.body().size() == 1
                && isNothingElse(statement);
        return Optional.of(
                isAlone && NO_SYSTEM_ERRORS.contains(name)
                        ? ""
                        : "before Python 3.11 the handler has to catch the built-in `TimeoutError` as well, which the"
                                + " operating system raises, too");
    }

    /** The same of a manager that is given the classes of exceptions that end in it. */
    private Optional<String> manager(Statement.With with) {
        for (int i = with.items().size() - 1; i >= 0; i--) {
            if (!(with.items().get(i).context() instanceof Expression.Call call)) continue;
            if (!Catching.isManager(model, call)) continue;
            var types = call.arguments().stream()
                    .flatMap(type -> classes(type).stream())
                    .map(type -> model.qualifiedName(type).orElse(type.text()))
                    .collect(Collectors.toSet());
            boolean isAsyncio = types.contains(ASYNCIO);
            boolean isBuiltIn = types.stream().anyMatch(BUILT_IN::contains);
            if (types.stream().anyMatch(ALL::contains) || isAsyncio && isBuiltIn) return Optional.of("");
            if (!isAsyncio && !isBuiltIn) continue;
            var manager = "`"
                    + model.qualifiedName(call.function())
                            .orElse(call.function().text()) + "`";
            return Optional.of(
                    isAsyncio
                            ? "before Python 3.11 " + manager + " has to ask for the built-in `TimeoutError` as well"
                            : "before Python 3.11 " + manager + " around it meets the `TimeoutError` of AnyIO, not the"
                                    + " one of asyncio");
        }
        return Optional.empty();
    }

    /** Whether a statement does no more than await and keep the value in a name. */
    private static boolean isNothingElse(Statement statement) {
        if (statement instanceof Statement.ExprStmt single) return single.value() instanceof Expression.Await;
        if (statement instanceof Statement.Return back) {
            return back.value().filter(Expression.Await.class::isInstance).isPresent();
        }
        return statement instanceof Statement.Assign assign
                && assign.value() instanceof Expression.Await
                && assign.targets().stream().allMatch(Expression.Name.class::isInstance);
    }

    /** Lets the handlers around a statement catch what AnyIO raises. */
    void rewrite(FixEdits edits, Statement statement) {
        for (var handler : handlersAround(statement)) {
            for (var reference : references(handler)) mend(edits, handler, reference);
        }
        if (!isOneClass) managersAround(statement, edits);
    }

    /** Lets the managers around a statement ask for what AnyIO raises as well. */
    private void managersAround(Statement statement, FixEdits edits) {
        for (Optional<Node> node = statement.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement.FunctionDef || node.get() instanceof Statement.ClassDef) return;
            if (!(node.get() instanceof Statement.With with)) continue;
            for (var item : with.items()) {
                for (var error : model.references(item.range(), Set.of(ASYNCIO))) {
                    TimeoutQuestion.of(error)
                            .filter(question -> !question.asksForBoth())
                            .ifPresent(question -> question.mend(edits));
                }
            }
        }
    }

    /** Lets one handler catch what AnyIO raises. */
    void mend(FixEdits edits, Clause.Except handler, Reference reference) {
        if (isTaken(reference) || isOneClass && isBare(reference)) return;
        if (isOneClass && catchesBoth(handler)) {
            edits.release(reference);
            var tuple = handler.type().orElseThrow();
            boolean isAlone =
                    classes(tuple).stream().filter(type -> !isAsyncio(type)).count() == 1;
            if (isAlone && tuple.text().indexOf('#') < 0) {
                references(handler).forEach(edits::release);
                edits.replaceOnce(tuple.range(), apart(tuple, "TimeoutError"));
            } else {
                edits.replaceOnce(withComma(reference), "");
            }
        } else if (isOneClass) {
            edits.release(reference);
            edits.replaceOnce(reference.range(), "TimeoutError");
        } else if (!meetsBoth(handler)) {
            boolean isAlone = handler.type()
                    .filter(type -> !(type instanceof Expression.Sequence))
                    .isPresent();
            var both = besideBuiltIn(edits, reference);
            edits.replaceOnce(reference.range(), isAlone ? "(" + both + ")" : both);
        }
    }

    /** A name that takes the place of what stands in parentheses, apart from the words around it. */
    private static String apart(Node replaced, String name) {
        var document = replaced.document();
        boolean touchesFront =
                Character.isLetter(document.charAt(replaced.range().start() - 1));
        boolean touchesBehind =
                Character.isLetter(document.charAt(replaced.range().end()));
        return (touchesFront ? " " : "") + name + (touchesBehind ? " " : "");
    }

    /** A class in a tuple with the comma behind it, or the one in front of the last. */
    private static TextRange withComma(Reference reference) {
        var at = reference.place();
        var tree = at.tree();
        int behind = at.tokenAfter(tree.lastToken(at.node()));
        if (at.tokenText(behind).equals(",")) {
            return withBlanks(
                    at.document(),
                    new TextRange(at.start(), at.tokenRange(behind).end()));
        }
        int front = at.tokenBefore(tree.firstToken(at.node()));
        return new TextRange(at.tokenRange(front).start(), at.end());
    }

    /** The blanks behind it, too; of what begins its line all to the next class, of what ends it those in front. */
    private static TextRange withBlanks(Document document, TextRange range) {
        int start = range.start();
        int end = range.end();
        while (isBlank(document.charAt(end))) end++;
        if (!isLineEnd(document.charAt(end))) return new TextRange(start, end);
        while (isBlank(document.charAt(start - 1))) start--;
        char before = document.charAt(start - 1);
        if (before != '(' && !isLineEnd(before)) return new TextRange(start, end);
        while (isBlank(document.charAt(end)) || isLineEnd(document.charAt(end))) end++;
        return new TextRange(range.start(), end);
    }

    private static boolean isBlank(char found) {
        return found == ' ' || found == '\t';
    }

    private static boolean isLineEnd(char found) {
        return found == '\n' || found == '\r';
    }

    /** The handlers that get what a statement raises, in the order in which they are asked. */
    private List<Clause.Except> handlersAround(Statement statement) {
        var found = new ArrayList<Clause.Except>();
        for (Optional<Node> node = statement.parent();
                node.isPresent();
                node = node.get().parent()) {
            if (node.get() instanceof Statement.FunctionDef || node.get() instanceof Statement.ClassDef) break;
            // The parent of a clause is what its statement stands in: a try is met from its first suite alone.
            if (node.get() instanceof Statement.Try attempt) found.addAll(attempt.handlers());
        }
        return found;
    }

    private static List<Expression> classes(Expression type) {
        return type instanceof Expression.Sequence tuple ? tuple.elements() : List.of(type);
    }

    private List<Reference> references(Clause.Except handler) {
        if (handler.type().isEmpty()) return List.of();
        return model.references(handler.type().get().range(), Set.of(ASYNCIO));
    }

    private boolean catchesAsyncio(Clause.Except handler) {
        return handler.type().stream().flatMap(type -> classes(type).stream()).anyMatch(this::isAsyncio);
    }

    private boolean isAsyncio(Expression type) {
        return model.qualifiedName(type).filter(ASYNCIO::equals).isPresent();
    }

    /** Whether a handler names both classes. */
    boolean catchesBoth(Clause.Except handler) {
        return catchesAsyncio(handler)
                && handler.type().stream()
                        .flatMap(type -> classes(type).stream())
                        .anyMatch(type -> isBuiltIn(model, type));
    }

    /** Whether a handler of asyncio's class meets the built-in one as well, by this name or as an {@code OSError}. */
    boolean meetsBoth(Clause.Except handler) {
        return catchesAsyncio(handler)
                && handler.type().stream()
                        .flatMap(type -> classes(type).stream())
                        .anyMatch(type -> meetsBuiltIn(model, type));
    }

    /** Whether a class is the built-in one, or one of those from which that derives. */
    static boolean meetsBuiltIn(SemanticModel model, Expression type) {
        if (isBuiltIn(model, type)) return true;
        var qualified = model.qualifiedName(type);
        boolean isBound = qualified.isEmpty()
                && (!(type instanceof Expression.Name name)
                        || !model.bindingsOf(name).isEmpty());
        if (isBound) return false;
        var meant = qualified.orElse(type.text());
        return ALL.contains(meant) || !meant.equals("TimeoutError") && BUILT_IN.contains(meant);
    }

    /** Whether it is the built-in class. */
    static boolean isBuiltIn(SemanticModel model, Expression type) {
        if (model.qualifiedName(type).filter("builtins.TimeoutError"::equals).isPresent()) return true;
        return type instanceof Expression.Name name
                && name.id().equals("TimeoutError")
                && model.bindingsOf(name).isEmpty()
                && model.qualifiedName(name).isEmpty();
    }

    /** Whether it is the bare name, which a star import may bring, and which is built in. */
    static boolean isBare(Reference error) {
        return error.root()
                .filter(root -> root.range().equals(error.range()) && !root.isBound())
                .isPresent();
    }

    /** Whether a handler that would catch the built-in class comes before one, in the same statement. */
    boolean isCaughtBefore(Clause.Except handler) {
        if (!(tryOf(handler).orElse(null) instanceof Statement.Try attempt)) return true;
        for (var earlier : attempt.handlers()) {
            if (earlier.equals(handler)) return false;
            if (earlier.type().isEmpty()) return true;
            for (var type : classes(earlier.type().get())) {
                if (ALL.contains(type.text()) || BUILT_IN.contains(type.text())) return true;
            }
        }
        return true;
    }

    static Optional<Statement> tryOf(Clause.Except handler) {
        return Siblings.continuedBy(handler);
    }

    /** A reference to asyncio's class and the built-in one, which has another name where the file imports asyncio's. */
    static String besideBuiltIn(FixEdits edits, Reference error) {
        var model = error.model();
        boolean isBound = model.scopeOf(error.place()).lookup("TimeoutError").isPresent();
        return model.document().text(error.range()) + ", "
                + (isBound ? edits.spellBuiltIn("TimeoutError", error.place()) : "TimeoutError");
    }

    /** Whether the name of the built-in class means another thing at the place. */
    static boolean isTaken(Reference error) {
        return isTaken(error.model(), error.place());
    }

    static boolean isTaken(SemanticModel model, Cursor place) {
        var found = model.scopeOf(place).lookup("TimeoutError");
        if (found.isEmpty()) return false;
        return !found.get().bindingsOf("TimeoutError").stream()
                .allMatch(binding -> binding.kind() == BindingKind.IMPORT
                        && binding.importPath()
                                .filter(path -> path.startsWith("asyncio."))
                                .isPresent());
    }
}
