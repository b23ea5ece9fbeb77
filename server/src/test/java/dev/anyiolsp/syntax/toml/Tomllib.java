package dev.anyiolsp.syntax.toml;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Python's {@code tomllib} as a judge; one process judges any number of texts. */
final class Tomllib {
    /** What this {@code tomllib} is, and the TOML files of the machine. */
    record About(boolean accepts11, List<String> files) {}

    private final Path script;
    private final About about;

    private Tomllib(Path script, About about) {
        this.script = script;
        this.about = about;
    }

    /** The judge, if there is a {@code python3} that has the module. */
    static Optional<Tomllib> find(Path folder) throws IOException, InterruptedException {
        var script = folder.resolve("tomllib_oracle.py");
        try (var source = Tomllib.class.getResourceAsStream("tomllib_oracle.py")) {
            Files.copy(source, script);
        }
        var answer = run(script, "about", "");
        if (answer.isEmpty()) return Optional.empty();
        return Optional.of(new Tomllib(script, new Gson().fromJson(answer.get(), About.class)));
    }

    About about() {
        return about;
    }

    /** For each text the spelling of its value, as {@link Spelling} has it; nothing where it is no TOML. */
    List<Optional<String>> judge(List<String> texts) throws IOException, InterruptedException {
        var json = new GsonBuilder().disableHtmlEscaping().create();
        var input = new StringBuilder();
        for (var text : texts) input.append(json.toJson(text)).append('\n');
        var answer = run(script, "judge", input.toString()).orElseThrow();
        var judgements = new ArrayList<Optional<String>>();
        for (var line : answer.split("\n"))
            judgements.add(line.equals("rejected") ? Optional.empty() : Optional.of(json.fromJson(line, String.class)));
        if (judgements.size() != texts.size()) throw new IllegalStateException(judgements.size() + " judgements");
        return judgements;
    }

    /** The text of each file that is UTF-8. */
    static List<String> readAll(List<String> files) {
        var texts = new ArrayList<String>();
        for (var file : files) {
            try {
                var bytes = Files.readAllBytes(Path.of(file));
                var text = new String(bytes, StandardCharsets.UTF_8);
                if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) texts.add(text);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }

    private static Optional<String> run(Path script, String command, String input)
            throws IOException, InterruptedException {
        var in = script.resolveSibling(command + ".in");
        var out = script.resolveSibling(command + ".out");
        Files.writeString(in, input);
        try {
            int code = new ProcessBuilder("python3", script.toString(), command)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(script.resolveSibling(command + ".err").toFile())
                    .start()
                    .waitFor();
            return code == 0 ? Optional.of(Files.readString(out)) : Optional.empty();
        } catch (IOException noPython) {
            return Optional.empty();
        }
    }
}
