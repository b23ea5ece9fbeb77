package dev.anyiolsp.benchmarks;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.syntax.Document;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first text of a process: each time is that of a fresh one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 10,
        jvmArgs = {"-Xss4m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class OpeningBenchmark {
    @Param({"1000", "10000"})
    public int lines;

    /** How often a short text is judged before. */
    @Param({"0", "1", "10"})
    public int before;

    private String text;

    @Setup
    public void write() {
        text = Sources.python(lines);
        var sample = Sources.python(150);
        for (int i = 0; i < before; i++) new OpenText(sample).analysis();
    }

    @Benchmark
    public Document lexed() {
        return Document.of(text);
    }

    @Benchmark
    public Object withTrees() {
        return Document.of(text).errors();
    }

    @Benchmark
    public Analysis withFindings() {
        return new OpenText(text).analysis();
    }
}
