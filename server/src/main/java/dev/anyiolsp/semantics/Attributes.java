package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * Those of a name, in the order of the text, that may be those of some classes: all but those that evidently hang on the
     * {@code self} of another class.
     */
    List<Expression.Attribute> of(Collection<Statement.ClassDef> owners, String name, boolean onlyStores) {
        var numbers = new TreeSet<Integer>();
        for (var owner : owners) add(numbers, model.document().chunk(owner.at().chunk()), name);
        add(numbers, null, name);
        var places = model.selfAttributes();
        model.inquiries().ifPresent(inquiries -> {
            for (var self : places.names()) inquiries.about(Topic.DECLARED, self);
        });
        var found = new ArrayList<Expression.Attribute>();
        for (int chunk : numbers) {
            for (var fact : model.facts(chunk).attributes()) {
                if (fact.name().equals(name) && (fact.stored() || !onlyStores)) found.add(at(chunk, fact));
            }
        }
        return found;
    }

    private void add(Collection<Integer> numbers, Chunk owner, String name) {
        for (int chunk : model.selfAttributes().chunks(owner, name)) numbers.add(chunk);
        model.inquiries().ifPresent(inquiries -> inquiries.boundIn(owner, FactIndex.attribute(name)));
    }

    Expression.Attribute at(int chunk, ChunkFacts.AttributeFact fact) {
        return new Expression.Attribute(model.document().cursor(chunk, fact.node()));
    }
}
