package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.ConstantKind;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.NodeKind;
import java.util.Map;

/**
 * Calls that import a module which they name: {@code importlib.import_module("asyncio")}, {@code
 * pytest.importorskip("asyncio")}, {@code __import__("asyncio")}.
 */
final class DynamicImports {
    private static final String BUILT_IN = "__import__";
    private static final Map<String, String> FUNCTIONS = Map.of(
            "import_module", "importlib.import_module", "importorskip", "pytest.importorskip", BUILT_IN, BUILT_IN);

    /** What longer lines say is read in parts, of which none knows all of a call. */
    private static final int LONGEST = 400;

    private DynamicImports() {}

    /** The module that a value imports, if its function is what it is called; null for any other. */
    static String moduleOf(Cursor value) {
        if (value.kind() != NodeKind.CALL) return null;
        var tree = value.tree();
        if (tree.end(tree.root()) - tree.start(tree.root()) > LONGEST) return null;
        var function = FUNCTIONS.get(lastStep(value.first()));
        var children = value.children();
        if (function == null || children.size() < 2) return null;
        var named = children.get(1);
        boolean isString = named.kind() == NodeKind.CONSTANT && named.data() == ConstantKind.STRING.ordinal();
        var module = isString ? named.text().substring(1, named.text().length() - 1) : "";
        if (!isModule(module)) return null;
        return function.equals(BUILT_IN) ? module.replaceFirst("\\..*", "") : module;
    }

    private static boolean isModule(String module) {
        return !module.isEmpty()
                && Character.isJavaIdentifierStart(module.charAt(0))
                && module.chars().allMatch(unit -> unit == '.' || Character.isJavaIdentifierPart(unit));
    }

    private static String lastStep(Cursor function) {
        return switch (function.kind()) {
            case NAME -> function.name();
            case ATTRIBUTE -> DottedPath.attribute(function);
            default -> "";
        };
    }

    /** Whether the function of such a call is certainly what it is called. */
    static boolean isCertain(SemanticModel model, Cursor call) {
        var spelled = DottedPath.of(call.first());
        if (spelled == null) return false;
        var expected = FUNCTIONS.get(lastStep(call.first()));
        if (expected.equals(BUILT_IN)) return spelled.equals(BUILT_IN) && !model.isBoundAnywhere(BUILT_IN);
        int dot = spelled.indexOf('.');
        var root = dot < 0 ? spelled : spelled.substring(0, dot);
        var path = dot < 0 ? expected : expected.substring(0, expected.indexOf('.'));
        boolean fits = dot < 0 || dot == spelled.lastIndexOf('.');
        return fits && isOnly(model, root, path);
    }

    /** Whether all that gives a name a value, in whatever scope, is an import of the same thing. */
    private static boolean isOnly(SemanticModel model, String name, String path) {
        boolean isImported = false;
        for (int chunk : model.chunks(Topic.BOUND, name)) {
            for (var binding : FactPages.named(model.factsSeen(chunk).bindings(), new Named(name))) {
                if (binding.kind() != BindingKind.IMPORT || !path.equals(binding.path())) return false;
                isImported = true;
            }
        }
        return isImported;
    }
}
