// Python 3.15.
//
// Two ways in, over the same rules: "line" takes one logical line, as the language server does, and "fileInput" a whole
// module. Block structure is all that the second one adds.
//
// The rules accept a little more than Python does, so that one or two tokens decide every choice: targets are read as
// expressions, arguments and parameters in any order, operators as one flat row of operands. What is refused afterwards,
// and the precedence of the operators, is the tree builder's part.
parser grammar PythonParser;

options {
    tokenVocab = PythonLexer;
    superClass = PythonParserBase;
}

// Ways in

line: (blockHead simpleStatements? | matchHead | decorator | simpleStatements) NEWLINE EOF;

fileInput: statement* EOF;

statement: compoundStatement | simpleStatements NEWLINE;

suite: NEWLINE INDENT statement+ DEDENT | simpleStatements NEWLINE;

blockHead
    : functionHead
    | classHead
    | ifHead
    | elifHead
    | elseHead
    | forHead
    | whileHead
    | withHead
    | tryHead
    | exceptHead
    | finallyHead
    | caseHead
    ;

// Compound statements

compoundStatement
    : ifStatement
    | whileStatement
    | forStatement
    | tryStatement
    | withStatement
    | matchStatement
    | definition
    ;

ifStatement: ifHead suite (elifHead suite)* (elseHead suite)?;
ifHead: IF namedExpression COLON;
elifHead: ELIF namedExpression COLON;
elseHead: ELSE COLON;

whileStatement: whileHead suite (elseHead suite)?;
whileHead: WHILE namedExpression COLON;

forStatement: forHead suite (elseHead suite)?;
forHead: ASYNC? FOR targets IN starExpressions COLON;

tryStatement
    : tryHead suite ((exceptHead suite)+ (elseHead suite)? (finallyHead suite)? | finallyHead suite)
    ;
tryHead: TRY COLON;
exceptHead: EXCEPT STAR? (exceptionTypes (AS NAME)?)? COLON;
exceptionTypes: expression (COMMA expression)* COMMA?;
finallyHead: FINALLY COLON;

withStatement: withHead suite;
withHead
    : ASYNC? WITH (WITH_LPAR withItem (COMMA withItem)* COMMA? RPAR | withItem (COMMA withItem)*) COLON
    ;
withItem: expression (AS target)?;

matchStatement: matchHead NEWLINE INDENT (caseHead suite)+ DEDENT;
matchHead: MATCH subject COLON;
subject: (starred | namedExpression) (COMMA (starred | namedExpression))* COMMA?;
caseHead: CASE patterns guard? COLON;
guard: IF namedExpression;

definition: (decorator NEWLINE)* (functionHead | classHead) suite;
decorator: AT namedExpression;

classHead: CLASS NAME typeParameters? (LPAR arguments? RPAR)? COLON;

functionHead: ASYNC? DEF NAME typeParameters? parameters returnAnnotation? COLON;
returnAnnotation: ARROW expression;
parameters: LPAR (parameter (COMMA parameter)* COMMA?)? RPAR;
parameter
    : (STAR | DOUBLE_STAR)? NAME annotation? defaultValue?
    | STAR
    | SLASH
    ;
annotation: COLON (starred | expression);
defaultValue: ASSIGN (starred | expression);

typeParameters: LSQB typeParameter (COMMA typeParameter)* COMMA? RSQB;
typeParameter: (STAR | DOUBLE_STAR)? NAME bound? defaultValue?;
bound: COLON expression;

// Simple statements

simpleStatements: simpleStatement (SEMI simpleStatement)* SEMI?;

simpleStatement
    : expressionStatement
    | returnStatement
    | importStatement
    | fromStatement
    | passStatement
    | raiseStatement
    | assertStatement
    | deleteStatement
    | breakStatement
    | continueStatement
    | globalStatement
    | nonlocalStatement
    | typeStatement
    ;

// An expression on its own, and the three ways to assign.
expressionStatement
    : rightSide (
        (ASSIGN rightSide)+
        | COLON expression (ASSIGN rightSide)?
        | (
            PLUS_ASSIGN
            | MINUS_ASSIGN
            | STAR_ASSIGN
            | SLASH_ASSIGN
            | PERCENT_ASSIGN
            | AMPER_ASSIGN
            | VBAR_ASSIGN
            | CIRCUMFLEX_ASSIGN
            | LEFT_SHIFT_ASSIGN
            | RIGHT_SHIFT_ASSIGN
            | DOUBLE_STAR_ASSIGN
            | DOUBLE_SLASH_ASSIGN
            | AT_ASSIGN
        ) rightSide
    )?
    ;
rightSide: yieldExpression | starExpressions;

returnStatement: RETURN starExpressions?;
raiseStatement: RAISE (expression (FROM expression)?)?;
assertStatement: ASSERT expression (COMMA expression)?;
deleteStatement: DEL (starred | expression) (COMMA (starred | expression))* COMMA?;
passStatement: PASS;
breakStatement: BREAK;
continueStatement: CONTINUE;
globalStatement: GLOBAL NAME (COMMA NAME)*;
nonlocalStatement: NONLOCAL NAME (COMMA NAME)*;
typeStatement: TYPE NAME typeParameters? ASSIGN expression;

