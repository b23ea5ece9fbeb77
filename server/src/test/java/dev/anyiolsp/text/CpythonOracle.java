package dev.anyiolsp.text;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** One running {@code python3} that answers a line for each line it is given. */
final class CpythonOracle implements AutoCloseable {
    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private CpythonOracle(Process process) {
        this.process = process;
        in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Starts a script that defines {@code answer(bytes) -> str}. Without python3 the test fails in CI, else aborts. */
    static CpythonOracle running(String script) {
        var loop = """

                import sys
                for line in sys.stdin:
                    print(answer(bytes.fromhex(line)).encode('utf-8', 'surrogatepass').hex(), flush=True)
                """;
        try {
            var process = new ProcessBuilder("python3", "-W", "ignore", "-c", script + loop)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new CpythonOracle(process);
        } catch (IOException missing) {
            if (System.getenv("CI") != null) return fail("python3 is needed in CI", missing);
            return abort("no python3 here");
        }
    }

    String answer(byte[] question) throws IOException {
        in.write(HexFormat.of().formatHex(question) + "\n");
        in.flush();
        var line = out.readLine();
        if (line == null) throw new IOException("python3 ended");
        return new String(HexFormat.of().parseHex(line), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
