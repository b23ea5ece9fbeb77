package dev.anyiolsp.syntax;

import dev.anyiolsp.text.TextRange;
import java.util.List;
import java.util.Optional;

/** A statement. */
public sealed interface Statement extends Node {
    /** The whole statement, suites and clauses included, without decorators; UTF-16 offsets in the document. */
    default TextRange fullRange() {
        return new Suites(document()).fullRange(at());
    }

    /** A statement with a suite of its own. */
    sealed interface Compound extends Statement {
        /** The statements of the first suite. */
        default List<Statement> body() {
            return new Suites(document()).of(at());
        }

        /** The clauses that belong to this statement, in order. */
        default List<Clause> clauses() {
            return new Suites(document()).clausesOf(at());
        }
    }

    /** An expression alone. */
    record ExprStmt(Cursor at) implements Statement {
        public Expression value() {
            return at.expression(0);
        }
    }

    /** {@code targets = value}. */
    record Assign(Cursor at) implements Statement {
        public List<Expression> targets() {
            var all = at.expressions();
            return all.subList(0, all.size() - 1);
        }

        public Expression value() {
            return Expression.of(at.last());
        }
    }

    /** {@code target += value}. */
    record AugAssign(Cursor at) implements Statement {
        public Expression target() {
            return at.expression(0);
        }

        /** The sign, {@code +=}. */
        public String operator() {
            return at.tokenText(at.data());
        }

        public Expression value() {
            return at.expression(1);
        }
    }

    /** {@code target: annotation = value}. */
    record AnnAssign(Cursor at) implements Statement {
        public Expression target() {
            return at.expression(0);
        }

        public Expression annotation() {
            return at.expression(1);
        }

        public Optional<Expression> value() {
            return at.expressionIfPresent(2);
        }
    }

    /** {@code return value}. */
    record Return(Cursor at) implements Statement {
        public Optional<Expression> value() {
            return at.expressionIfPresent(0);
        }
    }

    /** {@code del targets}. */
    record Delete(Cursor at) implements Statement {
        public List<Expression> targets() {
            return at.expressions();
        }
    }

    /** {@code raise exception from cause}. */
    record Raise(Cursor at) implements Statement {
        public Optional<Expression> exception() {
            return at.expressionIfPresent(0);
        }

        public Optional<Expression> cause() {
            return at.expressionIfPresent(1);
        }
    }

    /** {@code assert test, message}. */
    record Assert(Cursor at) implements Statement {
        public Expression test() {
            return at.expression(0);
        }
    }

    /** {@code pass}, {@code break}, {@code continue}. */
    record Keyword(Cursor at) implements Statement {
        public NodeKind kind() {
            return at.kind();
        }
    }

    /** {@code global names}, or {@code nonlocal}. */
    record Declaration(Cursor at) implements Statement {
        public boolean nonlocal() {
            return at.kind() == NodeKind.NONLOCAL;
        }

        public List<String> names() {
            return at.children().stream().map(Cursor::name).toList();
        }
    }

    /** {@code import a.b as c, d}. */
    record Import(Cursor at) implements Statement {
        public boolean lazy() {
            return (at.data() & LineTree.LAZY) != 0;
        }

        public List<Part.Alias> names() {
            return at.children().stream().map(Part.Alias::new).toList();
        }
    }

    /** {@code from module import names}. */
    record ImportFrom(Cursor at) implements Statement {
        public boolean lazy() {
            return (at.data() & LineTree.LAZY) != 0;
        }

        /** Number of leading dots. */
        public int level() {
            return at.data() & ~LineTree.LAZY;
        }

        /** The module without leading dots; empty for {@code from . import}. */
        public Optional<String> module() {
            return at.child(NodeKind.DOTTED_NAME).map(Part::dottedName);
        }

        public boolean star() {
            return at.child(NodeKind.STAR_ALIAS).isPresent();
        }

        public List<Part.Alias> names() {
            return at.children(NodeKind.ALIAS).stream().map(Part.Alias::new).toList();
        }
    }

    /** {@code type name = value}. */
    record TypeAlias(Cursor at) implements Statement {}

