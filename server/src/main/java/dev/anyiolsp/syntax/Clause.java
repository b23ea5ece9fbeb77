package dev.anyiolsp.syntax;

import java.util.List;
import java.util.Optional;

/** A clause that continues a compound statement, or a case of a match. */
public sealed interface Clause extends Node {
    /** The statements of the clause's suite. */
    default List<Statement> body() {
        return new Suites(document()).of(at());
    }

    /** {@code elif test:}. */
    record Elif(Cursor at) implements Clause {
        public Expression test() {
            return at.expression(0);
        }
    }

    /** {@code else:} of an if, a loop or a try. */
    record Else(Cursor at) implements Clause {}

    /** {@code except type as name:}. */
    record Except(Cursor at) implements Clause {
        public boolean star() {
            return at.data() == 1;
        }

        public Optional<Expression> type() {
            var children = at.children();
            if (children.isEmpty()) return Optional.empty();
            var kind = children.get(0).kind();
            return kind == NodeKind.BODY || kind == NodeKind.IDENTIFIER
                    ? Optional.empty()
                    : Optional.of(Expression.of(children.get(0)));
        }

        public Optional<String> name() {
            return at.child(NodeKind.IDENTIFIER).map(Cursor::name);
        }
    }

    /** {@code finally:}. */
    record Finally(Cursor at) implements Clause {}

    /** {@code case pattern if guard:}. */
    record Case(Cursor at) implements Clause {
        public Part.Pattern pattern() {
            return new Part.Pattern(at.first());
        }

        public Optional<Expression> guard() {
            return at.child(NodeKind.GUARD).map(guard -> guard.expression(0));
        }
    }

    /** The view of a clause's node. */
    static Clause of(Cursor at) {
        return switch (at.kind()) {
            case ELIF -> new Elif(at);
            case ELSE -> new Else(at);
            case EXCEPT -> new Except(at);
            case FINALLY -> new Finally(at);
            case CASE -> new Case(at);
            default -> throw new IllegalArgumentException("not a clause: " + at.kind());
        };
    }
}
