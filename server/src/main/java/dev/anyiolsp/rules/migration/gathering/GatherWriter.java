package dev.anyiolsp.rules.migration.gathering;

import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.rules.migration.code.FreeNames;
import dev.anyiolsp.rules.migration.code.Hoisting;
import dev.anyiolsp.rules.migration.code.MovedText;
import dev.anyiolsp.rules.migration.tasks.SpawnText;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Statement;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a task group in the place of an awaited {@code asyncio.gather}: in front of its statement, or instead of it where
 * nobody wants the results.
 */
final class GatherWriter {
    static final Set<String> CREATORS = Set.of("asyncio.create_task", "asyncio.ensure_future");
    private static final int WIDTH = 100;

    private final GatherCall gather;
    private final Expression.Await awaited;
    private final Hoisting place;
    private final SpawnText spawn;
    private final FreeNames names;
    private final boolean handles;
    private final boolean used;
    private final String group;
    private final String catcher;
    private final List<String> block = new ArrayList<>();
    private final GatherComments comments;

    /** @param handles whether AnyIO's tasks have handles (4.14) */
    GatherWriter(GatherCall gather, Hoisting place, boolean handles) {
        this.gather = gather;
        this.awaited = gather.await().orElseThrow();
        this.place = place;
        this.handles = handles;
        this.used = !Hoisting.isStatement(awaited);
        this.names = FreeNames.at(gather.reference().model(), place.statement());
        this.group = names.first("tg", "task_group");
        boolean catches = gather.returnExceptions() && (handles || !used);
        this.catcher = catches ? names.first(used ? "capture" : "attempt") : "";
        this.spawn = new SpawnText(gather.reference().model(), group, catcher, handles, place.lines());
        this.comments = new GatherComments(gather, awaited);
    }

    /** Why it cannot be written, a clause. */
    Optional<String> problem() {
        if (MovedText.holdsBrokenString(awaited.at())) {
            return Optional.of("a string of several lines stands among its arguments");
        }
        if (storesResults() || !catcher.isEmpty() || handles) return Optional.empty();
        boolean spelled = gather.items().stream().allMatch(this::isSpelledOut);
        return spelled ? Optional.empty() : Optional.of("a group takes coroutines only from AnyIO 4.14 on");
    }

    /** Below 4.14 tasks leave no results: each puts its own where it belongs. */
    private boolean storesResults() {
        return used && !handles;
    }

    private boolean isSpelledOut(GatherItem item) {
        return switch (item.shape()) {
            case ONE -> spawn.isSpelledOut(item.element());
            case EACH -> spawn.isSpelledOut(item.element()) && !holdsComment(item.value());
            case MAP -> true;
            case LIST -> false;
        };
    }

    private boolean holdsComment(Node node) {
        return MovedText.holdsComment(node.document(), node.range());
    }

    void write(FixEdits edits) {
        var reference = gather.reference();
        edits.release(reference);
        releasePeeled(edits, reference);
        edits.introduce(group, place.lines());
        if (!catcher.isEmpty()) edits.introduce(catcher, place.lines());
        spawn.partial(() -> edits.spell("functools.partial", reference.place()));
        var open = "async with " + edits.spell("anyio.create_task_group", reference) + "() as " + group + ":";
        if (!used) {
            helper("await coro", "pass");
            block.add(open + comments.ofCall());
            writeUnused();
            edits.writeInstead(place.lines(), block.toArray(String[]::new));
            return;
        }
        var results = storesResults() ? writeStored(open) : writeHandles(open);
        edits.writeBefore(place.lines(), block.toArray(String[]::new));
        edits.replace(awaited.range(), results);
        if (!comments.ofCall().isEmpty()) edits.insert(place.lines().words().end(), comments.ofCall());
    }

    private void releasePeeled(FixEdits edits, Reference reference) {
        for (var item : gather.items()) {
            if (!item.isPeeled()) continue;
            var outer = item.shape() == GatherItem.Shape.ONE ? item.argument() : item.value();
            for (var creator : reference.model().references(outer.range(), CREATORS)) {
                if (!item.element().range().contains(creator.range())) edits.release(creator);
            }
        }
    }

    /** A function that keeps what its coroutine raises from the group. */
    private void helper(String statement, String onError) {
        if (catcher.isEmpty()) return;
        block.add("async def " + catcher + "(coro):");
        block.add("\ttry:");
        block.add("\t\t" + statement);
        block.add(onError.equals("pass") ? "\texcept Exception:" : "\texcept Exception as exc:");
        block.add("\t\t" + onError);
        block.add("");
    }

