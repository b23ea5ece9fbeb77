package dev.anyiolsp.rules.migration.tasks;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;

/** What a handle of AnyIO has for a method of a task. */
final class HandleMember {
    private HandleMember() {}

    /** @param call of a method without arguments: {@code task.done()} */
    static void write(FixEdits edits, Expression.Call call) {
        var attribute = (Expression.Attribute) call.function();
        var behind = new TextRange(
                attribute.at().tokenRange(attribute.nameToken()).start(),
                call.range().end());
        switch (attribute.name()) {
            case "result" -> edits.replace(behind, "return_value");
            case "exception" -> edits.replace(behind, "exception");
            case "get_name" -> edits.replace(behind, "name");
            case "done" -> done(edits, call, behind);
            case "cancelled" -> {
                var status = edits.spell("anyio.TaskHandle", call.at()) + ".Status.";
                compared(edits, call, behind, "status is " + status + "CANCELLED");
            }
            default -> {}
        }
    }

    private static void done(FixEdits edits, Expression.Call call, TextRange behind) {
        var status = edits.spell("anyio.TaskHandle", call.at()) + ".Status.";
        var running = "in (" + status + "PENDING, " + status + "CANCELLING)";
        boolean isDenied = call.parent().orElse(null) instanceof Expression.UnaryOp unary
                && unary.operator().equals("not")
                && unary.text().equals("not " + call.text());
        if (!isDenied) {
            compared(edits, call, behind, "status not " + running);
            return;
        }
        int not = call.parent().orElseThrow().range().start();
        edits.delete(new TextRange(not, call.range().start()));
        edits.replace(behind, "status " + running);
    }

    /** Among operators a comparison needs parentheses. */
    private static void compared(FixEdits edits, Expression.Call call, TextRange behind, String test) {
        boolean isAlone = call.parent().orElse(null) instanceof Statement
                || call.parent().orElse(null) instanceof Expression.Call;
        if (!isAlone) edits.insert(call.range().start(), "(");
        edits.replace(behind, isAlone ? test : test + ")");
    }
}
