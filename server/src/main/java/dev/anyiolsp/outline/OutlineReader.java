package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.ChunkFacts;
import dev.anyiolsp.semantics.ChunkFacts.AttributeFact;
import dev.anyiolsp.semantics.ChunkFacts.BindingFact;
import dev.anyiolsp.semantics.ChunkFacts.StringFact;
import dev.anyiolsp.semantics.ChunkFacts.Use;
import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.DynamicAttributes;
import dev.anyiolsp.semantics.FactsCollector;
import dev.anyiolsp.semantics.Generators;
import dev.anyiolsp.semantics.ImportTime;
import dev.anyiolsp.semantics.Replaced;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.Turns;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.LineIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the outline of a file off the facts of its lines; no name is resolved but those that one import binds. */
public final class OutlineReader {
    private record Key(String base, String name, Outline.How how, String member, boolean isGiven) {}

    /** @param stores what is assigned to attributes of its instances */
    private record ClassAt(Statement.ClassDef definition, boolean isOfModule, List<Cursor> stores) {}

    private final Document document;
    private final LineIndex lines;
    private final Map<Key, Outline.Use> uses = new LinkedHashMap<>();
    private final Map<String, Outline.Replacement> replacements = new LinkedHashMap<>();
    private final Map<String, Outline.Function> functions = new HashMap<>();
    /** Where the functions of the module are that give coroutines. */
    private final Map<String, Statement.FunctionDef> definitions = new HashMap<>();

    /** All functions of the module that no decorator changes. */
    private final Map<String, Statement.FunctionDef> plain = new HashMap<>();

    /** Those with one decorator. */
    private final Map<String, Statement.FunctionDef> decorated = new HashMap<>();

    /** By the lines in which they begin. */
    private final Map<Integer, ClassAt> classes = new LinkedHashMap<>();

    private final Set<String> moduleClasses = new HashSet<>();
    /** Names of the module that stand for something else than a class. */
    private final Set<String> noClasses = new HashSet<>();
    /** Names that get a value otherwise than as a parameter. */
    private final Set<String> assigned = new HashSet<>();

    private final Map<String, String> imports = new HashMap<>();
    private final Set<String> stars = new HashSet<>();
    /** What names stand for that imports bind, in whatever scope; of two imports the first. */
    private final Map<String, String> paths = new HashMap<>();
    /** Attributes that the file itself gives to its classes and their instances. */
    private final Set<String> ownAttributes = new HashSet<>();
    /** Names that the file binds, in whatever scope. */
    private final Set<String> bound = new HashSet<>();
    /** Names that imports of different things bind. */
    private final Set<String> several = new HashSet<>();
    /** Names of the module that have another value besides. */
    private final Set<String> unclear = new HashSet<>();

    private SteppedCalls stepped;
    private Carried carried;
    private BelowScopes belowScopes;

    private OutlineReader(Document document) {
        this.document = document;
        this.lines = LineIndex.of(document.text());
    }

    /** The outline of a document. */
    public static Outline read(Document document) {
        var reader = new OutlineReader(document);
        var facts = new ChunkFacts[document.chunkCount()];
        for (int chunk = 0; chunk < facts.length; chunk++) {
            if (document.chunk(chunk).head().kind() == HeadKind.TRIVIA) continue;
            facts[chunk] = FactsCollector.of(document.root(chunk));
        }
        reader.bindings(facts);
        reader.stepped = new SteppedCalls(document, facts, reader.plain);
        reader.carried = new Carried(document);
        reader.belowScopes = new BelowScopes(document, reader::pathOf, reader.plain);
        for (int chunk = 0; chunk < facts.length; chunk++) if (facts[chunk] != null) reader.uses(chunk, facts[chunk]);
        for (var name : reader.unclear) {
            reader.functions.computeIfPresent(name, (key, kind) -> Outline.Function.OTHER);
            reader.imports.remove(name);
        }
        reader.moduleClasses.removeAll(reader.noClasses);
        var types = new TypePaths(reader::certainPathOf, reader.moduleClasses, reader.assigned);
        var coroutines = new CoroutineReader(
                reader::lineOf,
                at -> Optional.of(reader.certainPathOf(at)).filter(path -> !path.isEmpty()),
                types,
                reader.definitions.keySet(),
                reader.plain,
                reader.decorated.keySet());
        return new Outline(
                List.copyOf(reader.uses.values()),
                reader.functions,
                reader.returns(coroutines),
                reader.coroutines(coroutines),
                reader.classes(new ClassReader(types, coroutines, reader::lineOf, reader.stars)),
                List.copyOf(reader.replacements.values()),
                reader.imports,
                reader.stars,
                LibraryUseReader.read(document, facts, reader.paths));
    }

