package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.ChunkFacts;
import dev.anyiolsp.semantics.ChunkFacts.BindingFact;
import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.Generators;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names of a file stand for, as its bindings tell, and which attributes it gives to its own classes. */
final class ModuleNames {
    /** @param stores what is assigned to attributes of its instances */
    record ClassAt(Statement.ClassDef definition, boolean isOfModule, List<Cursor> stores) {}

    private final Document document;
    /** What the functions of the module are. */
    final Map<String, Outline.Function> functions = new HashMap<>();
    /** Where the functions of the module are that give coroutines. */
    final Map<String, Statement.FunctionDef> definitions = new HashMap<>();

    /** All functions of the module that no decorator changes. */
    final Map<String, Statement.FunctionDef> plain = new HashMap<>();

    /** Those with one decorator. */
    final Map<String, Statement.FunctionDef> decorated = new HashMap<>();

    /** By the lines in which they begin. */
    final Map<Integer, ClassAt> classes = new LinkedHashMap<>();

    /** Names of the module that stand for a class. */
    final Set<String> moduleClasses = new HashSet<>();
    /** Names of the module that stand for something else than a class. */
    private final Set<String> noClasses = new HashSet<>();
    /** Names that get a value otherwise than as a parameter. */
    final Set<String> assigned = new HashSet<>();

    /** What names of the module stand for that an import binds. */
    final Map<String, String> imports = new HashMap<>();
    /** Modules of {@code from m import *}. */
    final Set<String> stars = new HashSet<>();
    /** What names stand for that imports bind, in whatever scope; of two imports the first. */
    final Map<String, String> paths = new HashMap<>();
    /** Attributes that the file itself gives to its classes and their instances. */
    final Set<String> ownAttributes = new HashSet<>();
    /** Names that the file binds, in whatever scope. */
    final Set<String> bound = new HashSet<>();
    /** Names that imports of different things bind. */
    private final Set<String> several = new HashSet<>();
    /** Names of the module that have another value besides. */
    final Set<String> unclear = new HashSet<>();

    private ModuleNames(Document document) {
        this.document = document;
    }

    /** @param all the facts of each line; null for one without */
    static ModuleNames of(Document document, ChunkFacts[] all) {
        var names = new ModuleNames(document);
        names.read(all);
        for (var name : names.unclear) {
            names.functions.computeIfPresent(name, (key, kind) -> Outline.Function.OTHER);
            names.imports.remove(name);
        }
        return names;
    }

    private void read(ChunkFacts[] all) {
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
                if (!attribute.stored()) continue;
                var stored = document.cursor(chunk, attribute.node());
                if (!isSelf(stored.first())) continue;
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

    /** The line of the class in whose suite a line stands, or of that line; negative for none. */
    int classAround(int chunk) {
        int owner = chunk;
        while (owner >= 0 && !classes.containsKey(owner)) owner = document.parentOf(owner);
        return owner;
    }

    /** Names of the module that stand for a class and nothing else. */
    Set<String> certainClasses() {
        var certain = new HashSet<>(moduleClasses);
        certain.removeAll(noClasses);
        return certain;
    }

    /** The path of names and dots behind an imported name; empty for all else. */
    String pathOf(Cursor at) {
        var spelled = DottedPath.of(at);
        return spelled == null ? "" : pathOf(spelled);
    }

    private String pathOf(String spelled) {
        int dot = spelled.indexOf('.');
        var path = paths.get(dot < 0 ? spelled : spelled.substring(0, dot));
        return path == null ? "" : path + (dot < 0 ? "" : spelled.substring(dot));
    }

    /** The same, where the name is imported from one place only. */
    String certainPathOf(Cursor at) {
        var spelled = DottedPath.of(at);
        return spelled == null ? "" : certainPathOf(spelled);
    }

    String certainPathOf(String spelled) {
        int dot = spelled.indexOf('.');
        return several.contains(dot < 0 ? spelled : spelled.substring(0, dot)) ? "" : pathOf(spelled);
    }

    /** Whether a node is the name under which a method knows its object. */
    static boolean isSelf(Cursor at) {
        return at.kind() == NodeKind.NAME
                && (at.name().equals("self") || at.name().equals("cls"));
    }
}
