package dev.anyiolsp.execution;

import dev.anyiolsp.project.Version;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A Python with AnyIO and Trio, which the first test that asks makes below {@code target}. */
public final class PythonEnvironment {
    /** The newest AnyIO, which all programs run with. */
    static final Version ANYIO = new Version(4, 15);

    private static final List<String> PACKAGES =
            List.of("anyio==" + ANYIO + ".1", "trio==0.34.0", "pytest==9.1.1", "pytest-asyncio==1.4.0");
    private static final Path FOLDER = Path.of("target", "python").toAbsolutePath();

    private final Path interpreter;

    private PythonEnvironment(Path interpreter) {
        this.interpreter = interpreter;
    }

    /** The environment; where there is none the calling test is skipped, in CI it fails. */
    public static synchronized PythonEnvironment get() {
        try {
            return make();
        } catch (IOException cause) {
            var message = "no Python with " + String.join(" and ", PACKAGES) + ": " + cause.getMessage();
            if (System.getenv("CI") != null) throw new AssertionError(message, cause);
            Assumptions.abort(message);
            throw new AssertionError(message, cause);
        }
    }

    private static PythonEnvironment make() throws IOException {
        boolean windows = File.separatorChar == '\\';
        var interpreter = FOLDER.resolve(windows ? "Scripts/python.exe" : "bin/python");
        var complete = FOLDER.resolve("complete");
        var wanted = String.join(" ", PACKAGES);
        boolean made = Files.exists(complete) && Files.readString(complete).equals(wanted);
        if (made && Files.exists(interpreter)) return new PythonEnvironment(interpreter);
        Files.createDirectories(FOLDER);
        call(List.of(windows ? "python" : "python3", "-m", "venv", "--clear", FOLDER.toString()));
        var install = new ArrayList<>(List.of(interpreter.toString(), "-m", "pip", "install", "--quiet"));
        install.addAll(PACKAGES);
        call(install);
        Files.writeString(complete, wanted);
        return new PythonEnvironment(interpreter);
    }

    private static void call(List<String> command) throws IOException {
        var log = Files.createTempFile("python", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            if (!waitFor(process, 300)) throw new IOException(command + " takes too long\n" + Files.readString(log));
            if (process.exitValue() != 0) throw new IOException(command + " failed\n" + Files.readString(log));
        } finally {
            Files.delete(log);
        }
    }

    private static boolean waitFor(Process process, int seconds) {
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) return true;
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    /** Runs a script of this package on some input and returns what it prints. */
    public String run(String script, byte[] input, String... arguments) {
        return run(script, Optional.empty(), input, arguments);
    }

    /** The same, with packages of a folder instead of the environment's own. */
    String run(String script, Optional<Path> packages, byte[] input, String... arguments) {
        try {
            var file = copy(script);
            if (script.equals("run_programs.py")) copy("withhold_anyio.py");
            var stdin = Files.write(file.resolveSibling(script + ".in"), input);
            var stdout = file.resolveSibling(script + ".out");
            var command = new ArrayList<>(List.of(interpreter.toString(), file.toString()));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command)
                    .redirectInput(stdin.toFile())
                    .redirectOutput(stdout.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            builder.environment().put("PYTHONHASHSEED", "0");
            packages.ifPresent(folder -> builder.environment().put("PYTHONPATH", folder.toString()));
            var process = builder.start();
            if (!waitFor(process, 600)) throw new AssertionError(script + " takes too long");
            if (process.exitValue() != 0) throw new AssertionError(script + " failed: " + process.exitValue());
            return Files.readString(stdout, StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Path copy(String script) throws IOException {
        var file =
                Files.createDirectories(FOLDER.resolveSibling("python-scripts")).resolve(script);
        try (InputStream source = PythonEnvironment.class.getResourceAsStream(script)) {
            return Files.write(file, source.readAllBytes());
        }
    }
}
