package dev.anyiolsp.benchmarks;

import dev.anyiolsp.engine.Analysis;
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

/** As {@link EditingBenchmark}, for what stands only at the top of a text. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xss4m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class ImportBenchmark {
    @Param({"1000", "10000", "50000"})
    public int lines;

    @Param({"OTHER_IMPORT", "WATCHED_IMPORT"})
    public Trace trace;

    private TracePlayer player;

    @Setup
    public void open() {
        player = new TracePlayer(lines, Place.TOP, trace);
    }

    @Benchmark
    public Analysis step() {
        return player.step();
    }
}
