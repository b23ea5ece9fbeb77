package dev.anyiolsp.semantics;

import java.util.List;
import java.util.Set;

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
     */
    record AttributeFact(String name, int node, boolean stored) {}

    /** @param node the CONSTANT node */
    record StringFact(String text, int node) {}

    record Declaration(int scope, Set<String> names, boolean nonlocal) {}
}
