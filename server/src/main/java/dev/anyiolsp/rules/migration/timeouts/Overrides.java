package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.outline.Waits;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.rules.migration.code.MethodsElsewhere;
import dev.anyiolsp.rules.migration.timeouts.Quiet.Restless;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.Replaced;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Type;
import dev.anyiolsp.semantics.Values;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands in the place of a method: those of derived classes, in this file and in others, and that of a base elsewhere. */
final class Overrides {
    private final SemanticModel model;
    private final RuleContext context;
    private final Quiet quiet;
    private final MethodsElsewhere elsewhere;

    Overrides(SemanticModel model, RuleContext context, Quiet quiet) {
        this.model = model;
        this.context = context;
        this.quiet = quiet;
        this.elsewhere = new MethodsElsewhere(model);
    }

    /** What speaks against the methods of derived classes that a call of a method may reach. */
    Optional<Restless> against(Expression.Attribute method) {
        return against(method.value(), method.name());
    }

    /** @param receiver an instance of a class of this file, maybe of one that derives from it */
    Optional<Restless> against(Expression receiver, String method) {
        var type = model.types().classOf(receiver);
        boolean isMangled = method.startsWith("__") && !method.endsWith("__");
        if (type.isEmpty()) return Optional.empty();
        var replaced = againstReplaced(type.get(), method);
        if (replaced.isPresent()) return replaced;
        if (isMangled || isMadeHere(receiver)) return Optional.empty();
        for (var derived : derived(type.get())) {
            var found = inPlaceOf(derived, method);
            if (found.isPresent()) {
                var reason = "`" + derived.name() + "` overrides `" + method + "`, and "
                        + found.get().reason();
                return Optional.of(new Restless(reason, found.get().cleanUp()));
            }
        }
        if (!isOfModule(type.get())) return Optional.empty();
        return quiet.overriding(type.get().name(), method);
    }

    /** What speaks against a method, of whatever class, in whose place this file may put something. */
    Optional<Restless> againstReplaced(String method) {
        return Replaced.isMember(model, method)
                ? Optional.of(Restless.of(Workspace.replacing("this file", method)))
                : Optional.empty();
    }

    private Optional<Restless> againstReplaced(Statement.ClassDef type, String method) {
        return againstReplaced(method)
                .or(() -> lineage(type).stream()
                        .filter(this::isOfModule)
                        .flatMap(each -> context.workspace().replaced(each.name(), method).stream())
                        .findFirst()
                        .map(place -> Restless.of(Workspace.replacing(place, method))));
    }

    /** What speaks against a function of this file, in whose place another file may put something. */
    Optional<Restless> againstReplaced(Statement.FunctionDef function) {
        boolean isOfModule = model.module().bindingsOf(function.name()).stream()
                .anyMatch(binding ->
                        binding.at().parent().filter(function.at()::equals).isPresent());
        if (!isOfModule) return Optional.empty();
        return context.workspace()
                .replaced("", function.name())
                .map(place -> Restless.of(Workspace.replacing(place, function.name())));
    }

    /** A class and those of this file that it derives from. */
    private Set<Statement.ClassDef> lineage(Statement.ClassDef type) {
        var found = new LinkedHashSet<Statement.ClassDef>();
        var next = new ArrayList<>(List.of(type));
        while (!next.isEmpty()) {
            var each = next.remove(next.size() - 1);
            if (!found.add(each)) continue;
            for (var base : each.bases()) elsewhere.localClass(base).ifPresent(next::add);
        }
        return found;
    }

