package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Names;
import dev.anyiolsp.syntax.NodeKind;
import java.util.ArrayDeque;

/** Names with attributes, {@code a.b.c}, as text. */
public final class DottedPath {
    /** In a chain of thousands each attribute would spell all in front of it. */
    private static final int MAX_DOTS = 40;

    private DottedPath() {}

    /** The path that an expression spells, or null if it is anything but names and dots, or longer than any name is. */
    public static String of(Cursor at) {
        if (at.kind() == NodeKind.NAME) return at.name();
        var attributes = new ArrayDeque<String>();
        var value = at;
        while (value.kind() == NodeKind.ATTRIBUTE && attributes.size() < MAX_DOTS) {
            attributes.push(attribute(value));
            value = value.children().get(0);
        }
        return value.kind() == NodeKind.NAME ? value.name() + "." + String.join(".", attributes) : null;
    }

    /** The attribute's name of an ATTRIBUTE node. */
    public static String attribute(Cursor at) {
        return Names.normalize(at.tokenText(at.tree().lastToken(at.node())));
    }
}