    private void bindings(ChunkFacts[] all) {
        var kinds = new ScopeKind[all.length];
        for (int chunk = 0; chunk < all.length; chunk++) {
            var facts = all[chunk];
            if (facts == null) continue;
            int parent = document.parentOf(chunk);
            kinds[chunk] = parent < 0 || all[parent] == null
                    ? ScopeKind.MODULE
                    : kindOf(kinds[parent], all[parent], all[parent].bodyScope());
            for (var binding : facts.bindings()) {
                var kind = kindOf(kinds[chunk], facts, binding.scope());
                bind(chunk, binding, kind);
            }
            for (var attribute : facts.attributes()) {
                if (!attribute.stored() || !isSelf(value(chunk, attribute))) continue;
                var stored = document.cursor(chunk, attribute.node());
                if (!GivenAway.isEmptied(stored)) ownAttributes.add(attribute.name());
                int owner = classAround(parent);
                if (owner >= 0) classes.get(owner).stores().add(stored);
            }
            for (var declaration : facts.declarations()) unclear.addAll(declaration.names());
            stars.addAll(facts.starImports());
        }
    }

    private static ScopeKind kindOf(ScopeKind outer, ChunkFacts facts, int scope) {
        return scope == 0 ? outer : facts.scopes().get(scope - 1).kind();
    }

    private void bind(int chunk, BindingFact binding, ScopeKind scope) {
        var name = binding.name();
        bound.add(name);
        if (binding.kind() != BindingKind.PARAMETER) assigned.add(name);
        if (binding.kind() == BindingKind.CLASS) {
            var definition = new Statement.ClassDef(
                    document.cursor(chunk, binding.node()).parent().orElseThrow());
            classes.put(chunk, new ClassAt(definition, scope == ScopeKind.MODULE, new ArrayList<>()));
        }
        if (binding.path() != null) {
            var before = paths.putIfAbsent(name, binding.path());
            if (before != null && !before.equals(binding.path())) several.add(name);
        }
        if (scope == ScopeKind.CLASS && binding.kind() != BindingKind.NONE) ownAttributes.add(name);
        if (binding.kind() == BindingKind.IMPORT) imported(chunk, binding);
        if (scope != ScopeKind.MODULE) return;
        (binding.kind() == BindingKind.CLASS ? moduleClasses : noClasses).add(name);
        switch (binding.kind()) {
            case IMPORT -> {
                if (functions.containsKey(name)) unclear.add(name);
                var before = imports.putIfAbsent(name, binding.path());
                if (before != null && !before.equals(binding.path())) unclear.add(name);
            }
            case FUNCTION -> {
                if (imports.containsKey(name)) unclear.add(name);
                functions.merge(name, kindOf(chunk, binding), (old, now) -> old == now ? old : Outline.Function.OTHER);
            }
            default -> unclear.add(name);
        }
    }

    private Outline.Function kindOf(int chunk, BindingFact binding) {
        var definition = document.cursor(chunk, binding.node()).parent();
        if (definition.isEmpty() || definition.get().kind() != NodeKind.FUNCTION_DEF) return Outline.Function.OTHER;
        var function = new Statement.FunctionDef(definition.get());
        if (function.decorators().isEmpty()) plain.put(binding.name(), function);
        else if (function.decorators().size() == 1) decorated.put(binding.name(), function);
        boolean isPlain = function.async() && function.decorators().isEmpty() && !Generators.yields(function);
        if (isPlain) definitions.put(binding.name(), function);
        return isPlain ? Outline.Function.COROUTINE : Outline.Function.OTHER;
    }

