package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Names;
import dev.anyiolsp.syntax.NodeKind;

/** Names with attributes, {@code a.b.c}, as text. */
final class DottedPath {
    private DottedPath() {}

    /** The path that an expression spells, or null if it is anything but names and dots. */
    static String of(Cursor at) {
        if (at.kind() == NodeKind.NAME) return at.name();
        if (at.kind() != NodeKind.ATTRIBUTE) return null;
        var value = of(at.children().get(0));
        return value == null ? null : value + "." + attribute(at);
    }

    /** The attribute's name of an ATTRIBUTE node. */
    static String attribute(Cursor at) {
        return Names.normalize(at.tokenText(at.tree().lastToken(at.node())));
    }
}
