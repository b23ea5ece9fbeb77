package dev.anyiolsp.rules.migration.queues;

import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The type of a queue's items, moved from an annotation, which Python need not evaluate, into an expression, which it
 * does: what may not exist when the program runs is written as a string.
 */
final class ItemType {
    private static final Pattern IN_STRING = Pattern.compile("[\\w.]*Queue\\[(.*)](?:\\s*\\|\\s*None)?");

    private ItemType() {}

    /** The text between the brackets of {@code create_memory_object_stream[…]}; empty if there is none. */
    static Optional<String> of(SemanticModel model, Expression annotation, boolean oldPython) {
        if (annotation instanceof Expression.Constant constant && constant.kind() == ConstantKind.STRING) {
            var matcher = IN_STRING.matcher(
                    constant.text().substring(1, constant.text().length() - 1));
            return matcher.matches() ? quoted(matcher.group(1)) : Optional.empty();
        }
        var type = itemOf(model, annotation);
        if (type.isEmpty()) return Optional.empty();
        boolean plain = !(oldPython && type.get().text().indexOf('|') >= 0)
                && exists(model, type.get().at());
        return plain ? Optional.of(type.get().text()) : quoted(type.get().text());
    }

    private static Optional<String> quoted(String type) {
        boolean simple = type.chars().noneMatch(c -> c == '"' || c == '\'' || c == '\\' || c == '\n' || c == '\r');
        return simple ? Optional.of("\"" + type + "\"") : Optional.empty();
    }

    private static Optional<Expression> itemOf(SemanticModel model, Expression annotation) {
        if (annotation instanceof Expression.BinOp union) {
            return itemOf(model, union.left()).or(() -> itemOf(model, union.right()));
        }
        if (!(annotation instanceof Expression.Subscript generic)) return Optional.empty();
        boolean queue = model.qualifiedName(generic.value())
                .filter("asyncio.Queue"::equals)
                .isPresent();
        return queue ? Optional.of(generic.index()) : itemOf(model, generic.index());
    }

    /** Whether all names of a type certainly have a value: builtins, and what the module imports or defines. */
    private static boolean exists(SemanticModel model, Cursor at) {
        if (at.kind() == NodeKind.CONSTANT && at.data() == ConstantKind.STRING.ordinal()) return true;
        if (at.kind() == NodeKind.NAME) return isBound(model, new Expression.Name(at));
        return at.children().stream().allMatch(child -> exists(model, child));
    }

    private static boolean isBound(SemanticModel model, Expression.Name name) {
        var bindings = model.bindingsOf(name);
        if (bindings.isEmpty()) return !model.isBoundAnywhere(name.id());
        var binding = bindings.get(0);
        boolean known = binding.kind() == BindingKind.IMPORT || binding.kind() == BindingKind.CLASS;
        if (bindings.size() != 1 || !known || binding.scope() != model.module()) return false;
        // Below TYPE_CHECKING, or in a try, it may not have one.
        var document = model.document();
        int chunk = binding.at().chunk();
        var line = document.root(chunk).first().kind();
        boolean always = document.parentOf(chunk) < 0
                && (line == NodeKind.IMPORT || line == NodeKind.IMPORT_FROM || line == NodeKind.CLASS_DEF);
        return always && binding.at().start() < name.at().start();
    }
}
