package dev.anyiolsp.syntax;

/**
 * What a node of a {@link LineTree} is. The names are those of CPython's {@code ast}, and a node's range is the range
 * that CPython reports for it (parentheses around an expression are outside, those of a tuple or generator inside).
 *
 * <p>Each constant lists its children in the order of the source: {@code ?} for one that may be missing, {@code *} and
 * {@code +} for repetition. A child that could be mistaken for another has a kind of its own ({@link #BODY},
 * {@link #ANNOTATION}, …); its range has its sign in it ({@code : int}, {@code = 3}, {@code -> x}, {@code if x}).
 * {@code data} is the node's extra number.
 */
public enum NodeKind {
    /** Root of each line tree: statements*, or one ERROR. */
    LINE,
    /** A logical line that is no Python; no children. The line tree's error has message and place. */
    ERROR,

    // Simple statements.
    /** value. */
    EXPR_STMT,
    /** targets+ value: the last child is the value. */
    ASSIGN,
    /** target value; data: index of the operator's token. */
    AUG_ASSIGN,
    /** target annotation-expression value?; data: 1 if the target is a bare name without parentheses. */
    ANN_ASSIGN,
    /** value? */
    RETURN,
    /** targets+ */
    DELETE,
    /** (exception cause?)? */
    RAISE,
    /** test message? */
    ASSERT,
    PASS,
    BREAK,
    CONTINUE,
    /** IDENTIFIER+ */
    GLOBAL,
    /** IDENTIFIER+ */
    NONLOCAL,
    /** ALIAS+; data: {@link LineTree#LAZY} if lazy. */
    IMPORT,
    /** DOTTED_NAME? (ALIAS+ | STAR_ALIAS); data: number of leading dots, plus {@link LineTree#LAZY} if lazy. */
    IMPORT_FROM,
    /** NAME TYPE_PARAMS? value */
    TYPE_ALIAS,

    // Heads of compound statements and their clauses; suites on lines of their own are found by Document.
    /** IDENTIFIER TYPE_PARAMS? PARAMETERS RETURNS? BODY?; data: 1 if async. */
    FUNCTION_DEF,
    /** IDENTIFIER TYPE_PARAMS? (expression | STARRED | KEYWORD)* BODY? */
    CLASS_DEF,
    /** test BODY? */
    IF,
    /** test BODY? */
    ELIF,
    /** BODY? */
    ELSE,
    /** target iterable BODY?; data: 1 if async. */
    FOR,
    /** test BODY? */
    WHILE,
    /** WITH_ITEM+ BODY?; data: 1 if async. */
    WITH,
    /** BODY? */
    TRY,
    /** type? IDENTIFIER? BODY?; data: 1 for {@code except*}. */
    EXCEPT,
    /** BODY? */
    FINALLY,
    /** subject (never an inline body) */
    MATCH,
    /** pattern GUARD? BODY? */
    CASE,
    /** expression; a logical line of its own in front of a definition. */
    DECORATOR,

    // Parts of statements.
    /** statements+ on the line of their head, behind its colon. */
    BODY,
    /** expression behind {@code ->} */
    RETURNS,
    /** context expression, target? */
    WITH_ITEM,
    /** expression behind {@code if} */
    GUARD,
    /** DOTTED_NAME IDENTIFIER? ; in IMPORT_FROM the dotted name is one name. */
    ALIAS,
    /** The {@code *} of {@code from m import *}. */
    STAR_ALIAS,
    /** Leaf: names and dots, white space possible between them. */
    DOTTED_NAME,
    /** Leaf: a name that is no expression (definition, parameter, keyword, alias, capture). */
    IDENTIFIER,
    /** PARAMETER*; of a function with the parentheses, of a lambda without parameters its colon. */
    PARAMETERS,
    /** IDENTIFIER ANNOTATION? DEFAULT?; data: {@link ParameterKind} ordinal. */
    PARAMETER,
    /** expression (STARRED possible for {@code *args: *Ts}) */
    ANNOTATION,
    /** expression */
    DEFAULT,
    /** TYPE_PARAM+ */
    TYPE_PARAMS,
    /** IDENTIFIER BOUND? DEFAULT?; data: 0 plain, 1 {@code *Ts}, 2 {@code **P}. */
    TYPE_PARAM,
    /** expression */
    BOUND,

