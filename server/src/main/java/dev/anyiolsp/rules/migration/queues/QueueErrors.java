package dev.anyiolsp.rules.migration.queues;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.Scope;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.syntax.Clause;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Siblings;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a file catches what a queue without room or items raises: {@code QueueFull} and {@code QueueEmpty}, for both of
 * which streams raise {@code anyio.WouldBlock}.
 */
final class QueueErrors {
    static final Map<String, String> RAISING =
            Map.of("asyncio.QueueFull", "put_nowait", "asyncio.QueueEmpty", "get_nowait");

    /**
     * A handler, or a manager such as {@code suppress}, with an error.
     *
     * @param error the reference to the error
     * @param body what it guards
     * @param holder the handler, or the call that makes the manager
     */
    record Guard(Reference error, TextRange body, Node holder) {
        SemanticModel model() {
            return error.model();
        }

        Scope scope() {
            return model().scopeOf(error.place()).codeScope();
        }

        /** The members in the body that may raise the error. */
        List<Expression.Attribute> raising() {
            return model().attributesNamed(RAISING.get(error.qualifiedName()), body).stream()
                    .filter(member -> model().scopeOf(member.at()).codeScope() == scope())
                    .toList();
        }
    }

    /**
     * What all references to the errors in a file catch, by places in the text.
     *
     * @param byMember those that catch what a member raises
     * @param loose errors of which a reference catches nothing visible
     */
    private record All(Map<TextRange, List<Caught>> byMember, Set<String> loose) {
        static All in(SemanticModel model) {
            var all = new All(new HashMap<>(), new HashSet<>());
            for (var error : model.references(RAISING.keySet())) {
                var raising = guardOf(error).map(Guard::raising).orElse(List.of()).stream()
                        .map(Node::range)
                        .toList();
                if (raising.isEmpty()) all.loose.add(error.qualifiedName());
                var caught = new Caught(error.range(), raising);
                for (var member : raising)
                    all.byMember
                            .computeIfAbsent(member, any -> new ArrayList<>())
                            .add(caught);
            }
            return all;
        }
    }

    /**
     * A reference to an error.
     *
     * @param raising the members that may raise what it catches
     */
    private record Caught(TextRange error, List<TextRange> raising) {}

    private final KeptObject queue;
    private final List<Guard> own = new ArrayList<>();
    /** Its members that may raise an error which is caught, by the error. */
    private final Map<String, Set<TextRange>> guarded = new HashMap<>();
    /** Errors of which a reference catches nothing visible. */
    private final Set<String> loose;

    private Optional<String> problem = Optional.empty();

    QueueErrors(KeptObject queue) {
        this.queue = queue;
        var model = queue.model();
        var all = model.answer(All.class, All::in);
        this.loose = all.loose;
        var members = new HashSet<TextRange>();
        for (var use : queue.uses()) use.member().ifPresent(member -> members.add(member.range()));
        var caught = new TreeMap<Integer, Caught>();
        for (var member : members) {
            for (var one : all.byMember.getOrDefault(member, List.of())) caught.put(one.error.start(), one);
        }
        for (var one : caught.values()) {
            var error = model.references(one.error, RAISING.keySet()).get(0);
            own.add(guardOf(error).orElseThrow());
            guarded.computeIfAbsent(error.qualifiedName(), any -> new HashSet<>())
                    .addAll(one.raising);
            if (!members.containsAll(one.raising)) {
                problem = Optional.of("`" + error.qualifiedName() + "` of another queue is caught with its own");
            }
        }
    }

    /** What catches an error, and what it guards. */
    static Optional<Guard> guardOf(Reference error) {
        var node = error.node().map(found -> (Node) found);
        while (node.isPresent()) {
            var parent = node.get().parent();
            if (parent.orElse(null) instanceof Clause.Except handler) {
                return bodyOf(handler).map(body -> new Guard(error, body, handler));
            }
            if (parent.orElse(null) instanceof Expression.Call call
                    && call.arguments().contains(node.get())
                    && call.parent().orElse(null) instanceof Part.WithItem item) {
                return item.parent().map(with -> new Guard(error, ((Statement.With) with).fullRange(), call));
            }
            if (!(parent.orElse(null) instanceof Expression.Sequence)) return Optional.empty();
            node = parent;
        }
        return Optional.empty();
    }

    private static Optional<TextRange> bodyOf(Clause.Except handler) {
        return Siblings.continuedBy(handler)
                .filter(Statement.Try.class::isInstance)
                .map(found -> {
                    var document = handler.document();
                    int chunk = found.at().chunk();
                    return new TextRange(document.start(chunk), document.start(document.endOf(chunk)));
                });
    }

