package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Classes of the file: whose {@code self} a parameter is, and which methods a class has. */
final class Instances {
    private Instances() {}

    private static Optional<Statement.ClassDef> classNamed(SemanticModel model, Expression.Name name) {
        var bindings = model.bindingsOf(name);
        if (bindings.size() != 1 || bindings.get(0).kind() != BindingKind.CLASS) return Optional.empty();
        return bindings.get(0).at().parent().map(Statement.ClassDef::new);
    }

    /** The class around a method whose first parameter this is. */
    static Optional<Statement.ClassDef> ownerOfSelf(SemanticModel model, Binding parameter) {
        var scope = parameter.scope();
        var owner = scope.owner();
        if (scope.kind() != ScopeKind.FUNCTION || owner.isEmpty()) return Optional.empty();
        var function = new Statement.FunctionDef(owner.get());
        boolean first = !function.parameters().isEmpty()
                && function.parameters().get(0).at().first().equals(parameter.at());
        boolean plain = function.decorators().stream()
                .noneMatch(decorator -> decorator.expression().text().equals("staticmethod"));
        if (!first || !plain) return Optional.empty();
        return scope.parent()
                .filter(around -> around.kind() == ScopeKind.CLASS)
                .flatMap(Scope::owner)
                .map(Statement.ClassDef::new);
    }

    /** The definitions of a method in a class or its first base of this file that has it. */
    static List<Statement.FunctionDef> methods(SemanticModel model, Statement.ClassDef type, String name) {
        return methods(model, type, name, 0);
    }

    private static List<Statement.FunctionDef> methods(
            SemanticModel model, Statement.ClassDef type, String name, int depth) {
        var found = new ArrayList<Statement.FunctionDef>();
        var bindings = model.bodyScope(type).bindingsOf(name);
        for (var binding : bindings) {
            if (binding.kind() != BindingKind.FUNCTION) return List.of();
            found.add(new Statement.FunctionDef(binding.at().parent().orElseThrow()));
        }
        if (!found.isEmpty() || depth > 20) return found;
        for (var base : type.bases()) {
            if (!(base instanceof Expression.Name baseName)) return List.of();
            var baseClass = classNamed(model, baseName);
            if (baseClass.isEmpty()) return List.of();
            var inherited = methods(model, baseClass.get(), name, depth + 1);
            if (!inherited.isEmpty()) return inherited;
        }
        return List.of();
    }

    /** A class, those from which it derives, and those that derive from it, as far as this file shows. */
    static Set<Statement.ClassDef> family(SemanticModel model, Statement.ClassDef type) {
        var family = new LinkedHashSet<Statement.ClassDef>();
        addBases(model, type, family, 0);
        family.remove(type);
        addDerived(model, type, family, 0);
        return family;
    }

    private static void addBases(
            SemanticModel model, Statement.ClassDef type, Set<Statement.ClassDef> family, int depth) {
        if (depth > 20 || !family.add(type)) return;
        for (var base : bases(model, type)) addBases(model, base, family, depth + 1);
    }

    private static void addDerived(
            SemanticModel model, Statement.ClassDef type, Set<Statement.ClassDef> family, int depth) {
        if (depth > 20 || !family.add(type)) return;
        for (var derived : classesNaming(model, type.name())) {
            if (bases(model, derived).contains(type)) addDerived(model, derived, family, depth + 1);
        }
    }

    private static List<Statement.ClassDef> bases(SemanticModel model, Statement.ClassDef type) {
        return type.bases().stream()
                .filter(Expression.Name.class::isInstance)
                .flatMap(name -> classNamed(model, (Expression.Name) name).stream())
                .toList();
    }

    /** Whether a class is another one or derives from it, as far as this file shows. */
    static boolean isSubclass(SemanticModel model, Statement.ClassDef type, Statement.ClassDef base) {
        return isSubclass(model, type, base, 0);
    }

    private static boolean isSubclass(
            SemanticModel model, Statement.ClassDef type, Statement.ClassDef base, int depth) {
        if (type.equals(base)) return true;
        if (depth > 20) return false;
        return bases(model, type).stream().anyMatch(parent -> isSubclass(model, parent, base, depth + 1));
    }

    /** The classes of this file whose line reads a name. */
    private static List<Statement.ClassDef> classesNaming(SemanticModel model, String name) {
        var found = new ArrayList<Statement.ClassDef>();
        for (int chunk : model.chunks(Topic.USED, name)) {
            var facts = model.factsSeen(chunk);
            if (facts.bodyKind() != ScopeKind.CLASS) continue;
            var scope = facts.scopes().get(facts.bodyScope() - 1);
            found.add(new Statement.ClassDef(model.document().cursor(chunk, scope.node())));
        }
        return found;
    }
}
