package dev.anyiolsp.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/**
 * What one logical line contributes to the meaning of its document: a pure function of its tree. Scopes are numbered
 * within the line; 0 is the scope in which the line stands, wherever that is.
 *
 * @param scopes scopes that begin in this line, numbered from 1
 * @param bodyScope the scope of the suite below this line: a definition's own, else 0
 * @param bindings names that get a value
 * @param uses names that are read
 * @param stringUses names in annotations that are strings
 * @param declarations {@code global} and {@code nonlocal}
 * @param starImports modules of {@code from m import *}
 * @param attributes attributes that are read, written or deleted
 * @param strings literals that could name something: identifiers with dots between them
 */
record ChunkFacts(
        List<InnerScope> scopes,
        int bodyScope,
        List<BindingFact> bindings,
        List<Use> uses,
        List<StringUse> stringUses,
        List<Declaration> declarations,
        List<String> starImports,
        List<AttributeFact> attributes,
        List<StringFact> strings) {

    /** What a blank line contributes. */
    static final ChunkFacts NONE =
            new ChunkFacts(List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** The kind of scope that begins below the line; null if none does. */
    ScopeKind bodyKind() {
        return bodyScope == 0 ? null : scopes.get(bodyScope - 1).kind();
    }

    /** Tells all that the line says about names, some of it perhaps twice. */
    void sayings(BiConsumer<Topic, String> said) {
        for (var binding : bindings) {
            said.accept(Topic.BOUND, binding.name());
            if (binding.path() != null) {
                said.accept(Topic.IMPORTED, firstStep(binding.path()));
                said.accept(Topic.IMPORTED, lastStep(binding.path()));
            }
        }
        for (var use : uses) said.accept(Topic.USED, use.name());
        for (var use : stringUses) {
            var steps = use.path().split("\\.");
            said.accept(Topic.USED, steps[0]);
            for (int i = 1; i < steps.length; i++) said.accept(Topic.ATTRIBUTE, steps[i]);
        }
        for (var declaration : declarations) {
            for (var name : declaration.names()) said.accept(Topic.DECLARED, name);
        }
        for (var attribute : attributes) {
            said.accept(Topic.ATTRIBUTE, attribute.name());
            if (attribute.stored() || attribute.deleted()) said.accept(Topic.TARGET, attribute.name());
        }
        for (var string : strings) said.accept(Topic.STRING, lastStep(string.text()));
        if (!starImports.isEmpty()) said.accept(Topic.STAR, "import");
    }

    /** Tells what is said in some nodes, from one up to, but not including, another. */
    void sayings(int from, int to, BiConsumer<Topic, String> said) {
        new ChunkFacts(
                        List.of(),
                        0,
                        within(bindings, BindingFact::node, from, to),
                        within(uses, Use::node, from, to),
                        List.of(),
                        List.of(),
                        List.of(),
                        within(attributes, AttributeFact::node, from, to),
                        within(strings, StringFact::node, from, to))
                .sayings(said);
    }

    private static <T> List<T> within(List<T> facts, ToIntFunction<T> node, int from, int to) {
        var found = new ArrayList<T>();
        for (var fact : facts) {
            int at = node.applyAsInt(fact);
            if (at >= from && at < to) found.add(fact);
        }
        return found;
    }

    /** About which topics the line says something of a name: the bits of their ordinals. */
    int topics(String name) {
        var found = new int[1];
        sayings((about, said) -> {
            if (said.equals(name)) found[0] |= 1 << about.ordinal();
        });
        return found[0];
    }

    private static String firstStep(String path) {
        int from = 0;
        while (from < path.length() && path.charAt(from) == '.') from++;
        int dot = path.indexOf('.', from);
        return path.substring(from, dot < 0 ? path.length() : dot);
    }

    static String lastStep(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** @param node the definition, lambda or comprehension */
    record InnerScope(int parent, ScopeKind kind, int node) {}

    /**
     * @param node the NAME, IDENTIFIER or ALIAS node
     * @param path for an import the dotted path of what is bound, with leading dots if relative; else null
     */
    record BindingFact(int scope, String name, BindingKind kind, int node, String path) {}

    /** @param node the NAME node */
    record Use(int scope, String name, int node) {}

    /**
     * @param path the name with the attributes read from it
     * @param start UTF-16 offset in the chunk
     * @param end offset behind the last unit
     */
    record StringUse(int scope, String path, int start, int end) {}

    /**
     * @param node the ATTRIBUTE node
     * @param stored whether it is assigned to
     * @param deleted whether it is deleted
     */
    record AttributeFact(String name, int node, boolean stored, boolean deleted) {}

    /** @param node the CONSTANT node */
    record StringFact(String text, int node) {}

    record Declaration(int scope, Set<String> names, boolean nonlocal) {}
}
