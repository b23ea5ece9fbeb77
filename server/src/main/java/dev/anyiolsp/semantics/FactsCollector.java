package dev.anyiolsp.semantics;

import dev.anyiolsp.semantics.ChunkFacts.AttributeFact;
import dev.anyiolsp.semantics.ChunkFacts.BindingFact;
import dev.anyiolsp.semantics.ChunkFacts.Declaration;
import dev.anyiolsp.semantics.ChunkFacts.InnerScope;
import dev.anyiolsp.semantics.ChunkFacts.StringFact;
import dev.anyiolsp.semantics.ChunkFacts.StringUse;
import dev.anyiolsp.semantics.ChunkFacts.Use;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.LineTree;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the facts off one line's tree, following Python's rules of which expression is evaluated in which scope. */
public final class FactsCollector {
    private static final int MAX_PATH = 200;

    private final List<InnerScope> scopes = new ArrayList<>();
    private final List<BindingFact> bindings = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<StringUse> stringUses = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<String> starImports = new ArrayList<>();
    private final List<AttributeFact> attributes = new ArrayList<>();
    private final List<StringFact> strings = new ArrayList<>();
    private int bodyScope;
    /** The node in front of which others were left out, which are known already; -1 if there are none. */
    private int hole = -1;

    private FramedFacts.Place place;

    private FactsCollector() {}

    /** The facts of a logical line. */
    public static ChunkFacts of(Cursor line) {
        ChunkFacts known = line.tree().knownFacts();
        return known != null ? known : line.tree().facts(() -> read(line));
    }

    private static ChunkFacts read(Cursor line) {
        var patch = FactsPatch.of(line.tree());
        if (patch.isPresent()) return patch.get().with(collect(line, patch.get().origin()));
        var framed = FramedFacts.of(line.tree()).flatMap(frame -> collect(line, frame));
        return framed.isPresent() ? framed.get() : collect(line);
    }

    /** The topmost nodes among those that are others than in an earlier tree. */
    private static List<Cursor> nodes(Cursor line, LineTree.Origin origin) {
        var found = new ArrayList<Cursor>();
        for (int node = origin.newTo() - 1;
                node >= origin.from();
                node = line.tree().nodeBefore(node)) found.add(0, line.at(node));
        return found;
    }

    private static ChunkFacts collect(Cursor line) {
        var collector = new FactsCollector();
        collector.readAll(line.children(), 0);
        return collector.collected();
    }

    private static ChunkFacts collect(Cursor line, LineTree.Origin origin) {
        var collector = new FactsCollector();
        var nodes = nodes(line, origin);
        var parent = line.at(origin.parent() + origin.growth());
        if (parent.kind() == NodeKind.IMPORT_FROM) {
            var names = nodes.stream().map(Part.Alias::new).toList();
            collector.importsFrom(new Statement.ImportFrom(parent), names, 0);
        } else {
            collector.readAll(nodes, 0);
        }
        return collector.collected();
    }

    private static Optional<ChunkFacts> collect(Cursor line, FramedFacts framed) {
        var collector = new FactsCollector();
        collector.hole = framed.framing().hole();
        collector.readAll(line.in(framed.framing().outside()).children(), 0);
        // Else the others are not read as those of a display are.
        return Optional.ofNullable(collector.place).map(place -> framed.with(collector.collected(), place));
    }

    private void passHole() {
        place = new FramedFacts.Place(scopes.size(), bindings.size(), uses.size(), attributes.size(), strings.size());
    }

    private ChunkFacts collected() {
        return new ChunkFacts(
                FactPages.of(scopes),
                bodyScope,
                FactPages.of(bindings),
                FactPages.of(uses),
                List.copyOf(stringUses),
                List.copyOf(declarations),
                List.copyOf(starImports),
                FactPages.of(attributes),
                FactPages.of(strings));
    }

    private void readAll(List<Cursor> nodes, int scope) {
        for (var node : nodes) read(node, scope);
    }

