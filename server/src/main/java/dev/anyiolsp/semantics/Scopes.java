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

    /** The scope in which a line stands, then those that begin in it. */
    Scope[] in(int chunk) {
        var own = byChunk.get(chunk);
        if (own != null) return own;
        document.chunk(chunk);
        var facts = model.facts(chunk);
        own = new Scope[facts.scopes().size() + 1];
        int parent = document.parentOf(chunk);
        own[0] = parent < 0 ? model.module() : in(parent)[model.facts(parent).bodyScope()];
        for (int i = 1; i < own.length; i++) {
            var inner = facts.scopes().get(i - 1);
            own[i] = new Scope(model, own[inner.parent()], inner.kind(), document.cursor(chunk, inner.node()));
        }
        byChunk.put(chunk, own);
        return own;
    }

    /** Number of the first chunk whose lines can be in a scope. */
    static int first(Scope scope) {
        return scope.owner().map(Cursor::chunk).orElse(0);
    }

    /** Number of the first chunk behind those whose lines can be in a scope. */
    int end(Scope scope) {
        if (scope.owner().isEmpty()) return document.chunkCount();
        int chunk = first(scope);
        var own = in(chunk);
        boolean isBody = own[model.facts(chunk).bodyScope()] == scope;
        return isBody ? document.endUnseen(chunk) : chunk + 1;
    }

    /** Whether a line stands in a scope; a cheaper question than which scope that is. */
    boolean standsIn(int chunk, Scope scope) {
        int owner = scope.owner().isEmpty() ? -1 : first(scope);
        int at = document.parentUnseen(chunk);
        while (at >= 0 && model.facts(at).bodyScope() == 0) at = document.parentUnseen(at);
        if (at != owner) return false;
        return owner < 0 || in(owner)[model.facts(owner).bodyScope()] == scope;
    }

    /** What binds a name in a scope, {@code global} and {@code nonlocal} considered. */
    List<Binding> bindingsIn(Scope scope, String name) {
        if (model.isDeclared(name)) return model.declarations().bindingsIn(scope, name);
        model.inquiries().ifPresent(inquiries -> inquiries.boundIn(ownerOf(scope), name));
        List<Binding> found = List.of();
        for (int chunk : model.chunksUnseen(Topic.BOUND, name, first(scope), end(scope))) {
            for (var fact : FactPages.named(model.facts(chunk).bindings(), name::equals)) {
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
        for (int chunk : model.chunksUnseen(Topic.BOUND, name, first(scope), end(scope))) {
            for (var fact : FactPages.named(model.facts(chunk).bindings(), name::equals)) {
                if (!isIn(scope, chunk, fact.scope())) continue;
                document.chunk(chunk);
                return true;
            }
        }
        return false;
    }

    private boolean isIn(Scope scope, int chunk, int number) {
        if (number == 0) return standsIn(chunk, scope);
        return scope.owner().isPresent() && first(scope) == chunk && in(chunk)[number] == scope;
    }

    Binding binding(Scope scope, int chunk, ChunkFacts.BindingFact fact) {
        var path = Optional.ofNullable(fact.path());
        return new Binding(scope, fact.name(), fact.kind(), document.cursor(chunk, fact.node()), path);
    }

    private Chunk ownerOf(Scope scope) {
        return scope.owner().isEmpty() ? null : document.chunk(first(scope));
    }

    /** The scope in which a node is evaluated. */
    Scope scopeOf(Cursor at) {
        var own = in(at.chunk());
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
}
