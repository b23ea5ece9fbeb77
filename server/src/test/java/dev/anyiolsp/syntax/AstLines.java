package dev.anyiolsp.syntax;

import java.util.ArrayList;
import java.util.List;

/** Line trees in the form that {@code dump_ast.py} prints CPython's trees in. */
final class AstLines {
    private AstLines() {}

    /** The nodes of all lines, sorted; {@code insideStrings} if those in formatted strings are wanted. */
    static List<String> of(Document document, boolean insideStrings) {
        var result = new ArrayList<String>();
        for (int i = 0; i < document.chunkCount(); i++)
            addNodes(document.tree(i), document.start(i), insideStrings, result);
        result.sort(null);
        return result;
    }

    private static void addNodes(LineTree tree, int offset, boolean insideStrings, List<String> result) {
        for (int node = 0; node < tree.size(); node++) {
            String kind = name(tree, node);
            if (kind == null || !insideStrings && isInString(tree, node)) continue;
            int start = offset + tree.start(node);
            int end = offset + tree.end(node);
            switch (tree.kind(node)) {
                case FUNCTION_DEF, CLASS_DEF, IF, ELIF, FOR, WHILE, WITH, TRY, EXCEPT, MATCH ->
                    result.add(kind + " " + start + " -");
                case PARAMETER -> {
                    int[] parts = tree.children(node);
                    int last = parts.length > 1 && tree.kind(parts[1]) == NodeKind.ANNOTATION ? parts[1] : parts[0];
                    result.add(kind + " " + (offset + tree.start(parts[0])) + " " + (offset + tree.end(last)));
                }
                default -> result.add(kind + " " + start + " " + end);
            }
        }
    }

    private static boolean isInString(LineTree tree, int node) {
        for (int above = tree.parent(node); above >= 0; above = tree.parent(above))
            if (tree.kind(above) == NodeKind.JOINED_STR || tree.kind(above) == NodeKind.TEMPLATE_STR) return true;
        return false;
    }

    private static String name(LineTree tree, int node) {
        int data = tree.data(node);
        return switch (tree.kind(node)) {
            case EXPR_STMT -> "Expr";
            case ASSIGN -> "Assign";
            case AUG_ASSIGN -> "AugAssign";
            case ANN_ASSIGN -> "AnnAssign";
            case RETURN -> "Return";
            case DELETE -> "Delete";
            case RAISE -> "Raise";
            case ASSERT -> "Assert";
            case PASS -> "Pass";
            case BREAK -> "Break";
            case CONTINUE -> "Continue";
            case GLOBAL -> "Global";
            case NONLOCAL -> "Nonlocal";
            case IMPORT -> "Import";
            case IMPORT_FROM -> "ImportFrom";
            case TYPE_ALIAS -> "TypeAlias";
            case FUNCTION_DEF -> data == 1 ? "AsyncFunctionDef" : "FunctionDef";
            case CLASS_DEF -> "ClassDef";
            case IF, ELIF -> "If";
            case FOR -> data == 1 ? "AsyncFor" : "For";
            case WHILE -> "While";
            case WITH -> data == 1 ? "AsyncWith" : "With";
            case TRY -> "Try";
            case EXCEPT -> "ExceptHandler";
            case MATCH -> "Match";
            case ALIAS, STAR_ALIAS -> "alias";
            case PARAMETER -> "arg";
            case TYPE_PARAM -> data == 0 ? "TypeVar" : data == 1 ? "TypeVarTuple" : "ParamSpec";
            case NAME -> "Name";
            case CONSTANT -> "Constant";
            case JOINED_STR, FORMAT_SPEC -> "JoinedStr";
            case TEMPLATE_STR -> "TemplateStr";
            case FORMATTED_VALUE -> inTemplate(tree, node) ? "Interpolation" : "FormattedValue";
            case ATTRIBUTE -> "Attribute";
            case SUBSCRIPT -> "Subscript";
            case CALL -> "Call";
            case KEYWORD -> "keyword";
            case AWAIT -> "Await";
            case UNARY_OP -> "UnaryOp";
            case BIN_OP -> "BinOp";
            case BOOL_OP -> "BoolOp";
            case COMPARE -> "Compare";
            case NAMED_EXPR -> "NamedExpr";
            case LAMBDA -> "Lambda";
            case IF_EXP -> "IfExp";
            case TUPLE -> "Tuple";
            case LIST -> "List";
            case SET -> "Set";
            case DICT -> "Dict";
            case LIST_COMP -> "ListComp";
            case SET_COMP -> "SetComp";
            case DICT_COMP -> "DictComp";
            case GENERATOR_EXP -> "GeneratorExp";
            case YIELD -> "Yield";
            case YIELD_FROM -> "YieldFrom";
            case STARRED -> "Starred";
            case SLICE -> "Slice";
            case MATCH_VALUE -> "MatchValue";
            case MATCH_SINGLETON -> "MatchSingleton";
            case MATCH_SEQUENCE -> "MatchSequence";
            case MATCH_MAPPING -> "MatchMapping";
            case MATCH_CLASS -> "MatchClass";
            case MATCH_STAR -> "MatchStar";
            case MATCH_AS -> "MatchAs";
            case MATCH_OR -> "MatchOr";
            default -> null;
        };
    }

    private static boolean inTemplate(LineTree tree, int node) {
        return tree.kind(tree.parent(node)) == NodeKind.TEMPLATE_STR;
    }
}
