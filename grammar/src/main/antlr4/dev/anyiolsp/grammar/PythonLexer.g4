// Tokens of Python 3.15. Every character belongs to a token; the base class drops nothing.
//
// What regular rules cannot say is in PythonLexerBase: which line ends are logical ones, where a formatted string ends,
// whether a number runs into a name, which names are soft keywords. Line ends, names and digits outside ASCII are
// checked there too, so that this automaton stays small and every edge of it can be cached.
lexer grammar PythonLexer;

options {
    superClass = PythonLexerBase;
}

tokens {
    // Block structure, for the rule fileInput.
    INDENT, DEDENT,
    // A line end that ends no logical line: in brackets, behind a comment, on a blank line.
    NL,
    // Soft keywords where they are keywords.
    MATCH, CASE, TYPE, LAZY,
    // The parenthesis around the items of a with statement.
    WITH_LPAR,
    // The colon that ends the expression of a replacement field, and the quotes that end a formatted string.
    FSTRING_COLON, FSTRING_END
}

FALSE: 'False';
NONE: 'None';
TRUE: 'True';
AND: 'and';
AS: 'as';
ASSERT: 'assert';
ASYNC: 'async';
AWAIT: 'await';
BREAK: 'break';
CLASS: 'class';
CONTINUE: 'continue';
DEF: 'def';
DEL: 'del';
ELIF: 'elif';
ELSE: 'else';
EXCEPT: 'except';
FINALLY: 'finally';
FOR: 'for';
FROM: 'from';
GLOBAL: 'global';
IF: 'if';
IMPORT: 'import';
IN: 'in';
IS: 'is';
LAMBDA: 'lambda';
NONLOCAL: 'nonlocal';
NOT: 'not';
OR: 'or';
PASS: 'pass';
RAISE: 'raise';
RETURN: 'return';
TRY: 'try';
WHILE: 'while';
WITH: 'with';
YIELD: 'yield';

NAME: [A-Za-z_\u0080-\uFFFF] [A-Za-z0-9_\u0080-\uFFFF]*;

INTEGER
    : '0' ('_'? '0')*
    | [1-9] ('_'? [0-9])*
    | '0' [xX] ('_'? [0-9a-fA-F])+
    | '0' [oO] ('_'? [0-7])+
    | '0' [bB] ('_'? [01])+
    ;
FLOAT: Digits Exponent | Point Exponent?;
IMAGINARY: (Digits Exponent? | Point Exponent?) [jJ];

fragment Digits: [0-9] ('_'? [0-9])*;
fragment Point: Digits '.' Digits? | '.' Digits;
fragment Exponent: [eE] [+\-]? Digits;

STRING: [uUrR]? (Short | Long);
BYTES: ([bB] [rR]? | [rR] [bB]) (Short | Long);
// A string whose end is missing: up to the end of the line, or of the text.
UNTERMINATED: ([uUrR] | [bB] [rR]? | [rR] [bB])? (OpenShort | OpenLong);
FSTRING_START: ([fF] [rR]? | [rR] [fF]) Quotes;
TSTRING_START: ([tT] [rR]? | [rR] [tT]) Quotes;

fragment Quotes: '\'' | '"' | '\'\'\'' | '"""';
fragment Short: '\'' SingleItem* '\'' | '"' DoubleItem* '"';
fragment Long: '\'\'\'' LongSingleItem* '\'\'\'' | '"""' LongDoubleItem* '"""';
fragment OpenShort: ('\'' SingleItem* | '"' DoubleItem*) '\\'?;
fragment OpenLong
    : '\'\'\'' LongSingleItem* ('\'' '\''?)? '\\'?
    | '"""' LongDoubleItem* ('"' '"'?)? '\\'?
    ;
fragment SingleItem: ~['\\\r\n\u0000] | Escape;
fragment DoubleItem: ~["\\\r\n\u0000] | Escape;
fragment LongSingleItem: ('\'' '\''?)? (~['\\\u0000] | Escape);
fragment LongDoubleItem: ('"' '"'?)? (~["\\\u0000] | Escape);
fragment Escape: '\\' ('\r' '\n'? | ~[\r\u0000]);

LPAR: '(';
RPAR: ')';
LSQB: '[';
RSQB: ']';
LBRACE: '{';
RBRACE: '}';
COLON: ':';
COMMA: ',';
SEMI: ';';
DOT: '.';
ELLIPSIS: '...';
ARROW: '->';
AT: '@';
EXCLAMATION: '!';
ASSIGN: '=';
COLON_ASSIGN: ':=';

PLUS: '+';
MINUS: '-';
STAR: '*';
DOUBLE_STAR: '**';
SLASH: '/';
DOUBLE_SLASH: '//';
PERCENT: '%';
VBAR: '|';
AMPER: '&';
CIRCUMFLEX: '^';
TILDE: '~';
LEFT_SHIFT: '<<';
RIGHT_SHIFT: '>>';

LESS: '<';
GREATER: '>';
LESS_EQUAL: '<=';
GREATER_EQUAL: '>=';
EQUAL: '==';
NOT_EQUAL: '!=' | '<>';

PLUS_ASSIGN: '+=';
MINUS_ASSIGN: '-=';
STAR_ASSIGN: '*=';
SLASH_ASSIGN: '/=';
PERCENT_ASSIGN: '%=';
AMPER_ASSIGN: '&=';
VBAR_ASSIGN: '|=';
CIRCUMFLEX_ASSIGN: '^=';
LEFT_SHIFT_ASSIGN: '<<=';
RIGHT_SHIFT_ASSIGN: '>>=';
DOUBLE_STAR_ASSIGN: '**=';
DOUBLE_SLASH_ASSIGN: '//=';
AT_ASSIGN: '@=';

NEWLINE: '\r' '\n'? | '\n';
WHITESPACE: [ \t\f]+;
COMMENT: '#' ~[\r\n\u0000]*;
CONTINUATION: '\\' ('\r' '\n'? | '\n');
INVALID: .;

// The text of a formatted string, and of a format specification inside one.
mode FORMATTED;

FSTRING_TEXT: ~[{}\\'"\r\n\u0000]+;
FSTRING_ESCAPE: '\\' ('\r' '\n'? | ~[\r{}\u0000]) -> type(FSTRING_TEXT);
// A backslash does not escape a brace.
FSTRING_BACKSLASH: '\\' -> type(FSTRING_TEXT);
NAMED_CHARACTER: '\\N{' ~[{}\\'"\r\n\u0000]* '}'?;
FSTRING_BRACES: '{{' | '}}';
FSTRING_OPEN: '{';
FSTRING_CLOSE: '}';
FSTRING_QUOTE: '\'' | '"';
FSTRING_NEWLINE: '\r' '\n'? | '\n';
FSTRING_NULL: '\u0000';
