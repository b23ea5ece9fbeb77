package dev.anyiolsp.rules.migration.gathering;

import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.rules.migration.code.ToolComments;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Comments among the arguments of a {@code gather}, and where they go when the arguments go to lines of their own. */
final class GatherComments {
    private final GatherCall gather;
    /** Those that speak of what comes, in order; what is written goes. */
    private final List<TextRange> plain = new ArrayList<>();
    /** What tools are told about the arguments, as it follows them. */
    private final Map<GatherItem, String> ofItem = new HashMap<>();
    /** What tools are told about the call itself. */
    private final StringBuilder ofCall = new StringBuilder();

    GatherComments(GatherCall gather, Expression.Await awaited) {
        this.gather = gather;
        var inside = gather.items().stream().map(item -> item.value().range()).toList();
        for (var comment : MovedText.comments(gather.reference().document(), awaited.range(), inside)) read(comment);
    }

    private void read(TextRange comment) {
        if (!ToolComments.is(text(comment))) {
            plain.add(comment);
            return;
        }
        var behind = ToolComments.behind(text(comment));
        var items = gather.items().stream()
                .filter(item -> ToolComments.isOnLineOf(comment, item.argument()))
                .toList();
        for (var item : items) ofItem.merge(item, behind, String::concat);
        if (items.isEmpty()) ofCall.append(behind);
    }

    boolean isEmpty() {
        return plain.isEmpty() && ofItem.isEmpty();
    }

    String ofCall() {
        return ofCall.toString();
    }

    /** What tools are told about all the arguments. */
    String ofItems() {
        return gather.items().stream()
                .map(item -> ofItem.getOrDefault(item, ""))
                .distinct()
                .collect(Collectors.joining());
    }

    List<String> plain() {
        return plain.stream().map(this::text).toList();
    }

    /** Those in front of an argument, which are not there any more. */
    List<String> inFront(GatherItem item) {
        var found = new ArrayList<String>();
        while (!plain.isEmpty()
                && plain.get(0).start() < item.argument().range().start()) {
            found.add(text(plain.remove(0)));
        }
        return found;
    }

    /** Those behind an argument on its line, as they follow it. */
    String behind(GatherItem item) {
        var tools = ofItem.getOrDefault(item, "");
        if (plain.isEmpty()) return tools;
        var between = gather.reference()
                .document()
                .text(new TextRange(item.argument().range().end(), plain.get(0).start()));
        boolean isSameLine =
                between.chars().allMatch(unit -> unit == ',' || unit == ' ' || unit == '\t' || unit == ')');
        return isSameLine ? ToolComments.behind(text(plain.remove(0))) + tools : tools;
    }

    /** Those that are left. */
    List<String> rest() {
        var rest = plain();
        plain.clear();
        return rest;
    }

    private String text(TextRange comment) {
        return gather.reference().document().text(comment);
    }
}
