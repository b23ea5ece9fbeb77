package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.ToolComments;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An {@code async with} with a time limit among its items.
 *
 * @param with the statement
 * @param item the limit's
 * @param call {@code asyncio.timeout(…)}
 * @param body of the statement, where it has to be moved; empty if it cannot be
 */
record TimeoutBlock(Statement.With with, Part.WithItem item, Expression.Call call, Optional<StatementLines> body) {
    /** Whether a call of {@code asyncio.timeout} opens a block; a cheaper question than which one that is. */
    static boolean isOpenedBy(Expression.Call call) {
        return call.parent().orElse(null) instanceof Part.WithItem item
                && item.context().equals(call)
                && item.parent().orElse(null) instanceof Statement.With with
                && with.async();
    }

    /** The block that a call of {@code asyncio.timeout} opens; empty if it opens none. */
    static Optional<TimeoutBlock> of(Expression.Call call) {
        if (!isOpenedBy(call)) return Optional.empty();
        var item = (Part.WithItem) call.parent().orElseThrow();
        var with = (Statement.With) item.parent().orElseThrow();
        var suite = with.body();
        var body = suite.isEmpty() || with.items().size() == 1
                ? Optional.<StatementLines>empty()
                : StatementLines.of(suite.get(0), suite.get(suite.size() - 1));
        return Optional.of(new TimeoutBlock(with, item, call, body));
    }

    boolean isAlone() {
        return with.items().size() == 1;
    }

    /** The items that are entered inside the limit. */
    List<Part.WithItem> inner() {
        var items = with.items();
        return items.subList(items.indexOf(item) + 1, items.size());
    }

    /** Whether the block can be written, as one statement or, with other items, as several. */
    boolean isWritable() {
        return isAlone()
                || body.isPresent()
                        && with.items().stream()
                                .noneMatch(each -> each.text().lines().count() > 1);
    }

    /**
     * Writes {@code with} in the place of {@code async with}.
     *
     * @param limit the call of AnyIO's function, and its reference
     */
    void write(FixEdits edits, Reference timeout, String function, String argument) {
        if (isAlone()) {
            edits.dropAsync(with);
            edits.release(timeout);
            edits.replace(call.function().range(), edits.spell(function, timeout));
            if (!argument.equals(argumentText())) edits.replace(Arguments.range(call), argument);
            return;
        }
        edits.release(timeout);
        var limit = edits.spell(function, timeout) + "(" + argument + ")"
                + item.target().map(target -> " as " + target.text()).orElse("");
        var items = with.items();
        int index = items.indexOf(item);
        var heads = new ArrayList<Head>();
        if (index > 0) heads.add(new Head("async with ", items.subList(0, index)));
        heads.add(new Head("with ", List.of(item)));
        if (!inner().isEmpty()) heads.add(new Head("async with ", inner()));
        var comments = Comments.in(with.document(), with.at().chunk()).stream()
                .filter(comment -> comment.start() < body.orElseThrow().words().start())
                .toList();
        for (var head : heads) head.takeToolComments(comments);
        // What is said of no item in particular is said of the whole.
        for (var comment : comments) {
            boolean isTaken = heads.stream().anyMatch(head -> head.comments.contains(comment));
            if (isTool(comment) && !isTaken) heads.get(0).comments.add(comment);
        }
        heads.get(0).comments.sort(Comparator.comparingInt(TextRange::start));
        var header = new TextRange(with.range().start(), colon() + 1);
        heads.get(0).comments.removeIf(comment -> comment.start() >= header.end());
        var texts = heads.stream().map(head -> head.text(limit)).toList();
        edits.replace(header, texts.get(0));
        edits.wrap(body.orElseThrow(), texts.stream().skip(1).toArray(String[]::new));
        var others = comments.stream()
                .filter(comment -> header.contains(comment) && !isTool(comment))
                .map(with.document()::text)
                .toArray(String[]::new);
        if (others.length > 0) edits.writeBefore(body.orElseThrow(), others);
    }

    private boolean isTool(TextRange comment) {
        return ToolComments.is(with.document().text(comment));
    }

    /** One of the statements that take the place of a head with several items. */
    private final class Head {
        private final String words;
        private final List<Part.WithItem> items;
        private final List<TextRange> comments = new ArrayList<>();

        Head(String words, List<Part.WithItem> items) {
            this.words = words;
            this.items = items;
        }

        void takeToolComments(List<TextRange> all) {
            for (var comment : all) {
                boolean isOwn = items.stream().anyMatch(each -> ToolComments.isOnLineOf(comment, each));
                if (isOwn && isTool(comment)) comments.add(comment);
            }
        }

        String text(String limit) {
            var text = new StringBuilder(words);
            text.append(
                    items.contains(item)
                            ? limit
                            : String.join(
                                    ", ",
                                    items.stream().map(Part.WithItem::text).toList()));
            text.append(':');
            for (var comment : comments)
                text.append(ToolComments.behind(with.document().text(comment)));
            return text.toString();
        }
    }

    /** The argument as it is written. */
    String argumentText() {
        return with.document().text(Arguments.range(call));
    }

    /** Where the colon of the head is. */
    private int colon() {
        var at = with.at();
        var last = with.items().get(with.items().size() - 1).at();
        int token = at.tree().lastToken(last.node());
        while (!at.tokenText(token).equals(":")) token = at.tokenAfter(token);
        return at.tokenRange(token).start();
    }
}