    /** Why the errors cannot change with the queue, a clause. */
    Optional<String> obstacle() {
        if (problem.isPresent()) return problem;
        // Of two it is always the same one, though the order of such a set is another in each run of Java.
        var leaking = loose.stream().filter(this::leaks).sorted().findFirst();
        if (leaking.isPresent()) {
            return leaking.map(error -> "another place of the file may catch the `" + error + "` that it raises");
        }
        for (var guard : own) {
            var twin = twinOf(guard);
            if (twin.isPresent() && !isSame(guard, twin.get())) {
                return Optional.of("`QueueFull` and `QueueEmpty` are told apart, and AnyIO has one error for both");
            }
        }
        return Optional.empty();
    }

    /** Errors that the queue may raise where nothing visible catches them. */
    List<String> leaking() {
        return RAISING.keySet().stream().filter(this::leaks).sorted().toList();
    }

    private boolean leaks(String error) {
        return queue.uses().stream()
                .filter(use -> use.memberName().equals(RAISING.get(error)))
                .anyMatch(use -> !isGuarded(error, use) && mayRaise(error));
    }

    private boolean isGuarded(String error, ObjectUse use) {
        return guarded.getOrDefault(error, Set.of())
                .contains(use.member().orElseThrow().range());
    }

    private boolean mayRaise(String error) {
        return error.equals("asyncio.QueueEmpty")
                || queue.creations().stream()
                        .flatMap(creation -> creation.call().stream())
                        .anyMatch(call -> BufferSize.of(queue.model(), call) != BufferSize.UNLIMITED);
    }

    /** The other handler of the same try. */
    private Optional<Guard> twinOf(Guard guard) {
        return own.stream()
                .filter(other -> !other.holder().equals(guard.holder())
                        && other.body().equals(guard.body())
                        && other.holder() instanceof Clause.Except
                        && guard.holder() instanceof Clause.Except)
                .findFirst();
    }

    /** Whether two handlers do the same, so that one is enough. */
    private static boolean isSame(Guard one, Guard other) {
        return isAlone(one)
                && isAlone(other)
                && suite(one).equals(suite(other))
                && !suite(one).contains("#");
    }

    private static boolean isAlone(Guard guard) {
        return ((Clause.Except) guard.holder())
                .type()
                .filter(type -> type.equals(guard.error().node().orElseThrow()))
                .isPresent();
    }

    private static String suite(Guard guard) {
        var text = guard.model().document().text(clauseRange(guard));
        return text.strip()
                .replaceFirst("\\Q" + guard.error().node().orElseThrow().text() + "\\E", "");
    }

    private static TextRange clauseRange(Guard guard) {
        Document document = guard.holder().document();
        int chunk = guard.holder().at().chunk();
        return new TextRange(document.start(chunk), document.start(document.endOf(chunk)));
    }

    void rewrite(FixEdits edits) {
        for (int i = 0; i < own.size(); i++) {
            var guard = own.get(i);
            var before = own.subList(0, i);
            var twin = twinOf(guard).filter(before::contains);
            if (twin.isPresent()) {
                edits.release(guard.error());
                edits.delete(clauseRange(guard));
            } else if (isRepeated(guard, before)) {
                edits.release(guard.error());
                remove(edits, guard);
            } else {
                write(edits, guard);
            }
        }
    }

    private static boolean isRepeated(Guard guard, List<Guard> before) {
        return before.stream().anyMatch(other -> other.holder().equals(guard.holder()));
    }

    /** One name takes the place of a pair of both errors. */
    private void write(FixEdits edits, Guard guard) {
        var pair = guard.error().node().flatMap(Node::parent).filter(QueueErrors::isPair);
        boolean both = pair.isPresent()
                && own.stream()
                                .filter(other -> pair.get()
                                        .range()
                                        .contains(other.error().range()))
                                .count()
                        == 2;
        if (!both) {
            edits.rename(guard.error(), "anyio.WouldBlock");
            return;
        }
        edits.release(guard.error());
        edits.replace(pair.get().range(), edits.spell("anyio.WouldBlock", guard.error()));
    }

    private static boolean isPair(Node node) {
        return node instanceof Expression.Sequence sequence
                && sequence.elements().size() == 2
                && sequence.text().indexOf('#') < 0;
    }

    private static void remove(FixEdits edits, Guard guard) {
        var error = guard.error().node().orElseThrow();
        if (guard.holder() instanceof Expression.Call call && call.arguments().contains(error)) {
            edits.delete(Arguments.withComma(call, error));
            return;
        }
        var sequence = (Expression.Sequence) error.parent().orElseThrow();
        if (isPair(sequence)) return;
        int index = sequence.elements().indexOf(error);
        edits.delete(new TextRange(
                sequence.elements().get(index - 1).range().end(), error.range().end()));
    }
}