    private void read(Cursor at, int scope) {
        if (at.node() == hole) passHole();
        switch (at.kind()) {
            case NAME -> uses.add(new Use(scope, at.name(), at.node()));
            case FUNCTION_DEF -> function(at, scope);
            case CLASS_DEF -> classDef(at, scope);
            case LAMBDA -> lambda(at, scope);
            case LIST_COMP, SET_COMP, DICT_COMP, GENERATOR_EXP -> comprehension(at, scope);
            case ASSIGN -> assign(at, scope);
            case AUG_ASSIGN -> augmented(at, scope);
            case ANN_ASSIGN -> annotated(at, scope);
            case DELETE -> delete(at, scope);
            case FOR -> {
                var children = at.children();
                bind(children.get(0), scope);
                readAll(children.subList(1, children.size()), scope);
            }
            case WITH_ITEM -> {
                var children = at.children();
                read(children.get(0), scope);
                if (children.size() > 1) bind(children.get(1), scope);
            }
            case NAMED_EXPR -> {
                var children = at.children();
                bind(children.get(0), walrusScope(scope));
                read(children.get(1), scope);
            }
            case EXCEPT, MATCH_AS, MATCH_STAR, MATCH_REST -> captures(at, scope);
            case IMPORT -> imports(new Statement.Import(at), scope);
            case IMPORT_FROM -> {
                var statement = new Statement.ImportFrom(at);
                importsFrom(statement, statement.names(), scope);
            }
            case GLOBAL, NONLOCAL -> {
                var names = new LinkedHashSet<>(new Statement.Declaration(at).names());
                declarations.add(new Declaration(scope, names, at.kind() == NodeKind.NONLOCAL));
            }
            case TYPE_ALIAS -> typeAlias(at, scope);
            case CONSTANT -> literal(at);
            case ATTRIBUTE -> attribute(at, scope, false, false);
            case YIELD, YIELD_FROM -> {
                bind(Generators.YIELD, scope, BindingKind.YIELD, at);
                readAll(at.children(), scope);
            }
            case IDENTIFIER, DOTTED_NAME, MATCH_SINGLETON -> {}
            case BIN_OP -> operation(at, scope);
            default -> readAll(at.children(), scope);
        }
    }

    /** A sum is as deep as it has operands, which may be hundreds of thousands. */
    private void operation(Cursor at, int scope) {
        var around = new ArrayDeque<Cursor>();
        var first = at;
        while (first.kind() == NodeKind.BIN_OP) {
            if (first != at && first.node() == hole) passHole();
            around.push(first);
            first = first.first();
        }
        read(first, scope);
        for (var each : around) {
            var children = each.children();
            readAll(children.subList(1, children.size()), scope);
        }
    }

    private int newScope(int parent, ScopeKind kind, Cursor at) {
        scopes.add(new InnerScope(parent, kind, at.node()));
        return scopes.size();
    }

    private void bind(String name, int scope, BindingKind kind, Cursor at) {
        bindings.add(new BindingFact(scope, name, kind, at.node(), null));
    }

    /** Binds the names of a target; attributes and subscripts in it only read theirs. */
    private void bind(Cursor target, int scope) {
        switch (target.kind()) {
            case NAME -> bind(target.name(), scope, BindingKind.ASSIGNMENT, target);
            case TUPLE, LIST, STARRED -> target.children().forEach(child -> bind(child, scope));
            case ATTRIBUTE -> attribute(target, scope, true, false);
            default -> read(target, scope);
        }
    }

    private void function(Cursor at, int scope) {
        var children = at.children();
        bind(children.get(0).name(), scope, BindingKind.FUNCTION, children.get(0));
        int around = typeParameters(at, scope);
        int own = newScope(around, ScopeKind.FUNCTION, at);
        bodyScope = own;
        for (var child : children.subList(1, children.size())) {
            switch (child.kind()) {
                case PARAMETERS -> parameters(child, scope, around, own);
                case RETURNS -> annotation(child.children().get(0), around);
                case BODY -> inlineBody(child, own);
                default -> {}
            }
        }
    }

    private void classDef(Cursor at, int scope) {
        var children = at.children();
        bind(children.get(0).name(), scope, BindingKind.CLASS, children.get(0));
        int around = typeParameters(at, scope);
        int own = newScope(around, ScopeKind.CLASS, at);
        bodyScope = own;
        for (var child : children.subList(1, children.size())) {
            switch (child.kind()) {
                case TYPE_PARAMS -> {}
                case BODY -> inlineBody(child, own);
                default -> read(child, around);
            }
        }
    }

