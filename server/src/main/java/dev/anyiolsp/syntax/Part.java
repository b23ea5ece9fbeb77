package dev.anyiolsp.syntax;

import java.util.List;
import java.util.Optional;

/** A node that is neither statement, clause nor expression. */
public sealed interface Part extends Node {
    /** A name that is no expression. */
    record Identifier(Cursor at) implements Part {
        public String name() {
            return at.name();
        }
    }

    /** {@code name=value} or {@code **value} of a call or class. */
    record Keyword(Cursor at) implements Part {
        /** Empty for {@code **value}. */
        public Optional<String> name() {
            return at.child(NodeKind.IDENTIFIER).map(Cursor::name);
        }

        public Expression value() {
            return Expression.of(at.last());
        }
    }

    /** A parameter of a function or lambda. */
    record Parameter(Cursor at) implements Part {
        private static final ParameterKind[] KINDS = ParameterKind.values();

        public String name() {
            return at.first().name();
        }

        public ParameterKind kind() {
            return KINDS[at.data()];
        }

        public Optional<Expression> annotation() {
            return at.child(NodeKind.ANNOTATION).map(annotation -> annotation.expression(0));
        }

        public Optional<Expression> defaultValue() {
            return at.child(NodeKind.DEFAULT).map(value -> value.expression(0));
        }
    }

    /** {@code context as target} of a with statement. */
    record WithItem(Cursor at) implements Part {
        public Expression context() {
            return at.expression(0);
        }

        public Optional<Expression> target() {
            return at.expressionIfPresent(1);
        }
    }

    /** {@code name as asName} of an import. */
    record Alias(Cursor at) implements Part {
        /** The dotted name without white space. */
        public String name() {
            return dottedName(at.first());
        }

        public Optional<String> asName() {
            return at.child(NodeKind.IDENTIFIER).map(Cursor::name);
        }
    }

    /** {@code key: value} or {@code **value} of a dictionary. */
    record DictItem(Cursor at) implements Part {
        public Optional<Expression> key() {
            return at.kind() == NodeKind.DICT_ITEM ? Optional.of(at.expression(0)) : Optional.empty();
        }

        public Expression value() {
            return Expression.of(at.last());
        }
    }

    /** {@code for target in iterable if …} of a comprehension. */
    record Generator(Cursor at) implements Part {
        public boolean async() {
            return at.data() == 1;
        }

        public Expression target() {
            return at.expression(0);
        }

        public Expression iterable() {
            return at.expression(1);
        }

        public List<Expression> conditions() {
            var all = at.expressions();
            return all.subList(2, all.size());
        }
    }

    /** A decorator's line. */
    record Decorator(Cursor at) implements Part {
        public Expression expression() {
            return at.expression(0);
        }
    }

    /** A pattern of a {@code case}, or a piece of one; {@link Cursor#kind} tells which. */
    record Pattern(Cursor at) implements Part {}

    /** Any other piece (type parameters, annotations, replacement fields, …); {@link Cursor#kind} tells which. */
    record Other(Cursor at) implements Part {}

    /** The view of a part's node. */
    static Part of(Cursor at) {
        return switch (at.kind()) {
            case IDENTIFIER -> new Identifier(at);
            case KEYWORD -> new Keyword(at);
            case PARAMETER -> new Parameter(at);
            case WITH_ITEM -> new WithItem(at);
            case ALIAS -> new Alias(at);
            case DICT_ITEM, DICT_UNPACK -> new DictItem(at);
            case COMPREHENSION -> new Generator(at);
            case DECORATOR -> new Decorator(at);
            case MATCH_VALUE,
                    MATCH_SINGLETON,
                    MATCH_SEQUENCE,
                    MATCH_MAPPING,
                    MATCH_ITEM,
                    MATCH_REST,
                    MATCH_CLASS,
                    MATCH_KEYWORD,
                    MATCH_STAR,
                    MATCH_AS,
                    MATCH_OR -> new Pattern(at);
            default -> new Other(at);
        };
    }

    /** The parameters below a PARAMETERS node. */
    static List<Parameter> parameters(Cursor at) {
        return at.children().stream().map(Parameter::new).toList();
    }

    /** A DOTTED_NAME without the white space that may stand in it. */
    static String dottedName(Cursor at) {
        var text = at.text();
        boolean plain = text.chars().allMatch(c -> c == '.' || c == '_' || c < 0x80 && Character.isLetterOrDigit(c));
        if (plain) return text;
        var name = new StringBuilder();
        var tree = at.tree();
        for (int token = tree.firstToken(at.node()); token <= tree.lastToken(at.node()); token++) {
            var part = at.tokenText(token);
            if (part.equals(".") || Character.isUnicodeIdentifierStart(part.codePointAt(0)) || part.startsWith("_")) {
                name.append(Names.normalize(part));
            }
        }
        return name.toString();
    }
}
