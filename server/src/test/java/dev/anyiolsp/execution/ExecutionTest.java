package dev.anyiolsp.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.anyiolsp.fixtures.Chosen;
import dev.anyiolsp.fixtures.Engine;
import dev.anyiolsp.project.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String WITHOUT_SETTING = "without-setting";

    private static final List<Program> PROGRAMS = Program.all();
    private static final Map<Program, String> FIXED = new HashMap<>();
    private static final List<WithOlder> OLDER = new ArrayList<>();

    private record WithOlder(Program program, Version version, String fixed) {
        /** What a newer AnyIO is needed for may have been left to asyncio. */
        List<String> backends() {
            return program.minimum().isPresent() || !Program.stillNeedsAsyncio(fixed)
                    ? program.backends()
                    : List.of("asyncio");
        }
    }

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
            if (program.neededSetting().isPresent()) {
                jobs.append(job(program, WITHOUT_SETTING, program.fixedWithoutSetting(), "asyncio"));
            }
        }
        var results = Files.createDirectories(FOLDER.resolve("results"));
        python.run("run_programs.py", jobs.toString().getBytes(StandardCharsets.UTF_8), results.toString());
        printCounts();
        runWithOlder(python, results);
    }

    private static void runWithOlder(PythonEnvironment python, Path results) throws IOException {
        var declared = PROGRAMS.stream().flatMap(program -> program.minimum().stream());
        var older = OlderAnyio.fetch(python, declared.toList());
        var counts = new HashMap<Version, Integer>();
        for (var version : older.available()) {
            var jobs = new StringBuilder();
            for (var program : PROGRAMS) {
                if (!older.forProgram(program.minimum()).equals(Optional.of(version))) continue;
                var fixed = program.fixedFor(program.minimum().orElse(version));
                if (fixed.equals(program.text())) continue;
                var each = new WithOlder(program, version, fixed);
                OLDER.add(each);
                counts.merge(version, 1, Integer::sum);
                for (var backend : each.backends()) jobs.append(job(program, backend + "-" + version, fixed, backend));
            }
            var input = jobs.toString().getBytes(StandardCharsets.UTF_8);
            python.run("run_programs.py", Optional.of(older.folder(version)), input, results.toString());
        }
        older.print(counts);
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

    /** A setting by which a program keeps doing the same makes a difference. */
    @TestFactory
    Stream<DynamicTest> programsNeedTheirSettings() {
        return PROGRAMS.stream()
                .filter(program -> program.neededSetting().isPresent())
                .map(program -> dynamicTest(
                        program.name(),
                        program.source(),
                        () -> assertNotEquals(
                                outcome(program, BEFORE).seen(),
                                outcome(program, WITHOUT_SETTING).seen())));
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
        for (var backend : program.backends()) checkAfter(program, fixed, backend);
    }

    private static void checkAfter(Program program, String fixed, String variant) {
        var before = outcome(program, BEFORE);
        var after = outcome(program, variant);
        var context = "on " + variant + ", standard error:\n" + after.errors() + "\nprogram:\n" + fixed;
        assertEquals(before.seen(), after.seen(), context);
        var neglects = new ArrayList<>(after.newNeglects(before));
        neglects.removeAll(program.leaves());
        assertEquals(List.of(), neglects, context);
    }

    /** What is written for an older AnyIO runs with it; programs that declare none are fixed as if they did. */
    @TestFactory
    Stream<DynamicTest> programsDoTheSameWithTheAnyioTheyDeclare() {
        return OLDER.stream()
                .map(each -> dynamicTest(each.program.name() + " " + each.version, each.program.source(), () -> {
                    for (var backend : each.backends()) {
                        checkAfter(each.program, each.fixed, backend + "-" + each.version);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> enoughProgramsOfEachConstruct() {
        return Map.of("run", 12, "sleep", 12, "imports", 12, "gather", 20, "create-task", 14, "shield", 4, "future", 4)
                .entrySet()
                .stream()
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
