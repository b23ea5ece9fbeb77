package dev.anyiolsp.rules.migration.testing;

import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The functions and classes of a file of tests. */
public final class TestFunctions {
    private TestFunctions() {}

    /** Whether some line of a file has one of some texts in it. */
    static boolean mentions(SemanticModel model, String... texts) {
        var document = model.document();
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) {
            for (var text : texts) if (document.whole(chunk).text().contains(text)) return true;
        }
        return false;
    }

    /** All functions of the module and of its classes. */
    public static List<Statement.FunctionDef> all(SemanticModel model) {
        var found = new ArrayList<Statement.FunctionDef>();
        collect(model.document().body(), found, 0);
        return found;
    }

    private static void collect(List<Statement> body, List<Statement.FunctionDef> found, int depth) {
        for (var statement : body) {
            if (statement instanceof Statement.FunctionDef function) found.add(function);
            else if (statement instanceof Statement.ClassDef type && depth < 5) collect(type.body(), found, depth + 1);
        }
    }

    /** Whether pytest takes a function for a test by its name. */
    public static boolean isTest(Statement.FunctionDef function) {
        return function.name().startsWith("test");
    }

    /** Whether a function is decorated as a fixture, of whatever plugin. */
    static boolean isFixture(Statement.FunctionDef function) {
        return function.decorators().stream().anyMatch(decorator -> {
            var expression = decorator.expression();
            var name = expression instanceof Expression.Call call ? call.function() : expression;
            return name.text().equals("fixture") || name.text().endsWith(".fixture");
        });
    }

    /** The definition that a decorator stands above. */
    public static Optional<Statement> decorated(Part.Decorator decorator) {
        var document = decorator.document();
        for (int chunk = decorator.at().chunk() + 1; chunk < document.chunkCount(); chunk++) {
            var kind = document.chunk(chunk).head().kind();
            if (kind == HeadKind.TRIVIA || kind == HeadKind.DECORATOR) continue;
            if (kind != HeadKind.FUNCTION && kind != HeadKind.CLASS) return Optional.empty();
            var line = document.root(chunk).children();
            if (line.isEmpty()) return Optional.empty();
            var node = Node.of(line.get(0));
            boolean isDefinition = node instanceof Statement.FunctionDef || node instanceof Statement.ClassDef;
            return isDefinition ? Optional.of((Statement) node) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether {@code unittest} runs the tests of a class: it or one of its bases is a {@code TestCase}. */
    static boolean isTestCase(SemanticModel model, Statement.ClassDef type) {
        return isTestCase(model, type, new HashSet<>());
    }

    private static boolean isTestCase(SemanticModel model, Statement.ClassDef type, Set<String> seen) {
        if (!seen.add(type.name())) return false;
        return type.bases().stream()
                .anyMatch(base -> base.text().endsWith("TestCase")
                        || model.qualifiedName(base)
                                .filter(name -> name.endsWith("TestCase"))
                                .isPresent()
                        || classesNamed(model, base).anyMatch(other -> isTestCase(model, other, seen)));
    }

    /** The classes of the module that a base may be, for which no other class is looked at. */
    private static Stream<Statement.ClassDef> classesNamed(SemanticModel model, Expression base) {
        if (!(base instanceof Expression.Name name)) return Stream.empty();
        return model.module().bindingsOf(name.id()).stream()
                .filter(binding -> binding.kind() == BindingKind.CLASS)
                .map(binding -> new Statement.ClassDef(binding.at().parent().orElseThrow()));
    }

    static boolean hasTestCase(SemanticModel model) {
        return model.answer(TestFunctions.class, TestFunctions::findTestCase);
    }

    private static boolean findTestCase(SemanticModel model) {
        return model.document().body().stream()
                .anyMatch(statement -> statement instanceof Statement.ClassDef type && isTestCase(model, type));
    }

    /** The class around a definition that {@code unittest} runs, or the definition itself. */
    static boolean isOfTestCase(SemanticModel model, Statement definition) {
        for (Optional<Node> around = Optional.of(definition);
                around.isPresent();
                around = around.get().parent()) {
            if (around.get() instanceof Statement.ClassDef type && isTestCase(model, type)) return true;
        }
        return false;
    }
}