importStatement: LAZY? IMPORT moduleAlias (COMMA moduleAlias)*;
fromStatement
    : LAZY? FROM ((DOT | ELLIPSIS)+ dottedName? | dottedName) IMPORT (
        STAR
        | LPAR nameAlias (COMMA nameAlias)* COMMA? RPAR
        | nameAlias (COMMA nameAlias)*
    )
    ;
moduleAlias: dottedName (AS NAME)?;
nameAlias: NAME (AS NAME)?;
dottedName: NAME (DOT NAME)*;

// Expressions

starExpressions: (starred | expression) (COMMA (starred | expression))* COMMA?;
starred: STAR expression;
namedExpression: expression (COLON_ASSIGN expression)?;
yieldExpression: YIELD (FROM expression | starExpressions)?;

// Lambdas and conditional expressions nest to the right, so they too are a row.
expression: lambdaHead* operation (IF operation ELSE lambdaHead* operation)*;

lambdaHead: LAMBDA lambdaParameters? COLON;
lambdaParameters: lambdaParameter (COMMA lambdaParameter)* COMMA?;
lambdaParameter: (STAR | DOUBLE_STAR)? NAME defaultValue? | STAR | SLASH;

operation
    : (NOT | AWAIT | PLUS | MINUS | TILDE)* primary (
        (
            OR
            | AND
            | NOT IN
            | IN
            | IS NOT?
            | LESS
            | GREATER
            | LESS_EQUAL
            | GREATER_EQUAL
            | EQUAL
            | NOT_EQUAL
            | VBAR
            | CIRCUMFLEX
            | AMPER
            | LEFT_SHIFT
            | RIGHT_SHIFT
            | PLUS
            | MINUS
            | STAR
            | SLASH
            | DOUBLE_SLASH
            | PERCENT
            | AT
            | DOUBLE_STAR
        ) (NOT | AWAIT | PLUS | MINUS | TILDE)* primary
    )*
    ;

primary
    : (
        NAME
        | INTEGER
        | FLOAT
        | IMAGINARY
        | TRUE
        | FALSE
        | NONE
        | ELLIPSIS
        | strings
        | group
        | listDisplay
        | braces
    ) (DOT NAME | LPAR arguments? RPAR | LSQB subscripts RSQB)*
    ;

// Parentheses around an expression, a tuple, a generator.
group: LPAR (yieldExpression | elements)? RPAR;
listDisplay: LSQB elements? RSQB;
elements: (starred | namedExpression) (comprehension+ | (COMMA (starred | namedExpression))* COMMA?);

// A dictionary or a set.
braces: LBRACE (braceItem (comprehension+ | (COMMA braceItem)* COMMA?))? RBRACE;
braceItem: starred | DOUBLE_STAR expression | namedExpression (COLON expression)?;

comprehension: ASYNC? FOR targets IN operation (IF operation)*;

targets: target (COMMA target)* COMMA?;
target: STAR? primary;

arguments: argument (COMMA argument)* COMMA?;
argument
    : namedExpression (ASSIGN expression | comprehension+)?
    | starred comprehension*
    | DOUBLE_STAR expression
    ;

subscripts: subscript (COMMA subscript)* COMMA?;
subscript: starred | namedExpression bounds? | bounds;
bounds: COLON expression? (COLON expression?)?;

strings: (STRING | BYTES | formattedString)+;
formattedString: (FSTRING_START | TSTRING_START) (FSTRING_TEXT | replacementField)* FSTRING_END;
replacementField: LBRACE rightSide ASSIGN? (EXCLAMATION NAME)? formatSpecification? RBRACE;
formatSpecification: FSTRING_COLON (FSTRING_TEXT | replacementField)*;

// Patterns

patterns: (starPattern | pattern) (COMMA (starPattern | pattern))* COMMA?;
starPattern: STAR NAME;
pattern: alternatives (AS NAME)?;
alternatives: closedPattern (VBAR closedPattern)*;
closedPattern
    : number
    | strings
    | TRUE
    | FALSE
    | NONE
    | nameOrClass
    | LPAR patterns? RPAR
    | LSQB patterns? RSQB
    | LBRACE (mappingItem (COMMA mappingItem)* COMMA?)? RBRACE
    ;
number: (PLUS | MINUS)? (INTEGER | FLOAT | IMAGINARY) ((PLUS | MINUS) IMAGINARY)?;
nameOrClass: NAME (DOT NAME)* (LPAR (patternArgument (COMMA patternArgument)* COMMA?)? RPAR)?;
patternArgument: (NAME ASSIGN)? pattern;
mappingItem: (number | strings | TRUE | FALSE | NONE | nameOrClass) COLON pattern | DOUBLE_STAR NAME;
