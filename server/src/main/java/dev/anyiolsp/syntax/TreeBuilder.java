package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.ParseEvents;
import dev.anyiolsp.grammar.PythonParser;
import java.util.function.Consumer;

/**
 * Makes line trees of what the parser does. A rule's node is pushed when the rule ends, over all nodes pushed since it
 * began; the head of a compound statement waits for its body until the line ends.
 */
final class TreeBuilder implements ParseEvents {
    final Draft draft;

    private final LineTokens tokens;
    private final NodeStack nodes;
    private final Operations operations;
    private final Consumer<int[]> lines;
    private final ExpressionNodes expressions;
    private final StatementNodes statements;
    private final ParameterNodes parameters;
    private final PatternNodes patterns;

    private NodeKind headKind;
    private int headMark;
    private int headStart;
    private int headData;
    private int bodyMark;
    private int bodyStart;

    /** {@code lines} takes the nodes of each line that is complete. */
    TreeBuilder(LineTokens tokens, SourceTokens source, Consumer<int[]> lines) {
        this.tokens = tokens;
        this.lines = lines;
        draft = new Draft(tokens, source);
        nodes = draft.nodes;
        operations = draft.operations;
        var targets = new Targets(draft);
        expressions = new ExpressionNodes(draft, targets);
        statements = new StatementNodes(draft, targets);
        parameters = new ParameterNodes(draft);
        patterns = new PatternNodes(draft, expressions);
    }

    void clear() {
        draft.clear();
        beginLine();
    }

    private void beginLine() {
        nodes.clear();
        headKind = null;
        bodyMark = -1;
    }

    private void head(NodeKind kind, int data) {
        headKind = kind;
        headMark = draft.mark();
        headStart = draft.start();
        headData = data;
    }

    private int isAsync() {
        return tokens.type(draft.start()) == PythonParser.ASYNC ? 1 : 0;
    }

    private void endLine(int newline) {
        int last = newline - 1;
        if (headKind != null) {
            if (bodyMark >= 0) draft.node(NodeKind.BODY, bodyMark, bodyStart, last, 0);
            draft.node(headKind, headMark, headStart, last, headData);
        }
        nodes.push(NodeKind.LINE, 0, 0, tokens.origin(newline), 0);
        lines.accept(nodes.copy());
        beginLine();
    }

    @Override
    public void enter(int rule, int next) {
        draft.enter(rule, next);
        switch (rule) {
            case PythonParser.RULE_expression -> draft.note(operations.size());
            case PythonParser.RULE_operation -> {
                draft.note(operations.size());
                operations.beginRow();
            }
            case PythonParser.RULE_lambdaHead -> operations.lambda(next);
            case PythonParser.RULE_simpleStatements -> {
                if (headKind == null || bodyMark >= 0) return;
                bodyMark = nodes.count();
                bodyStart = next;
            }
            default -> {}
        }
    }

