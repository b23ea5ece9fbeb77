package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What code visibly does that whoever runs it in a limit or group feels.
 *
 * @param what what does it, by its public name
 * @param line where, from 1
 */
public record VisibleDeed(Kind kind, String what, int line) {
    /** What it does. */
    public enum Kind {
        /** It ends the program. */
        ENDS_PROGRAM,
        /** It ends its task as if that were cancelled. */
        ENDS_TASK,
        /** It does one of these, or none. */
        ENDS_EITHER,
        /** It makes a scope of AnyIO that keeps the cancellation of those around it away. */
        SHIELDS,
        /** It asks AnyIO for its scopes. */
        ASKS_SCOPES,
        /** It asks AnyIO for its task. */
        ASKS_TASK,
        /** It asks AnyIO for all tasks. */
        ASKS_TASKS
    }

    private static final Set<String> EXCEPTIONS = Set.of("SystemExit", "KeyboardInterrupt");
    private static final Set<String> FUNCTIONS = Set.of("sys.exit", "exit", "quit");
    private static final String CURRENT_TASK = "current_task";
    /** Methods of a task that cancel nothing. */
    private static final Set<String> NAMING = Set.of("get_name", "set_name", "get_coro", "get_stack", "cancelling");

    private static final Map<String, Kind> ASKING = Map.of(
            "anyio." + ProcessWide.SCOPES_DEADLINE,
            Kind.ASKS_SCOPES,
            "anyio.get_current_task",
            Kind.ASKS_TASK,
            "anyio.get_running_tasks",
            Kind.ASKS_TASKS);

    /** Those that hand on the cancellation of what they are given. */
    private static final Set<String> AROUND = Set.of("asyncio.wait_for", "asyncio.shield", "asyncio.gather");

    /** Whether an exception that is given for a parameter may be of the kind that ends more than what raised it. */
    public static boolean isAnyError(Part.Parameter parameter) {
        var annotation = parameter.annotation().map(Expression::text);
        return annotation
                .filter(text -> !text.contains("BaseException") && !text.contains("Any") && !text.contains("object"))
                .isEmpty();
    }

    /** Reads pieces of code. */
    public static final class Reader {
        private final Function<Expression, Optional<String>> names;
        private final Predicate<Expression.Name> given;
        private final Function<Cursor, Integer> lines;
        private final Cancellation cancellation;
        private final List<VisibleDeed> found = new ArrayList<>();
        private final List<Expression> called = new ArrayList<>();
        private final List<Expression> started = new ArrayList<>();

        /**
         * @param names the qualified name of an expression of names and dots
         * @param given whether a name may get an error of any kind
         * @param lines the line of a place, from 1
         */
        public Reader(
                Function<Expression, Optional<String>> names,
                Predicate<Expression.Name> given,
                Function<Cursor, Integer> lines) {
            this.names = names;
            this.given = given;
            this.lines = lines;
            this.cancellation = new Cancellation(names);
        }

        /** What has been found. */
        public List<VisibleDeed> found() {
            return List.copyOf(found);
        }

        /** The functions that are called. */
        public List<Expression> called() {
            return List.copyOf(called);
        }

        /** The functions that are called for tasks of asyncio. */
        public List<Expression> started() {
            return List.copyOf(started);
        }

        /** Reads a suite; functions defined in it are other code. */
        public Reader suite(List<Statement> suite) {
            suite.forEach(this::statement);
            return this;
        }

        private void statement(Statement statement) {
            if (statement instanceof Statement.FunctionDef || statement instanceof Statement.ClassDef) return;
            if (statement instanceof Statement.Raise raise) raise.exception().ifPresent(this::raised);
            if (statement instanceof Statement.Assign assign && Cancellation.isShielding(assign)) {
                note(Kind.SHIELDS, assign.targets().get(0));
            }
            expressions(statement.at());
            if (!(statement instanceof Statement.Compound compound)) return;
            suite(compound.body());
            for (var clause : compound.clauses()) {
                expressions(clause.at());
                suite(clause.body());
            }
        }

