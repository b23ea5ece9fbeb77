package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which handlers and managers meet the exception by which a task is cancelled. */
public final class Cancellation {
    private static final Set<String> CLASSES = Set.of(
            "asyncio.CancelledError",
            "CancelledError",
            "BaseException",
            "builtins.BaseException",
            "anyio.get_cancelled_exc_class",
            "trio.Cancelled");
    private static final Set<String> LIMITS =
            Set.of("anyio.move_on_after", "anyio.move_on_at", "anyio.fail_after", "anyio.fail_at");
    private static final Set<String> SCOPES = Set.of("anyio.CancelScope", "anyio.move_on_after", "anyio.move_on_at");

    private final Function<Expression, Optional<String>> names;

    /** @param names the qualified name of an expression of names and dots */
    public Cancellation(Function<Expression, Optional<String>> names) {
        this.names = names;
    }

    /** The reading of a whole model. */
    public static Cancellation in(SemanticModel model) {
        return new Cancellation(model::qualifiedName);
    }

    /** Whether a handler may get the cancellation. */
    boolean isCaughtBy(Clause.Except handler) {
        var type = handler.type();
        return type.isEmpty() || classes(type.get()).stream().anyMatch(this::isMet);
    }

    /** Whether no later handler gets the cancellation. */
    public boolean isCertainlyCaughtBy(Clause.Except handler) {
        var type = handler.type();
        return type.isEmpty()
                || classes(type.get()).stream()
                        .anyMatch(one -> nameOf(one).filter(CLASSES::contains).isPresent());
    }

    private static List<Expression> classes(Expression type) {
        return type instanceof Expression.Sequence tuple ? tuple.elements() : List.of(type);
    }

    private Optional<String> nameOf(Expression type) {
        var named = type instanceof Expression.Call call ? call.function() : type;
        var qualified = names.apply(named);
        if (qualified.isPresent()) return qualified;
        return named instanceof Expression.Name name ? Optional.of(name.id()) : Optional.empty();
    }

    /** What is spelled like a class is one, of an ordinary exception; a constant or a call may be anything. */
    private boolean isMet(Expression type) {
        var name = nameOf(type);
        if (name.filter(CLASSES::contains).isPresent()) return true;
        var spelled =
                name.or(() -> Optional.ofNullable(DottedPath.of(type.at()))).orElse("");
        var last = spelled.substring(spelled.lastIndexOf('.') + 1);
        boolean isClass = !last.isEmpty()
                && Character.isUpperCase(last.charAt(0))
                && last.chars().anyMatch(Character::isLowerCase);
        // Classes of sockets and the operating system in small letters.
        boolean isOther = spelled.startsWith("socket.") || spelled.startsWith("select.");
        return !isClass && !isOther || last.equals("CancelledError");
    }

    /** Whether a manager swallows the cancellation, {@code suppress(CancelledError)}. */
    public boolean isSwallowedBy(Part.WithItem item) {
        if (!(item.context() instanceof Expression.Call call)) return false;
        boolean isSuppress = names.apply(call.function())
                .filter("contextlib.suppress"::equals)
                .isPresent();
        return isSuppress && call.arguments().stream().anyMatch(this::isMet);
    }

    /** Whether a call may make a scope that keeps the cancellation of scopes of AnyIO around it away. */
    public boolean mayBeShield(Expression.Call call) {
        var name = names.apply(call.function());
        boolean isLimit = name.filter(LIMITS::contains).isPresent();
        if (!isLimit && name.filter("anyio.CancelScope"::equals).isEmpty()) return false;
        if (isLimit && call.arguments().size() > 1) return true;
        return call.keyword("shield")
                .map(Part.Keyword::value)
                .filter(value -> !isFalse(value))
                .isPresent();
    }

    /** Whether a scope gets to be one that does so: {@code scope.shield = True}. */
    static boolean isShielding(Statement.Assign assign) {
        return !isFalse(assign.value())
                && assign.targets().stream()
                        .anyMatch(target -> target instanceof Expression.Attribute attribute
                                && attribute.name().equals("shield"));
    }

    private static boolean isFalse(Expression value) {
        return value instanceof Expression.Constant constant && constant.kind() == ConstantKind.FALSE;
    }

    /** Whether a manager keeps the cancellation of scopes around it away. */
    public boolean isShield(Part.WithItem item) {
        if (!(item.context() instanceof Expression.Call call)) return false;
        boolean isScope = names.apply(call.function()).filter(SCOPES::contains).isPresent();
        return isScope
                && call.keyword("shield")
                        .map(Part.Keyword::value)
                        .filter(value ->
                                value instanceof Expression.Constant constant && constant.kind() == ConstantKind.TRUE)
                        .isPresent();
    }
}
