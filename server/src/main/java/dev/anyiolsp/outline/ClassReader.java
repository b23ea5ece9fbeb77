package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.Generators;
import dev.anyiolsp.semantics.ReturnedSelf;
import dev.anyiolsp.semantics.Types;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the outline of a class: its bases, its methods, and the classes of its attributes. */
final class ClassReader {
    private static final Set<String> PROPERTIES = Set.of("property", "cached_property");
    /** Decorators that leave what a call gives as it is annotated. */
    private static final Set<String> PLAIN =
            Set.of("staticmethod", "classmethod", "abstractmethod", "override", "final", "overload");

    private final TypePaths types;
    private final CoroutineReader coroutines;
    private final Function<Cursor, Integer> lines;
    private final Set<String> stars;

    /**
     * @param lines the line of a place, from 1
     * @param stars modules of {@code from m import *}
     */
    ClassReader(TypePaths types, CoroutineReader coroutines, Function<Cursor, Integer> lines, Set<String> stars) {
        this.types = types;
        this.coroutines = coroutines;
        this.lines = lines;
        this.stars = stars;
    }

    /** @param stores what is assigned to {@code self.name} in its methods */
    ClassOutline read(Statement.ClassDef definition, boolean isOfModule, List<Cursor> stores) {
        var bases = new ArrayList<String>();
        for (var base : definition.bases()) bases.addAll(base(base));
        var methods = new HashMap<String, Outline.Coroutine>();
        var attributes = new HashMap<String, String>();
        var self = isOfModule ? ClassOutline.OWN + definition.name() : "";
        for (var statement : definition.body()) {
            member(statement, !definition.bases().isEmpty(), methods, attributes);
            if (statement instanceof Statement.FunctionDef function) returned(function, self, attributes);
        }
        for (var store : stores) stored(new Expression.Attribute(store), attributes);
        if (definition.bases().isEmpty()) attributes.values().removeIf(String::isEmpty);
        return new ClassOutline(
                definition.name().intern(), lines.apply(definition.at()), isOfModule, bases, methods, attributes);
    }

    private List<String> base(Expression base) {
        var named = base instanceof Expression.Subscript generic ? generic.value() : base;
        var path = types.of(named);
        if (!path.isEmpty()) return List.of(path);
        // A star import may bring it.
        if (!(named instanceof Expression.Name name)) return List.of();
        return stars.stream()
                .map(star -> star.endsWith(".") ? star + name.id() : star + "." + name.id())
                .toList();
    }

    private void member(
            Statement statement,
            boolean isDerived,
            Map<String, Outline.Coroutine> methods,
            Map<String, String> attributes) {
        if (statement instanceof Statement.FunctionDef function) {
            var name = function.name().intern();
            boolean isPlain = function.async() && function.decorators().isEmpty() && !Generators.yields(function);
            if (coroutines.isManager(function)) {
                methods.put((name + ClassOutline.BODY).intern(), coroutines.read(function, true));
                note(attributes, name + ClassOutline.CALLED, coroutines.entered(function, true));
            }
            if (CoroutineReader.isGenerator(function)) {
                methods.put((name + ClassOutline.BODY).intern(), coroutines.read(function, true));
            }
            if (methods.containsKey(name)) methods.put(name, other(function, ClassOutline.TWICE));
            else if (isPlain && name.equals(ClassOutline.LEAVE)) methods.put(name, coroutines.readLeave(function));
            else if (isPlain) methods.put(name, coroutines.read(function, true));
            else if (isDerived) methods.put(name, other(function, ClassOutline.NOT_PLAIN));
            if (!function.async()) {
                var deeds = coroutines.readPlain(function, true);
                // That it does nothing of the kind is said where a base may.
                if (isDerived || !deeds.isEmpty()) methods.put((name + ClassOutline.DEEDS).intern(), deeds);
            }
        } else if (statement instanceof Statement.AnnAssign declared
                && declared.target() instanceof Expression.Name name) {
            note(attributes, name.id(), types.of(declared.annotation()));
        } else if (statement instanceof Statement.Assign assign) {
            for (var target : assign.targets()) {
                if (!(target instanceof Expression.Name name)) continue;
                if (!Types.isNone(assign.value())) note(attributes, name.id(), types.ofValue(assign.value(), Map.of()));
                if (isDerived) methods.put(name.id().intern(), other(statement, ClassOutline.NOT_PLAIN));
            }
        }
    }

    /** What a method or property is annotated to give. */
    private void returned(Statement.FunctionDef function, String self, Map<String, String> attributes) {
        boolean isProperty = false;
        for (var decorator : function.decorators()) {
            var text = decorator.expression().text();
            var name = text.substring(text.lastIndexOf('.') + 1);
            if (PROPERTIES.contains(name)) isProperty = true;
            else if (!PLAIN.contains(name)) return;
        }
        var path = ReturnedSelf.by(function) ? self : coroutines.returned(function, true);
        var name = isProperty ? function.name() : function.name() + ClassOutline.CALLED;
        if (path.isEmpty() && !attributes.containsKey(name)) return;
        note(attributes, name, path.endsWith(".Self") ? self.intern() : path.intern());
    }

    private Outline.Coroutine other(Node node, String objection) {
        return Outline.Coroutine.refused(objection, lines.apply(node.at()));
    }

    private void stored(Expression.Attribute target, Map<String, String> attributes) {
        var parent = target.at().parent().orElse(null);
        var name = target.name();
        if (parent != null && parent.kind() == NodeKind.ANN_ASSIGN) {
            note(attributes, name, types.of(new Statement.AnnAssign(parent).annotation()));
        } else if (parent != null && parent.kind() == NodeKind.ASSIGN) {
            var value = new Statement.Assign(parent).value();
            if (!Types.isNone(value)) note(attributes, name, types.ofValue(value, parametersAround(target)));
        } else {
            note(attributes, name, "");
        }
    }

    private Map<String, String> parametersAround(Node node) {
        for (var around = node.parent();
                around.isPresent();
                around = around.get().parent()) {
            if (around.get() instanceof Statement.FunctionDef function) return types.parameters(function);
        }
        return Map.of();
    }

    /** Of two classes neither is known. */
    private static void note(Map<String, String> attributes, String name, String type) {
        attributes.merge(name.intern(), type, (old, now) -> old.equals(now) ? old : "");
    }
}
