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
    /** Stores to an attribute of an instance. */
    private final Map<Field, List<Expression.Attribute>> stores = new HashMap<>();

    private record Field(Statement.ClassDef definition, String name) {}

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
        return !stores(definition, name).isEmpty();
    }

    private Optional<Type> of(Statement.ClassDef definition, String name, int depth) {
        var own = stores(definition, name);
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

    private List<Expression.Attribute> stores(Statement.ClassDef definition, String name) {
        var found = stores.get(new Field(definition, name));
        if (found == null) stores.put(new Field(definition, name), found = collect(definition, name));
        return found;
    }

    private List<Expression.Attribute> collect(Statement.ClassDef definition, String name) {
        var result = new ArrayList<Expression.Attribute>();
        for (var attribute : model.attributes().storesOf(definition, name)) {
            if (!(attribute.value() instanceof Expression.Name self)) continue;
            var bindings = model.bindingsOf(self);
            if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.PARAMETER) continue;
            var owner = Instances.ownerOfSelf(model, bindings.get(0));
            if (owner.filter(definition::equals).isPresent()) result.add(attribute);
        }
        return result;
    }
}
