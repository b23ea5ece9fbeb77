package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes of the file's classes: what the class body and {@code self.name = …} in its methods give them. */
final class ClassAttributes {
    private final SemanticModel model;
    private final Types types;
    /** Stores to an attribute of an instance, by its name and the class definition. */
    private final Map<String, Map<Statement.ClassDef, List<Expression.Attribute>>> stores = new HashMap<>();

    ClassAttributes(SemanticModel model, Types types) {
        this.model = model;
        this.types = types;
    }

    /** The one type that an attribute of a class, or of its bases in this file, has. */
    Optional<Type> of(Statement.ClassDef definition, String name) {
        return of(definition, name, 0);
    }

    /** Whether methods of a class assign to an attribute. */
    boolean isStored(Statement.ClassDef definition, String name) {
        return stores(name).containsKey(definition);
    }

    private Optional<Type> of(Statement.ClassDef definition, String name, int depth) {
        var own = stores(name).getOrDefault(definition, List.of());
        var declared = model.bodyScope(definition).bindingsOf(name);
        if (!own.isEmpty() || !declared.isEmpty()) return oneType(own, declared);
        if (depth > 20) return Optional.empty();
        for (var base : definition.bases()) {
            var type = base instanceof Expression.Name baseName ? types.of(baseName) : Optional.<Type>empty();
            if (type.isEmpty() || !(type.get() instanceof Type.LocalClass local)) continue;
            var inherited = of(local.definition(), name, depth + 1);
            if (inherited.isPresent()) return inherited;
        }
        return Optional.empty();
    }

    private Optional<Type> oneType(List<Expression.Attribute> stored, List<Binding> declared) {
        Type type = null;
        for (var binding : declared) {
            if (binding.kind() == BindingKind.NONE) continue;
            var found =
                    binding.kind() == BindingKind.FUNCTION ? ofProperty(binding) : types.ofBindings(List.of(binding));
            if (found.isEmpty() || type != null && !type.equals(found.get())) return Optional.empty();
            type = found.get();
        }
        for (var store : stored) {
            if (isNone(store)) continue;
            var found = types.ofTarget(store.at());
            if (found.isEmpty() || type != null && !type.equals(found.get())) return Optional.empty();
            type = found.get();
        }
        return Optional.ofNullable(type);
    }

    private static boolean isNone(Expression.Attribute store) {
        return store.at()
                .parent()
                .filter(parent -> parent.kind() == NodeKind.ASSIGN)
                .filter(parent -> Types.isNone(new Statement.Assign(parent).value()))
                .isPresent();
    }

    private Optional<Type> ofProperty(Binding binding) {
        var function = new Statement.FunctionDef(binding.at().parent().orElseThrow());
        boolean property = function.decorators().size() == 1
                && function.decorators().get(0).expression().text().endsWith("property");
        return property ? function.returns().flatMap(types::ofAnnotation) : Optional.empty();
    }

    private Map<Statement.ClassDef, List<Expression.Attribute>> stores(String name) {
        var found = stores.get(name);
        if (found == null) stores.put(name, found = collect(name));
        return found;
    }

    private Map<Statement.ClassDef, List<Expression.Attribute>> collect(String name) {
        var result = new HashMap<Statement.ClassDef, List<Expression.Attribute>>();
        for (var attribute : model.attributeStores(name)) {
            if (!(attribute.value() instanceof Expression.Name self)) continue;
            var bindings = model.bindingsOf(self);
            if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.PARAMETER) continue;
            Instances.ownerOfSelf(model, bindings.get(0))
                    .ifPresent(definition -> result.computeIfAbsent(definition, key -> new ArrayList<>())
                            .add(attribute));
        }
        return result;
    }
}
