package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** What is known of a function that is called. */
public sealed interface Callee {
    /** An {@code async def} whose calls give coroutines. */
    record Coroutine(Statement.FunctionDef definition) implements Callee {}

    /** A function of a module, by its qualified name. */
    record Imported(String qualifiedName) implements Callee {
        /** The name as a message has it: without the dots of a relative import. */
        public String shown() {
            return qualifiedName.replaceFirst("^\\.+", "");
        }
    }

    /** @param reason why nothing is known, a clause that names the function */
    record Unknown(String reason) implements Callee {}

    /** What the file tells about a callee. */
    static Callee of(SemanticModel model, Expression function) {
        var qualified = model.qualifiedName(function);
        if (qualified.isPresent()) return new Imported(qualified.get());
        if (function instanceof Expression.Name name) return ofName(model, name);
        if (function instanceof Expression.Attribute attribute) return ofMethod(model, attribute);
        return new Unknown("`" + function.text() + "` is not known to be an `async def`");
    }

    /** The one function or method of the file that an expression stands for, of whatever kind. */
    static Optional<Statement.FunctionDef> definition(SemanticModel model, Expression function) {
        if (function instanceof Expression.Name name) {
            var bindings = model.bindingsOf(name);
            boolean one = bindings.size() == 1 && bindings.get(0).kind() == BindingKind.FUNCTION;
            return one ? Optional.of(definition(bindings.get(0))) : Optional.empty();
        }
        if (!(function instanceof Expression.Attribute attribute)) return Optional.empty();
        return model.types()
                .classOf(attribute.value())
                .map(type -> Instances.methods(model, type, attribute.name()))
                .filter(methods -> methods.size() == 1)
                .map(methods -> methods.get(0));
    }

    /** Where the file may name a function: a method by its name, whatever it is a member of there. */
    static List<? extends Node> namesOf(SemanticModel model, Statement.FunctionDef function) {
        return isMethod(model, function)
                ? model.attributesNamed(function.name())
                : model.usesNamed(function.name()).stream()
                        .map(use -> Node.of(use.at()))
                        .toList();
    }

    /** Whether a function stands in a class. */
    static boolean isMethod(SemanticModel model, Statement.FunctionDef function) {
        return model.scopeOf(function.at().first()).kind() == ScopeKind.CLASS;
    }

    private static Callee ofName(SemanticModel model, Expression.Name name) {
        var bindings = model.bindingsOf(name);
        if (bindings.isEmpty()) return new Unknown("`" + name.id() + "` is not defined in this file");
        boolean isFunction = bindings.stream().anyMatch(binding -> binding.kind() == BindingKind.FUNCTION);
        if (!isFunction) return new Unknown("`" + name.id() + "` is not known to be an `async def`");
        for (var binding : bindings) {
            if (binding.kind() != BindingKind.FUNCTION) {
                return new Unknown("`" + name.id() + "` is not only an `async def`");
            }
            var problem = problem(model, definition(binding));
            if (problem.isPresent()) return new Unknown(problem.get());
        }
        return new Coroutine(definition(bindings.get(0)));
    }

    private static Callee ofMethod(SemanticModel model, Expression.Attribute attribute) {
        var unknown = new Unknown("`" + attribute.text() + "` is not known to be an `async def`");
        var type = model.types().classOf(attribute.value());
        if (type.isEmpty()) return unknown;
        var methods = Instances.methods(model, type.get(), attribute.name());
        if (methods.isEmpty()) return unknown;
        for (var method : methods) {
            var problem = problem(model, method);
            if (problem.isPresent()) return new Unknown(problem.get());
        }
        return new Coroutine(methods.get(0));
    }

    private static Statement.FunctionDef definition(Binding binding) {
        return new Statement.FunctionDef(binding.at().parent().orElseThrow());
    }

    /** Why calls of a definition may not give coroutines. */
    private static Optional<String> problem(SemanticModel model, Statement.FunctionDef function) {
        if (!function.async())
            return Optional.of("`" + function.name() + "` is a plain function, called before the loop runs");
        if (!function.decorators().isEmpty()) {
            return Optional.of("a decorator may make something else of `" + function.name() + "`");
        }
        if (model.yields(function)) return Optional.of("`" + function.name() + "` is a generator");
        return Optional.empty();
    }
}
