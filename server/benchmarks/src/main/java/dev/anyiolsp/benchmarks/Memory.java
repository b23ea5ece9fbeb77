package dev.anyiolsp.benchmarks;

import dev.anyiolsp.semantics.FactIndex;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.text.Edit;
import dev.anyiolsp.workspace.WorkspaceIndex;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;

/** Prints what a line of an open document takes of the heap, step by step, and which objects take most. */
final class Memory {
    private static final int DOCUMENTS = 20;
    private static final int LARGEST = 25;

    private final int lines;
    private long before;

    private Memory(int lines) {
        this.lines = lines;
    }

    public static void main(String[] args) throws JMException {
        new Memory(args.length > 0 ? Integer.parseInt(args[0]) : 10_000).run();
    }

    private void run() throws JMException {
        // What is loaded and made once is no part of any document.
        new OpenText(Sources.python(300)).analysis();
        WorkspaceIndex.EMPTY.with("warm.py", Sources.python(300));

        System.out.printf("%d documents of %,d lines; bytes a line%n", DOCUMENTS, lines);
        before = used();
        var texts = new ArrayList<String>();
        for (int i = 0; i < DOCUMENTS; i++)
            texts.add(new String(Sources.python(lines).toCharArray()));

        var open = new ArrayList<OpenText>();
        for (var text : texts) open.add(new OpenText(text));
        texts.clear();
        // A text that somebody has edited is kept in pieces only.
        for (var text : open) text.edit(List.of(Edit.insert(0, "#\n")));
        for (var text : open) text.edit(List.of(Edit.replace(0, 2, "")));
        tell("+ chunks and tokens, the text in them");

        for (var text : open) text.document().errors();
        tell("+ trees");

        for (var text : open) facts(text.document());
        tell("+ facts");

        for (var text : open) text.analysis();
        tell("+ findings, and what they depend on");
        largest();

        var index = WorkspaceIndex.EMPTY;
        for (int i = 0; i < open.size(); i++)
            index = index.with("module" + i + ".py", open.get(i).document());
        tell("+ outline in the index of the project");
        if (index.paths().size() != open.size()) throw new IllegalStateException();

        for (var text : open) forgetTrees(text.document());
        tell("given back by a document at rest");
        long all = used();
        for (var text : open) text.analysis();
        open.clear();
        System.out.printf(Locale.ROOT, "%8.1f  what such a document keeps%n", perLine(all - used()));
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < DOCUMENTS; i++) texts.add(Sources.python(lines));
        return texts;
    }

    private static void forgetTrees(Document document) {
        for (int chunk = 0; chunk < document.chunkCount(); chunk++)
            document.chunk(chunk).forgetTree();
    }

    private static void facts(Document document) {
        for (int chunk = 0; chunk < document.chunkCount(); chunk++) FactIndex.sayings(document, chunk, chunk + 1);
    }

    private void tell(String step) {
        long now = used();
        System.out.printf(Locale.ROOT, "%8.1f  %s%n", perLine(now - before), step);
        before = now;
    }

    private double perLine(long bytes) {
        return (double) bytes / DOCUMENTS / lines;
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** The classes whose objects take most, with bytes a line. */
    private void largest() throws JMException {
        var table = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        int told = 0;
        for (var row : table.split("\n")) {
            var cells = row.strip().split("\\s+");
            if (cells.length < 4 || !cells[0].endsWith(":") || told++ >= LARGEST) continue;
            System.out.printf(
                    Locale.ROOT,
                    "%17.1f  %.2f objects of %s%n",
                    perLine(Long.parseLong(cells[2])),
                    perLine(Long.parseLong(cells[1])),
                    cells[3]);
        }
    }
}