    private Map<String, String> returns(CoroutineReader reader) {
        var found = new HashMap<String, String>();
        plain.forEach((name, function) -> {
            var path = unclear.contains(name) ? "" : reader.returned(function, false);
            if (!path.isEmpty()) found.put(name.intern(), path);
        });
        decorated.forEach((name, function) -> {
            if (!unclear.contains(name) && reader.isManager(function))
                found.put(name.intern(), reader.entered(function, false));
        });
        return found;
    }

    private Map<String, Outline.Coroutine> coroutines(CoroutineReader reader) {
        var found = new HashMap<String, Outline.Coroutine>();
        definitions.forEach((name, definition) -> {
            if (functions.get(name) == Outline.Function.COROUTINE) found.put(name, reader.read(definition, false));
        });
        decorated.forEach((name, function) -> {
            if (unclear.contains(name) || !reader.isManager(function)) return;
            found.put((name + ClassOutline.BODY).intern(), reader.read(function, false));
        });
        plain.forEach((name, function) -> {
            if (unclear.contains(name) || !CoroutineReader.isGenerator(function)) return;
            found.put((name + ClassOutline.BODY).intern(), reader.read(function, false));
        });
        if (VisibleEnd.mayBeOfProgram(document)) found.putAll(reader.endings());
        return found;
    }

    private List<ClassOutline> classes(ClassReader reader) {
        return classes.values().stream()
                .map(at -> reader.read(at.definition(), at.isOfModule(), at.stores()))
                .toList();
    }

    private int lineOf(Cursor at) {
        return lines.line(at.start()) + 1;
    }

    private void imported(int chunk, BindingFact binding) {
        var path = binding.path();
        var alias = document.cursor(chunk, binding.node());
        if (alias.parent()
                .filter(parent -> parent.kind() == NodeKind.IMPORT_FROM)
                .isEmpty()) return;
        int dot = path.lastIndexOf('.');
        var base = dot < 0 ? "" : isAllDots(path, dot) ? path.substring(0, dot + 1) : path.substring(0, dot);
        add(base, path.substring(dot + 1), Outline.How.IMPORTED, "", false, alias);
    }

    private static boolean isAllDots(String path, int last) {
        for (int i = 0; i <= last; i++) if (path.charAt(i) != '.') return false;
        return true;
    }

    private void uses(int chunk, ChunkFacts facts) {
        for (var fact : facts.attributes()) attribute(chunk, fact);
        for (var use : facts.uses()) name(chunk, use);
        for (var string : facts.strings()) string(chunk, string);
    }

    private void attribute(int chunk, AttributeFact fact) {
        var at = document.cursor(chunk, fact.node());
        var value = at.children().get(0);
        if (isSelf(value) && ownAttributes.contains(fact.name())) {
            if (!fact.stored()) inherited(chunk, fact.name(), at);
            return;
        }
        var base = pathOf(value);
        called(base, fact.name(), base + "." + fact.name(), at);
        ProcessWide.at(at, word -> document.chunksWith(word).length > 0)
                .ifPresent(name -> add("", name, Outline.How.READ, "", false, at));
        if (fact.stored() && Replaced.mayBeFunction(at)) replaced(value, fact.name(), at);
        if (fact.stored()) add(base, fact.name(), Outline.How.READ, "", true, at);
        else read(base, fact.name(), at);
        if (fact.stored() || fact.deleted()) replaced(value, fact.name());
    }

    /** The line of the class in whose suite a line stands, or of that line; negative for none. */
    private int classAround(int chunk) {
        int owner = chunk;
        while (owner >= 0 && !classes.containsKey(owner)) owner = document.parentOf(owner);
        return owner;
    }

    /** The attribute may also be what a class of another file has put there. */
    private void inherited(int chunk, String name, Cursor named) {
        int owner = classAround(document.parentOf(chunk));
        if (owner < 0) return;
        var at = element(named);
        for (var base : classes.get(owner).definition().bases()) {
            var path = pathOf(base.at());
            if (path.isEmpty() || at.parent().isEmpty()) continue;
            taken(path, name, Outline.How.INHERITED, at, at.parent().get());
        }
    }

