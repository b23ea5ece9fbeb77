package dev.anyiolsp.syntax;

import dev.anyiolsp.grammar.LineTokens;
import dev.anyiolsp.grammar.PythonParser;
import java.util.Arrays;

/**
 * A line tree in the making: the nodes so far, and for each rule that the parser is in what has been noted about it.
 * Tokens are numbers in the parser's input; nodes and problems get the line's own numbers.
 */
final class Draft {
    /** Per open rule: its number, nodes before it, first token, sign, commas, note. */
    private static final int STRIDE = 6;

    final LineTokens tokens;
    final SourceTokens source;
    final NodeStack nodes = new NodeStack();
    final Problems problems = new Problems();
    final Operations operations;

    private int[] rules = new int[STRIDE * 64];
    private int top;

    Draft(LineTokens tokens, SourceTokens source) {
        this.tokens = tokens;
        this.source = source;
        operations = new Operations(this);
    }

    void clear() {
        top = -STRIDE;
        nodes.clear();
        problems.clear();
        operations.clear();
    }

    void enter(int rule, int next) {
        top += STRIDE;
        if (top == rules.length) rules = Arrays.copyOf(rules, 2 * top);
        rules[top] = rule;
        rules[top + 1] = nodes.count();
        rules[top + 2] = next;
        rules[top + 3] = -1;
        rules[top + 4] = 0;
        rules[top + 5] = 0;
    }

    void leave() {
        top -= STRIDE;
    }

    /** How many rules are open. */
    int depth() {
        return top / STRIDE + 1;
    }

    /** The innermost rule's number. */
    int rule() {
        return rules[top];
    }

    /** The number of the rule that is {@code distance} levels further out; -1 outside all. */
    int rule(int distance) {
        int at = top - distance * STRIDE;
        return at < 0 ? -1 : rules[at];
    }

    /** First token of the rule that is {@code distance} levels further out. */
    int start(int distance) {
        return rules[top - distance * STRIDE + 2];
    }

    /** Nodes before the rule began: its mark. */
    int mark() {
        return rules[top + 1];
    }

    int parentMark() {
        return rules[top - STRIDE + 1];
    }

    /** The rule's first token. */
    int start() {
        return rules[top + 2];
    }

    int parentStart() {
        return rules[top - STRIDE + 2];
    }

    /** The token that decided what the rule is, or -1. */
    int sign() {
        return rules[top + 3];
    }

    void sign(int token) {
        rules[top + 3] = token;
    }

    /** Type of the deciding token, or -1. */
    int signType() {
        return sign() < 0 ? -1 : tokens.type(sign());
    }

    /** How many commas the rule itself has taken. */
    int commas() {
        return rules[top + 4];
    }

    void addComma() {
        rules[top + 4]++;
    }

    void parentCommas(int commas) {
        rules[top - STRIDE + 4] = commas;
    }

    /** A number whose meaning is the rule's affair. */
    int note() {
        return rules[top + 5];
    }

    void note(int value) {
        rules[top + 5] = value;
    }

    int parentNote() {
        return rules[top - STRIDE + 5];
    }

    void parentNote(int value) {
        rules[top - STRIDE + 5] = value;
    }

    /** The last token taken. */
    int last() {
        return tokens.index() - 1;
    }

    /** The next token's type. */
    int nextType() {
        return tokens.type(tokens.index());
    }

    /** Whether the rule has made no node yet. */
    boolean isEmpty() {
        return nodes.count() == mark();
    }

    /** Whether all there is of the rule in front of {@code token} is one name, without parentheses. */
    boolean isBareName(int token) {
        return token == start() + 1 && tokens.type(start()) == PythonParser.NAME;
    }

    /** How messages name the formatted string that the parser is in. */
    String formattedStringName() {
        int distance = 0;
        while (rule(distance) != PythonParser.RULE_formattedString) distance++;
        return tokens.type(start(distance)) == PythonParser.TSTRING_START ? "t-string" : "f-string";
    }

    /** Whether a token's text is {@code word}. */
    boolean isWord(int token, String word) {
        return word(token).equals(word);
    }

    String word(int token) {
        return source.text().subSequence(source.start(token), source.end(token)).toString();
    }

    void leaf(NodeKind kind, int token) {
        node(kind, nodes.count(), token, token, 0);
    }

    void node(NodeKind kind, int mark, int first, int last, int data) {
        nodes.push(kind, mark, tokens.origin(first), tokens.origin(last), data);
    }

    /** The node of the innermost rule, which ends with the last token taken. */
    void node(NodeKind kind, int data) {
        node(kind, mark(), start(), last(), data);
    }

    void node(NodeKind kind) {
        node(kind, 0);
    }

    /** A problem with tokens. */
    void problem(int from, int to, String words) {
        problems.at(tokens.origin(from), tokens.origin(to), words);
    }

    void problem(int token, String words) {
        problem(token, token, words);
    }

    /** A problem with a node. */
    void problemAt(int node, String words) {
        problems.at(nodes.firstToken(node), nodes.lastToken(node), words);
    }
}
