package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scopes of a document, each made when somebody asks for it, and what is bound in them. */
final class Scopes {
    private final SemanticModel model;
    private final Document document;
    private final Map<Integer, Scope[]> byChunk = new HashMap<>();

    Scopes(SemanticModel model) {
        this.model = model;
        this.document = model.document();
    }

    /**
     * A scope of a line.
     *
     * @param number 0 for the one in which it stands, then those that begin in it
     */
    Scope in(int chunk, int number) {
        var own = in(chunk);
        if (own[number] == null) {
            var inner = model.facts(chunk).scopes().get(number - 1);
            var owner = document.cursor(chunk, inner.node());
            own[number] = new Scope(model, in(chunk, inner.parent()), inner.kind(), owner);
        }
        return own[number];
    }

    /** Those of its scopes that somebody has asked for; the others are null. */
    private Scope[] in(int chunk) {
        var own = byChunk.get(chunk);
        if (own != null) return own;
        document.chunk(chunk);
        own = new Scope[model.facts(chunk).scopes().size() + 1];
        int parent = document.parentOf(chunk);
        own[0] = parent < 0 ? model.module() : in(parent, model.facts(parent).bodyScope());
        byChunk.put(chunk, own);
        return own;
    }

    /** The scope that belongs to a node of a line, if one does. */
    Optional<Scope> ownedBy(int chunk, int node) {
        int index = FactPages.firstWithin(model.facts(chunk).scopes(), node, node + 1);
        return index < 0 ? Optional.empty() : Optional.of(in(chunk, index + 1));
    }

    /** Number of the first chunk whose lines can be in a scope. */
    static int first(Scope scope) {
        return scope.owner().map(Cursor::chunk).orElse(0);
    }

    /** Number of the first chunk behind those whose lines can be in a scope. */
    int end(Scope scope) {
        if (scope.owner().isEmpty()) return document.chunkCount();
        int chunk = first(scope);
        boolean isBody = in(chunk, model.facts(chunk).bodyScope()) == scope;
        return isBody ? document.endUnseen(chunk) : chunk + 1;
    }

    /** Whether a line stands in a scope; a cheaper question than which scope that is. */
    boolean standsIn(int chunk, Scope scope) {
        int owner = scope.owner().isEmpty() ? -1 : first(scope);
        if (FactIndex.scopeHead(document, chunk) != owner) return false;
        return owner < 0 || in(owner, model.facts(owner).bodyScope()) == scope;
    }

    /** What binds a name in a scope, {@code global} and {@code nonlocal} considered. */
    List<Binding> bindingsIn(Scope scope, String name) {
        if (model.isDeclared(name)) return model.declarations().bindingsIn(scope, name);
        model.inquiries().ifPresent(inquiries -> inquiries.boundIn(ownerOf(scope), name));
        List<Binding> found = List.of();
        for (int chunk : bindersOf(scope, name)) {
            for (var fact : FactPages.named(model.facts(chunk).bindings(), new Named(name))) {
                if (!isIn(scope, chunk, fact.scope())) continue;
                if (found.isEmpty()) found = new ArrayList<>(2);
                found.add(binding(scope, chunk, fact));
            }
        }
        return found;
    }

    /** Whether anything binds a name in a scope. */
    boolean binds(Scope scope, String name) {
        if (model.isDeclared(name)) return model.declarations().binds(scope, name);
        model.inquiries().ifPresent(inquiries -> inquiries.boundIn(ownerOf(scope), name));
        for (int chunk : bindersOf(scope, name)) {
            for (var fact : FactPages.named(model.facts(chunk).bindings(), new Named(name))) {
                if (!isIn(scope, chunk, fact.scope())) continue;
                document.chunk(chunk);
                return true;
            }
        }
        return false;
    }

    /** The lines that may bind a name in a scope, and few others: many functions of a module may have such a name. */
    private int[] bindersOf(Scope scope, String name) {
        return switch (scope.kind()) {
            case MODULE, CLASS -> model.boundUnseen(ownerOf(scope), name);
            default -> model.chunksUnseen(Topic.BOUND, name, first(scope), end(scope));
        };
    }

    private boolean isIn(Scope scope, int chunk, int number) {
        if (number == 0) return standsIn(chunk, scope);
        return scope.owner().isPresent() && first(scope) == chunk && in(chunk, number) == scope;
    }

    Binding binding(Scope scope, int chunk, ChunkFacts.BindingFact fact) {
        var at = document.cursor(chunk, fact.node());
        boolean isKnown = fact.kind() != BindingKind.MODULE
                || DynamicImports.isCertain(model, at.parent().orElseThrow().last());
        var path = Optional.ofNullable(isKnown ? fact.path() : null);
        return new Binding(scope, fact.name(), fact.kind(), at, path);
    }

    private Chunk ownerOf(Scope scope) {
        return scope.owner().isEmpty() ? null : document.chunk(first(scope));
    }

    /** The scope in which a node is evaluated: the innermost around it, unless it is a part of that evaluated outside. */
    Scope scopeOf(Cursor at) {
        var around = in(at.chunk(), 0);
        if (model.facts(at.chunk()).scopes().isEmpty()) return around;
        if (at.kind() == NodeKind.TYPE_PARAMS)
            return ownedBy(at.chunk(), at.node()).orElse(around);
        var child = at;
        var grandchild = at;
        for (var parent = at.parent(); parent.isPresent(); parent = parent.get().parent()) {
            var scope = ownedBy(at.chunk(), parent.get().node());
            if (scope.isPresent() && !isEvaluatedOutside(scope.get(), child, grandchild)) return scope.get();
            grandchild = child;
            child = parent.get();
        }
        return around;
    }

    /**
     * Decorators have lines of their own; defaults, annotations, bases and first iterables do not belong inside.
     *
     * @param child of the scope's owner that is the part, or holds it
     * @param grandchild of which the same is so, or the child if that is the part
     */
    private static boolean isEvaluatedOutside(Scope scope, Cursor child, Cursor grandchild) {
        var owner = scope.owner().orElseThrow();
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
}
