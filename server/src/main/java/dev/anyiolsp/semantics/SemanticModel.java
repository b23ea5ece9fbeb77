package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the names of a document mean: scopes, bindings, and which qualified name a use stands for. Everything follows from
 * the facts of its lines and the block structure, and is found out when somebody asks. Nothing is guessed: a name that
 * could be two things is neither.
 */
public final class SemanticModel {
    private final Document document;
    private final Inquiries inquiries;
    private final Answers answers;
    private FactIndex index;
    private final Scope module;
    private final Scopes scopes;

    private final Declarations declarations = new Declarations(this);
    private final Attributes attributes = new Attributes(this);
    private final References references = new References(this);
    private final ImportPaths importPaths = new ImportPaths(this);
    private Types types;
    private Set<String> starImports;
    private List<NameUse> uses;
    private final Map<ScopedName, List<NameUse>> usesByName = new HashMap<>();

    private record ScopedName(Scope scope, String name) {}

    private SemanticModel(Document document, FactIndex index, Inquiries inquiries, Answers answers) {
        this.answers = answers;
        this.document = document;
        this.index = index;
        this.inquiries = inquiries;
        this.module = new Scope(this, null, ScopeKind.MODULE, null);
        this.scopes = new Scopes(this);
    }

    /** The meaning of a document. */
    public static SemanticModel of(Document document) {
        return new SemanticModel(document, new FactIndex(document), null, new Answers());
    }

    /** The same, with what is known already: {@code index} is of the same document. */
    public static SemanticModel of(Document document, FactIndex index) {
        return new SemanticModel(document, index, null, new Answers());
    }

    /**
     * The meaning of a document for somebody who wants to know what was asked.
     *
     * @param index of the same document
     * @param answers about the same document
     */
    public static SemanticModel watched(Document document, FactIndex index, Inquiries inquiries, Answers answers) {
        return new SemanticModel(document.watched(inquiries), index, inquiries, answers);
    }

    SemanticModel watchedBy(Inquiries other) {
        return watched(document, index, other, answers);
    }

    /** The answer to a question that many places ask alike, see {@link Answers}. */
    public <T> T answer(Object question, Function<SemanticModel, T> find) {
        return answers.to(question, this, find);
    }

    /** The same for one that is found together with the answers to others. */
    <T> T answerAlike(Object question, Function<SemanticModel, Answers.Alike<T>> find) {
        return answers.toAlike(question, this, find);
    }

    public Document document() {
        return document;
    }

    /** Who wants to know what is asked; empty if nobody does. */
    Optional<Inquiries> inquiries() {
        return Optional.ofNullable(inquiries);
    }

    public Scope module() {
        return module;
    }

    /** Its lines in which something is said about a name; which of them are looked at must be told. */
    int[] chunks(Topic topic, String name) {
        if (inquiries != null) inquiries.about(topic, name);
        return index().chunks(topic, name);
    }

    /** What lines say about a name may come to matter. */
    void noteDependence(Topic topic, String name) {
        if (inquiries != null) inquiries.about(topic, name);
    }

    /** The same in a part of the lines. */
    int[] chunks(Topic topic, String name, int from, int to) {
        if (inquiries != null) inquiries.about(topic, name);
        return index().chunks(topic, name, from, to);
    }

    /** The same, for somebody who tells himself what was asked. */
    int[] chunksUnseen(Topic topic, String name, int from, int to) {
        return index().chunks(topic, name, from, to);
    }

    /** Its lines that bind a name in the module itself or in a class, for somebody who tells himself what was asked. */
    int[] boundUnseen(Chunk owner, String name) {
        return index().boundIn(owner, name);
    }

    Declarations declarations() {
        return declarations;
    }

    /** An index that has gone on to a later version is of no use any more. */
    private FactIndex index() {
        if (!index.isOf(document)) index = new FactIndex(document.watched(null));
        return index;
    }

    /** What a line contributes; that it was looked at is not told. */
    ChunkFacts facts(int chunk) {
        return index().facts(chunk);
    }

    /** The same for somebody who depends on whatever it says, not only on what he has asked about. */
    ChunkFacts factsSeen(int chunk) {
        document.chunk(chunk);
        return facts(chunk);
    }

    /** Modules of {@code from m import *}, with leading dots if relative. */
    public Set<String> starImports() {
        if (starImports != null) return starImports;
        starImports = new LinkedHashSet<>();
        for (int chunk : chunks(Topic.STAR, "import")) {
            starImports.addAll(factsSeen(chunk).starImports());
        }
        return starImports;
    }

    /** Whether any scope of the document declares the name global or nonlocal. */
    public boolean isDeclared(String name) {
        return holds(Topic.DECLARED, name);
    }

    /** Whether any scope of the document binds the name. */
    public boolean isBoundAnywhere(String name) {
        return holds(Topic.BOUND, name);
    }

