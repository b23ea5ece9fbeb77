package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.outline.DeepCopies;
import dev.anyiolsp.outline.ProcessWide;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.migration.code.MethodsElsewhere;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Python copies an object with all that it holds, or writes it down, for another process say. AnyIO's semaphores cannot
 * be made without their number then, and a lock that is held knows its task, which no one can copy.
 */
final class Copied {
    private static final String PROCESSES = "multiprocessing";
    private static final List<String> OF_PROCESSES = List.of("Pool", "Process");

    private Copied() {}

    /** What is done to an object that has a semaphore, in this file or another, a clause. */
    static Optional<String> semaphore(KeptObject semaphore, RuleContext context) {
        if (!isPart(semaphore)) return Optional.empty();
        var model = semaphore.model();
        return copying(model, DeepCopies.WORDS.stream().filter(word -> isNamed(model, word)))
                .map(word -> "`" + word + "`")
                .or(() -> context.workspace().copied(basesOf(semaphore)))
                .or(() -> pool(model, context))
                .map(copying -> "where " + copying + " copies what holds it, AnyIO's semaphore raises a TypeError");
    }

    private static List<String> basesOf(KeptObject object) {
        var found = new LinkedHashSet<String>();
        for (var slot : object.slots()) {
            var holder = slot;
            while (holder instanceof Slot.Elements elements) holder = elements.container();
            if (holder instanceof Slot.Field field) {
                found.addAll(new MethodsElsewhere(object.model()).basesOf(field.owner()));
            }
        }
        return List.copyOf(found);
    }

    /** What is done to an object that has a lock, maybe a held one, a clause. */
    static Optional<String> lock(KeptObject lock, RuleContext context) {
        if (!isPart(lock)) return Optional.empty();
        var model = lock.model();
        return copying(model, DeepCopies.NAMES.stream().sorted().filter(word -> copiesOwner(model, word, lock)))
                .map(word -> "`" + word + "`")
                .or(() -> context.workspace().copiedWhileUsed(basesOf(lock)))
                .or(() -> pool(model, context))
                .map(copying ->
                        "where " + copying + " copies what holds it while somebody has acquired it, AnyIO's raises a"
                                + " TypeError, since it knows whose it is");
    }

    /** A local object is no part of another. */
    private static boolean isPart(KeptObject object) {
        return object.slots().stream().anyMatch(slot -> !(slot instanceof Slot.Variable));
    }

    private static Optional<String> copying(SemanticModel model, Stream<String> copying) {
        return Stream.concat(copying, processes(model)).findFirst();
    }

    /** What hands objects to other processes, which get copies. */
    private static Stream<String> processes(SemanticModel model) {
        boolean isProcess = model.imports(PROCESSES) && OF_PROCESSES.stream().anyMatch(word -> isMade(model, word));
        return Stream.of(ProcessWide.PROCESS_POOL, PROCESSES)
                .filter(name -> name.equals(PROCESSES) ? isProcess : isNamed(model, name));
    }

    /** Where another file makes a pool of processes to which this one may hand an object. */
    private static Optional<String> pool(SemanticModel model, RuleContext context) {
        boolean isHanded = DeepCopies.POOLED.stream()
                .flatMap(name -> model.attributesNamed(name).stream()
                        .filter(method -> DeepCopies.isGivenObject(
                                method.at(),
                                name,
                                given -> model.qualifiedName((Expression) Node.of(given))
                                        .isPresent())))
                .findFirst()
                .isPresent();
        return isHanded ? context.workspace().processWideUse(ProcessWide.PROCESS_POOL) : Optional.empty();
    }

    private static boolean isNamed(SemanticModel model, String word) {
        return model.isReadAnywhere(word) || model.hasAttribute(word);
    }

    /** Also of a context of its own: {@code context.Process(target=…)}. */
    private static boolean isMade(SemanticModel model, String word) {
        return calls(model, word)
                .anyMatch(call -> model.qualifiedName(call.function())
                        .map(name -> name.startsWith(PROCESSES + "."))
                        .orElse(true));
    }

    /** Whether a class that has it copies its own objects. */
    private static boolean copiesOwner(SemanticModel model, String word, KeptObject lock) {
        return calls(model, word)
                .filter(call ->
                        call.arguments().stream().anyMatch(given -> given.text().equals("self")))
                .anyMatch(call -> lock.slots().stream().anyMatch(slot -> isIn(call, slot)));
    }

    private static boolean isIn(Expression.Call call, Slot slot) {
        if (slot instanceof Slot.Elements elements) return isIn(call, elements.container());
        if (!(slot instanceof Slot.Field field)) return false;
        var owner = field.owner().at();
        int chunk = call.at().chunk();
        return owner.chunk() < chunk && chunk < owner.document().endOf(owner.chunk());
    }

    private static Stream<Expression.Call> calls(SemanticModel model, String word) {
        var names = model.usesNamed(word).stream().map(use -> Node.of(use.at()));
        return Stream.concat(names, model.attributesNamed(word).stream())
                .flatMap(called -> called.parent().stream()
                        .filter(parent -> parent instanceof Expression.Call call
                                && call.function().equals(called)))
                .map(Expression.Call.class::cast);
    }
}
