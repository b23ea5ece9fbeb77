package dev.anyiolsp.project;

import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code setup.py} passes to {@code setup()} as literals, as names that the module binds once to a literal, or as a
 * {@linkplain ComposedText text put together} of these. Nothing is executed: what is computed otherwise is not known.
 */
public final class SetupScript {
    private final Map<String, Expression> constants = new HashMap<>();
    private final Map<String, Expression> arguments = new HashMap<>();
    private final ComposedText texts = new ComposedText(constants);
    private final Document document;

    private SetupScript(Document document) {
        this.document = document;
    }

    static SetupScript read(String text) {
        return read(Document.of(text));
    }

    /** The same of a text that has been read already. */
    public static SetupScript read(Document document) {
        var script = new SetupScript(document);
        var statements = new ArrayList<Statement>();
        collect(document.body(), statements, 0);
        script.bind(statements);
        statements.forEach(script::call);
        return script;
    }

    /** Whether the text is no Python, as while somebody types. */
    boolean isBroken() {
        return !document.errors().isEmpty();
    }

    /** The display that a list argument is, or that the name is bound to that is given for it. */
    public Optional<Expression.Sequence> list(String argument) {
        return resolve(arguments.get(argument)) instanceof Expression.Sequence list && list.kind() != NodeKind.SET
                ? Optional.of(list)
                : Optional.empty();
    }

    /** The strings of a list argument; those that can be read. */
    List<String> strings(String argument) {
        return strings(arguments.get(argument));
    }

    Optional<String> string(String argument) {
        return strings(argument).stream().findFirst();
    }

    /** The lists of a dictionary argument. */
    Map<String, List<String>> lists(String argument) {
        var lists = new HashMap<String, List<String>>();
        if (resolve(arguments.get(argument)) instanceof Expression.Dict dictionary) {
            for (var item : dictionary.items()) {
                item.key().flatMap(SetupScript::literal).ifPresent(key -> lists.put(key, strings(item.value())));
            }
        }
        return lists;
    }

    /** The statements of the module, and those under its ifs and tries. */
    private static void collect(List<Statement> body, List<Statement> into, int depth) {
        for (var statement : body) {
            into.add(statement);
            boolean isScope = statement instanceof Statement.FunctionDef || statement instanceof Statement.ClassDef;
            if (isScope || depth > 20 || !(statement instanceof Statement.Compound compound)) continue;
            collect(compound.body(), into, depth + 1);
            for (var clause : compound.clauses()) collect(clause.body(), into, depth + 1);
        }
    }

    private void bind(List<Statement> statements) {
        Set<String> reboundNames = new HashSet<>();
        for (var statement : statements) {
            if (statement instanceof Statement.Assign assign) {
                for (var target : assign.targets()) bind(target, assign.value(), reboundNames);
            } else if (statement instanceof Statement.AnnAssign assign) {
                assign.value().ifPresent(value -> bind(assign.target(), value, reboundNames));
            } else if (statement instanceof Statement.AugAssign assign) {
                if (assign.target() instanceof Expression.Name name) reboundNames.add(name.id());
            }
        }
        constants.keySet().removeAll(reboundNames);
    }

    private void bind(Expression target, Expression value, Set<String> reboundNames) {
        if (!(target instanceof Expression.Name name)) return;
        if (constants.put(name.id(), value) != null) reboundNames.add(name.id());
    }

    private void call(Statement statement) {
        if (!(statement instanceof Statement.ExprStmt expression)) return;
        if (!(expression.value() instanceof Expression.Call call) || !isSetup(call.function())) return;
        for (var keyword : call.keywords()) {
            if (keyword.name().isPresent()) arguments.put(keyword.name().get(), keyword.value());
            else if (resolve(keyword.value()) instanceof Expression.Dict dictionary) {
                for (var item : dictionary.items()) {
                    item.key().flatMap(SetupScript::literal).ifPresent(key -> arguments.put(key, item.value()));
                }
            }
        }
    }

    private static boolean isSetup(Expression function) {
        if (function instanceof Expression.Attribute attribute)
            return attribute.name().equals("setup");
        return function instanceof Expression.Name name && name.id().equals("setup");
    }

    private Expression resolve(Expression value) {
        return value instanceof Expression.Name name ? constants.get(name.id()) : value;
    }

    private List<String> strings(Expression value) {
        var resolved = resolve(value);
        if (resolved instanceof Expression.Sequence sequence && sequence.kind() != NodeKind.SET) {
            return sequence.elements().stream()
                    .flatMap(element -> texts.of(element).stream())
                    .toList();
        }
        // setup() takes a text with a requirement a line, too.
        return texts.of(value).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** The meaning of a string literal, its pieces joined. */
    static Optional<String> literal(Expression value) {
        if (!(value instanceof Expression.Constant constant) || constant.kind() != ConstantKind.STRING) {
            return Optional.empty();
        }
        var at = constant.at();
        var text = new StringBuilder();
        for (int token = at.tree().firstToken(at.node()); token <= at.tree().lastToken(at.node()); token++) {
            text.append(content(at.tokenText(token)));
        }
        return Optional.of(text.toString());
    }

    /** What a token adds to a string: what stands between its quotes. Requirements need no escapes. */
    private static String content(String token) {
        int quote = 0;
        while (quote < token.length() && Character.isLetter(token.charAt(quote))) quote++;
        if (quote == token.length() || "'\"".indexOf(token.charAt(quote)) < 0) return "";
        var mark = String.valueOf(token.charAt(quote));
        var quotes = token.startsWith(mark.repeat(3), quote) ? mark.repeat(3) : mark;
        int start = quote + quotes.length();
        return token.endsWith(quotes) && token.length() >= start + quotes.length()
                ? token.substring(start, token.length() - quotes.length())
                : "";
    }
}