    /** Whether the name is read anywhere in the document, whatever it means there. */
    public boolean isReadAnywhere(String name) {
        return holds(Topic.USED, name);
    }

    /** Whether an attribute of the name stands anywhere in the document, whatever it belongs to. */
    public boolean hasAttribute(String name) {
        return holds(Topic.ATTRIBUTE, name);
    }

    /** Whether the document imports a module or something from it, in whatever scope. */
    public boolean imports(String module) {
        int dot = module.indexOf('.');
        for (int chunk : chunks(Topic.IMPORTED, dot < 0 ? module : module.substring(0, dot))) {
            for (var binding : factsSeen(chunk).bindings()) {
                if (binding.path() != null && (binding.path() + ".").startsWith(module + ".")) return true;
            }
        }
        return false;
    }

    /** The names that imports make stand for a dotted path, in whatever scope, in the order of the text. */
    public Set<String> namesImporting(String path) {
        var names = new LinkedHashSet<String>();
        for (int chunk : chunks(Topic.IMPORTED, ChunkFacts.lastStep(path))) {
            for (var binding : factsSeen(chunk).bindings()) if (path.equals(binding.path())) names.add(binding.name());
        }
        return names;
    }

    /**
     * Whether a name may stand for a module, or something of one, from whose names some are watched: that import brings it, or
     * a star import may. Whoever keeps what he learned from it has to ask again when an import has changed.
     */
    NameTest mayBeRoot(WatchedNames names) {
        return index().mayBeRoot(names);
    }

    /** Whether a string literal says the name, or a dotted path that ends in it. */
    public boolean isInString(String name) {
        return holds(Topic.STRING, name);
    }

    private boolean holds(Topic topic, String name) {
        var found = chunks(topic, name);
        if (found.length > 0) document.chunk(found[0]);
        return found.length > 0;
    }

