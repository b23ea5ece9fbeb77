package dev.anyiolsp.syntax.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same texts are accepted, with the same values, as by Python's {@code tomllib}. */
final class TomllibTest {
    private static final int MUTATIONS = 6000;
    private static final int LONGEST_DONOR = 4000;

    private static Tomllib tomllib;

    @BeforeAll
    static void findTomllib(@TempDir Path folder) throws IOException, InterruptedException {
        var found = Tomllib.find(folder);
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) fail("python3 with tomllib is missing");
        assumeTrue(found.isPresent(), "python3 with tomllib is missing");
        tomllib = found.get();
    }

    @Test
    void validTextsMeanTheSame() throws Exception {
        var texts = samples("valid.txt");
        assertTrue(texts.size() >= 30, "only " + texts.size());
        for (var text : texts) assertEquals(List.of(), TomlDocument.parse(text).errors(), text);
        compare(texts);
    }

    @Test
    void invalidTextsAreRefusedByBoth() throws Exception {
        var texts = samples("invalid.txt");
        assertTrue(texts.size() >= 40, "only " + texts.size());
        for (var text : texts) assertFalse(TomlDocument.parse(text).errors().isEmpty(), text);
        compare(texts);
    }

    @Test
    void filesOfThisMachine() throws Exception {
        var texts = Tomllib.readAll(tomllib.about().files());
        compare(texts);
        compare(texts.stream().map(text -> text.replace("\n", "\r\n")).toList());
    }

    @Test
    void mutations() throws Exception {
        var donors = new ArrayList<>(samples("valid.txt"));
        donors.addAll(samples("valid.txt"));
        donors.addAll(samples("invalid.txt"));
        for (var text : Tomllib.readAll(tomllib.about().files()))
            if (text.length() <= LONGEST_DONOR
                    && TomlDocument.parse(text).errors().isEmpty()) donors.add(text);
        var mutations = new Mutations(20260101, donors);
        var texts = new ArrayList<String>();
        for (int i = 0; i < MUTATIONS; i++) texts.add(mutations.next());
        int accepted = compare(texts);
        assertTrue(accepted > MUTATIONS / 10 && accepted < MUTATIONS * 9 / 10, accepted + " accepted");
    }

    @Test
    void newerThan10IsAcceptedAndKnown() throws Exception {
        var texts = List.of(
                "a = {b = 1,}",
                "a = {\n  b = 1\n}",
                "a = {\n  b = 1\n  ,\n  c = {\n  },\n}",
                "a = { # why\n  b = 1 }",
                "a = \"\\e[0m\"",
                "a = \"\\x41\"",
                "a = 07:32",
                "a = 1979-05-27T07:32Z",
                "a = 1979-05-27 07:32");
        var judgements = tomllib.judge(texts);
        for (int i = 0; i < texts.size(); i++) {
            var document = TomlDocument.parse(texts.get(i));
            assertEquals(List.of(), document.errors(), texts.get(i));
            assertFalse(document.placesNewerThan10().isEmpty(), texts.get(i));
            assertEquals(tomllib.about().accepts11(), judgements.get(i).isPresent(), texts.get(i));
        }
        if (tomllib.about().accepts11()) compare(texts);
    }

    @Test
    void narrowerThanTomllibOnlyInSize() throws Exception {
        var texts = List.of("a = 0x" + "1".repeat(4301), "a" + ".a".repeat(201) + " = 1");
        for (var judgement : tomllib.judge(texts)) assertTrue(judgement.isPresent());
        for (var text : texts) assertEquals(1, TomlDocument.parse(text).errors().size());
    }

    /** Returns the number of texts that both accept. */
    private int compare(List<String> texts) throws IOException, InterruptedException {
        var judgements = tomllib.judge(texts);
        int accepted = 0;
        var differences = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            var document = TomlDocument.parse(texts.get(i));
            assertEquals(texts.get(i), joined(document));
            boolean isNewer = !tomllib.about().accepts11()
                    && !document.placesNewerThan10().isEmpty();
            var ours = document.errors().isEmpty() && !isNewer
                    ? Optional.of(Spelling.of(document.toJava()))
                    : Optional.<String>empty();
            if (ours.isPresent()) accepted++;
            if (!ours.equals(judgements.get(i)))
                differences.add("=== ours " + ours + "\n=== tomllib " + judgements.get(i) + "\n=== " + document.errors()
                        + "\n" + texts.get(i));
        }
        System.out.println(getClass().getSimpleName() + ": " + texts.size() + " texts compared, " + accepted
                + " accepted by both");
        assertTrue(
                differences.isEmpty(),
                () -> differences.size() + " differences\n"
                        + differences.stream().limit(5).collect(Collectors.joining("\n")));
        return accepted;
    }

    private static String joined(TomlDocument document) {
        var result = new StringBuilder();
        for (var token : document.tokens()) result.append(token.range().of(document.text()));
        return result.toString();
    }

    /** The texts of a resource; a line {@code # === title} starts each. */
    private static List<String> samples(String name) throws IOException {
        try (var source = TomllibTest.class.getResourceAsStream(name)) {
            var all = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(all.split("(?m)^(?=# === )"));
        }
    }
}
