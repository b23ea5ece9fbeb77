package dev.anyiolsp.rules.migration.timeouts;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.rules.migration.code.ToolComments;
import dev.anyiolsp.rules.migration.timeouts.AsyncioWaitFor.Parts;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Comments;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code with anyio.fail_after(…):} for one {@code await asyncio.wait_for(…)}.
 *
 * @param waitFor the reference to the function
 * @param await the whole
 * @param parts the arguments
 * @param place where it stands
 * @param thread the thread that is waited for
 */
record WaitForEdits(
        Reference waitFor, Expression.Await await, Parts parts, AwaitPlace place, Optional<LimitedThread> thread) {
    WaitForEdits(Reference waitFor, Expression.Await await, Parts parts, AwaitPlace place) {
        this(waitFor, await, parts, place, Optional.empty());
    }

    WaitForEdits with(LimitedThread limited) {
        return new WaitForEdits(waitFor, await, parts, place, Optional.of(limited));
    }

    void write(FixEdits edits, TimeoutHandlers handlers) {
        edits.release(waitFor);
        var head = "with " + edits.spell("anyio.fail_after", waitFor) + "("
                + parts.limit().text() + "):";
        var comments = new ArrayList<String>();
        // What a tool is told about a line goes on with the words that it is about.
        var directives = new StringBuilder();
        for (var comment : comments()) {
            if (ToolComments.is(comment)) directives.append(ToolComments.behind(comment));
            else comments.add(comment);
        }
        if (!comments.isEmpty()) edits.writeBefore(place.lines(), comments.toArray(String[]::new));
        if (place.form().get() == AwaitPlace.Form.WRAP) {
            edits.wrap(place.lines(), head);
            unwrap(edits);
            if (!directives.isEmpty()) edits.insert(place.lines().words().end(), directives.toString());
            thread.ifPresent(call -> call.write(edits));
        } else {
            var name = AwaitPlace.freeName(waitFor.model(), waitFor.place());
            var value = MovedText.isLoose(parts.awaited())
                    ? "(" + parts.awaited().text() + ")"
                    : parts.awaited().text();
            edits.writeBefore(place.lines(), head, "\t" + name + " = await " + value + directives);
            edits.replace(await.range(), name);
        }
        handlers.rewrite(edits, place.statement());
    }

    /** The comments that lose their places with the call. */
    private List<String> comments() {
        return Comments.in(waitFor.document(), await.at().chunk()).stream()
                .filter(comment -> await.range().contains(comment))
                .filter(comment -> !parts.awaited().range().contains(comment)
                        && !parts.limit().range().contains(comment))
                .map(waitFor.document()::text)
                .toList();
    }

    /** {@code await wait_for(f(), 1)} → {@code await f()}. */
    private void unwrap(FixEdits edits) {
        var awaited = parts.awaited().range();
        var call = (Expression.Call) await.value();
        var front = new TextRange(call.range().start(), awaited.start());
        var behind = new TextRange(awaited.end(), call.range().end());
        edits.replace(front, MovedText.isLoose(parts.awaited()) ? "(" : "");
        edits.replace(behind, MovedText.isLoose(parts.awaited()) ? ")" : "");
    }
}
