package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the names of a document mean: scopes, bindings, and which qualified name a use stands for. The sum of the facts
 * of its lines, linked through the block structure. Nothing is guessed: a name that could be two things is neither.
 */
public final class SemanticModel {
    private final Document document;
    private final Scope module;
    /** Scopes by chunk: the one in which the line stands, then those that begin in it. */
    private final Scope[][] scopes;

    private Types types;
    private References references;
    private Map<String, List<Expression.Attribute>> attributesByName;
    private Map<String, List<NameUse>> usesByName;
    private final Set<String> boundAnywhere = new HashSet<>();
    private final Set<String> starImports = new LinkedHashSet<>();
    private final List<NameUse> uses = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> strings = new HashSet<>();
    /** Dotted paths of the uses in strings; null for a plain use. Runs along with {@link #uses}. */
    private final List<String> stringPaths = new ArrayList<>();

    private SemanticModel(Document document) {
        this.document = document;
        this.module = new Scope(null, ScopeKind.MODULE, null);
        this.scopes = new Scope[document.chunkCount()][];
    }

    /** Reads a whole document. */
    public static SemanticModel of(Document document) {
        var model = new SemanticModel(document);
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) model.enter(chunk);
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) model.bind(chunk);
        model.moveDeclared();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) model.link(chunk);
        return model;
    }

    public Document document() {
        return document;
    }

    public Scope module() {
        return module;
    }

    /** Modules of {@code from m import *}, with leading dots if relative. */
    public Set<String> starImports() {
        return starImports;
    }

    /** Whether any scope of the document declares the name global or nonlocal. */
    public boolean isDeclared(String name) {
        return declared.contains(name);
    }

    /** Whether any scope of the document binds the name. */
    public boolean isBoundAnywhere(String name) {
        return boundAnywhere.contains(name);
    }

    /** The string literals that could name something: identifiers with dots between them. */
    public Set<String> strings() {
        return strings;
    }

    /** All names that are read, in the order of the text. */
    public List<NameUse> uses() {
        return uses;
    }

    private ChunkFacts facts(int chunk) {
        return FactsCollector.of(document.root(chunk));
    }

    private boolean isEmpty(int chunk) {
        return document.chunk(chunk).head().kind() == HeadKind.TRIVIA;
    }

    private void enter(int chunk) {
        if (isEmpty(chunk)) return;
        var facts = facts(chunk);
        var own = new Scope[facts.scopes().size() + 1];
        int parent = document.parentOf(chunk);
        own[0] = parent < 0 ? module : scopes[parent][facts(parent).bodyScope()];
        for (int i = 1; i < own.length; i++) {
            var inner = facts.scopes().get(i - 1);
            own[i] = new Scope(own[inner.parent()], inner.kind(), document.cursor(chunk, inner.node()));
        }
        scopes[chunk] = own;
    }

    private void bind(int chunk) {
        if (isEmpty(chunk)) return;
        var facts = facts(chunk);
        var own = scopes[chunk];
        for (var declaration : facts.declarations()) {
            var scope = own[declaration.scope()];
            declared.addAll(declaration.names());
            (declaration.nonlocal() ? scope.nonlocals : scope.globals).addAll(declaration.names());
        }
        for (var fact : facts.bindings()) {
            var scope = own[fact.scope()];
            boundAnywhere.add(fact.name());
            scope.add(
                    fact.name(),
                    new Binding(
                            scope,
                            fact.name(),
                            fact.kind(),
                            document.cursor(chunk, fact.node()),
                            Optional.ofNullable(fact.path())));
        }
        starImports.addAll(facts.starImports());
        for (var fact : facts.strings()) strings.add(fact.text());
    }

    private void link(int chunk) {
        if (isEmpty(chunk)) return;
        var facts = facts(chunk);
        var own = scopes[chunk];
        int base = document.start(chunk);
        for (var use : facts.uses()) {
            var at = document.cursor(chunk, use.node());
            add(new NameUse(use.name(), own[use.scope()], at, at.range(), find(own[use.scope()], use.name())), null);
        }
        for (var use : facts.stringUses()) {
            int dot = use.path().indexOf('.');
            var name = dot < 0 ? use.path() : use.path().substring(0, dot);
            var range = new TextRange(base + use.start(), base + use.start() + name.length());
            var at = document.nodeAt(new TextRange(base + use.start(), base + use.end()))
                    .map(node -> node.at())
                    .orElseGet(() -> document.root(chunk));
            add(new NameUse(name, own[use.scope()], at, range, find(own[use.scope()], name)), use.path());
        }
    }

    private void add(NameUse use, String path) {
        uses.add(use);
        stringPaths.add(path);
    }

    /** Names declared global or nonlocal are bound where the declaration points. */
    private void moveDeclared() {
        for (var own : scopes) {
            if (own == null) continue;
            for (var scope : own) {
                for (var name : scope.globals) move(scope, module, name);
                for (var name : scope.nonlocals) {
                    scope.parent()
                            .flatMap(parent -> parent.lookup(name))
                            .ifPresent(target -> move(scope, target, name));
                }
            }
        }
    }

    private static void move(Scope from, Scope to, String name) {
        if (from == to) return;
        for (var binding : from.remove(name)) to.add(name, binding);
    }

    private static List<Binding> find(Scope scope, String name) {
        return scope.lookup(name).map(found -> found.bindingsOf(name)).orElse(List.of());
    }

    /** The scope in which a node is evaluated. */
    public Scope scopeOf(Cursor at) {
        var own = scopes[at.chunk()];
        if (own == null) return module;
        // The innermost scope whose owner holds the node, unless the node is a part evaluated outside.
        var best = own[0];
        for (int i = 1; i < own.length; i++) {
            var owner = own[i].owner().orElseThrow();
            boolean inside = owner.range().contains(at.range()) && !isEvaluatedOutside(own[i], at);
            if (inside) best = own[i];
        }
        return best;
    }

    /** Decorators have lines of their own; defaults, annotations, bases and first iterables do not belong inside. */
    private static boolean isEvaluatedOutside(Scope scope, Cursor at) {
        var owner = scope.owner().orElseThrow();
        if (scope.kind() == ScopeKind.TYPE_PARAMETERS) return false;
        Cursor child = at;
        Cursor grandchild = at;
        while (true) {
            var parent = child.parent();
            if (parent.isEmpty()) return true;
            if (parent.get().equals(owner)) break;
            grandchild = child;
            child = parent.get();
        }
        return switch (scope.kind()) {
            case FUNCTION -> child.kind() != NodeKind.BODY;
            case CLASS -> child.kind() != NodeKind.BODY;
            case LAMBDA -> child.kind() == NodeKind.PARAMETERS;
            case COMPREHENSION -> {
                if (child.kind() != NodeKind.COMPREHENSION) yield false;
                var generators = owner.child(NodeKind.COMPREHENSION).orElseThrow();
                yield child.equals(generators)
                        && grandchild.equals(child.children().get(1));
            }
            default -> false;
        };
    }

    /**
     * What a name stands for when everything that gives it a value is an import of the same thing. {@code del} and
     * {@code = None} give it nothing. A name that nothing in the file binds counts as the module of that name.
     */
    public Optional<String> importPath(NameUse use) {
        if (use.bindings().isEmpty()) return unboundPath(use.name());
        String path = null;
        for (var binding : use.bindings()) {
            if (binding.kind() == BindingKind.DELETION || binding.kind() == BindingKind.NONE) continue;
            if (binding.kind() != BindingKind.IMPORT) return Optional.empty();
            var found = binding.importPath().orElseThrow();
            if (path != null && !KnownModules.canonical(path).equals(KnownModules.canonical(found))) {
                return Optional.empty();
            }
            path = found;
        }
        return Optional.ofNullable(path);
    }

    private Optional<String> unboundPath(String name) {
        if (boundAnywhere.contains(name)) return Optional.empty();
        if (starImports.stream().allMatch(KnownModules::isKnownRoot)) {
            for (var star : starImports) {
                var path = KnownModules.canonical(star + "." + name);
                if (KnownModules.isPublic(path)) return Optional.of(path);
            }
            if (KnownModules.isKnownRoot(name)) return Optional.of(name);
        }
        return Optional.empty();
    }

    /**
     * The references to names that a watcher asks for, in the order of the text: names and attributes of modules
     * ({@code asyncio.sleep}), and members of objects whose type is known ({@code asyncio.Event.clear}).
     *
     * @param names the qualified names
     */
    public List<Reference> references(Set<String> names) {
        return references().of(names);
    }

    /**
     * Whether the file may put something else in the place of a function or class: it names it in a string, as
     * {@code patch("asyncio.sleep")} and {@code setattr(asyncio, "sleep", …)} do, or assigns to it.
     */
    public boolean mayReplace(String qualifiedName) {
        return references().mayReplace(qualifiedName);
    }

    private References references() {
        if (references == null) references = new References(this, stringPaths);
        return references;
    }

    /** The qualified name that an expression of names and dots stands for. */
    public Optional<String> qualifiedName(Expression expression) {
        var root = expression.at();
        while (root.kind() == NodeKind.ATTRIBUTE) root = root.children().get(0);
        if (root.kind() != NodeKind.NAME) return Optional.empty();
        var scope = scopeOf(root);
        var name = root.name();
        var use = new NameUse(name, scope, root, root.range(), find(scope, name));
        var spelled = DottedPath.of(expression.at());
        return importPath(use).map(path -> KnownModules.canonical(path + spelled.substring(name.length())));
    }

    /** The known types of the document's expressions. */
    public Types types() {
        if (types == null) types = new Types(this);
        return types;
    }

    /** All attributes that are assigned to, in the order of the text. */
    List<Expression.Attribute> attributeStores() {
        return attributes(fact -> fact.stored());
    }

    /** The string literals that could name something and are wanted, in the order of the text. */
    public List<Expression> stringsThat(Predicate<String> wanted) {
        var found = new ArrayList<Expression>();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            if (isEmpty(chunk)) continue;
            for (var fact : facts(chunk).strings()) {
                if (wanted.test(fact.text())) found.add(Expression.of(document.cursor(chunk, fact.node())));
            }
        }
        return found;
    }

    /** All attributes of a name, in the order of the text, whatever they belong to. */
    public List<Expression.Attribute> attributesNamed(String name) {
        if (attributesByName == null) {
            attributesByName = new HashMap<>();
            for (var attribute : attributes(fact -> true)) {
                attributesByName
                        .computeIfAbsent(attribute.name(), key -> new ArrayList<>())
                        .add(attribute);
            }
        }
        return attributesByName.getOrDefault(name, List.of());
    }

    private List<Expression.Attribute> attributes(Predicate<ChunkFacts.AttributeFact> wanted) {
        var found = new ArrayList<Expression.Attribute>();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            if (isEmpty(chunk)) continue;
            for (var fact : facts(chunk).attributes()) {
                if (wanted.test(fact)) found.add(new Expression.Attribute(document.cursor(chunk, fact.node())));
            }
        }
        return found;
    }

    /** The uses of a name that Python finds in a scope. */
    public List<NameUse> usesOf(Scope scope, String name) {
        var bindings = scope.bindingsOf(name);
        if (bindings.isEmpty()) return List.of();
        if (usesByName == null) {
            usesByName = new HashMap<>();
            for (var use : uses)
                usesByName.computeIfAbsent(use.name(), key -> new ArrayList<>()).add(use);
        }
        return usesByName.getOrDefault(name, List.of()).stream()
                .filter(use -> use.bindings().equals(bindings))
                .toList();
    }

    /** The reference that an expression of names and dots is. */
    Optional<Reference> referenceAt(Expression expression) {
        return qualifiedName(expression)
                .flatMap(name -> references(Set.of(name)).stream()
                        .filter(reference ->
                                reference.node().filter(expression::equals).isPresent())
                        .findFirst());
    }

    /** The import path that a dotted name has at a place. */
    Optional<String> pathIn(Cursor place, String dotted) {
        int dot = dotted.indexOf('.');
        var name = dot < 0 ? dotted : dotted.substring(0, dot);
        var scope = scopeOf(place);
        var use = new NameUse(name, scope, place, place.range(), find(scope, name));
        return importPath(use).map(path -> KnownModules.canonical(path + dotted.substring(name.length())));
    }

    /** The class of this file that a name means at a place. */
    Optional<Statement.ClassDef> classNamed(Cursor place, String name) {
        var bindings = find(scopeOf(place), name);
        if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.CLASS) return Optional.empty();
        return bindings.get(0).at().parent().map(Statement.ClassDef::new);
    }

    /** The scope of a definition's body. */
    public Scope bodyScope(Statement.Compound definition) {
        var at = definition.at();
        return scopes[at.chunk()][facts(at.chunk()).bodyScope()];
    }

    /** What binds the name that a NAME node reads. */
    public List<Binding> bindingsOf(Expression.Name name) {
        return find(scopeOf(name.at()), name.id());
    }

    /** The function in whose body a node runs; empty in a module, class or lambda. */
    public Optional<Statement.FunctionDef> functionOf(Cursor at) {
        var code = scopeOf(at).codeScope();
        if (code.kind() != ScopeKind.FUNCTION) return Optional.empty();
        return code.owner().map(Statement.FunctionDef::new);
    }
}
