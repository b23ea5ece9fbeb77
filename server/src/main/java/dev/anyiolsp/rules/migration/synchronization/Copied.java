package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.SemanticModel;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Python copies an object with all that it holds, or writes it down, for another process say. AnyIO's semaphores cannot
 * be made without their number then, and a lock that is held knows its task, which no one can copy.
 */
final class Copied {
    private static final List<String> COPYING = List.of("deepcopy", "asdict", "astuple", "pickle");
    private static final List<String> COPYING_CALLS = List.of("deepcopy", "asdict", "astuple", "dump", "dumps");
    private static final String POOL = "ProcessPoolExecutor";
    private static final String PROCESSES = "multiprocessing";
    private static final List<String> OF_PROCESSES = List.of("Pool", "Process");

    private Copied() {}

    /** What is done to an object that has a semaphore, a clause. */
    static Optional<String> semaphore(KeptObject semaphore) {
        var model = semaphore.model();
        return copying(semaphore, COPYING.stream().filter(word -> isNamed(model, word)))
                .map(word -> "where `" + word + "` copies what holds it, AnyIO's semaphore raises a TypeError");
    }

    /** What is done to an object that has a lock, maybe a held one, a clause. */
    static Optional<String> lock(KeptObject lock) {
        var model = lock.model();
        return copying(lock, COPYING_CALLS.stream().filter(word -> copiesOwner(model, word, lock)))
                .map(word ->
                        "where `" + word + "` copies what holds it while somebody has acquired it, AnyIO's raises a"
                                + " TypeError, since it knows whose it is");
    }

    /** A local object is no part of another. */
    private static Optional<String> copying(KeptObject object, Stream<String> copying) {
        boolean isPart = object.slots().stream().anyMatch(slot -> !(slot instanceof Slot.Variable));
        return isPart ? Stream.concat(copying, processes(object.model())).findFirst() : Optional.empty();
    }

    /** What hands objects to other processes, which get copies. */
    private static Stream<String> processes(SemanticModel model) {
        boolean isProcess = model.imports(PROCESSES) && OF_PROCESSES.stream().anyMatch(word -> isMade(model, word));
        return Stream.of(POOL, PROCESSES).filter(name -> name.equals(POOL) ? isNamed(model, name) : isProcess);
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
