package dev.anyiolsp.benchmarks;

import dev.anyiolsp.engine.Analysis;
import dev.anyiolsp.engine.Analyzer;
import dev.anyiolsp.project.Settings;
import dev.anyiolsp.rules.Rules;
import dev.anyiolsp.syntax.Document;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/** Whole texts, warm, on one core: how much is read in a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xss4m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class ReadingBenchmark {
    @Param({"1000", "10000", "50000"})
    public int lines;

    private String text;
    private int lineCount;
    private double megabytes;
    private Analyzer analyzer;

    /** What was read, as JMH reports it beside the score. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Amount {
        public double megabytes;
        public long lines;
    }

    @Setup
    public void write() {
        text = Sources.python(lines);
        lineCount = Document.of(text).lineCount();
        megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
        analyzer = new Analyzer(Rules.ALL, Settings.DEFAULT);
    }

    /** Tokens, and lines with what the block structure needs of them. */
    @Benchmark
    public Document lexed(Amount amount) {
        count(amount);
        return Document.of(text);
    }

    /** The tree of every line, too. */
    @Benchmark
    public Object withTrees(Amount amount) {
        count(amount);
        return Document.of(text).errors();
    }

    /** As the command line does it. */
    @Benchmark
    public Analysis withFindings(Amount amount) {
        count(amount);
        return analyzer.analyze(Document.of(text));
    }

    private void count(Amount amount) {
        amount.megabytes += megabytes;
        amount.lines += lineCount;
    }
}