    /** All names that are read, in the order of the text. Reads all lines. */
    public List<NameUse> uses() {
        if (uses != null) return uses;
        uses = new ArrayList<>();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            var facts = facts(chunk);
            for (var use : facts.uses()) uses.add(use(chunk, use));
            for (var use : facts.stringUses()) uses.add(use(chunk, use));
        }
        return uses;
    }

    NameUse use(int chunk, ChunkFacts.Use use) {
        var at = document.cursor(chunk, use.node());
        var scope = scopes.in(chunk, use.scope());
        return new NameUse(use.name(), scope, at, at.range());
    }

    NameUse use(int chunk, ChunkFacts.StringUse use) {
        int base = document.start(chunk);
        int dot = use.path().indexOf('.');
        var name = dot < 0 ? use.path() : use.path().substring(0, dot);
        var range = new TextRange(base + use.start(), base + use.start() + name.length());
        var at = document.nodeAt(new TextRange(base + use.start(), base + use.end()))
                .map(node -> node.at())
                .orElseGet(() -> document.root(chunk));
        var scope = scopes.in(chunk, use.scope());
        return new NameUse(name, scope, at, range);
    }

    /** Whether a scope declares a name {@code global}, or {@code nonlocal}. */
    boolean isDeclaredIn(Scope scope, String name, boolean nonlocal) {
        return isDeclared(name) && declarations.isDeclaredIn(scope, name, nonlocal);
    }

    static List<Binding> find(Scope scope, String name) {
        return scope.lookup(name).map(found -> found.bindingsOf(name)).orElse(List.of());
    }

    /** The scope in which a node is evaluated. */
    public Scope scopeOf(Cursor at) {
        return scopes.scopeOf(at);
    }

    Scopes scopes() {
        return scopes;
    }

    /**
     * What a name stands for when everything that gives it a value is an import of the same thing. {@code del} and
     * {@code = None} give it nothing. A name that nothing in the file binds counts as the module of that name.
     */
    public Optional<String> importPath(NameUse use) {
        return importPaths.of(use);
    }

    /**
     * The references to names that somebody asks for, in the order of the text: names and attributes of modules
     * ({@code asyncio.sleep}), and members of objects whose type is known ({@code asyncio.Event.clear}).
     *
     * @param names the qualified names
     */
    public List<Reference> references(Set<String> names) {
        return references.of(names);
    }

    /** The references in a line, in the order of the text. */
    public List<Reference> references(int chunk, WatchedNames names) {
        return references.in(chunk, names);
    }

    /** Whether a line may have references, without a look at what its names mean. */
    public boolean mayHaveReferences(int chunk, WatchedNames names) {
        return references.mayBeIn(chunk, names);
    }

    /**
     * Whether the file may put something else in the place of a function or class: it names it in a string, as
     * {@code patch("asyncio.sleep")} and {@code setattr(asyncio, "sleep", …)} do, or assigns to it.
     */
    public boolean mayReplace(String qualifiedName) {
        return references.mayReplace(qualifiedName);
    }

    /** The qualified name that an expression of names and dots stands for. */
    public Optional<String> qualifiedName(Expression expression) {
        var root = expression.at();
        while (root.kind() == NodeKind.ATTRIBUTE) root = root.children().get(0);
        if (root.kind() != NodeKind.NAME) return Optional.empty();
        var scope = scopeOf(root);
        var name = root.name();
        var use = new NameUse(name, scope, root, root.range());
        var spelled = DottedPath.of(expression.at());
        return importPath(use).map(path -> KnownModules.canonical(path + spelled.substring(name.length())));
    }

    /** The known types of the document's expressions. */
    public Types types() {
        if (types == null) types = new Types(this);
        return types;
    }

    /** The string literals that could name something and are wanted, in the order of the text. Reads all lines. */
    public List<Expression> stringsThat(Predicate<String> wanted) {
        if (inquiries != null) inquiries.everything();
        var found = new ArrayList<Expression>();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            for (var fact : facts(chunk).strings()) {
                if (wanted.test(fact.text())) found.add(Expression.of(document.cursor(chunk, fact.node())));
            }
        }
        return found;
    }

    /** All attributes of a name, in the order of the text, whatever they belong to. */
    public List<Expression.Attribute> attributesNamed(String name) {
        return attributes.named(name);
    }

    /** Those of them that stand in a part of the text, for which no other part is read. */
    public List<Expression.Attribute> attributesNamed(String name, TextRange part) {
        return attributes.named(name, part);
    }

    Attributes attributes() {
        return attributes;
    }

    /** What hangs on the {@code self} of which class. */
    SelfAttributes selfAttributes() {
        return index().selfAttributes();
    }

    /** The uses of a name that Python finds in a scope. */
    public List<NameUse> usesOf(Scope scope, String name) {
        var bindings = scope.bindingsOf(name);
        if (bindings.isEmpty()) return List.of();
        var question = new ScopedName(scope, name);
        var found = usesByName.get(question);
        if (found != null) return found;
        found = usesNamed(name, isDeclared(name) ? module : scope).stream()
                .filter(use -> use.bindings().equals(bindings))
                .toList();
        usesByName.put(question, found);
        return found;
    }

    /** All places where a name is read, in the order of the text, whatever it means there. */
    public List<NameUse> usesNamed(String name) {
        return usesNamed(name, module);
    }

    /** The places in the lines of a scope where a name is read, in the order of the text, whatever it means there. */
    public List<NameUse> usesNamed(String name, Scope scope) {
        var found = new ArrayList<NameUse>();
        for (int chunk : chunks(Topic.USED, name, Scopes.first(scope), scopes.end(scope))) {
            var facts = facts(chunk);
            for (var use : FactPages.named(facts.uses(), new Named(name))) found.add(use(chunk, use));
            for (var use : facts.stringUses()) {
                if ((use.path() + ".").startsWith(name + ".")) found.add(use(chunk, use));
            }
        }
        return found;
    }

    /** The reference that an expression of names and dots is. */
    Optional<Reference> referenceAt(Expression expression) {
        return qualifiedName(expression).flatMap(name -> references.at(expression, name));
    }

    /** The references to some qualified names in a part of the text, in its order. Other parts are not looked at. */
    public List<Reference> references(TextRange within, Set<String> names) {
        return references.in(within, new WatchedNames(names));
    }

    /** The same for a part of many lines, of which only those are read that say something of the names. */
    public List<Reference> referencesWithin(TextRange part, Set<String> names) {
        return references.within(part, names);
    }

    /** Whether a {@code yield} stands in a function's own code, which is then a generator. */
    public boolean yields(Statement.FunctionDef function) {
        return scopes.binds(bodyScope(function), Generators.YIELD);
    }

    /** The scope of a definition's body. */
    public Scope bodyScope(Statement.Compound definition) {
        var at = definition.at();
        return scopes.in(at.chunk(), facts(at.chunk()).bodyScope());
    }

    /** What binds the name that a NAME node reads. */
    public List<Binding> bindingsOf(Expression.Name name) {
        return find(scopeOf(name.at()), name.id());
    }

    /** Whether the function around a node is an {@code async def}. */
    public boolean isInCoroutine(Cursor at) {
        return functionOf(at).filter(Statement.FunctionDef::async).isPresent();
    }

    /** The function in whose body a node runs; empty in a module, class or lambda. */
    public Optional<Statement.FunctionDef> functionOf(Cursor at) {
        var code = scopeOf(at).codeScope();
        if (code.kind() != ScopeKind.FUNCTION) return Optional.empty();
        return code.owner().map(Statement.FunctionDef::new);
    }
}