        private void raised(Expression exception) {
            var raised = exception instanceof Expression.Call call ? call.function() : exception;
            if (EXCEPTIONS.contains(raised.text())) note(Kind.ENDS_PROGRAM, raised);
            else if (isCancellation(raised)) note(Kind.ENDS_TASK, raised);
            else if (mayBeAny(raised)) note(Kind.ENDS_EITHER, raised);
        }

        private boolean isCancellation(Expression raised) {
            return names.apply(raised).filter("asyncio.CancelledError"::equals).isPresent();
        }

        /** Whether a value may be an error of any kind, or a class of such. */
        public boolean mayBeAny(Expression value) {
            if (value instanceof Expression.Call call) return mayBeAny(call.function());
            if (value instanceof Expression.IfExp choice) return mayBeAny(choice.body()) || mayBeAny(choice.orElse());
            if (value instanceof Expression.Constant) return false;
            if (EXCEPTIONS.contains(value.text()) || isCancellation(value)) return true;
            if (value instanceof Expression.Name name) return given.test(name);
            return !(value instanceof Expression.Attribute attribute)
                    || names.apply(attribute).isEmpty()
                            && !Character.isUpperCase(attribute.name().charAt(0));
        }

        private void expressions(Cursor at) {
            switch (at.kind()) {
                case BODY, LAMBDA -> {
                    return;
                }
                case AWAIT -> awaited(new Expression.Await(at).value());
                case CALL -> {
                    var call = new Expression.Call(at);
                    var function = call.function();
                    called.add(function);
                    if (cancellation.mayBeShield(call)) note(Kind.SHIELDS, function);
                    if (OwnTasks.isStarting(function)) call.arguments().forEach(this::started);
                    if (isAskingScope(function)) note(Kind.ASKS_SCOPES, function);
                    names.apply(function).map(ASKING::get).ifPresent(kind -> note(kind, function));
                    if (isLeaving(function)) note(Kind.ENDS_PROGRAM, function);
                    if (isOwnTask(function) && !isOnlyNamed(at)) note(Kind.ENDS_TASK, function);
                }
                default -> {}
            }
            for (var child : at.children()) expressions(child);
        }

        /** What is awaited, or started as a task: of a future, which somebody may cancel. */
        public Reader awaited(Expression awaited) {
            if (!(awaited instanceof Expression.Call call)) {
                note(Kind.ENDS_TASK, awaited);
                return this;
            }
            var name = nameOf(call.function());
            if (!AROUND.contains(name)) return this;
            var arguments = call.arguments();
            var handedOn =
                    name.equals("asyncio.wait_for") && !arguments.isEmpty() ? arguments.subList(0, 1) : arguments;
            handedOn.stream()
                    .filter(argument -> argument instanceof Expression.Name || argument instanceof Expression.Attribute)
                    .findFirst()
                    .ifPresent(argument -> note(Kind.ENDS_TASK, argument));
            return this;
        }

        private void started(Expression given) {
            if (given instanceof Expression.Call call) started.add(call.function());
            else if (given instanceof Expression.Starred starred) started(starred.value());
            else if (given instanceof Expression.Comprehension all)
                all.element().ifPresent(this::started);
        }

        private static boolean isAskingScope(Expression function) {
            return function instanceof Expression.Attribute method
                    && method.name().equals(ProcessWide.SCOPES_CANCELLATION);
        }

        private boolean isOwnTask(Expression function) {
            return function.text().endsWith(CURRENT_TASK) && nameOf(function).equals("asyncio." + CURRENT_TASK);
        }

        private static boolean isOnlyNamed(Cursor call) {
            return call.parent().map(Node::of).orElse(null) instanceof Expression.Attribute attribute
                    && NAMING.contains(attribute.name());
        }

        private boolean isLeaving(Expression function) {
            boolean mayBe = function instanceof Expression.Name
                    || function instanceof Expression.Attribute attribute
                            && attribute.name().equals("exit");
            return mayBe && FUNCTIONS.contains(nameOf(function));
        }

        private String nameOf(Expression expression) {
            return names.apply(expression).orElseGet(expression::text);
        }

        private void note(Kind kind, Expression place) {
            found.add(new VisibleDeed(kind, nameOf(place), lines.apply(place.at())));
        }
    }
}