    @Override
    public void token(int token, int type) {
        if (type == PythonParser.COMMA) {
            draft.addComma();
            return;
        }
        switch (draft.rule()) {
            case PythonParser.RULE_primary -> expressions.primaryToken(token, type);
            case PythonParser.RULE_operation -> operations.operator(token, type, draft.note());
            case PythonParser.RULE_expression -> {
                if (type == PythonParser.IF) operations.conditional(token);
            }
            case PythonParser.RULE_argument -> expressions.argumentToken(token, type);
            case PythonParser.RULE_expressionStatement -> statements.expressionStatementToken(token, type);
            case PythonParser.RULE_bounds -> expressions.boundsToken(token, type);
            case PythonParser.RULE_replacementField -> expressions.fieldToken(token, type);
            case PythonParser.RULE_parameter, PythonParser.RULE_lambdaParameter ->
                parameters.parameterToken(token, type);
            case PythonParser.RULE_functionHead,
                    PythonParser.RULE_classHead,
                    PythonParser.RULE_typeParameter,
                    PythonParser.RULE_moduleAlias,
                    PythonParser.RULE_globalStatement,
                    PythonParser.RULE_nonlocalStatement -> {
                if (type == PythonParser.NAME) draft.leaf(NodeKind.IDENTIFIER, token);
            }
            case PythonParser.RULE_exceptHead -> statements.exceptHeadToken(token, type);
            case PythonParser.RULE_nameAlias -> statements.nameAliasToken(token, type);
            case PythonParser.RULE_fromStatement -> statements.fromStatementToken(token, type);
            case PythonParser.RULE_typeStatement -> {
                if (type == PythonParser.NAME) draft.leaf(NodeKind.NAME, token);
            }
            case PythonParser.RULE_starPattern -> patterns.starPatternToken(token, type);
            case PythonParser.RULE_pattern -> patterns.patternToken(token, type);
            case PythonParser.RULE_mappingItem -> patterns.mappingItemToken(token, type);
            case PythonParser.RULE_number -> patterns.numberToken(token, type);
            case PythonParser.RULE_nameOrClass -> patterns.nameToken(token, type);
            case PythonParser.RULE_patternArgument -> patterns.argumentToken(token, type);
            case PythonParser.RULE_closedPattern -> {
                if (draft.sign() < 0) draft.sign(token);
            }
            default -> {
                draft.sign(token);
                if (type == PythonParser.NEWLINE && (nodes.count() > 0 || headKind != null)) endLine(token);
            }
        }
    }

    @Override
    public void exit(int rule) {
        switch (rule) {
            case PythonParser.RULE_primary, PythonParser.RULE_operation -> {
                if (rule == PythonParser.RULE_operation) operations.endRow(draft.note());
                int mark = draft.mark();
                int start = draft.start();
                draft.leave();
                operations.operand(mark, start);
                return;
            }
            case PythonParser.RULE_expression -> operations.endRow(draft.note());
            case PythonParser.RULE_argument -> expressions.argument();
            case PythonParser.RULE_namedExpression -> expressions.namedExpression();
            case PythonParser.RULE_starred -> expressions.starred();
            case PythonParser.RULE_starExpressions -> expressions.tupleIfCommas();
            case PythonParser.RULE_targets -> expressions.targets();
            case PythonParser.RULE_target -> expressions.target();
            case PythonParser.RULE_elements -> draft.parentCommas(draft.commas());
            case PythonParser.RULE_group -> expressions.group();
            case PythonParser.RULE_listDisplay -> expressions.list();
            case PythonParser.RULE_braces -> expressions.braces();
            case PythonParser.RULE_braceItem -> expressions.braceItem();
            case PythonParser.RULE_comprehension -> draft.node(NodeKind.COMPREHENSION, isAsync());
            case PythonParser.RULE_yieldExpression -> expressions.yieldExpression();
            case PythonParser.RULE_subscripts -> expressions.subscripts();
            case PythonParser.RULE_bounds -> expressions.bounds();
            case PythonParser.RULE_strings -> expressions.strings();
            case PythonParser.RULE_replacementField -> expressions.field();
            case PythonParser.RULE_formatSpecification -> draft.node(NodeKind.FORMAT_SPEC);
            case PythonParser.RULE_lambdaHead -> expressions.lambdaHead();
            case PythonParser.RULE_expressionStatement -> statements.expressionStatement();
            default -> exitStatement(rule);
        }
        draft.leave();
    }

