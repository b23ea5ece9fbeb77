// TOML as https://toml.io/en/v1.1.0 has it: 1.0 plus line ends and a trailing comma in inline tables.
//
// The lexer knows no context: every character belongs to a token, and lexing may start at any line. What a run of
// BARE, DOT and OTHER means depends on its place: in a key they stay as they are; in a value the reader of statements
// joins a run into one SCALAR (1.5, 1979-05-27 07:32:00).
//
// The parser sees one statement at a time, without blanks, comments and line ends; a line end ends a statement unless
// a bracket of its value is open.
grammar Toml;

tokens { SCALAR }

header
    : LBRACKET key RBRACKET EOF
    | LBRACKET LBRACKET key RBRACKET RBRACKET EOF
    ;

statement
    : pair EOF
    ;

loneKey
    : key EOF
    ;

loneValue
    : value EOF
    ;

pair
    : key EQUALS value
    ;

key
    : keyPart (DOT keyPart)*
    ;

keyPart
    : BARE
    | BASIC_STRING
    | LITERAL_STRING
    ;

value
    : BASIC_STRING
    | LITERAL_STRING
    | MULTILINE_BASIC_STRING
    | MULTILINE_LITERAL_STRING
    | SCALAR
    | array
    | inlineTable
    ;

array
    : LBRACKET (value (COMMA value)* COMMA?)? RBRACKET
    ;

inlineTable
    : LBRACE (pair (COMMA pair)* COMMA?)? RBRACE
    ;

NEWLINE  : '\r'? '\n' ;
BLANK    : [ \t]+ ;
// A carriage return inside a comment is an error, but one of the comment.
COMMENT  : '#' ( ~[\r\n] | '\r'+ ~[\r\n] )* ;

EQUALS   : '=' ;
COMMA    : ',' ;
DOT      : '.' ;
LBRACKET : '[' ;
RBRACKET : ']' ;
LBRACE   : '{' ;
RBRACE   : '}' ;

BARE     : [A-Za-z0-9_-]+ ;

BASIC_STRING              : '"' IN_BASIC* '"' ;
LITERAL_STRING            : '\'' ~['\r\n]* '\'' ;
MULTILINE_BASIC_STRING    : '"""' ( '"'? '"'? IN_MULTILINE_BASIC )* '"""' '"'? '"'? ;
MULTILINE_LITERAL_STRING  : '\'\'\'' ( '\''? '\''? ~'\'' )* '\'\'\'' '\''? '\''? ;

// Strings that are never closed reach to the end of the line or of the text.
OPEN_STRING               : '"' IN_BASIC* '\\'? | '\'' ~['\r\n]* ;
OPEN_MULTILINE_STRING
    : '"""' ( '"'? '"'? IN_MULTILINE_BASIC )* '"'? '"'? '\\'?
    | '\'\'\'' ( '\''? '\''? ~'\'' )* '\''? '\''?
    ;

OTHER    : ~[ \t\r\n#=,.[\]{}"'A-Za-z0-9_-]+ | '\r' ;

fragment IN_BASIC           : ~["\\\r\n] | '\\' ~[\r\n] ;
fragment IN_MULTILINE_BASIC : ~["\\] | '\\' . ;
