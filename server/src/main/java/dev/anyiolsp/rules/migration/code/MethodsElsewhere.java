package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.outline.ClassOutline;
import dev.anyiolsp.semantics.Binding;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Type;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a file spells methods of objects whose classes stand in other files. */
public final class MethodsElsewhere {
    /** Bases that have no methods which a program calls. */
    private static final Set<String> EMPTY_BASES = Set.of("abc.ABC", "typing.Generic", "typing.Protocol");

    private static final int MOST_STEPS = 12;

    private final SemanticModel model;

    /** Of one file. */
    public MethodsElsewhere(SemanticModel model) {
        this.model = model;
    }

    /**
     * The path of a method of an object of another file's class, of what a function or method of another file is annotated to
     * give, or of an attribute of such an object.
     */
    public Optional<String> path(Expression.Attribute method) {
        return path(method.value(), method.name());
    }

    /** The same of a member that is spelt otherwise than as an attribute of its receiver. */
    public Optional<String> path(Expression receiver, String member) {
        return path(receiver, member, 0);
    }

    private Optional<String> path(Expression receiver, String member, int steps) {
        var own = model.types().classOf(receiver);
        if (own.isPresent()) return inherited(own.get(), member, 0);
        return pathOf(receiver, steps).map(path -> path + "." + member);
    }

    /** The path of a class of another file, or of what gives an object of one; a called function has {@code ()} behind it. */
    private Optional<String> pathOf(Expression value, int steps) {
        if (steps > MOST_STEPS) return Optional.empty();
        var type = model.types().className(value);
        if (type.isPresent()) return type.filter(MethodsElsewhere::isForeign);
        if (value instanceof Expression.Await await) return pathOf(await.value(), steps + 1);
        if (value instanceof Expression.Attribute attribute
                && model.qualifiedName(attribute).isEmpty()) {
            return path(attribute.value(), attribute.name(), steps + 1);
        }
        if (value instanceof Expression.Call call) {
            var qualified = model.qualifiedName(call.function()).filter(MethodsElsewhere::isForeign);
            if (qualified.isEmpty() && call.function() instanceof Expression.Attribute method) {
                qualified = path(method.value(), method.name(), steps + 1);
            }
            return qualified.map(path -> path + ClassOutline.CALLED);
        }
        return value instanceof Expression.Name name ? pathOfName(name, steps + 1) : Optional.empty();
    }

    private static boolean isForeign(String name) {
        return !name.startsWith("asyncio.") && !name.startsWith("anyio.");
    }

    /** The path of what all values of a name come from. */
    private Optional<String> pathOfName(Expression.Name name, int steps) {
        Optional<String> only = Optional.empty();
        for (var binding : model.bindingsOf(name)) {
            if (binding.kind() == BindingKind.DELETION || binding.kind() == BindingKind.NONE) continue;
            var path = pathOfBinding(binding, steps);
            if (path.isEmpty() || only.isPresent() && !only.equals(path)) return Optional.empty();
            only = path;
        }
        return only;
    }

    private Optional<String> pathOfBinding(Binding binding, int steps) {
        var holder = binding.at().parent();
        if (binding.kind() != BindingKind.ASSIGNMENT || holder.isEmpty()) return Optional.empty();
        return switch (holder.get().kind()) {
            case ASSIGN -> pathOf(new Statement.Assign(holder.get()).value(), steps);
            case NAMED_EXPR -> pathOf(new Expression.NamedExpr(holder.get()).value(), steps);
            case WITH_ITEM -> {
                boolean isAsync = holder.get()
                        .parent()
                        .filter(with -> new Statement.With(with).async())
                        .isPresent();
                var enter = isAsync ? "__aenter__" : "__enter__";
                yield path(new Part.WithItem(holder.get()).context(), enter, steps)
                        .map(path -> path + ClassOutline.CALLED);
            }
            default -> Optional.empty();
        };
    }

    /** The qualified name of what a class of this file has from a base of another one. */
    public Optional<String> inherited(Statement.ClassDef type, String member) {
        return inherited(type, member, 0);
    }

    private Optional<String> inherited(Statement.ClassDef type, String member, int steps) {
        boolean isOwn = steps > 8
                || !model.bodyScope(type).bindingsOf(member).isEmpty()
                || model.types().hasAttribute(type, member);
        if (isOwn) return Optional.empty();
        for (var base : type.bases()) {
            var qualified = model.qualifiedName(named(base));
            if (qualified.filter(EMPTY_BASES::contains).isPresent()) continue;
            if (qualified.isPresent()) return qualified.map(name -> name + "." + member);
            return localClass(base).flatMap(found -> inherited(found, member, steps + 1));
        }
        return Optional.empty();
    }

    /** The qualified names of the classes of other files from which one of this file derives, by way of others of it, too. */
    public Set<String> basesOf(Statement.ClassDef type) {
        var found = new LinkedHashSet<String>();
        var seen = new HashSet<Cursor>();
        var next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            var each = next.remove();
            if (!seen.add(each.at())) continue;
            for (var base : each.bases()) {
                model.qualifiedName(named(base)).ifPresent(found::add);
                localClass(base).ifPresent(next::add);
            }
        }
        return found;
    }

    /** A base without what stands in brackets behind it. */
    public static Expression named(Expression base) {
        return base instanceof Expression.Subscript generic ? generic.value() : base;
    }

    /** The class of this file that a base is. */
    public Optional<Statement.ClassDef> localClass(Expression base) {
        return model.types()
                .of(named(base))
                .filter(Type.LocalClass.class::isInstance)
                .map(found -> ((Type.LocalClass) found).definition());
    }
}
