package dev.anyiolsp.engine;

import dev.anyiolsp.semantics.FactIndex;
import dev.anyiolsp.semantics.Inquiries;
import dev.anyiolsp.semantics.Topic;
import dev.anyiolsp.syntax.Chunk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which judged lines depend on what: on other lines, on which lines a suite has, on what lines say about a name. This is the
 * one place that knows the dependencies of findings.
 */
final class Readers {
    /** Which lines the suite below a head has; below none, the module. */
    private record Suite(Chunk head) {}

    /** What binds a name in the scope that begins in a line; in none, the module. */
    private record Bound(Chunk owner, String name) {}

    /** All that the judgement of one line depends on, or the answer to a question that several lines ask. */
    static final class Reading implements Inquiries {
        private final Set<Object> keys = new HashSet<>();
        /** Answers that were asked for. */
        private final Set<Reading> answers = new LinkedHashSet<>();
        /** For an answer: the lines that depend on it. Null as long as there are none. */
        private Entry asking;

        private boolean everything;
        private Chunk last;

        @Override
        public void line(Chunk chunk) {
            // The same line is looked at many times in a row.
            if (chunk == last) return;
            last = chunk;
            keys.add(chunk);
        }

        @Override
        public void suite(Chunk head) {
            keys.add(new Suite(head));
        }

        @Override
        public void everything() {
            everything = true;
        }

        @Override
        public void about(Topic topic, String name) {
            keys.add(new FactIndex.Question(topic, name));
        }

        @Override
        public void boundIn(Chunk owner, String name) {
            keys.add(new Bound(owner, name));
        }

        @Override
        public Inquiries apart() {
            return new Reading();
        }

        @Override
        public void dependOn(Inquiries answer) {
            var reading = (Reading) answer;
            if (!answers.add(reading)) return;
            everything |= reading.everything;
            // All of them stand here, so that nobody has to follow them.
            answers.addAll(reading.answers);
        }

        /** Whether it depends on all of the text. */
        boolean isOfEverything() {
            return everything;
        }
    }

    /** Those that depend on one thing; some may be of the past. */
    private static final class Entry {
        final List<JudgedLine> lines = new ArrayList<>(2);
        int tidyAt = 8;
        List<Reading> answers = List.of();
        int tidyAnswersAt = 8;

        void add(JudgedLine line) {
            if (lines.size() >= tidyAt) {
                lines.removeIf(JudgedLine::isGone);
                tidyAt = 2 * lines.size() + 8;
            }
            lines.add(line);
        }

        void add(Reading answer) {
            if (answers.isEmpty()) answers = new ArrayList<>(2);
            if (answers.size() >= tidyAnswersAt) {
                answers.removeIf(known -> known.asking.lines.stream().allMatch(JudgedLine::isGone));
                tidyAnswersAt = 2 * answers.size() + 8;
            }
            answers.add(answer);
        }
    }

    private final Map<Object, Entry> entries = new HashMap<>();
    /** By the line in which the scope begins, and by name. */
    private final Map<Chunk, Map<String, Entry>> bound = new HashMap<>();

    void add(JudgedLine line, Reading reading) {
        for (var key : reading.keys) entry(key).add(line);
        for (var answer : reading.answers) {
            if (answer.asking == null) {
                answer.asking = new Entry();
                for (var key : answer.keys) entry(key).add(answer);
                // They would keep lines that go.
                answer.keys.clear();
            }
            answer.asking.add(line);
        }
    }

    private Entry entry(Object key) {
        if (!(key instanceof Bound there)) return entries.computeIfAbsent(key, any -> new Entry());
        return bound.computeIfAbsent(there.owner, any -> new HashMap<>())
                .computeIfAbsent(there.name, any -> new Entry());
    }

    /** Tells who depends on a line. */
    void ofLine(Chunk chunk, Consumer<JudgedLine> each) {
        tell(chunk, each);
    }

    /** Forgets a line that is not there any more. */
    void forget(Chunk chunk) {
        entries.remove(chunk);
        entries.remove(new Suite(chunk));
        bound.remove(chunk);
    }

    /** A line stands for another one that nobody can tell from it. */
    void replace(Chunk chunk, Chunk same) {
        move(chunk, same);
        move(new Suite(chunk), new Suite(same));
        var names = bound.remove(chunk);
        if (names != null) bound.put(same, names);
    }

    private void move(Object from, Object to) {
        var entry = entries.remove(from);
        if (entry != null) entries.put(to, entry);
    }

    void ofSuite(Chunk head, Consumer<JudgedLine> each) {
        tell(new Suite(head), each);
    }

    void ofBound(Chunk owner, String name, Consumer<JudgedLine> each) {
        var names = bound.get(owner);
        if (names != null) tell(names.get(name), each);
    }

    void of(FactIndex.Question question, Consumer<JudgedLine> each) {
        tell(question, each);
    }

    private void tell(Object key, Consumer<JudgedLine> each) {
        tell(entries.get(key), each);
    }

    private static void tell(Entry entry, Consumer<JudgedLine> each) {
        if (entry == null) return;
        for (var line : entry.lines) if (!line.isGone()) each.accept(line);
        for (var answer : entry.answers) tell(answer.asking, each);
    }
}
