package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.project.DependencyHome;
import dev.anyiolsp.project.Version;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.toml.TomlDocument;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.Optional;

/** A list of dependencies as it stands in its file. */
interface DependencyText {
    /** What to point at. */
    TextRange place();

    /** Declares AnyIO in the manner of the list; empty where that is more than adding an entry. */
    Optional<Edit> adding(Version minimum);

    /** The list in a text; empty if it is not there, or not in a form that is understood. */
    static Optional<? extends DependencyText> of(DependencyHome home, String text) {
        return switch (home.shape()) {
            case ARRAY -> TomlArray.of(TomlDocument.parse(text), home.path());
            case TABLE -> PoetryTable.of(TomlDocument.parse(text), home.path());
            case REQUIREMENTS -> Optional.of(RequirementLines.of(text));
            case SETUP_CFG ->
                SetupCfgValue.of(text, home.path().get(0), home.path().get(1));
            case SETUP_SCRIPT -> of(home, Document.of(text));
        };
    }

    /** The list in a Python file. */
    static Optional<? extends DependencyText> of(DependencyHome home, Document document) {
        return SetupCall.of(document, home.path().get(0));
    }
}