    /** A member of an object, or of an element of it, gets another value. */
    private void replaced(Cursor object, String member) {
        var at = object;
        while (at.kind() == NodeKind.SUBSCRIPT) at = at.children().get(0);
        var path = at.kind() == NodeKind.NAME ? paths.getOrDefault(at.name(), "") : "";
        int dot = path.lastIndexOf('.');
        if (at.kind() == NodeKind.ATTRIBUTE) {
            var owner = at.children().get(0);
            var name = DottedPath.attribute(at);
            if (isSelf(owner) && ownAttributes.contains(name)) return;
            add(pathOf(owner), name, Outline.How.READ, member + Outline.REPLACED, false, at);
        } else if (dot >= 0) {
            var base = path.substring(0, isAllDots(path, dot) ? dot + 1 : dot);
            add(base, path.substring(dot + 1), Outline.How.READ, member + Outline.REPLACED, false, at);
        }
    }

    /** A name that was imported from a module is a name of that module. */
    private void name(int chunk, Use use) {
        var at = document.cursor(chunk, use.node());
        var path = paths.get(use.name());
        if (path != null) {
            int dot = path.lastIndexOf('.');
            if (dot < 0) return;
            var base = isAllDots(path, dot) ? path.substring(0, dot + 1) : path.substring(0, dot);
            var member = path.substring(dot + 1);
            called(base, member, path, at);
            read(base, member, at);
            return;
        }
        // A star import may bring it.
        if (bound.contains(use.name())) return;
        for (var star : stars) read(star, use.name(), at);
    }

    /** Notes in which circumstances a function is called. */
    private void called(String base, String name, String path, Cursor at) {
        if (stepped.isStepped(at)) add(base, name, Outline.How.STEPPED, "", false, at);
        if (Turns.isOne(path, at)) add(base, name, Outline.How.TURN, "", false, at);
        if (belowScopes.is(at)) add(base, name, Outline.How.BELOW_SCOPE, "", false, at);
        if (carried.is(at)) add(base, name, Outline.How.CARRIED, "", false, at);
        if (ImportTime.isMade(name, at)) add(base, name, Outline.How.MADE_ON_IMPORT, "", false, at);
        if (DaemonThreads.isOne(path, at)) add("", ProcessWide.DAEMON_LOOP, Outline.How.READ, "", false, at);
    }

    private void read(String base, String name, Cursor named) {
        var at = element(named);
        var parent = at.parent();
        if (parent.isEmpty()) return;
        boolean isElement = !at.equals(named);
        if (!isElement && GivenAway.isCalled(at, parent.get())) result(base, name, parent.get());
        if (isElement && GivenAway.isFilled(at, parent.get())) {
            add(base, name, Outline.How.READ, "", true, at);
        } else if (isElement && parent.get().kind() == NodeKind.DELETE) {
            return;
        } else if (!taken(base, name, Outline.How.READ, at, parent.get()) && !base.isEmpty()) {
            // What belongs to a module may have to stay there, whatever is done with it.
            add(base, name, Outline.How.READ, "", false, at);
        }
    }

    /** What is done with {@code x()}, or with what comes of awaiting that. */
    private void result(String base, String name, Cursor call) {
        var result =
                call.parent().filter(above -> above.kind() == NodeKind.AWAIT).orElse(call);
        result.parent().ifPresent(parent -> taken(base, name, Outline.How.RESULT, result, parent));
    }

    /** Notes what is read of something, or that it is given away; says whether it is one of these. */
    private boolean taken(String base, String name, Outline.How how, Cursor at, Cursor parent) {
        WantedValue.of(at, parent).ifPresent(method -> add(base, name, how, method + Outline.WANTED, false, at));
        if (parent.kind() == NodeKind.ATTRIBUTE) {
            add(base, name, how, DottedPath.attribute(parent), false, at);
        } else if (GivenAway.is(at, parent)) {
            add(base, name, how, GivenAway.namedBehind(at, parent), true, at);
        } else if (GivenAway.isGoneThrough(at, parent)) {
            add(base, name, how, Outline.ITERATED, false, at);
        } else {
            return false;
        }
        return true;
    }