    /** {@code def name(parameters):}. */
    record FunctionDef(Cursor at) implements Compound {
        public boolean async() {
            return at.data() == 1;
        }

        public String name() {
            return at.first().name();
        }

        /** The range of the name. */
        public TextRange nameRange() {
            return at.first().range();
        }

        public List<Part.Parameter> parameters() {
            return Part.parameters(at.child(NodeKind.PARAMETERS).orElseThrow());
        }

        public Optional<Expression> returns() {
            return at.child(NodeKind.RETURNS).map(returns -> returns.expression(0));
        }

        public List<Part.Decorator> decorators() {
            return new Suites(document()).decoratorsOf(at());
        }
    }

    /** {@code class name(bases):}. */
    record ClassDef(Cursor at) implements Compound {
        public String name() {
            return at.first().name();
        }

        public TextRange nameRange() {
            return at.first().range();
        }

        /** Base classes, without keywords. */
        public List<Expression> bases() {
            return at.children().stream()
                    .skip(1)
                    .filter(child -> child.kind() != NodeKind.KEYWORD
                            && child.kind() != NodeKind.BODY
                            && child.kind() != NodeKind.TYPE_PARAMS)
                    .map(Expression::of)
                    .toList();
        }

        public List<Part.Keyword> keywords() {
            return at.children(NodeKind.KEYWORD).stream().map(Part.Keyword::new).toList();
        }

        public List<Part.Decorator> decorators() {
            return new Suites(document()).decoratorsOf(at());
        }
    }

    /** {@code if test:}. */
    record If(Cursor at) implements Compound {
        public Expression test() {
            return at.expression(0);
        }
    }

    /** {@code for target in iterable:}. */
    record For(Cursor at) implements Compound {
        public boolean async() {
            return at.data() == 1;
        }

        public Expression target() {
            return at.expression(0);
        }

        public Expression iterable() {
            return at.expression(1);
        }
    }

    /** {@code while test:}. */
    record While(Cursor at) implements Compound {
        public Expression test() {
            return at.expression(0);
        }
    }

    /** {@code with items:}. */
    record With(Cursor at) implements Compound {
        public boolean async() {
            return at.data() == 1;
        }

        public List<Part.WithItem> items() {
            return at.children(NodeKind.WITH_ITEM).stream()
                    .map(Part.WithItem::new)
                    .toList();
        }
    }

    /** {@code try:}. */
    record Try(Cursor at) implements Compound {
        public List<Clause.Except> handlers() {
            return clauses().stream()
                    .filter(Clause.Except.class::isInstance)
                    .map(Clause.Except.class::cast)
                    .toList();
        }
    }

    /** {@code match subject:}; its cases are its clauses. */
    record Match(Cursor at) implements Compound {
        public Expression subject() {
            return at.expression(0);
        }
    }

    /** The view of a statement's node. */
    static Statement of(Cursor at) {
        return switch (at.kind()) {
            case EXPR_STMT -> new ExprStmt(at);
            case ASSIGN -> new Assign(at);
            case AUG_ASSIGN -> new AugAssign(at);
            case ANN_ASSIGN -> new AnnAssign(at);
            case RETURN -> new Return(at);
            case DELETE -> new Delete(at);
            case RAISE -> new Raise(at);
            case ASSERT -> new Assert(at);
            case PASS, BREAK, CONTINUE -> new Keyword(at);
            case GLOBAL, NONLOCAL -> new Declaration(at);
            case IMPORT -> new Import(at);
            case IMPORT_FROM -> new ImportFrom(at);
            case TYPE_ALIAS -> new TypeAlias(at);
            case FUNCTION_DEF -> new FunctionDef(at);
            case CLASS_DEF -> new ClassDef(at);
            case IF -> new If(at);
            case FOR -> new For(at);
            case WHILE -> new While(at);
            case WITH -> new With(at);
            case TRY -> new Try(at);
            case MATCH -> new Match(at);
            default -> throw new IllegalArgumentException("not a statement: " + at.kind());
        };
    }
}
