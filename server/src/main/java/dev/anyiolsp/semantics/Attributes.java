package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the attributes of a name are in a document, of which objects they may be, and which of them get a value. */
final class Attributes {
    private final SemanticModel model;
    private final Map<String, List<Expression.Attribute>> byName = new HashMap<>();

    Attributes(SemanticModel model) {
        this.model = model;
    }

    /** All of a name, in the order of the text, whatever they belong to. */
    List<Expression.Attribute> named(String name) {
        var found = byName.get(name);
        if (found != null) return found;
        found = new ArrayList<>();
        for (int chunk : model.chunks(Topic.ATTRIBUTE, name)) {
            for (var fact : model.facts(chunk).attributes()) {
                if (fact.name().equals(name)) found.add(at(chunk, fact));
            }
        }
        byName.put(name, found);
        return found;
    }

    /** Those of a name that stand in a part of the text, for which no other part is read. */
    List<Expression.Attribute> named(String name, TextRange part) {
        var document = model.document();
        int end = document.chunkAt(part.end()) + 1;
        var found = new ArrayList<Expression.Attribute>();
        for (int chunk : model.chunks(Topic.ATTRIBUTE, name, document.chunkAt(part.start()), end)) {
            for (var fact : model.facts(chunk).attributes()) {
                if (!fact.name().equals(name)) continue;
                var attribute = at(chunk, fact);
                if (part.contains(attribute.range())) found.add(attribute);
            }
        }
        return found;
    }

    /**
     * Those of a name, in the order of the text, that may be those of some classes: all but those that evidently hang on the
     * {@code self} of another class.
     */
    List<Expression.Attribute> of(Collection<Statement.ClassDef> owners, String name) {
        return of(owners, name, false);
    }

    /** The same of those that get a value there; what stands in other lines, however many, does not matter. */
    List<Expression.Attribute> storesOf(Statement.ClassDef owner, String name) {
        return of(List.of(owner), name, true);
    }

    private List<Expression.Attribute> of(Collection<Statement.ClassDef> owners, String name, boolean onlyStores) {
        var numbers = new TreeSet<Integer>();
        for (var owner : owners) add(numbers, model.document().chunk(owner.at().chunk()), name, onlyStores);
        add(numbers, null, name, onlyStores);
        model.inquiries().ifPresent(inquiries -> {
            for (var self : model.selfAttributes().names()) inquiries.about(Topic.DECLARED, self);
        });
        var found = new ArrayList<Expression.Attribute>();
        for (int chunk : numbers) {
            for (var fact : model.facts(chunk).attributes()) {
                if (fact.name().equals(name) && (fact.stored() || !onlyStores)) found.add(at(chunk, fact));
            }
        }
        return found;
    }

    /**
     * Of the attributes that do not evidently hang on a {@code self}, those of objects whose class is known, by the class: all
     * who ask for one of the name, whatever theirs is, ask what these are.
     */
    private record Owned(Map<SlotPlace, List<Place>> byClass) {
        private record Question(String name) {}

        private record Place(int chunk, int node) {}

        static Owned in(SemanticModel model, String name) {
            var found = new Owned(new HashMap<>());
            for (var attribute : model.attributes().of(List.of(), name)) {
                if (!(model.types().of(attribute.value()).orElse(null) instanceof Type.LocalInstance instance))
                    continue;
                found.byClass
                        .computeIfAbsent(placeOf(instance.definition()), any -> new ArrayList<>())
                        .add(new Place(attribute.at().chunk(), attribute.at().node()));
            }
            return found;
        }

        static SlotPlace placeOf(Statement.ClassDef type) {
            return new SlotPlace.Field(type.at().chunk(), type.at().node(), "");
        }
    }

    /** The attributes of a name that certainly are those of instances of some classes, in the order of the text. */
    List<Expression.Attribute> certainlyOf(Collection<Statement.ClassDef> owners, String name) {
        var found = new TreeMap<Integer, Expression.Attribute>();
        var owned = model.answer(new Owned.Question(name), there -> Owned.in(there, name));
        for (var owner : owners) {
            for (var place : owned.byClass.getOrDefault(Owned.placeOf(owner), List.of())) {
                var attribute = new Expression.Attribute(model.document().cursor(place.chunk, place.node));
                found.put(attribute.range().end(), attribute);
            }
            var numbers = new TreeSet<Integer>();
            add(numbers, model.document().chunk(owner.at().chunk()), name, false);
            for (int chunk : numbers) {
                for (var fact : model.facts(chunk).attributes()) {
                    if (!fact.name().equals(name)) continue;
                    var attribute = at(chunk, fact);
                    boolean isOwn =
                            model.types().of(attribute.value()).orElse(null) instanceof Type.LocalInstance instance
                                    && owners.contains(instance.definition());
                    if (isOwn) found.put(attribute.range().end(), attribute);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private void add(Collection<Integer> numbers, Chunk owner, String name, boolean onlyStores) {
        var places = model.selfAttributes();
        for (int chunk : onlyStores ? places.stores(owner, name) : places.chunks(owner, name)) numbers.add(chunk);
        var asked = onlyStores ? FactIndex.store(name) : FactIndex.attribute(name);
        model.inquiries().ifPresent(inquiries -> inquiries.boundIn(owner, asked));
    }

    Expression.Attribute at(int chunk, ChunkFacts.AttributeFact fact) {
        return new Expression.Attribute(model.document().cursor(chunk, fact.node()));
    }
}