    /** What is done with {@code x[0]} is done with what {@code x} keeps. */
    private static Cursor element(Cursor at) {
        var whole = at;
        for (var parent = whole.parent(); parent.isPresent(); parent = whole.parent()) {
            boolean isElement = parent.get().kind() == NodeKind.SUBSCRIPT
                    && parent.get().children().get(0).equals(whole);
            if (!isElement) return whole;
            whole = parent.get();
        }
        return whole;
    }

    /** A path in a string may part anywhere into module, name and member. */
    private void string(int chunk, StringFact fact) {
        var at = document.cursor(chunk, fact.node());
        var steps = fact.text().replace(':', '.').split("\\.");
        var call = callOf(at);
        var how = call.filter(Patching::ends).isPresent() ? Outline.How.PATCHED : Outline.How.NAMED;
        for (int i = 1; i < steps.length; i++) {
            var base = String.join(".", List.of(steps).subList(0, i));
            boolean last = i + 1 == steps.length;
            boolean isGiven = last && call.isPresent();
            add(base, steps[i], how, last ? "" : steps[i + 1], isGiven, at);
        }
        if (steps.length != 1 || call.isEmpty() || !Patching.namesAttribute(call.get())) return;
        int place = call.get().children().indexOf(at);
        if (place < 2) return;
        if (Replaced.isPut(call.get())) replaced(call.get().children().get(place - 1), steps[0], at);
        var base = pathOf(call.get().children().get(place - 1));
        if (DynamicAttributes.isGet(call.get())) read(base, steps[0], call.get());
        if (!base.isEmpty()) add(base, steps[0], how, "", Patching.givesAway(call.get(), base), at);
    }

    private void replaced(Cursor owner, String name, Cursor at) {
        boolean isOwn = owner.kind() == NodeKind.NAME && moduleClasses.contains(owner.name());
        var base = isOwn ? ClassOutline.OWN + owner.name() : pathOf(owner);
        replacements.putIfAbsent(base + " " + name, new Outline.Replacement(base.intern(), name.intern(), lineOf(at)));
    }

    /** The call that an argument belongs to. */
    private static Optional<Cursor> callOf(Cursor at) {
        var parent = at.parent();
        if (parent.filter(found -> found.kind() == NodeKind.KEYWORD).isPresent())
            parent = parent.get().parent();
        return parent.filter(found -> found.kind() == NodeKind.CALL);
    }

    private void add(String base, String name, Outline.How how, String member, boolean isGiven, Cursor at) {
        var key = new Key(base, name, how, member, isGiven);
        if (uses.containsKey(key)) return;
        uses.put(key, new Outline.Use(base.intern(), name.intern(), how, member.intern(), isGiven, lineOf(at)));
    }

    /** The path of names and dots behind an imported name; empty for all else. */
    private String pathOf(Cursor at) {
        var spelled = DottedPath.of(at);
        return spelled == null ? "" : pathOf(spelled);
    }

    private String pathOf(String spelled) {
        int dot = spelled.indexOf('.');
        var path = paths.get(dot < 0 ? spelled : spelled.substring(0, dot));
        return path == null ? "" : path + (dot < 0 ? "" : spelled.substring(dot));
    }

    /** The same, where the name is imported from one place only. */
    private String certainPathOf(Cursor at) {
        var spelled = DottedPath.of(at);
        return spelled == null ? "" : certainPathOf(spelled);
    }

    private String certainPathOf(String spelled) {
        int dot = spelled.indexOf('.');
        return several.contains(dot < 0 ? spelled : spelled.substring(0, dot)) ? "" : pathOf(spelled);
    }

    private Cursor value(int chunk, AttributeFact fact) {
        return document.cursor(chunk, fact.node()).children().get(0);
    }

    private static boolean isSelf(Cursor at) {
        return at.kind() == NodeKind.NAME
                && (at.name().equals("self") || at.name().equals("cls"));
    }
}