    /** A suite on the head's own line may define things itself; the suite below the line is none of theirs. */
    private void inlineBody(Cursor body, int own) {
        readAll(body.children(), own);
        bodyScope = own;
    }

    private int typeParameters(Cursor at, int scope) {
        var parameters = at.child(NodeKind.TYPE_PARAMS);
        if (parameters.isEmpty()) return scope;
        int own = newScope(scope, ScopeKind.TYPE_PARAMETERS, parameters.get());
        for (var parameter : parameters.get().children()) {
            var parts = parameter.children();
            bind(parts.get(0).name(), own, BindingKind.TYPE_PARAMETER, parts.get(0));
            readAll(parts.subList(1, parts.size()), own);
        }
        return own;
    }

    private void typeAlias(Cursor at, int scope) {
        var children = at.children();
        bind(children.get(0), scope);
        int around = typeParameters(at, scope);
        annotation(children.get(children.size() - 1), around);
    }

    private void lambda(Cursor at, int scope) {
        int own = newScope(scope, ScopeKind.LAMBDA, at);
        var children = at.children();
        parameters(children.get(0), scope, scope, own);
        read(children.get(1), own);
    }

    private void parameters(Cursor parameters, int defaults, int annotations, int own) {
        for (var parameter : parameters.children()) {
            for (var part : parameter.children()) {
                switch (part.kind()) {
                    case IDENTIFIER -> bind(part.name(), own, BindingKind.PARAMETER, part);
                    case ANNOTATION -> annotation(part.children().get(0), annotations);
                    default -> readAll(part.children(), defaults);
                }
            }
        }
    }

    /** The first iterable is evaluated outside, everything else inside. */
    private void comprehension(Cursor at, int scope) {
        var children = at.children();
        int own = newScope(scope, ScopeKind.COMPREHENSION, at);
        boolean first = true;
        for (var child : children) {
            if (child.kind() != NodeKind.COMPREHENSION) continue;
            var parts = child.children();
            bind(parts.get(0), own);
            read(parts.get(1), first ? scope : own);
            readAll(parts.subList(2, parts.size()), own);
            first = false;
        }
        read(children.get(0), own);
    }

    /** PEP 572: a walrus in a comprehension binds in the scope around it. */
    private int walrusScope(int scope) {
        int found = scope;
        while (found > 0 && scopes.get(found - 1).kind() == ScopeKind.COMPREHENSION)
            found = scopes.get(found - 1).parent();
        return found;
    }

    private void assign(Cursor at, int scope) {
        var children = at.children();
        var value = children.get(children.size() - 1);
        read(value, scope);
        boolean none = value.kind() == NodeKind.CONSTANT && value.data() == ConstantKind.NONE.ordinal();
        var module = DynamicImports.moduleOf(value);
        for (var target : children.subList(0, children.size() - 1)) {
            if (module != null && target.kind() == NodeKind.NAME) {
                bindings.add(new BindingFact(scope, target.name(), BindingKind.MODULE, target.node(), module));
            } else if (none && target.kind() == NodeKind.NAME) bind(target.name(), scope, BindingKind.NONE, target);
            else bind(target, scope);
        }
    }

    private void augmented(Cursor at, int scope) {
        var children = at.children();
        bind(children.get(0), scope);
        readAll(children, scope);
    }

    private void annotated(Cursor at, int scope) {
        var children = at.children();
        bind(children.get(0), scope);
        annotation(children.get(1), scope);
        readAll(children.subList(2, children.size()), scope);
    }

    private void delete(Cursor at, int scope) {
        for (var target : at.children()) {
            if (target.kind() == NodeKind.NAME) bind(target.name(), scope, BindingKind.DELETION, target);
            if (target.kind() == NodeKind.ATTRIBUTE) attribute(target, scope, false, true);
            else read(target, scope);
        }
    }

    private void captures(Cursor at, int scope) {
        for (var child : at.children()) {
            if (child.kind() == NodeKind.IDENTIFIER) bind(child.name(), scope, BindingKind.ASSIGNMENT, child);
            else read(child, scope);
        }
    }

