package dev.anyiolsp.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.anyiolsp.project.Version;
import dev.anyiolsp.rules.dependency.NeededAnyio;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever AnyIO a project declares, from 4.0 on, the fixes of each program keep to what that version has, and the program
 * does what it did before. Where the fixes differ, what they make is executed with an AnyIO that lacks what came later.
 */
final class DeclaredAnyioTest {
    private static final Path FOLDER = Path.of("target", "declared").toAbsolutePath();
    private static final String BEFORE = "before";
    private static final List<Version> FLOORS = IntStream.rangeClosed(0, PythonEnvironment.ANYIO.minor())
            .mapToObj(minor -> new Version(4, minor))
            .toList();

    private static final List<Swept> SWEPT = new ArrayList<>();

    /**
     * A program and what becomes of it.
     *
     * @param fixed what comes out for each version
     * @param texts each text that comes out, with the lowest version for which it does
     */
    private record Swept(Program program, Map<Version, String> fixed, Map<String, Version> texts) {
        static Swept of(Program program) {
            var fixed = new HashMap<Version, String>();
            var texts = new LinkedHashMap<String, Version>();
            for (var floor : FLOORS) {
                fixed.put(floor, program.fixedDeclaring(floor));
                texts.putIfAbsent(fixed.get(floor), floor);
            }
            return new Swept(program, fixed, texts);
        }

        /** A program of which all versions make the same is executed elsewhere. */
        boolean isExecuted() {
            return texts.size() > 1;
        }

        boolean isFixed(String text) {
            return !text.equals(program.text());
        }

        String jobName(String variant) {
            return program.name().replace('/', '.') + "." + variant;
        }
    }

    @BeforeAll
    static void runAll() throws IOException {
        var python = PythonEnvironment.get();
        // What a setting brings about only from some version on is not the same below it.
        Program.all().parallelStream()
                .filter(program -> program.neededSetting().isEmpty())
                .map(Swept::of)
                .forEachOrdered(SWEPT::add);
        var jobs = new StringBuilder();
        for (var swept : SWEPT) {
            if (!swept.isExecuted()) continue;
            jobs.append(job(swept, BEFORE, swept.program.text(), "-")).append('\n');
            for (var each : swept.texts.entrySet()) {
                if (!swept.isFixed(each.getKey())) continue;
                for (var backend : backends(swept.program, each.getKey())) {
                    jobs.append(job(swept, backend + "-" + each.getValue(), each.getKey(), backend))
                            .append('\t')
                            .append(each.getValue().minor())
                            .append('\n');
                }
            }
        }
        Files.createDirectories(FOLDER.resolve("results"));
        var input = jobs.toString().getBytes(StandardCharsets.UTF_8);
        python.run("run_programs.py", input, FOLDER.resolve("results").toString());
        printTable();
    }

    /** What a newer AnyIO is needed for was left to asyncio. */
    private static List<String> backends(Program program, String text) {
        return Program.stillNeedsAsyncio(text) ? List.of("asyncio") : program.backends();
    }

    private static String job(Swept swept, String variant, String text, String backend) throws IOException {
        var file = FOLDER.resolve(variant).resolve(swept.program.name() + ".py");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return swept.jobName(variant) + "\t" + file + "\t" + backend;
    }

    @TestFactory
    Stream<DynamicTest> fixesKeepToWhatTheDeclaredVersionHas() {
        return SWEPT.stream()
                .map(swept -> dynamicTest(swept.program.name(), swept.program.source(), () -> {
                    var before = NeededAnyio.by(swept.program.text());
                    swept.texts.forEach((text, floor) -> {
                        var needed = NeededAnyio.by(text);
                        assertTrue(
                                needed.compareTo(floor) <= 0 || needed.compareTo(before) <= 0,
                                () -> "for " + floor + " the fixes write what AnyIO has since " + needed + ":\n"
                                        + text);
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> programsDoTheSameWithoutWhatCameLater() {
        return SWEPT.stream()
                .filter(Swept::isExecuted)
                .map(swept -> dynamicTest(swept.program.name(), swept.program.source(), () -> check(swept)));
    }

    private static void check(Swept swept) {
        var results = FOLDER.resolve("results");
        var before = Outcome.read(results, swept.jobName(BEFORE));
        swept.texts.forEach((text, floor) -> {
            if (!swept.isFixed(text)) return;
            for (var backend : backends(swept.program, text)) {
                var after = Outcome.read(results, swept.jobName(backend + "-" + floor));
                var context = "on " + backend + " with " + floor + ", standard error:\n" + after.errors()
                        + "\nprogram:\n" + text;
                assertEquals(before.seen(), after.seen(), context);
                var neglects = new ArrayList<>(after.newNeglects(before));
                neglects.removeAll(swept.program.leaves());
                assertEquals(List.of(), neglects, context);
            }
        });
    }

    /** How many programs each version changes, and how many come out other than with the version before. */
    private static void printTable() {
        System.out.println("Fixes of " + SWEPT.size() + " programs for each declared AnyIO");
        for (var floor : FLOORS) {
            long changed = SWEPT.stream()
                    .filter(swept -> swept.isFixed(swept.fixed.get(floor)))
                    .count();
            var own = SWEPT.stream()
                    .filter(Swept::isExecuted)
                    .filter(swept -> swept.texts.get(swept.fixed.get(floor)).equals(floor))
                    .toList();
            long executed = own.stream()
                    .filter(swept -> swept.isFixed(swept.fixed.get(floor)))
                    .count();
            System.out.printf(
                    "  %s: %d changed, %d refused; %d texts of its own, %d of them executed%n",
                    floor, changed, SWEPT.size() - changed, own.size(), executed);
        }
    }
}