    private void writeUnused() {
        int last = block.size();
        for (var item : gather.items()) {
            last = block.size();
            comments.inFront(item).forEach(comment -> add(1, comment));
            var behind = comments.behind(item);
            int before = block.size();
            spawnAll(item);
            block.set(before, block.get(before) + behind);
        }
        if (gather.items().isEmpty()) add(1, "pass");
        // Not at the end, where the comment behind the statement would follow on the same line.
        for (var comment : comments.rest()) block.add(last++, "\t" + comment);
    }

    private void spawnAll(GatherItem item) {
        switch (item.shape()) {
            case ONE -> add(1, spawn.of(item.element()));
            case EACH -> spawnEach(item);
            case MAP -> spawnMap(item);
            case LIST -> spawnFrom(item);
        }
    }

    private void spawnEach(GatherItem item) {
        var comprehension = (Expression.Comprehension) item.value();
        if (!canUnroll(comprehension)) {
            if (handles || !catcher.isEmpty()) spawnFrom(item);
            else add(1, "[" + spawn.of(item.element()) + " " + rest(comprehension) + "]");
            return;
        }
        int depth = 1;
        for (var generator : comprehension.generators()) {
            var iterable = MovedText.inLine(generator.iterable(), place.lines());
            add(depth++, "for " + generator.target().text() + " in " + iterable + ":");
            for (var condition : generator.conditions()) {
                add(depth++, "if " + MovedText.inLine(condition, place.lines()) + ":");
            }
        }
        add(depth, spawn.of(item.element()));
    }

    private void spawnMap(GatherItem item) {
        var arguments = ((Expression.Call) item.value()).arguments();
        boolean simple = arguments.size() == 2 && !holdsComment(item.value()) && catcher.isEmpty();
        if (!simple && (handles || !catcher.isEmpty())) {
            spawnFrom(item);
            return;
        }
        var function = MovedText.of(arguments.get(0).range(), place.lines());
        if (arguments.size() == 2) {
            var name = names.first("item", "each");
            add(1, "for " + name + " in " + MovedText.inLine(arguments.get(1), place.lines()) + ":");
            add(2, group + ".start_soon(" + function + ", " + name + ")");
            return;
        }
        var name = names.first("items", "each");
        var iterables = new TextRange(
                arguments.get(1).range().start(),
                arguments.get(arguments.size() - 1).range().end());
        add(1, "for " + name + " in zip(" + MovedText.of(iterables, place.lines()) + "):");
        add(2, group + ".start_soon(" + function + ", *" + name + ")");
    }

    private void spawnFrom(GatherItem item) {
        var name = names.first("coro", "coroutine");
        add(1, "for " + name + " in " + MovedText.of(item.value().range(), place.lines()) + ":");
        add(2, spawn.ofCoroutine(name));
    }

    /** Whether the names of a comprehension may become names of the function. */
    private boolean canUnroll(Expression.Comprehension comprehension) {
        if (holdsComment(comprehension)) return false;
        for (var generator : comprehension.generators()) {
            if (!isOneLine(generator.target()) || !targets(generator.target()).allMatch(names::isFree)) return false;
        }
        return true;
    }

    private static boolean isOneLine(Node node) {
        return node.text().chars().noneMatch(unit -> unit == '\n' || unit == '\r');
    }

    private static java.util.stream.Stream<String> targets(Expression target) {
        if (target instanceof Expression.Name name) return java.util.stream.Stream.of(name.id());
        if (target instanceof Expression.Starred starred) return targets(starred.value());
        if (target instanceof Expression.Sequence sequence) {
            return sequence.elements().stream().flatMap(GatherWriter::targets);
        }
        // Anything else is no name that could be free.
        return java.util.stream.Stream.of("None");
    }

    /** Everything of a comprehension behind its element, the bracket left out. */
    private String rest(Expression.Comprehension comprehension) {
        int start = comprehension.generators().get(0).range().start();
        return MovedText.of(new TextRange(start, comprehension.range().end() - 1), place.lines())
                .stripTrailing();
    }

    /** Tasks with handles; returns what the results are then. */
    private String writeHandles(String open) {
        helper("return await coro", "return exc");
        block.add(open);
        var named = handleNames();
        if (named.isPresent() && comments.isEmpty()) {
            var handleNames = named.get();
            for (int i = 0; i < handleNames.size(); i++) {
                add(
                        1,
                        handleNames.get(i) + " = "
                                + spawn.of(gather.items().get(i).element()));
            }
            return handleNames.stream().map(name -> name + ".return_value").collect(Collectors.joining(", "));
        }
        var tasks = names.first("tasks", "handles");
        list(tasks + " = ", handleTexts());
        return "[task.return_value for task in " + tasks + "]";
    }