    private void imports(Statement.Import statement, int scope) {
        for (var alias : statement.names()) {
            var path = alias.name();
            int dot = path.indexOf('.');
            var bound = alias.asName().isPresent() || dot < 0 ? path : path.substring(0, dot);
            bindings.add(new BindingFact(
                    scope,
                    alias.asName().orElse(bound),
                    BindingKind.IMPORT,
                    alias.at().node(),
                    bound));
        }
    }

    private void importsFrom(Statement.ImportFrom statement, List<Part.Alias> names, int scope) {
        var module = ".".repeat(statement.level()) + statement.module().orElse("");
        if (statement.star()) starImports.add(module);
        var prefix = module.isEmpty() || module.endsWith(".") ? module : module + ".";
        for (var alias : names) {
            if (alias.at().node() == hole) passHole();
            bindings.add(new BindingFact(
                    scope,
                    alias.asName().orElse(alias.name()),
                    BindingKind.IMPORT,
                    alias.at().node(),
                    prefix + alias.name()));
        }
    }

    private void attribute(Cursor at, int scope, boolean stored, boolean deleted) {
        attributes.add(new AttributeFact(DottedPath.attribute(at), at.node(), stored, deleted));
        readAll(at.children(), scope);
    }

    /** Keeps a string that could be the path or name of something: {@code patch("app.jobs.asyncio.sleep")}. */
    private void literal(Cursor at) {
        if (at.data() != ConstantKind.STRING.ordinal()) return;
        int length = at.end() - at.start() - 2;
        if (length < 1 || length > MAX_PATH) return;
        var text = at.text();
        for (int i = 1; i <= length; i++) {
            char c = text.charAt(i);
            if (c != '.' && c != ':' && !Character.isJavaIdentifierPart(c)) return;
        }
        strings.add(new StringFact(text.substring(1, length + 1), at.node()));
    }

    private void annotation(Cursor at, int scope) {
        read(at, scope);
        strings(at, scope);
    }

    /** Strings in an annotation are annotations themselves, but for what stands in {@code Literal[…]}. */
    private void strings(Cursor at, int scope) {
        if (at.kind() == NodeKind.SUBSCRIPT && isLiteral(at.children().get(0))) return;
        if (at.kind() == NodeKind.CONSTANT && at.data() == ConstantKind.STRING.ordinal()) string(at, scope);
        for (var child : at.children()) strings(child, scope);
    }

    private static boolean isLiteral(Cursor value) {
        return value.text().equals("Literal") || value.text().endsWith(".Literal");
    }

    private void string(Cursor at, int scope) {
        var text = at.text();
        int quotes = text.startsWith("\"\"\"") || text.startsWith("'''") ? 3 : 1;
        boolean plain = (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.indexOf('\\') < 0
                && at.tree().firstToken(at.node()) == at.tree().lastToken(at.node())
                && text.length() >= 2 * quotes;
        if (!plain) return;
        int base = at.tree().start(at.node()) + quotes;
        // The parentheses let the expression go over lines, as in CPython.
        var inner = Document.of("(" + text.substring(quotes, text.length() - quotes) + ")");
        if (!inner.errors().isEmpty() || inner.body().size() != 1) return;
        if (inner.body().get(0) instanceof Statement.ExprStmt expression) {
            names(expression.value(), scope, base - 1);
        }
    }

    private void names(Node node, int scope, int base) {
        var path = DottedPath.of(node.at());
        if (path != null) {
            stringUses.add(new StringUse(
                    scope,
                    path,
                    base + node.range().start(),
                    base + node.range().end()));
            return;
        }
        if (node instanceof Expression.Constant) return;
        for (var child : node.at().children()) {
            if (child.kind() != NodeKind.IDENTIFIER) names(Node.of(child), scope, base);
        }
    }

    /** Names that a scope declares global or nonlocal. */
    static Set<String> namesOf(List<Declaration> declarations, int scope, boolean nonlocal) {
        var names = new LinkedHashSet<String>();
        for (var declaration : declarations) {
            if (declaration.scope() == scope && declaration.nonlocal() == nonlocal) names.addAll(declaration.names());
        }
        return names;
    }
}
