package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.ParameterKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Where the attributes of a name stand, by the class on whose {@code self} they evidently hang: in {@code self.lock} the first
 * parameter of a method, which nothing else binds there. Whoever wants to know about the lock of one class need not look at
 * those of all others. Part of an index, of the same version.
 */
final class SelfAttributes {
    private final FactIndex index;
    /** By the line in which the function begins. */
    private final Map<Chunk, Self> selves = new HashMap<>();

    private final LinesByOwner attributes;
    /** Those that get or lose a value there, which are few even where the others are many. */
    private final LinesByOwner stores;

    private final Set<String> asked = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    SelfAttributes(FactIndex index) {
        this.index = index;
        this.attributes =
                new LinesByOwner(index, Topic.ATTRIBUTE, (chunk, wanted, told) -> read(chunk, wanted, told, false));
        this.stores = new LinesByOwner(index, Topic.TARGET, (chunk, wanted, told) -> read(chunk, wanted, told, true));
    }

    /**
     * The first parameter of a method.
     *
     * @param owner the line in which the class begins; null if it is not evident that it means an instance of a class
     */
    record Self(String name, Chunk owner) {
        static final Self NONE = new Self("", null);
    }

    /** Numbers of the lines in which an attribute hangs on the {@code self} of a class; without one, on something else. */
    int[] chunks(Chunk owner, String name) {
        asked.add(name);
        return attributes.chunks(owner, name);
    }

    /** The same of those in which it gets or loses a value. */
    int[] stores(Chunk owner, String name) {
        asked.add(name);
        return stores.chunks(owner, name);
    }

    /** Whether somebody has ever asked about an attribute. */
    boolean isAsked(String name) {
        return asked.contains(name);
    }

    /** The names that first parameters have. */
    Set<String> names() {
        return names;
    }

    private void read(int chunk, Predicate<String> wanted, BiConsumer<Chunk, String> told, boolean onlyStores) {
        for (var fact : FactPages.named(index.facts(chunk).attributes(), wanted)) {
            if (fact.isTarget() || !onlyStores) told.accept(ownerOf(chunk, fact), fact.name());
        }
    }

    /** The line in which the class begins on whose {@code self} an attribute evidently hangs; null if on none. */
    Chunk ownerOf(int chunk, ChunkFacts.AttributeFact fact) {
        var document = index.document();
        var value = document.cursor(chunk, fact.node()).first();
        // What belongs to a head may be evaluated outside of what begins there.
        if (value.kind() != NodeKind.NAME || index.facts(chunk).bodyScope() != 0) return null;
        var name = value.name();
        for (int head = document.parentUnseen(chunk); head >= 0; head = document.parentUnseen(head)) {
            var self = self(head);
            if (self.name().equals(name)) return self.owner();
        }
        return null;
    }

    /** The first parameter of the function that begins in a line. */
    Self self(int head) {
        var line = index.document().chunk(head);
        var found = selves.get(line);
        if (found == null) {
            selves.put(line, found = read(head));
            if (found.owner() != null) names.add(found.name());
        }
        return found;
    }

    private Self read(int head) {
        var document = index.document();
        var facts = index.facts(head);
        if (facts.bodyKind() != ScopeKind.FUNCTION) return Self.NONE;
        var scope = facts.scopes().get(facts.bodyScope() - 1);
        var function = new Statement.FunctionDef(document.cursor(head, scope.node()));
        if (function.parameters().isEmpty()) return Self.NONE;
        var first = function.parameters().get(0);
        boolean isMeant = scope.parent() == 0 && isPlain(first) && isBoundOnce(head, first.name());
        int owner = FactIndex.scopeHead(document, head);
        if (!isMeant
                || owner < 0
                || index.facts(owner).bodyKind() != ScopeKind.CLASS
                || function.decorators().stream()
                        .anyMatch(decorator -> decorator.expression().text().equals("staticmethod"))) {
            return new Self(first.name(), null);
        }
        return new Self(first.name(), document.chunk(owner));
    }

    private static boolean isPlain(Part.Parameter parameter) {
        boolean isPositional = parameter.kind() == ParameterKind.POSITIONAL_ONLY
                || parameter.kind() == ParameterKind.POSITIONAL_OR_KEYWORD;
        return isPositional
                && parameter.annotation().isEmpty()
                && parameter.defaultValue().isEmpty();
    }

    private boolean isBoundOnce(int head, String name) {
        if (index.chunks(Topic.DECLARED, name).length > 0) return false;
        var bound = index.chunks(Topic.BOUND, name, head, index.document().endUnseen(head));
        boolean isAlone = bound.length == 1 && bound[0] == head;
        return isAlone
                && index.facts(head).bindings().stream()
                                .filter(fact -> fact.name().equals(name))
                                .count()
                        == 1;
    }

    /** Forgets some lines that go, of the version before. */
    void leave(Document next, Moves.Move move, boolean isPlain) {
        var before = index.document();
        if (!isPlain
                || !isHarmless(before, move.from(), move.removed())
                || !isHarmless(next, move.from(), move.added())) {
            selves.clear();
            attributes.forget();
            stores.forget();
            return;
        }
        attributes.leave(move);
        stores.leave(move);
        for (int i = 0; i < move.removed(); i++) selves.remove(before.chunk(move.from() + i));
    }

    /** Takes lines in that have come, of the version now. */
    void enter(Moves.Move move) {
        attributes.enter(move);
        stores.enter(move);
    }

    private boolean isHarmless(Document version, int from, int count) {
        for (int i = from; i < from + count; i++) if (!isHarmless(version, i)) return false;
        return true;
    }

    /** Whether a line may come or go without a change of what the first parameters mean. */
    private boolean isHarmless(Document version, int chunk) {
        var facts = FactIndex.facts(version, chunk);
        return version.chunk(chunk).head().kind() != HeadKind.DECORATOR
                && facts.bodyScope() == 0
                && facts.declarations().isEmpty()
                && !FactPages.isAny(facts.bindings(), names::contains);
    }
}
