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

/** From a key to the findings of the text that it makes, without sending them anywhere. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xss4m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class EditingBenchmark {
    @Param({"1000", "10000", "50000"})
    public int lines;

    @Param({"TOP", "MIDDLE", "END"})
    public Place place;

    @Param({"CHARACTER", "STATEMENT", "NEWLINE", "BRACKET", "INDENT", "DOCSTRING"})
    public Trace trace;

    private TracePlayer player;

    @Setup
    public void open() {
        player = new TracePlayer(lines, place, trace);
    }

    @Benchmark
    public Analysis step() {
        return player.step();
    }
}