    /** Handles named after the targets: {@code a, b = await gather(f(), g())}. */
    private Optional<List<String>> handleNames() {
        boolean plain = place.statement() instanceof Statement.Assign assign
                && assign.value().equals(awaited)
                && assign.targets().size() == 1
                && assign.targets().get(0) instanceof Expression.Sequence;
        if (!plain) return Optional.empty();
        var targets = ((Expression.Sequence)
                        ((Statement.Assign) place.statement()).targets().get(0))
                .elements();
        boolean fits = targets.size() == gather.items().size()
                && targets.size() > 1
                && gather.items().stream().allMatch(item -> item.shape() == GatherItem.Shape.ONE)
                && targets.stream()
                        .allMatch(target -> target instanceof Expression.Name name
                                && !name.id().startsWith("_"));
        if (!fits) return Optional.empty();
        return names.all(targets.stream().map(target -> target.text() + "_task").toList());
    }

    private List<String> handleTexts() {
        var items = gather.items();
        boolean alone = items.size() == 1 && comments.isEmpty();
        return items.stream()
                .map(item -> {
                    if (item.shape() == GatherItem.Shape.ONE) return spawn.of(item.element());
                    var each = item.shape() == GatherItem.Shape.EACH && !holdsComment(item.value())
                            ? spawn.of(item.element()) + " " + rest((Expression.Comprehension) item.value())
                            : spawn.ofCoroutine("coro") + " for coro in "
                                    + MovedText.of(item.value().range(), place.lines());
                    return alone ? each : "*[" + each + "]";
                })
                .toList();
    }

    /** A list with the comments of the arguments, on one line if that is possible. */
    private void list(String head, List<String> elements) {
        var oneLine = head + "[" + String.join(", ", elements) + "]";
        if (comments.isEmpty() && (fits(oneLine) || elements.size() <= 1)) {
            add(1, oneLine);
            return;
        }
        add(1, head + "[");
        for (int i = 0; i < elements.size(); i++) {
            var item = gather.items().get(i);
            comments.inFront(item).forEach(comment -> add(2, comment));
            add(2, elements.get(i) + "," + comments.behind(item));
        }
        comments.rest().forEach(comment -> add(2, comment));
        add(1, "]");
    }

    /** Results that the tasks themselves store, by number. */
    private String writeStored(String open) {
        comments.plain().forEach(comment -> add(0, comment));
        var results = names.first("results", "outcomes");
        var store = names.first("store");
        var index = names.first("index", "number");
        var coro = names.first("coro", "coroutine");
        block.add("async def " + store + "(results, index, coro):");
        if (gather.returnExceptions()) {
            block.add("\ttry:");
            block.add("\t\tresults[index] = await coro");
            block.add("\texcept Exception as exc:");
            block.add("\t\tresults[index] = exc");
        } else {
            block.add("\tresults[index] = await coro");
        }
        block.add("");
        block.add(results + " = []");
        block.add(open);
        add(1, "for " + index + ", " + coro + " in enumerate(" + allCoroutines() + "):" + comments.ofItems());
        add(2, results + ".append(None)");
        add(2, group + ".start_soon(" + String.join(", ", store, results, index, coro) + ")");
        return results;
    }

    private String allCoroutines() {
        var items = gather.items();
        if (items.size() == 1 && items.get(0).shape() != GatherItem.Shape.ONE) {
            return MovedText.of(items.get(0).value().range(), place.lines());
        }
        var coroutines = items.stream()
                .map(item -> (item.shape() == GatherItem.Shape.ONE ? "" : "*")
                        + MovedText.of(item.value().range(), place.lines()))
                .toList();
        var oneLine = "[" + String.join(", ", coroutines) + "]";
        if (fits("for index, coro in enumerate(" + oneLine) || items.size() == 1) return oneLine;
        return coroutines.stream()
                .map(coroutine -> "\n\t" + coroutine.replace("\n", "\n\t") + ",")
                .collect(Collectors.joining("", "[", "\n]"));
    }

    private boolean fits(String line) {
        return line.indexOf('\n') < 0
                && line.length() + place.lines().indentation().length() < WIDTH;
    }

    /** Adds lines, so many steps in. */
    private void add(int depth, String text) {
        for (var line : text.split("\n")) block.add("\t".repeat(depth) + line);
    }
}
