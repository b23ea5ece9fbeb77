package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An expression. */
public sealed interface Expression extends Node {
    /** A name that is read, bound or deleted. */
    record Name(Cursor at) implements Expression {
        public String id() {
            return at.name();
        }
    }

    /** A literal without replacement fields. */
    record Constant(Cursor at) implements Expression {
        private static final ConstantKind[] KINDS = ConstantKind.values();

        public ConstantKind kind() {
            return KINDS[at.data()];
        }
    }

    /** An f-string, or a t-string if {@code template}. */
    record JoinedStr(Cursor at) implements Expression {
        public boolean template() {
            return at.kind() == NodeKind.TEMPLATE_STR;
        }
    }

    /** {@code value.name}. */
    record Attribute(Cursor at) implements Expression {
        public Expression value() {
            return at.expression(0);
        }

        public String name() {
            return Names.normalize(at.tokenText(nameToken()));
        }

        public int nameToken() {
            return at.tree().lastToken(at.node());
        }
    }

    /** {@code value[index]}. */
    record Subscript(Cursor at) implements Expression {
        public Expression value() {
            return at.expression(0);
        }

        public Expression index() {
            return at.expression(1);
        }
    }

    /** {@code function(arguments)}. */
    record Call(Cursor at) implements Expression {
        public Expression function() {
            return at.expression(0);
        }

        /** Positional arguments, starred ones among them, in order. */
        public List<Expression> arguments() {
            var result = new ArrayList<Expression>();
            var children = at.children();
            for (var child : children.subList(1, children.size())) {
                if (child.kind() != NodeKind.KEYWORD) result.add(Expression.of(child));
            }
            return result;
        }

        /** Keyword arguments, {@code **mapping} among them, in order. */
        public List<Part.Keyword> keywords() {
            var result = new ArrayList<Part.Keyword>();
            for (var child : at.children(NodeKind.KEYWORD)) result.add(new Part.Keyword(child));
            return result;
        }

        public Optional<Part.Keyword> keyword(String name) {
            return keywords().stream()
                    .filter(keyword -> keyword.name().filter(name::equals).isPresent())
                    .findFirst();
        }

        /** Whether an argument is {@code *args} or {@code **kwargs}. */
        public boolean hasUnpacking() {
            return arguments().stream().anyMatch(Starred.class::isInstance)
                    || keywords().stream().anyMatch(keyword -> keyword.name().isEmpty());
        }

        /** Number of the token of the opening parenthesis. */
        public int openParenthesis() {
            var tokens = at.tree().tokens();
            int token = at.tree().lastToken(at.first().node()) + 1;
            int depth = 0;
            // The function itself may stand in parentheses: `(f)(x)`.
            while (true) {
                char c = at.document().chunk(at.chunk()).charAt(tokens.start(token));
                boolean single = tokens.end(token) - tokens.start(token) == 1;
                if (single && c == '(' && depth == 0) return token;
                token++;
            }
        }
    }

    /** {@code await value}. */
    record Await(Cursor at) implements Expression {
        public Expression value() {
            return at.expression(0);
        }
    }

    /** {@code -x}, {@code +x}, {@code ~x}, {@code not x}. */
    record UnaryOp(Cursor at) implements Expression {
        public String operator() {
            return at.tokenText(at.data());
        }

        public Expression operand() {
            return at.expression(0);
        }
    }

    /** An arithmetic or bit operation. */
    record BinOp(Cursor at) implements Expression {
        public Expression left() {
            return at.expression(0);
        }

        public String operator() {
            return at.tokenText(at.data());
        }

        public Expression right() {
            return at.expression(1);
        }
    }

    /** {@code a and b and c}, or {@code or}. */
    record BoolOp(Cursor at) implements Expression {
        public String operator() {
            return at.tokenText(at.data());
        }

        public List<Expression> values() {
            return at.expressions();
        }
    }

    /** {@code a < b < c}. */
    record Compare(Cursor at) implements Expression {
        public Expression left() {
            return at.expression(0);
        }

