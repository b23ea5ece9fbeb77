package dev.anyiolsp.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.execution.PythonEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every public name of asyncio has a verdict: a rule that watches it, "none", or a reason why it needs none. */
final class VerdictsTest {
    /** Rules of the table that are still to be written. */
    private static final Set<String> TO_COME = Set.of();

    private static final String NO_COUNTERPART = "asyncio-no-counterpart";
    private static final Map<String, String> VERDICTS = verdicts();
    private static final Map<String, Set<String>> WATCHED = Rules.ALL.stream()
            .filter(ReferenceRule.class::isInstance)
            .collect(Collectors.toMap(rule -> rule.info().name(), rule -> ((ReferenceRule) rule).names()));

    /** Verdict by name; names stand with their module. */
    private static Map<String, String> verdicts() {
        var verdicts = new HashMap<String, String>();
        for (var line : lines("verdicts.txt")) {
            int colon = line.indexOf(": ");
            for (var name : line.substring(colon + 2).split(" ")) {
                verdicts.put(qualified(name), line.substring(0, colon));
            }
        }
        return verdicts;
    }

    private static String qualified(String name) {
        return name.startsWith("pytest") || name.startsWith("unittest") ? name : "asyncio." + name;
    }

    private static List<String> lines(String resource) {
        try (var source = VerdictsTest.class.getResourceAsStream(resource)) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    private static boolean hasVerdict(String name) {
        return VERDICTS.containsKey(name) || VERDICTS.containsKey(ownerOf(name) + ".*");
    }

    private static String ownerOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    @Test
    void everyNameThatPythonEverHadHasAVerdict() {
        var names = new TreeSet<String>();
        for (var line : lines("asyncio-names.txt")) {
            var words = line.split(" ");
            names.add("asyncio." + words[0]);
            for (int i = 1; i < words.length; i++) names.add("asyncio." + words[0] + "." + words[i]);
        }
        assertTrue(names.size() > 500, "the list is not whole");
        assertEquals(List.of(), names.stream().filter(name -> !hasVerdict(name)).toList());
    }

    @Test
    void everyNameOfThisPythonHasAVerdict() {
        var names = PythonEnvironment.get()
                .run("asyncio_names.py", new byte[0])
                .lines()
                .toList();
        assertTrue(names.contains("asyncio.gather"), "the names of this Python are not read");
        assertEquals(List.of(), names.stream().filter(name -> !hasVerdict(name)).toList());
    }

    @Test
    void theRulesWatchWhatTheTableSays() {
        var wrong = new ArrayList<String>();
        VERDICTS.forEach((name, verdict) -> {
            if (name.endsWith(".*") || !verdict.startsWith("rule ")) return;
            var rule = verdict.substring(5);
            if (!WATCHED.containsKey(rule)) {
                if (!TO_COME.contains(rule)) wrong.add(name + ": there is no rule " + rule);
            } else if (name.startsWith("asyncio.")
                    && !rule.startsWith("pytest")
                    && !WATCHED.get(rule).contains(name)) {
                wrong.add(name + ": " + rule + " does not watch it");
            }
        });
        assertEquals(List.of(), wrong.stream().sorted().toList());
    }

    @Test
    void whatHasNoCounterpartIsWatchedByTheRuleForIt() {
        var own = WATCHED.get(NO_COUNTERPART);
        var wrong = VERDICTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals("none"))
                .map(Map.Entry::getKey)
                .filter(name -> name.endsWith(".*") ? !own.contains(ownerOf(name)) : !own.contains(name))
                .sorted()
                .toList();
        assertEquals(List.of(), wrong);
        assertEquals(
                List.of(),
                own.stream().filter(name -> !isNone(name)).sorted().toList(),
                "watched, though the table does not say none");
    }

    private static boolean isNone(String name) {
        return "none".equals(VERDICTS.getOrDefault(name, VERDICTS.getOrDefault(ownerOf(name) + ".*", "")));
    }

    @Test
    void everyNameThatARuleWatchesIsInTheTable() {
        var unknown = WATCHED.values().stream()
                .flatMap(Set::stream)
                .filter(name -> name.startsWith("asyncio.") && !hasVerdict(name))
                .sorted()
                .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void noRuleIsToComeThatIsThere() {
        assertEquals(List.of(), TO_COME.stream().filter(WATCHED::containsKey).toList());
    }
}