    // Expressions.
    NAME,
    /** Leaf; data: {@link ConstantKind} ordinal. Strings with implicit concatenation are one leaf. */
    CONSTANT,
    /** FORMATTED_VALUE*: an f-string, with all strings concatenated to it. */
    JOINED_STR,
    /** FORMATTED_VALUE*: a t-string. */
    TEMPLATE_STR,
    /** expression FORMAT_SPEC?; range: brace to brace; data: conversion character or 0, plus {@link LineTree#DEBUG} for {@code =}. */
    FORMATTED_VALUE,
    /** FORMATTED_VALUE* */
    FORMAT_SPEC,
    /** value; the attribute's name is the last token. */
    ATTRIBUTE,
    /** value index; the index may be a SLICE, or a TUPLE without parentheses (a single STARRED is in one too). */
    SUBSCRIPT,
    /** function (expression | STARRED | KEYWORD)* */
    CALL,
    /** IDENTIFIER? value; without identifier {@code **value}. */
    KEYWORD,
    /** value */
    AWAIT,
    /** operand; data: index of the operator's token. */
    UNARY_OP,
    /** left right; data: index of the operator's token. */
    BIN_OP,
    /** operands, two or more; data: index of the first operator's token. */
    BOOL_OP,
    /** left comparators+; data: index of the first operator's first token. */
    COMPARE,
    /** NAME value */
    NAMED_EXPR,
    /** PARAMETERS body */
    LAMBDA,
    /** body test orElse */
    IF_EXP,
    /** elements* */
    TUPLE,
    /** elements* */
    LIST,
    /** elements+ */
    SET,
    /** (DICT_ITEM | DICT_UNPACK)* */
    DICT,
    /** key value */
    DICT_ITEM,
    /** value behind {@code **} */
    DICT_UNPACK,
    /** element COMPREHENSION+ */
    LIST_COMP,
    /** element COMPREHENSION+ */
    SET_COMP,
    /** (DICT_ITEM | DICT_UNPACK) COMPREHENSION+ */
    DICT_COMP,
    /** element COMPREHENSION+ */
    GENERATOR_EXP,
    /** target iterable conditions*; data: 1 if async. */
    COMPREHENSION,
    /** value? */
    YIELD,
    /** value */
    YIELD_FROM,
    /** value */
    STARRED,
    /** lower? upper? step?; data: bits 1, 2, 4 for those present. */
    SLICE,

    // Patterns.
    /** expression (constant, signed number, complex, dotted name, string) */
    MATCH_VALUE,
    /** Leaf: True, False, None. */
    MATCH_SINGLETON,
    /** patterns* */
    MATCH_SEQUENCE,
    /** MATCH_ITEM* MATCH_REST? */
    MATCH_MAPPING,
    /** key expression, pattern */
    MATCH_ITEM,
    /** IDENTIFIER behind {@code **} */
    MATCH_REST,
    /** class expression, patterns*, MATCH_KEYWORD* */
    MATCH_CLASS,
    /** IDENTIFIER pattern */
    MATCH_KEYWORD,
    /** IDENTIFIER? (missing for {@code *_}) */
    MATCH_STAR,
    /** pattern? IDENTIFIER?; neither for {@code _}. */
    MATCH_AS,
    /** patterns, two or more */
    MATCH_OR;

    private static final NodeKind[] ALL = values();

    /** Whether {@code data} is the number of a token. */
    boolean isDataToken() {
        return this == AUG_ASSIGN || this == UNARY_OP || this == BIN_OP || this == BOOL_OP || this == COMPARE;
    }

    static NodeKind of(int ordinal) {
        return ALL[ordinal];
    }
}
