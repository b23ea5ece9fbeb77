package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;

/**
 * One use of an object that a file keeps.
 *
 * @param at the name or attribute that stands for the object
 * @param kind what is done with it
 * @param member for a member's use the attribute, {@code lock.acquire}
 */
public record ObjectUse(Expression at, Kind kind, Optional<Expression.Attribute> member) {
    /** What is done with an object. */
    public enum Kind {
        /** {@code async with x:} */
        ASYNC_WITH,
        /** {@code with x:} */
        WITH,
        /** {@code x.member(…)} */
        CALL,
        /** {@code x.member} that is not called here. */
        MEMBER,
        /** Compared with {@code is}, asked for its truth or its class, or only mentioned. */
        TEST,
        /** An element taken from it, {@code x[key]}. */
        ELEMENT,
        /** Given away: an argument, a return value, another name, a container. */
        ESCAPE
    }

    /** The use that an expression makes of the object for which it stands. */
    static ObjectUse of(Expression at) {
        var parent = at.parent();
        if (parent.isEmpty()) return new ObjectUse(at, Kind.ESCAPE, Optional.empty());
        var node = parent.get();
        if (node instanceof Expression.BoolOp choice) {
            boolean tested = choice.operator().equals("and")
                    && !choice.values().get(choice.values().size() - 1).equals(at);
            return tested ? new ObjectUse(at, Kind.TEST, Optional.empty()) : of(choice);
        }
        if (node instanceof Expression.IfExp choice) {
            return choice.test().equals(at) ? new ObjectUse(at, Kind.TEST, Optional.empty()) : of(choice);
        }
        if (node instanceof Expression.Attribute attribute) {
            boolean called = attribute
                    .parent()
                    .filter(Expression.Call.class::isInstance)
                    .filter(call -> ((Expression.Call) call).function().equals(attribute))
                    .isPresent();
            return new ObjectUse(at, called ? Kind.CALL : Kind.MEMBER, Optional.of(attribute));
        }
        return new ObjectUse(at, kind(at, node), Optional.empty());
    }

    private static Kind kind(Expression at, Node parent) {
        if (parent instanceof Part.WithItem item && item.context().equals(at)) {
            boolean async = item.parent()
                    .filter(with -> with instanceof Statement.With statement && statement.async())
                    .isPresent();
            return async ? Kind.ASYNC_WITH : Kind.WITH;
        }
        if (parent instanceof Expression.Subscript subscript
                && subscript.value().equals(at)) return Kind.ELEMENT;
        if (parent instanceof Expression.Compare compare) {
            return compare.operator().equals("is") || compare.operator().equals("in") ? Kind.TEST : Kind.ESCAPE;
        }
        if (parent instanceof Expression.UnaryOp unary && unary.operator().equals("not")) return Kind.TEST;
        if (parent instanceof Expression.Call call
                && call.function().text().equals("isinstance")
                && call.arguments().indexOf(at) == 0) {
            return Kind.TEST;
        }
        boolean test = parent instanceof Statement.If
                || parent instanceof Statement.While
                || parent instanceof Statement.Assert
                || parent instanceof Statement.ExprStmt;
        return test ? Kind.TEST : Kind.ESCAPE;
    }

    /** Name of the member that is used, or an empty text. */
    public String memberName() {
        return member.map(Expression.Attribute::name).orElse("");
    }

    /** Whether the member gets another value, or is deleted. */
    public boolean isMemberReplaced() {
        return member.filter(SlotReader::isStored).isPresent();
    }

    /** The call of the member. */
    public Optional<Expression.Call> call() {
        if (kind != Kind.CALL) return Optional.empty();
        return member.flatMap(Node::parent).map(Expression.Call.class::cast);
    }

    /** Whether the member's call is awaited right there. */
    public boolean isAwaited() {
        return call().flatMap(Node::parent)
                .filter(Expression.Await.class::isInstance)
                .isPresent();
    }

    /** Whether the member's call, or its await, is a statement of its own: the value goes nowhere. */
    public boolean isStatement() {
        Optional<Node> node = call().map(call -> call);
        if (isAwaited()) node = node.flatMap(Node::parent);
        return node.flatMap(Node::parent)
                .filter(Statement.ExprStmt.class::isInstance)
                .isPresent();
    }

    /** Whether the object's class is tested: {@code isinstance(lock, asyncio.Lock)}. */
    boolean isInstanceTest() {
        return kind == Kind.TEST
                && at.parent().filter(Expression.Call.class::isInstance).isPresent();
    }

    /** The scope in whose own code the use stands: a function's, lambda's, class's or the module's. */
    public Scope codeScope(KeptObject object) {
        return object.model().scopeOf(at.at()).codeScope();
    }

    /** Whether the use stands in the code of an {@code async def}. */
    public boolean isInAsyncFunction(KeptObject object) {
        return object.model().isInCoroutine(at.at());
    }

    /** Whether the object is an argument of a call of a qualified name. */
    public boolean isArgumentOf(KeptObject object, String qualifiedName) {
        var parent = at.parent();
        if (parent.filter(Part.Keyword.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        return parent.filter(Expression.Call.class::isInstance)
                .map(call -> ((Expression.Call) call).function())
                .flatMap(object.model()::qualifiedName)
                .filter(qualifiedName::equals)
                .isPresent();
    }

    /** The target of {@code async with x as target}. */
    public Optional<Expression> withTarget() {
        return at.parent().filter(Part.WithItem.class::isInstance).flatMap(item -> ((Part.WithItem) item).target());
    }

    /** Whether the object stands in an annotation or another place that is evaluated for its type only. */
    static boolean isAnnotation(Expression at) {
        for (var cursor = at.at().parent();
                cursor.isPresent();
                cursor = cursor.get().parent()) {
            var kind = cursor.get().kind();
            if (kind == NodeKind.ANNOTATION || kind == NodeKind.RETURNS) return true;
            if (kind == NodeKind.ANN_ASSIGN) {
                var annotation = new Statement.AnnAssign(cursor.get()).annotation();
                return annotation.range().contains(at.range());
            }
        }
        return false;
    }
}
