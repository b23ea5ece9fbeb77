package dev.anyiolsp.semantics;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

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
public record ChunkFacts(
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
        bindings.forEach(fact -> fact.sayings(said));
        uses.forEach(fact -> fact.sayings(said));
        attributes.forEach(fact -> fact.sayings(said));
        strings.forEach(fact -> fact.sayings(said));
        otherSayings(said);
    }

    /** Tells what is said in no expression that is known by its node. */
    void otherSayings(BiConsumer<Topic, String> said) {
        for (var use : stringUses) {
            var steps = use.path().split("\\.");
            said.accept(Topic.USED, steps[0]);
            for (int i = 1; i < steps.length; i++) said.accept(Topic.ATTRIBUTE, steps[i]);
        }
        for (var declaration : declarations) {
            for (var name : declaration.names()) said.accept(Topic.DECLARED, name);
        }
        if (!starImports.isEmpty()) said.accept(Topic.STAR, "import");
    }

    /** Tells what is said in some nodes, from one up to, but not including, another. */
    void sayings(int from, int to, BiConsumer<Topic, String> said) {
        FactPages.within(bindings, from, to).forEach(fact -> fact.sayings(said));
        FactPages.within(uses, from, to).forEach(fact -> fact.sayings(said));
        FactPages.within(attributes, from, to).forEach(fact -> fact.sayings(said));
        FactPages.within(strings, from, to).forEach(fact -> fact.sayings(said));
    }

    /** Tells all that is said, but for some nodes. */
    void sayingsAround(int from, int to, BiConsumer<Topic, String> said) {
        sayings(0, from, said);
        sayings(to, Integer.MAX_VALUE, said);
        otherSayings(said);
    }

    /** About which topics the line says something of a name: the bits of their ordinals. */
    int topics(String name) {
        var topics = new TopicsOf(name);
        otherSayings(topics);
        FactPages.tell(bindings, topics);
        FactPages.tell(uses, topics);
        FactPages.tell(attributes, topics);
        FactPages.tell(strings, topics);
        return topics.bits();
    }

    private static int movedScope(int scope, int by) {
        return scope == 0 ? 0 : scope + by;
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
    public record InnerScope(int parent, ScopeKind kind, int node) implements Fact<InnerScope> {
        /** A scope has none. */
        @Override
        public String name() {
            return "";
        }

        @Override
        public void sayings(BiConsumer<Topic, String> said) {}

        @Override
        public InnerScope moved(int nodes, int scopes) {
            return new InnerScope(movedScope(parent, scopes), kind, node + nodes);
        }
    }

    /**
     * @param node the NAME, IDENTIFIER or ALIAS node
     * @param path for an import the dotted path of what is bound, with leading dots if relative; for a module that a call imports
     *     its path, if that call does what it is called; else null
     */
    public record BindingFact(int scope, String name, BindingKind kind, int node, String path)
            implements Fact<BindingFact> {
        @Override
        public void sayings(BiConsumer<Topic, String> said) {
            said.accept(Topic.BOUND, name);
            if (path == null) return;
            said.accept(Topic.IMPORTED, firstStep(path));
            said.accept(Topic.IMPORTED, lastStep(path));
        }

        @Override
        public BindingFact moved(int nodes, int scopes) {
            return new BindingFact(movedScope(scope, scopes), name, kind, node + nodes, path);
        }
    }

    /** @param node the NAME node */
    public record Use(int scope, String name, int node) implements Fact<Use> {
        @Override
        public void sayings(BiConsumer<Topic, String> said) {
            said.accept(Topic.USED, name);
        }

        @Override
        public Use moved(int nodes, int scopes) {
            return new Use(movedScope(scope, scopes), name, node + nodes);
        }
    }

    /**
     * @param path the name with the attributes read from it
     * @param start UTF-16 offset in the chunk
     * @param end offset behind the last unit
     */
    public record StringUse(int scope, String path, int start, int end) {}

    /**
     * @param node the ATTRIBUTE node
     * @param stored whether it is assigned to
     * @param deleted whether it is deleted
     */
    public record AttributeFact(String name, int node, boolean stored, boolean deleted) implements Fact<AttributeFact> {
        @Override
        public void sayings(BiConsumer<Topic, String> said) {
            said.accept(Topic.ATTRIBUTE, name);
            if (isTarget()) said.accept(Topic.TARGET, name);
        }

        /** Whether it gets or loses a value. */
        boolean isTarget() {
            return stored || deleted;
        }

        @Override
        public AttributeFact moved(int nodes, int scopes) {
            return new AttributeFact(name, node + nodes, stored, deleted);
        }
    }

    /** @param node the CONSTANT node */
    public record StringFact(String text, int node) implements Fact<StringFact> {
        @Override
        public String name() {
            return lastStep(text);
        }

        @Override
        public void sayings(BiConsumer<Topic, String> said) {
            said.accept(Topic.STRING, name());
        }

        @Override
        public StringFact moved(int nodes, int scopes) {
            return new StringFact(text, node + nodes);
        }
    }

    /** {@code global} or {@code nonlocal} in a scope. */
    public record Declaration(int scope, Set<String> names, boolean nonlocal) {}
}
