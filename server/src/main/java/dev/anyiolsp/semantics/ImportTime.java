package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.syntax.Statement;
import java.util.Optional;

/** Objects of classes that are made while a file is imported, when no loop runs. */
public final class ImportTime {
    private ImportTime() {}

    private record Made(String className) {}

    /** Whether a document makes objects of one of its classes so. */
    public static boolean makes(SemanticModel model, String className) {
        return model.answer(
                new Made(className),
                there -> there.usesNamed(className).stream().anyMatch(use -> isCalled(use.at())));
    }

    /** Whether what may be the name of a class stands where an object is made so. */
    public static boolean isMade(String name, Cursor at) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0)) && isCalled(at);
    }

    private static boolean isCalled(Cursor name) {
        return name.call().isPresent() && !isInFunction(name);
    }

    /** The name of the class in which a node stands; empty if in none. */
    public static Optional<String> classAround(Node node) {
        for (var around = node.parent();
                around.isPresent();
                around = around.get().parent()) {
            if (around.get() instanceof Statement.ClassDef type) return Optional.of(type.name());
        }
        return Optional.empty();
    }

    private static boolean isInFunction(Cursor at) {
        for (var around = Optional.of(at);
                around.isPresent();
                around = around.get().parent()) {
            if (around.get().kind() == NodeKind.LAMBDA) return true;
        }
        var document = at.document();
        for (int line = document.parentOf(at.chunk()); line >= 0; line = document.parentOf(line)) {
            if (document.chunk(line).head().kind() == HeadKind.FUNCTION) return true;
        }
        // The suite of a function may stand in the line of its head.
        return document.chunk(at.chunk()).head().kind() == HeadKind.FUNCTION;
    }
}