        public List<Expression> comparators() {
            var all = at.expressions();
            return all.subList(1, all.size());
        }

        /** The first operator's first word: {@code ==}, {@code is}, {@code not} of {@code not in}, … */
        public String operator() {
            return at.tokenText(at.data());
        }
    }

    /** {@code name := value}. */
    record NamedExpr(Cursor at) implements Expression {
        public Name target() {
            return new Name(at.first());
        }

        public Expression value() {
            return at.expression(1);
        }
    }

    /** {@code lambda parameters: body}. */
    record Lambda(Cursor at) implements Expression {
        public List<Part.Parameter> parameters() {
            return Part.parameters(at.first());
        }

        public Expression body() {
            return at.expression(1);
        }
    }

    /** {@code body if test else orElse}. */
    record IfExp(Cursor at) implements Expression {
        public Expression body() {
            return at.expression(0);
        }

        public Expression test() {
            return at.expression(1);
        }

        public Expression orElse() {
            return at.expression(2);
        }
    }

    /** A tuple, list or set display. */
    record Sequence(Cursor at) implements Expression {
        public NodeKind kind() {
            return at.kind();
        }

        public List<Expression> elements() {
            return at.expressions();
        }

        /** What another one has in the place of an element; empty if a star may move it, or they are not as many. */
        public Optional<Expression> opposite(Expression element, Sequence other) {
            return at.opposite(element.at(), other.at).map(Expression::of);
        }
    }

    /** A dictionary display. */
    record Dict(Cursor at) implements Expression {
        public List<Part.DictItem> items() {
            return at.children().stream().map(Part.DictItem::new).toList();
        }
    }

    /** A comprehension or generator expression. */
    record Comprehension(Cursor at) implements Expression {
        public NodeKind kind() {
            return at.kind();
        }

        /** The element; empty for a dictionary's. */
        public Optional<Expression> element() {
            return kind() == NodeKind.DICT_COMP ? Optional.empty() : Optional.of(at.expression(0));
        }

        public List<Part.Generator> generators() {
            return at.children(NodeKind.COMPREHENSION).stream()
                    .map(Part.Generator::new)
                    .toList();
        }
    }

    /** {@code yield value}, {@code yield from value}. */
    record Yield(Cursor at) implements Expression {
        public boolean from() {
            return at.kind() == NodeKind.YIELD_FROM;
        }

        public Optional<Expression> value() {
            return at.expressionIfPresent(0);
        }
    }

    /** {@code *value}. */
    record Starred(Cursor at) implements Expression {
        public Expression value() {
            return at.expression(0);
        }
    }

    /** {@code lower:upper:step} in a subscript. */
    record Slice(Cursor at) implements Expression {}

    /** The view of an expression's node. */
    static Expression of(Cursor at) {
        return switch (at.kind()) {
            case NAME -> new Name(at);
            case CONSTANT -> new Constant(at);
            case JOINED_STR, TEMPLATE_STR -> new JoinedStr(at);
            case ATTRIBUTE -> new Attribute(at);
            case SUBSCRIPT -> new Subscript(at);
            case CALL -> new Call(at);
            case AWAIT -> new Await(at);
            case UNARY_OP -> new UnaryOp(at);
            case BIN_OP -> new BinOp(at);
            case BOOL_OP -> new BoolOp(at);
            case COMPARE -> new Compare(at);
            case NAMED_EXPR -> new NamedExpr(at);
            case LAMBDA -> new Lambda(at);
            case IF_EXP -> new IfExp(at);
            case TUPLE, LIST, SET -> new Sequence(at);
            case DICT -> new Dict(at);
            case LIST_COMP, SET_COMP, DICT_COMP, GENERATOR_EXP -> new Comprehension(at);
            case YIELD, YIELD_FROM -> new Yield(at);
            case STARRED -> new Starred(at);
            case SLICE -> new Slice(at);
            default -> throw new IllegalArgumentException("not an expression: " + at.kind());
        };
    }
}
