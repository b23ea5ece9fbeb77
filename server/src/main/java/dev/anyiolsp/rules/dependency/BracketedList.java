package dev.anyiolsp.rules.dependency;

import dev.anyiolsp.text.Edit;
import dev.anyiolsp.text.TextRange;
import java.util.List;

/**
 * A list of strings between brackets, with commas between and {@code #} in front of comments: an array of TOML, a display
 * of Python.
 *
 * @param text the whole text
 * @param brackets the list, brackets included
 * @param elements its elements, in order
 * @param newline how lines end
 */
record BracketedList(String text, TextRange brackets, List<TextRange> elements, String newline) {
    private static final String INDENTATION = "    ";

    /** Puts an element in front of the one of this number, or behind the last one. */
    Edit insert(int index, String element) {
        if (elements.isEmpty()) return insertFirst(element);
        if (index == elements.size()) return append(element);
        return index == 0 ? prepend(element) : insertBehind(index - 1, element);
    }

    private Edit insertFirst(String element) {
        var inside = text.substring(brackets.start() + 1, brackets.end() - 1);
        if (!hasLineEnd(inside)) {
            return inside.isBlank()
                    ? Edit.replace(brackets.start() + 1, brackets.end() - 1, element)
                    : Edit.insert(brackets.end() - 1, element);
        }
        int lineStart = lineStart(brackets.end() - 1);
        var closing = text.substring(lineStart, brackets.end() - 1);
        if (!closing.isBlank()) return Edit.insert(brackets.end() - 1, element);
        return Edit.insert(lineStart, closing + INDENTATION + element + "," + newline);
    }

    private Edit prepend(String element) {
        int first = elements.get(0).start();
        if (!startsLine(first)) return Edit.insert(first, element + ", ");
        int end = lineEnd(brackets.start());
        boolean ownLine = end < first;
        if (!ownLine) return Edit.insert(first, element + "," + newline + indentation(first));
        return Edit.insert(end, newline + indentation(first) + element + ",");
    }

    private Edit insertBehind(int index, String element) {
        int next = elements.get(index + 1).start();
        if (!startsLine(next)) return Edit.insert(next, element + ", ");
        int comma = commaBehind(index);
        int at = lineEnd(comma);
        // What stands on the same line belongs to the element in front.
        return at < next
                ? Edit.insert(at, newline + indentation(next) + element + ",")
                : Edit.insert(next, element + "," + newline + indentation(next));
    }

    private Edit append(String element) {
        int lastIndex = elements.size() - 1;
        var last = elements.get(lastIndex);
        int comma = commaBehind(lastIndex);
        boolean hasComma = comma >= 0;
        if (!startsLine(last.start())) {
            return hasComma ? Edit.insert(comma + 1, " " + element + ",") : Edit.insert(last.end(), ", " + element);
        }
        var addition = newline + indentation(last.start()) + element + (hasComma ? "," : "");
        int from = hasComma ? comma + 1 : last.end();
        int end = Math.min(lineEnd(from), brackets.end() - 1);
        var rest = text.substring(from, end);
        boolean hasComment = rest.strip().startsWith("#");
        int at = hasComment ? end : from;
        return Edit.replace(last.end(), at, (hasComma ? "" : ",") + text.substring(last.end(), at) + addition);
    }

    /** Offset of the comma behind an element; -1 if there is none. */
    private int commaBehind(int index) {
        int to = index + 1 < elements.size() ? elements.get(index + 1).start() : brackets.end() - 1;
        boolean comment = false;
        for (int at = elements.get(index).end(); at < to; at++) {
            char c = text.charAt(at);
            if (c == '#') comment = true;
            if (c == '\n' || c == '\r') comment = false;
            if (c == ',' && !comment) return at;
        }
        return -1;
    }

    private boolean startsLine(int offset) {
        int start = lineStart(offset);
        return start > brackets.start() && text.substring(start, offset).isBlank();
    }

    private String indentation(int offset) {
        return text.substring(lineStart(offset), offset);
    }

    private int lineStart(int offset) {
        int at = offset;
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') at--;
        return at;
    }

    private int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        return at;
    }

    private static boolean hasLineEnd(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }
}
