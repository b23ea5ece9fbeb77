package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.Annotations;
import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.KnownModules;
import dev.anyiolsp.semantics.Types;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The classes that annotations and calls name, as paths, without resolving a name: the imports of the file and the classes of
 * its module are all that is asked for.
 */
final class TypePaths {
    private static final Set<String> ITERATORS = Set.of("AsyncIterator", "AsyncGenerator", "AsyncIterable");
    private static final Set<String> MANAGERS = Set.of("AsyncContextManager", "AbstractAsyncContextManager");

    private final UnaryOperator<String> paths;
    private final Set<String> classes;
    private final Set<String> assigned;

    /**
     * @param paths the path that names and dots have by the imports of the file; empty for none
     * @param classes the classes of the module
     * @param assigned names that get a value otherwise than as a parameter, somewhere in the file
     */
    TypePaths(UnaryOperator<String> paths, Set<String> classes, Set<String> assigned) {
        this.paths = paths;
        this.classes = classes;
        this.assigned = assigned;
    }

    /** The path of a class that is spelled; empty if it is none that can be told. */
    String of(Expression annotation) {
        if (annotation instanceof Expression.Name || annotation instanceof Expression.Attribute) {
            return spelled(DottedPath.of(annotation.at()));
        }
        if (annotation instanceof Expression.BinOp union && union.operator().equals("|")) {
            if (Types.isNone(union.right())) return of(union.left());
            return Types.isNone(union.left()) ? of(union.right()) : "";
        }
        if (annotation instanceof Expression.Subscript generic) {
            if (generic.value().text().endsWith("Optional")) return of(generic.index());
            return Annotations.isContainer(generic) ? "" : of(generic.value());
        }
        if (annotation instanceof Expression.Constant constant && constant.kind() == ConstantKind.STRING) {
            var text = constant.text();
            return text.length() > 2 ? spelled(text.substring(1, text.length() - 1)) : "";
        }
        return "";
    }

    /** The class that a function is annotated to give; empty if it is none of a project's. */
    String returned(Statement.FunctionDef function) {
        var managed = function.returns()
                .map(annotation -> ofGeneric(annotation, MANAGERS))
                .orElse("");
        if (!managed.isEmpty()) return (ClassOutline.MANAGER + managed).intern();
        var path = function.returns().map(this::of).orElse("");
        boolean isOfTyping = path.startsWith("typing") || path.startsWith("collections.");
        return isOfTyping && !path.endsWith(".Self") ? "" : path;
    }

    /** What an iterator is annotated to give; empty if it is none of a project's. */
    String yielded(Statement.FunctionDef generator) {
        return generator
                .returns()
                .map(annotation -> ofGeneric(annotation, ITERATORS))
                .orElse("");
    }

    /** The class in {@code AsyncIterator[Connection]}. */
    private String ofGeneric(Expression annotation, Set<String> generics) {
        if (!(annotation instanceof Expression.Subscript generic)) return "";
        var text = generic.value().text();
        if (!generics.contains(text.substring(text.lastIndexOf('.') + 1))) return "";
        boolean isSeveral = generic.index() instanceof Expression.Sequence;
        return of(isSeveral ? ((Expression.Sequence) generic.index()).elements().get(0) : generic.index());
    }

    private String spelled(String dotted) {
        if (dotted == null) return "";
        if (classes.contains(dotted)) return (ClassOutline.OWN + dotted).intern();
        var path = paths.apply(dotted);
        if (path.isEmpty()) return "";
        int last = path.lastIndexOf('.') + 1;
        while (last < path.length() && path.charAt(last) == '_') last++;
        boolean isClass = last < path.length() && Character.isUpperCase(path.charAt(last));
        return isClass ? KnownModules.canonical(path).intern() : "";
    }

    /** The class of a value: of one that is made here, or of a parameter. */
    String ofValue(Expression value, Map<String, String> parameters) {
        if (value instanceof Expression.Call call) return of(call.function());
        return value instanceof Expression.Name name ? parameters.getOrDefault(name.id(), "") : "";
    }

    /** The classes of the parameters of a function that keep their values. */
    Map<String, String> parameters(Statement.FunctionDef function) {
        var found = new HashMap<String, String>();
        for (var parameter : function.parameters()) {
            if (parameter.annotation().isEmpty() || assigned.contains(parameter.name())) continue;
            switch (parameter.kind()) {
                case VAR_POSITIONAL, VAR_KEYWORD -> {}
                default -> {
                    var path = of(parameter.annotation().get());
                    if (!path.isEmpty()) found.put(parameter.name(), path);
                }
            }
        }
        return found;
    }
}
