package dev.anyiolsp.outline;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Functions that copy or write down an object with all that it holds. */
public final class DeepCopies {
    /** Words without which a file has none of them. */
    public static final List<String> WORDS = List.of("deepcopy", "asdict", "astuple", "pickle");

    /** The names of these functions. */
    public static final Set<String> NAMES = Set.of("deepcopy", "asdict", "astuple", "dump", "dumps");

    /** Methods that hand a function to an executor, which may be one of processes. */
    public static final Set<String> POOLED = Set.of("submit", "map", "run_in_executor");

    /** What hands objects to other processes, which get copies, by a word without which a file has none of them. */
    private static final Map<String, Set<String>> PROCESSES = Map.of(
            ProcessWide.PROCESS_POOL,
            POOLED,
            "multiprocessing",
            Set.of("Process", "apply", "apply_async", "map", "map_async", "starmap", "imap"));

    /** Names of all that does one or the other. */
    public static final Set<String> ALL = all();

    private DeepCopies() {}

    private static Set<String> all() {
        var names = new HashSet<>(NAMES);
        names.addAll(PROCESSES.keySet());
        return Set.copyOf(names);
    }

    /** Whether a name of {@link #ALL} is a word for what hands objects to other processes. */
    public static boolean isProcess(String name) {
        return PROCESSES.containsKey(name);
    }

    /** Whether a function copies an object of the class in which it is called: {@code deepcopy(self)}. */
    static boolean isOfSelf(String base, String name, Cursor function) {
        return isOne(base, name) && given(function).anyMatch(DeepCopies::isSelf);
    }

    /**
     * By what word a function hands a method of an object to another process, where that is seen.
     *
     * @param isNamed whether a word stands in the file
     * @param isModule whether names and dots are those of an import
     */
    static Optional<String> process(
            Cursor function, String name, Predicate<String> isNamed, Predicate<Cursor> isModule) {
        return PROCESSES.entrySet().stream()
                .filter(words -> words.getValue().contains(name) && isNamed.test(words.getKey()))
                .filter(words -> isGivenObject(function, name, isModule))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /**
     * Whether a function is given an object, or a method of one: {@code submit(self.run)}, {@code Process(target=self.run)}.
     *
     * @param isModule whether names and dots are those of an import
     */
    public static boolean isGivenObject(Cursor function, String name, Predicate<Cursor> isModule) {
        var keywords = name.equals("Process") ? keywords(function) : Stream.<Expression>of();
        return Stream.concat(given(function), keywords)
                .flatMap(given ->
                        given instanceof Expression.Sequence several ? several.elements().stream() : Stream.of(given))
                .anyMatch(given ->
                        isSelf(given) || given instanceof Expression.Attribute method && !isModule.test(method.at()));
    }

    private static Stream<Expression> given(Cursor function) {
        return function.call().map(Expression.Call::new).stream().flatMap(call -> call.arguments().stream());
    }

    private static Stream<Expression> keywords(Cursor function) {
        return function.call().map(Expression.Call::new).stream()
                .flatMap(call -> call.keywords().stream())
                .map(Part.Keyword::value);
    }

    private static boolean isSelf(Expression given) {
        return given.text().equals("self");
    }

    /**
     * Whether a name is one of them.
     *
     * @param base the path of what it belongs to
     */
    public static boolean isOne(String base, String name) {
        return NAMES.contains(name) && (!name.startsWith("dump") || base.endsWith("pickle") || base.endsWith("dill"));
    }
}