    private Optional<Restless> inPlaceOf(Statement.ClassDef derived, String method) {
        for (var binding : model.bodyScope(derived).bindingsOf(method)) {
            var unseen = Restless.of("what that does when it is cancelled is not seen");
            if (binding.kind() != BindingKind.FUNCTION) return Optional.of(unseen);
            var definition = new Statement.FunctionDef(binding.at().parent().orElseThrow());
            boolean isSeen = definition.async() && definition.decorators().isEmpty();
            if (!isSeen || Waits.isToOverride(definition)) return Optional.of(unseen);
            var found = quiet.ofFunction(definition);
            if (found.isPresent()) return found;
            if (method.equals("__aexit__")
                    && !Waits.of(definition.body(), model::qualifiedName).isEmpty()) {
                return Optional.of(Restless.of("`" + derived.name() + "` awaits in `__aexit__`"));
            }
        }
        return Optional.empty();
    }

    /** Whether the class of an object is seen where it is made. */
    private boolean isMadeHere(Expression receiver) {
        if (receiver instanceof Expression.Call call) {
            return model.types()
                    .of(call.function())
                    .filter(Type.LocalClass.class::isInstance)
                    .isPresent();
        }
        return receiver instanceof Expression.Name name
                && Values.areAll(model, name, value -> value instanceof Expression.Call && isMadeHere(value));
    }

    /** The classes of this file that derive from one, directly or not. */
    private List<Statement.ClassDef> derived(Statement.ClassDef type) {
        var found = new ArrayList<Statement.ClassDef>();
        var seen = new HashSet<Cursor>();
        var next = new ArrayList<>(List.of(type));
        while (!next.isEmpty()) {
            var base = next.remove(next.size() - 1);
            if (!seen.add(base.at())) continue;
            for (var use : model.usesNamed(base.name())) {
                var derived = derivedBy(use.at());
                if (derived.isEmpty() || !isNameOf(use.at(), base)) continue;
                found.add(derived.get());
                next.add(derived.get());
            }
        }
        return found;
    }

    /** The class of which a name, or what it begins, is a base. */
    private static Optional<Statement.ClassDef> derivedBy(Cursor name) {
        if (name.kind() != NodeKind.NAME) return Optional.empty();
        var base = name.parent()
                .filter(parent ->
                        parent.kind() == NodeKind.SUBSCRIPT && parent.first().equals(name))
                .orElse(name);
        return base.parent()
                .filter(parent -> parent.kind() == NodeKind.CLASS_DEF)
                .map(Statement.ClassDef::new);
    }

    private boolean isNameOf(Cursor name, Statement.ClassDef type) {
        var bindings = model.bindingsOf((Expression.Name) Node.of(name));
        return bindings.stream()
                .anyMatch(binding -> binding.kind() == BindingKind.CLASS
                        && binding.at().parent().filter(type.at()::equals).isPresent());
    }

    private boolean isOfModule(Statement.ClassDef type) {
        return model.module().bindingsOf(type.name()).stream()
                .anyMatch(binding ->
                        binding.at().parent().filter(type.at()::equals).isPresent());
    }

    static boolean isSuper(Expression value) {
        return value instanceof Expression.Call call
                && call.function() instanceof Expression.Name name
                && name.id().equals("super")
                && call.at().children().size() == 1;
    }

    /** What speaks against the method that {@code super().method} means. */
    Optional<Restless> ofSuper(Expression.Attribute method) {
        for (var around = method.parent();
                around.isPresent();
                around = around.get().parent()) {
            if (!(around.get() instanceof Statement.ClassDef type)) continue;
            for (var base : type.bases()) {
                var local = elsewhere.localClass(base);
                var own = local.flatMap(found -> model.types().methodOf(found, method.name()));
                if (own.isPresent()) {
                    boolean isSeen = own.get().async() && own.get().decorators().isEmpty();
                    return isSeen ? quiet.ofFunction(own.get()) : Optional.of(Restless.unseen(method));
                }
                var path = local.isPresent()
                        ? elsewhere.inherited(local.get(), method.name())
                        : model.qualifiedName(MethodsElsewhere.named(base)).map(name -> name + "." + method.name());
                if (path.isPresent()) {
                    return quiet.elsewhere(path.get());
                }
            }
            break;
        }
        return Optional.of(Restless.unseen(method));
    }
}
