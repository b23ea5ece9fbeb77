package dev.anyiolsp.syntax;

import dev.anyiolsp.text.TextRange;
import java.util.Optional;

/**
 * A node of a document's tree. The views have the names and parts of CPython's {@code ast}; they are made on demand,
 * and equal when they show the same place of the same document.
 */
public sealed interface Node permits Statement, Expression, Clause, Part {
    /** The place that this view shows. */
    Cursor at();

    /** UTF-16 offsets in the document. For a compound statement: its head's, without the suites. */
    default TextRange range() {
        return at().range();
    }

    default String text() {
        return at().text();
    }

    default Document document() {
        return at().document();
    }

    /**
     * The node around this one: within a line, or the statement or clause whose suite holds this statement; empty for
     * a statement of the module.
     */
    default Optional<Node> parent() {
        var cursor = at();
        while (true) {
            var up = cursor.parent();
            if (up.isEmpty()) return new Suites(document()).headOf(cursor.chunk());
            cursor = up.get();
            if (cursor.kind() != NodeKind.LINE && cursor.kind() != NodeKind.BODY) return Optional.of(of(cursor));
        }
    }

    /** The view of any node but LINE, BODY and ERROR. */
    static Node of(Cursor at) {
        return switch (at.kind()) {
            case EXPR_STMT,
                    ASSIGN,
                    AUG_ASSIGN,
                    ANN_ASSIGN,
                    RETURN,
                    DELETE,
                    RAISE,
                    ASSERT,
                    PASS,
                    BREAK,
                    CONTINUE,
                    GLOBAL,
                    NONLOCAL,
                    IMPORT,
                    IMPORT_FROM,
                    TYPE_ALIAS,
                    FUNCTION_DEF,
                    CLASS_DEF,
                    IF,
                    FOR,
                    WHILE,
                    WITH,
                    TRY,
                    MATCH -> Statement.of(at);
            case ELIF, ELSE, EXCEPT, FINALLY, CASE -> Clause.of(at);
            case NAME,
                    CONSTANT,
                    JOINED_STR,
                    TEMPLATE_STR,
                    ATTRIBUTE,
                    SUBSCRIPT,
                    CALL,
                    AWAIT,
                    UNARY_OP,
                    BIN_OP,
                    BOOL_OP,
                    COMPARE,
                    NAMED_EXPR,
                    LAMBDA,
                    IF_EXP,
                    TUPLE,
                    LIST,
                    SET,
                    DICT,
                    LIST_COMP,
                    SET_COMP,
                    DICT_COMP,
                    GENERATOR_EXP,
                    YIELD,
                    YIELD_FROM,
                    STARRED,
                    SLICE -> Expression.of(at);
            default -> Part.of(at);
        };
    }
}
