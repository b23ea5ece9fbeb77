package dev.anyiolsp.fix;

import dev.anyiolsp.semantics.Binding;
import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Siblings;
import dev.anyiolsp.syntax.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which names of import statements nothing needs any more. When in doubt a name stays: an unused import does no harm. */
final class ImportRemoval {
    private static final Pattern KEPT_BY_COMMENT = Pattern.compile("#\\s*(noqa|isort|type|pylint|flake8)\\b");

    /** Calls of what runs a text, or looks for a name by a text. */
    private static final Pattern RUNS_TEXT = Pattern.compile("(?<![\\w.])(eval|exec|globals|locals|vars)\\s*\\(");

    /** What gives all names of a module. */
    private static final Set<String> NAMESPACES = Set.of("dir", "globals", "locals", "vars");

    private final SemanticModel model;
    /** Start offsets of the names whose uses go. */
    private final Set<Integer> going;

    /** Whether other files ask for a name. */
    private final Predicate<String> wanted;

    private final Set<Cursor> aliases = new LinkedHashSet<>();
    private final Set<List<Binding>> considered = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Whether a text that is run, or a type in a comment, may name something. */
    private final Map<String, Boolean> inTexts = new HashMap<>();

    ImportRemoval(SemanticModel model, Set<Integer> going, Predicate<String> wanted) {
        this.model = model;
        this.going = going;
        this.wanted = wanted;
    }

    /** The ALIAS nodes that go. */
    Set<Cursor> aliases() {
        return aliases;
    }

    boolean removes(Binding binding) {
        return aliases.contains(binding.at());
    }

    /** Removes a binding's alias if no use of it is left and nothing else asks for it. */
    void consider(Binding binding) {
        if (binding.kind() == BindingKind.IMPORT && !isUsed(binding) && !isWanted(binding)) aliases.add(binding.at());
    }

    /** The same for all that binds a name in a scope. */
    void considerAll(List<Binding> bindings) {
        if (considered.add(bindings)) bindings.forEach(this::consider);
    }

    private boolean isUsed(Binding binding) {
        return model.usesOf(binding.scope(), binding.name()).stream()
                .anyMatch(use -> !going.contains(use.range().start()));
    }

    private boolean isWanted(Binding binding) {
        var alias = new Part.Alias(binding.at());
        boolean exported = alias.asName().filter(alias.name()::equals).isPresent() || isInAll(binding);
        boolean submodule = binding.at().parent().orElseThrow().kind() == NodeKind.IMPORT
                && alias.name().indexOf('.') > 0;
        boolean declared = model.isDeclared(binding.name());
        boolean rebound = binding.scope().bindingsOf(binding.name()).stream()
                .anyMatch(other -> other.kind() != BindingKind.IMPORT);
        boolean reached = binding.scope() == model.module() && wanted.test(binding.name());
        return reached
                || exported
                || submodule
                || declared
                || rebound
                || isGuarded(binding.at())
                || isKeptByComment(binding)
                || inTexts.computeIfAbsent(binding.name(), name -> isInCode(name) || isInTypeComment(name));
    }

    /** Whether the module's {@code __all__} may name it. */
    private boolean isInAll(Binding binding) {
        if (model.module().bindingsOf("__all__").isEmpty()) return false;
        for (var all : model.usesNamed("__all__")) if (names(all.at(), binding.name())) return true;
        for (var all : model.module().bindingsOf("__all__")) if (names(all.at(), binding.name())) return true;
        return false;
    }

    private static boolean names(Cursor at, String name) {
        return hasString(at.document().root(at.chunk()), name);
    }

    private static boolean hasString(Cursor at, String name) {
        if (at.kind() == NodeKind.CALL && NAMESPACES.contains(at.first().text())) return true;
        if (at.kind() == NodeKind.CONSTANT && at.data() == ConstantKind.STRING.ordinal())
            return has(at.text(), "\\b" + Pattern.quote(name) + "\\b");
        return at.children().stream().anyMatch(child -> hasString(child, name));
    }

    /** An import in a try is there for its failure; one that is alone in its suite would leave no suite. */
    private static boolean isGuarded(Cursor alias) {
        var statement = Node.of(alias.parent().orElseThrow());
        var holder = statement.parent();
        if (holder.isEmpty()) return false;
        var kind = holder.get().at().kind();
        if (kind == NodeKind.TRY || kind == NodeKind.EXCEPT) return true;
        return Siblings.isOnly((Statement) statement);
    }

    private boolean isKeptByComment(Binding binding) {
        var chunk = model.document().chunk(binding.at().chunk());
        int start = model.document().lineStart(binding.at().chunk())
                - model.document().start(binding.at().chunk());
        return KEPT_BY_COMMENT.matcher(chunk.text(start, chunk.length())).find();
    }

    /** Whether a text that Python runs may name it: a doctest without an import of its own, or one for {@code eval}. */
    private boolean isInCode(String name) {
        var text = model.document().text();
        var word = "\\b" + Pattern.quote(name) + "\\b";
        if (text.contains(">>>")
                && has(text, "(>>>|\\.\\.\\.) [^\\r\\n]*" + word)
                && !has(text, "(>>>|\\.\\.\\.) *(import|from) [^\\r\\n]*" + word)) return true;
        return RUNS_TEXT.matcher(text).find() && has(text, "[\"'][^\"'\\r\\n]*" + word + "[^\"'\\r\\n]*[\"']");
    }

    private static boolean has(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private boolean isInTypeComment(String name) {
        var text = model.document().text();
        if (!text.contains("# type:")) return false;
        return Pattern.compile("# type:[^\\r\\n]*\\b" + Pattern.quote(name) + "\\b")
                .matcher(text)
                .find();
    }
}
