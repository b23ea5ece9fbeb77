package dev.anyiolsp.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Java as this program wants it. Most runs are over before the optimizing compiler has earned what it takes, and in an editor it
 * competes with the answer to a key; a collector with threads of its own does not pay for a small heap. Both can be chosen only
 * when Java starts, so it is started once more, unless whoever started it has chosen himself.
 */
public final class TunedJava {
    private static final String COMPILER = "-XX:TieredStopAtLevel=1";
    /** How much of the usual number of calls lets a method be compiled: the first large document comes seconds after the start. */
    private static final String EAGERNESS = "-XX:CompileThresholdScaling=0.3";

    private static final String COLLECTOR = "-XX:+UseSerialGC";
    /**
     * After how many collections an object is kept for long. What a document needs lives until it is closed; by default it would
     * be moved fifteen times, while somebody types.
     */
    private static final String TENURING = "-XX:MaxTenuringThreshold=1";
    /** What Java itself has to say would stand between the messages of a server, or in the JSON of a check. */
    private static final List<String> WARNINGS = List.of("-Xlog:disable", "-Xlog:all=warning:stderr");
    /**
     * Where objects are made, in a server. What a large document needs leaves it while the document is opened; from a larger one
     * it would be moved all at once, while somebody types.
     */
    private static final String NURSERY = "-Xmn48m";
    /** How arguments begin that choose sizes in the heap. */
    private static final String SIZE = "-Xm";
    /** Set in the Java that was started here. */
    private static final String TUNED = "anyiolsp.tuned";

    /** Which process has started it there. */
    private static final String STARTER = "anyiolsp.starter";

    private static final String MARK = "-D" + TUNED + "=true";
    /** The exit code of what ended before it was done. */
    private static final int STOPPED = 1;

    /** Arguments of Java that have a value behind them. */
    private static final List<String> WITH_VALUE = List.of("-jar", "-cp", "-classpath");
    /** How arguments begin that do not choose how Java works. */
    private static final List<String> PLAIN =
            List.of("-Xss", "-Xmx", "-Xms", "-Xmn", "-D", "-jar", "-cp", "-classpath");
    /** Where the environment has arguments for Java. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private TunedJava() {}

    /**
     * Runs the program in another Java, with the standard streams of this one.
     *
     * @param args of the program
     * @param isServer whether it answers until it is told to end
     * @return its exit code; empty if the program is to run in this Java
     */
    public static OptionalInt run(String[] args, boolean isServer) {
        if (Boolean.getBoolean(TUNED)) {
            var starter = Long.getLong(STARTER);
            return starter == null || endsWith(starter) ? OptionalInt.empty() : OptionalInt.of(STOPPED);
        }
        var environment =
                VARIABLES.stream().map(System::getenv).filter(Objects::nonNull).toList();
        if (!environment.stream().allMatch(TunedJava::isPlain)) return OptionalInt.empty();
        boolean mayChoose = isServer && environment.stream().noneMatch(variable -> variable.contains(SIZE));
        var own = ProcessHandle.current().info();
        var command = own.command()
                .flatMap(java ->
                        own.arguments().flatMap(all -> command(java, List.of(all), Arrays.asList(args), mayChoose)));
        if (command.isEmpty()) return OptionalInt.empty();
        try {
            var marked = new ArrayList<>(command.get());
            marked.add(1, "-D" + STARTER + "=" + ProcessHandle.current().pid());
            var process = new ProcessBuilder(marked).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return OptionalInt.of(process.waitFor());
        } catch (IOException notStarted) {
            return OptionalInt.empty();
        } catch (InterruptedException stopped) {
            return OptionalInt.of(STOPPED);
        }
    }

    /**
     * Killed, the Java that started this one cannot hand that on, and files would go on changing.
     *
     * @return false if it is gone already
     */
    private static boolean endsWith(long starter) {
        var parent = ProcessHandle.current().parent();
        // Whoever takes in orphans may live for ever.
        var other = parent.isPresent() ? parent.filter(any -> any.pid() == starter) : ProcessHandle.of(starter);
        other.ifPresent(process -> process.onExit().thenRun(() -> System.exit(STOPPED)));
        return other.isPresent();
    }

    /** Whoever stops this process means the other one. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
        }
    }

    private static boolean isPlain(String variable) {
        return Arrays.stream(variable.strip().split("\\s+")).allMatch(TunedJava::isPlainArgument);
    }

    private static boolean isPlainArgument(String argument) {
        return !argument.equals(MARK) && PLAIN.stream().anyMatch(argument::startsWith);
    }

    /**
     * How Java is started again.
     *
     * @param java its path
     * @param all what it was started with
     * @param args what of it is for the program, at the end
     * @param mayChoose whether the size of the nursery is ours to choose, if nothing here chooses one
     * @return empty if it is as it should be
     */
    static Optional<List<String>> command(String java, List<String> all, List<String> args, boolean mayChoose) {
        int count = all.size() - args.size();
        if (count < 0 || !all.subList(count, all.size()).equals(args)) return Optional.empty();
        var forJava = all.subList(0, count);
        for (int i = 0; i < count; i++) {
            if (WITH_VALUE.contains(forJava.get(i))) {
                i++;
                continue;
            }
            boolean isMainClass = i == count - 1 && !forJava.get(i).matches("[-@].*");
            if (!isMainClass && !isPlainArgument(forJava.get(i))) return Optional.empty();
        }
        boolean isNurseryOurs = mayChoose && forJava.stream().noneMatch(each -> each.startsWith(SIZE));
        var nursery = isNurseryOurs ? List.of(NURSERY) : List.<String>of();
        return Optional.of(Stream.of(
                        List.of(java, COMPILER, EAGERNESS, COLLECTOR, TENURING, MARK), WARNINGS, nursery, forJava, args)
                .flatMap(List::stream)
                .toList());
    }
}
