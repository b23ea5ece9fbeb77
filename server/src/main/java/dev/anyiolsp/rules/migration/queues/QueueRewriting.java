package dev.anyiolsp.rules.migration.queues;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.fix.StatementLines;
import dev.anyiolsp.rules.migration.queues.QueueEnds.End;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.PhysicalLines;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.Map;

/** Writes streams in the place of queues, with everything that speaks of them. */
final class QueueRewriting {
    private static final Map<String, String> METHODS =
            Map.of("put", "send", "put_nowait", "send_nowait", "get", "receive", "get_nowait", "receive_nowait");

    private final KeptObject queue;
    private final QueueEnds ends;
    private final FixEdits edits;
    private final boolean oldPython;

    QueueRewriting(KeptObject queue, FixEdits edits, boolean oldPython) {
        this.queue = queue;
        this.ends = new QueueEnds(queue);
        this.edits = edits;
        this.oldPython = oldPython;
    }

    void write() {
        for (var store : QueueStores.of(queue, ends)) {
            switch (store.kind()) {
                case MADE -> made(store.target());
                case NONE -> none(store.target());
                case DECLARED -> declared(store.target());
                case OTHER -> {}
            }
        }
        for (var slot : queue.slots()) {
            if (ends.isSplit(slot)) continue;
            var end = ends.endOf(slot).orElseThrow();
            for (var annotation : queue.annotations()) {
                boolean own =
                        KeptObject.annotatedBy(annotation).filter(slot::equals).isPresent();
                if (own) edits.rename(annotation, typeOf(end));
            }
        }
        for (var use : queue.uses()) used(use);
        for (var flow : queue.flows()) {
            if (ends.isSplit(flow.at())) {
                var end = ends.endOf(flow.into().get(0)).orElseThrow();
                edits.insert(flow.at().range().end(), end.suffix);
            }
        }
        new QueueErrors(queue).rewrite(edits);
        QueueBlock.of(queue).ifPresent(this::close);
    }

    /** The end of the block closes both ends. */
    private void close(StatementLines block) {
        var target = QueueEnds.targetOf(queue.creations().get(0)).orElseThrow();
        edits.wrap(block, "with " + ends.spelled(target, End.SEND) + ", " + ends.spelled(target, End.RECEIVE) + ":");
    }

    private static String typeOf(End end) {
        return "anyio.streams.memory." + end.className;
    }

    private void made(Expression target) {
        var assign = target.parent().orElseThrow();
        var creation = queue.creations().stream()
                .filter(one -> QueueEnds.targetOf(one).filter(target::equals).isPresent())
                .findFirst()
                .orElseThrow();
        var call = creation.call().orElseThrow();
        int end = target.range().end();
        if (assign instanceof Statement.AnnAssign annotated) {
            end = annotated.annotation().range().end();
            for (var annotation : queue.annotations()) {
                if (annotated.annotation().range().contains(annotation.range())) edits.release(annotation);
            }
        }
        var both = ends.spelled(target, End.SEND) + ", " + ends.spelled(target, End.RECEIVE);
        boolean isOneOfMany = assign instanceof Expression.Sequence;
        edits.replace(new TextRange(target.range().start(), end), isOneOfMany ? "(" + both + ")" : both);
        edits.rename(creation, "anyio.create_memory_object_stream");
        boolean generic = call.function() instanceof Expression.Subscript;
        if (!generic && assign instanceof Statement.AnnAssign annotated) {
            ItemType.of(queue.model(), annotated.annotation(), oldPython)
                    .ifPresent(type -> edits.insert(creation.range().end(), "[" + type + "]"));
        }
        BufferSize.rewrite(edits, queue.model(), call, baseName(target) + "_size");
    }

    private static String baseName(Expression target) {
        return target instanceof Expression.Attribute attribute ? attribute.name() : target.text();
    }

    private void none(Expression target) {
        edits.replace(target.range(), ends.spelled(target, End.SEND) + " = " + ends.spelled(target, End.RECEIVE));
    }

    /** A declaration is written twice, with the two types. */
    private void declared(Expression target) {
        var statement = (Statement.AnnAssign) target.parent().orElseThrow();
        var text = new StringBuilder();
        for (var end : End.values()) {
            if (end == End.RECEIVE) text.append(separator(statement));
            int at = statement.range().start();
            text.append(ends.spelled(target, end));
            int from = target.range().end();
            for (var annotation : queue.annotations()) {
                if (!statement.annotation().range().contains(annotation.range())) continue;
                edits.release(annotation);
                text.append(statement.text(), from - at, annotation.range().start() - at);
                text.append(edits.spell(typeOf(end), annotation));
                from = annotation.range().end();
            }
            text.append(statement.text().substring(from - at));
        }
        edits.replace(statement.range(), text.toString());
    }

    private static String separator(Statement statement) {
        var document = statement.document();
        int start = statement.range().start();
        var indent = document.text(new TextRange(document.startOfLine(document.line(start)), start));
        boolean alone = indent.isBlank()
                && statement
                        .at()
                        .parent()
                        .filter(around -> around.children().size() == 1)
                        .isPresent();
        return alone ? PhysicalLines.lineEndOf(document, statement.at().chunk()) + indent : "; ";
    }

    private void used(ObjectUse use) {
        var at = use.at();
        var end = ends.endFor(use);
        var receiver = ends.spelled(at, end);
        if (use.member().isEmpty()) {
            if (ends.isSplit(at)) edits.insert(at.range().end(), end.suffix);
            return;
        }
        var member = use.member().get();
        var name = use.memberName();
        if (METHODS.containsKey(name)) {
            if (ends.isSplit(at)) edits.insert(at.range().end(), end.suffix);
            edits.replace(member.at().tokenRange(member.nameToken()), METHODS.get(name));
            return;
        }
        var statistics = receiver + ".statistics()";
        Expression whole = use.call().map(call -> (Expression) call).orElse(member);
        switch (name) {
            case "qsize" -> edits.replace(whole.range(), statistics + ".current_buffer_used");
            case "maxsize" -> edits.replace(whole.range(), statistics + ".max_buffer_size");
            case "full" -> compared(whole, statistics + ".current_buffer_used >= " + statistics + ".max_buffer_size");
            default -> empty(whole, statistics + ".current_buffer_used");
        }
    }

    private void empty(Expression whole, String used) {
        var negation = whole.parent()
                .filter(parent -> parent instanceof Expression.UnaryOp unary
                        && unary.operator().equals("not")
                        && unary.text().endsWith(whole.text())
                        && unary.text()
                                .substring(
                                        3, unary.text().length() - whole.text().length())
                                .isBlank());
        if (negation.isPresent()) edits.replace(negation.get().range(), used + " > 0");
        else compared(whole, used + " == 0");
    }

    /** Where an operator that binds more tightly stands around it, a comparison needs parentheses. */
    private void compared(Expression whole, String comparison) {
        Node parent = whole.parent().orElseThrow();
        boolean tight = parent instanceof Expression.Compare
                || parent instanceof Expression.BinOp
                || parent instanceof Expression.Attribute
                || parent instanceof Expression.Subscript subscript
                        && subscript.value().equals(whole)
                || parent instanceof Expression.Starred
                || parent instanceof Expression.UnaryOp unary
                        && !unary.operator().equals("not");
        edits.replace(whole.range(), tight ? "(" + comparison + ")" : comparison);
    }
}
