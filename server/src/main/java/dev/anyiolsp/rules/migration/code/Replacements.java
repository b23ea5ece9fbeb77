package dev.anyiolsp.rules.migration.code;

import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;

/** Code that replaces a function of asyncio, as tests do. */
public final class Replacements {
    private Replacements() {}

    /** Whether a reference is stored under another name: {@code real_sleep = asyncio.sleep}. */
    public static boolean isKeptForLater(Reference reference) {
        return reference
                .node()
                .flatMap(Node::parent)
                .filter(parent -> parent instanceof Statement.Assign)
                .isPresent();
    }
}
