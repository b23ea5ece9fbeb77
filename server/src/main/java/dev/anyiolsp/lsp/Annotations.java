package dev.anyiolsp.lsp;

import dev.anyiolsp.engine.Purpose;
import org.eclipse.lsp4j.ChangeAnnotation;

/** What a client says about edits when it asks whether they may be made. */
final class Annotations {
    private Annotations() {}

    /** Edits with the same one are shown together. */
    static String id(Purpose purpose) {
        var name = purpose.kind().name().toLowerCase(java.util.Locale.ROOT);
        if (purpose.rules().isEmpty()) return name;
        return name + ": " + String.join(", ", purpose.rules()) + ": " + String.join("; ", purpose.reasons());
    }

    static ChangeAnnotation of(Purpose purpose) {
        var annotation = new ChangeAnnotation(label(purpose));
        annotation.setNeedsConfirmation(purpose.needsConsent());
        annotation.setDescription(description(purpose));
        return annotation;
    }

    private static String label(Purpose purpose) {
        return switch (purpose.kind()) {
            case SAFE, DROPPED_SAFELY -> "Safe fixes";
            case IMPORTED -> "New imports";
            case DROPPED -> "What nothing needs any more";
            case FOLLOWING, UNSAFE -> String.join(", ", purpose.rules());
        };
    }

    private static String description(Purpose purpose) {
        return switch (purpose.kind()) {
            case SAFE, DROPPED_SAFELY -> "the program does the same";
            case IMPORTED -> "the other changes need them";
            case DROPPED -> "right only when all other changes are made";
            case FOLLOWING -> "safe when the unsafe fixes are made";
            case UNSAFE -> String.join("; ", purpose.reasons());
        };
    }
}