    private void exitStatement(int rule) {
        switch (rule) {
            case PythonParser.RULE_returnStatement -> draft.node(NodeKind.RETURN);
            case PythonParser.RULE_raiseStatement -> draft.node(NodeKind.RAISE);
            case PythonParser.RULE_assertStatement -> draft.node(NodeKind.ASSERT);
            case PythonParser.RULE_deleteStatement -> statements.deleteStatement();
            case PythonParser.RULE_passStatement -> draft.node(NodeKind.PASS);
            case PythonParser.RULE_breakStatement -> draft.node(NodeKind.BREAK);
            case PythonParser.RULE_continueStatement -> draft.node(NodeKind.CONTINUE);
            case PythonParser.RULE_globalStatement -> draft.node(NodeKind.GLOBAL);
            case PythonParser.RULE_nonlocalStatement -> draft.node(NodeKind.NONLOCAL);
            case PythonParser.RULE_typeStatement -> draft.node(NodeKind.TYPE_ALIAS);
            case PythonParser.RULE_importStatement -> statements.importStatement();
            case PythonParser.RULE_fromStatement -> statements.fromStatement();
            case PythonParser.RULE_moduleAlias, PythonParser.RULE_nameAlias -> draft.node(NodeKind.ALIAS);
            case PythonParser.RULE_dottedName -> draft.node(NodeKind.DOTTED_NAME);
            case PythonParser.RULE_decorator -> draft.node(NodeKind.DECORATOR);
            case PythonParser.RULE_withItem -> statements.withItem();
            case PythonParser.RULE_exceptionTypes -> statements.exceptionTypes();
            case PythonParser.RULE_subject -> statements.subject();
            case PythonParser.RULE_guard -> draft.node(NodeKind.GUARD);
            case PythonParser.RULE_returnAnnotation -> draft.node(NodeKind.RETURNS);
            case PythonParser.RULE_parameters, PythonParser.RULE_lambdaParameters -> parameters.parameters();
            case PythonParser.RULE_parameter, PythonParser.RULE_lambdaParameter -> parameters.parameter();
            case PythonParser.RULE_annotation -> parameters.annotation();
            case PythonParser.RULE_defaultValue -> parameters.defaultValue();
            case PythonParser.RULE_typeParameters -> draft.node(NodeKind.TYPE_PARAMS);
            case PythonParser.RULE_typeParameter -> parameters.typeParameter();
            case PythonParser.RULE_bound -> parameters.bound();
            default -> exitHead(rule);
        }
    }

    private void exitHead(int rule) {
        switch (rule) {
            case PythonParser.RULE_functionHead -> head(NodeKind.FUNCTION_DEF, isAsync());
            case PythonParser.RULE_classHead -> head(NodeKind.CLASS_DEF, 0);
            case PythonParser.RULE_ifHead -> head(NodeKind.IF, 0);
            case PythonParser.RULE_elifHead -> head(NodeKind.ELIF, 0);
            case PythonParser.RULE_elseHead -> head(NodeKind.ELSE, 0);
            case PythonParser.RULE_forHead -> head(NodeKind.FOR, isAsync());
            case PythonParser.RULE_whileHead -> head(NodeKind.WHILE, 0);
            case PythonParser.RULE_withHead -> head(NodeKind.WITH, isAsync());
            case PythonParser.RULE_tryHead -> head(NodeKind.TRY, 0);
            case PythonParser.RULE_exceptHead -> head(NodeKind.EXCEPT, statements.exceptHead());
            case PythonParser.RULE_finallyHead -> head(NodeKind.FINALLY, 0);
            case PythonParser.RULE_matchHead -> head(NodeKind.MATCH, 0);
            case PythonParser.RULE_caseHead -> head(NodeKind.CASE, 0);
            default -> exitPattern(rule);
        }
    }

    private void exitPattern(int rule) {
        switch (rule) {
            case PythonParser.RULE_patterns -> patterns.patterns();
            case PythonParser.RULE_starPattern -> draft.node(NodeKind.MATCH_STAR);
            case PythonParser.RULE_pattern -> patterns.pattern();
            case PythonParser.RULE_alternatives -> patterns.alternatives();
            case PythonParser.RULE_closedPattern -> patterns.closedPattern();
            case PythonParser.RULE_patternArgument -> patterns.patternArgument();
            case PythonParser.RULE_mappingItem -> patterns.mappingItem();
            default -> {}
        }
    }
}
