package dev.anyiolsp.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.anyiolsp.fixtures.Chosen;
import dev.anyiolsp.fixtures.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every program does after its fixes what it did before: same output, same exception, same exit status, nothing newly
 * left undone, under asyncio and under Trio.
 */
final class ExecutionTest {
    private static final Path FOLDER = Path.of("target", "execution").toAbsolutePath();
    private static final String BEFORE = "before";

    private static final List<Program> PROGRAMS = Program.all();
    private static final Map<Program, String> FIXED = new HashMap<>();

    @BeforeAll
    static void runAll() throws IOException {
        var python = PythonEnvironment.get();
        var jobs = new StringBuilder();
        for (var program : PROGRAMS) {
            var fixed = program.fixed();
            FIXED.put(program, fixed);
            jobs.append(job(program, BEFORE, program.text(), "-"));
            if (fixed.equals(program.text())) continue;
            for (var backend : program.backends()) jobs.append(job(program, backend, fixed, backend));
        }
        var results = Files.createDirectories(FOLDER.resolve("results"));
        python.run("run_programs.py", jobs.toString().getBytes(StandardCharsets.UTF_8), results.toString());
        printCounts();
    }

    private static String job(Program program, String variant, String text, String backend) throws IOException {
        var file = FOLDER.resolve(variant).resolve(program.name() + ".py");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return jobName(program, variant) + "\t" + file + "\t" + backend + "\n";
    }

    private static String jobName(Program program, String variant) {
        return program.name().replace('/', '.') + "." + variant;
    }

    private static Outcome outcome(Program program, String variant) {
        return Outcome.read(FOLDER.resolve("results"), jobName(program, variant));
    }

    @TestFactory
    Stream<DynamicTest> programsDoTheSame() {
        return PROGRAMS.stream().map(program -> dynamicTest(program.name(), program.source(), () -> check(program)));
    }

    private static void check(Program program) {
        var before = outcome(program, BEFORE);
        assertFalse(before.isTimeout(), "the program does not end");
        var fixed = FIXED.get(program);
        if (program.expectsNoChange()) {
            assertEquals(program.text(), fixed);
            return;
        }
        assertNotEquals(program.text(), fixed, "nothing to fix, though the program does not say \"expect: unchanged\"");
        for (var backend : program.backends()) {
            var after = outcome(program, backend);
            var context = "on " + backend + ", standard error:\n" + after.errors() + "\nprogram:\n" + fixed;
            assertEquals(before.seen(), after.seen(), context);
            var neglects = new ArrayList<>(after.newNeglects(before));
            neglects.removeAll(program.leaves());
            assertEquals(List.of(), neglects, context);
        }
    }

    @TestFactory
    Stream<DynamicTest> enoughProgramsOfEachConstruct() {
        return Map.of("run", 12, "sleep", 12, "imports", 12).entrySet().stream()
                .filter(entry -> Chosen.isChosen("programs/" + entry.getKey() + "/"))
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    var count = PROGRAMS.stream()
                            .filter(program -> program.name().startsWith(entry.getKey() + "/"))
                            .count();
                    assertTrue(count >= entry.getValue(), "only " + count + " programs");
                }));
    }

    /** How many programs, findings and fixes stand behind each rule. */
    private static void printCounts() {
        var rows = new TreeMap<String, int[]>();
        for (var program : PROGRAMS) {
            var rules = new ArrayList<String>();
            for (var finding :
                    new Engine(program.settings()).analyze(program.text()).findings()) {
                var row = rows.computeIfAbsent(finding.code(), key -> new int[4]);
                if (!rules.contains(finding.code())) row[0]++;
                rules.add(finding.code());
                row[1]++;
                boolean changed =
                        finding.fixes().stream().anyMatch(fix -> fix.safety().isSafe() || program.appliesUnsafe());
                row[changed ? 2 : 3]++;
            }
        }
        System.out.println("Executed " + PROGRAMS.size() + " programs");
        rows.forEach((rule, row) -> System.out.printf(
                "  %-24s in %d programs: %d uses, %d changed, %d refused%n", rule, row[0], row[1], row[2], row[3]));
    }
}
