package dev.anyiolsp.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.anyiolsp.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TunedJavaTest {
    private static final List<String> CHOICE = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.3",
            "-XX:+UseSerialGC",
            "-XX:MaxTenuringThreshold=1",
            "-Danyiolsp.tuned=true",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr");

    private static Optional<String> again(String arguments, String... args) {
        var all = new ArrayList<>(List.of(arguments.split(" ")));
        all.addAll(List.of(args));
        boolean isServer = args[0].equals("server");
        return TunedJava.command("java", all, List.of(args), isServer).map(command -> String.join(" ", command));
    }

    private static Optional<String> tuned(String rest) {
        return Optional.of("java " + String.join(" ", CHOICE) + " " + rest);
    }

    @Test
    void sizesAndPropertiesStay() {
        assertEquals(tuned("-Xmn48m -jar a.jar server"), again("-jar a.jar", "server"));
        assertEquals(tuned("-jar a.jar check"), again("-jar a.jar", "check"));
        assertEquals(tuned("-Xmx64m -jar a.jar server"), again("-Xmx64m -jar a.jar", "server"));
        assertEquals(tuned("-Xmn9m -jar a.jar server"), again("-Xmn9m -jar a.jar", "server"));
        assertEquals(
                tuned("-Xss4m -Xmx1g -Dx=y -jar a.jar check ."), again("-Xss4m -Xmx1g -Dx=y -jar a.jar", "check", "."));
        assertEquals(tuned("-cp -odd Main --help"), again("-cp -odd Main", "--help"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:+UseG1GC -jar a.jar",
                "-Danyiolsp.tuned=true -jar a.jar",
                "-agentlib:jdwp=server=y -jar a.jar",
                "-javaagent:a.jar -jar b.jar",
                "@arguments",
                "-Xint -jar a.jar"
            })
    void whoHasChosenIsLeftAlone(String arguments) {
        assertEquals(Optional.empty(), again(arguments, "server"));
    }

    @Test
    void argumentsThatAreNotThoseOfTheProgram() {
        assertEquals(Optional.empty(), TunedJava.command("java", List.of("-jar", "a.jar"), List.of("check"), false));
        assertEquals(Optional.empty(), TunedJava.command("java", List.of(), List.of("check", "x"), false));
    }

    private static ProcessBuilder program(String... args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    @Test
    void streamsAndExitCodePassThrough() throws IOException, InterruptedException {
        var process = program("check", "-").start();
        process.getOutputStream().write("import asyncio\nasyncio.sleep(1)\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(out.contains("asyncio-sleep"), out + err);
        assertEquals("", err);
        assertEquals(1, process.waitFor());
    }

    @Test
    void whoStopsTheProgramStopsAll() throws IOException, InterruptedException {
        var process = program("server").start();
        var inner = inner(process.toHandle());
        assertTrue(List.of(inner.info().arguments().orElseThrow()).containsAll(CHOICE));
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        inner.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** A command that changes files must not go on where nobody sees it. */
    @Test
    void whoKillsTheProgramKillsAll() throws IOException, InterruptedException {
        var waiting = ProcessBuilder.startPipeline(List.of(new ProcessBuilder("sleep", "120"), program("check", "-")));
        var inner = inner(waiting.get(1).toHandle());
        waiting.get(1).destroyForcibly();
        inner.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        assertTrue(waiting.get(0).isAlive());
        waiting.get(0).destroyForcibly();
    }

    /** It may have been killed before the other Java was ready to hear of that, and its orphan belongs to somebody else. */
    @Test
    void whoseStarterIsGoneDoesNothing() throws IOException, InterruptedException {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var command = new ArrayList<>(program("check", "-").command());
        command.addAll(1, List.of("-Danyiolsp.tuned=true", "-Danyiolsp.starter=" + gone.pid()));
        var process = new ProcessBuilder(command).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(1, process.exitValue());
    }

    @Test
    void theEndOfTheClientIsTheEnd() throws IOException, InterruptedException {
        var process = program("server").start();
        var inner = inner(process.toHandle());
        process.destroyForcibly();
        process.getOutputStream().close();
        inner.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** The process in which the program runs. */
    private static ProcessHandle inner(ProcessHandle outer) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            var child = outer.children().findFirst();
            if (child.isPresent() && child.get().info().arguments().isPresent()) return child.get();
            Thread.sleep(100);
        }
        throw new AssertionError("the program was not started again");
    }
}
