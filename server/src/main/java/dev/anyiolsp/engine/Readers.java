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
    /** What stands in front of a line's first word. */
    private record Trivia(Chunk chunk) {}

    /** Which lines the suite below a head has; below none, the module. */
    private record Suite(Chunk head) {}

    /** What binds a name in the scope that begins in a line; in none, the module. */
    private record Bound(Chunk owner, String name) {}

    /** All that the judgement of one line depends on, or the answer to a question that several lines ask. */
    final class Reading implements Inquiries {
        private final Set<Object> keys = new HashSet<>();
        /** Answers that were asked for; each knows itself for which others it asked. */
        private final Set<Reading> answers = new LinkedHashSet<>();
        /** For an answer: the lines and answers that depend on it. Null as long as there are none. */
        private Entry asking;
        /** For an answer: whether all of these are of the past, as far as is known. */
        private boolean gone;

        private boolean everything;
        private Chunk last;

        @Override
        public void line(Chunk chunk) {
            questions++;
            // The same line is looked at many times in a row.
            if (chunk == last) return;
            last = chunk;
            keys.add(chunk);
        }

        @Override
        public void trivia(Chunk chunk) {
            questions++;
            keys.add(new Trivia(chunk));
        }

        @Override
        public void suite(Chunk head) {
            questions++;
            keys.add(new Suite(head));
        }

        @Override
        public void everything() {
            everything = true;
        }

        @Override
        public void about(Topic topic, String name) {
            questions++;
            keys.add(new FactIndex.Question(topic, name));
        }

        @Override
        public void boundIn(Chunk owner, String name) {
            questions++;
            keys.add(new Bound(owner, name));
        }

        @Override
        public Inquiries apart() {
            return new Reading();
        }

        @Override
        public void dependOn(Inquiries answer) {
            var reading = (Reading) answer;
            if (answers.add(reading)) everything |= reading.everything;
        }

        /** @param by notes who asks, first of all: an answer on which nobody depends counts as of the past */
        private void asked(Consumer<Entry> by) {
            boolean isNew = asking == null;
            if (isNew) asking = new Entry();
            by.accept(asking);
            if (!isNew) return;
            for (var key : keys) entry(key).add(this);
            for (var answer : answers) answer.asked(entry -> entry.add(this));
            // They would keep lines that go.
            keys.clear();
            answers.clear();
        }

        private boolean isGone() {
            if (!gone) gone = asking.isGone();
            return gone;
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

        void tellLines(Consumer<JudgedLine> each) {
            for (var line : lines) if (!line.isGone()) each.accept(line);
        }

        void add(Reading answer) {
            if (answers.isEmpty()) answers = new ArrayList<>(2);
            if (answers.size() >= tidyAnswersAt) {
                answers.removeIf(Reading::isGone);
                tidyAnswersAt = 2 * answers.size() + 8;
            }
            answers.add(answer);
        }

        boolean isGone() {
            return lines.stream().allMatch(JudgedLine::isGone)
                    && answers.stream().allMatch(Reading::isGone);
        }
    }

    private final Map<Object, Entry> entries = new HashMap<>();
    /** How often something was looked at: a measure of work that is the same on every machine. */
    private long questions;

    /** By the line in which the scope begins, and by name. */
    private final Map<Chunk, Map<String, Entry>> bound = new HashMap<>();

    void add(JudgedLine line, Reading reading) {
        for (var key : reading.keys) entry(key).add(line);
        for (var answer : reading.answers) answer.asked(entry -> entry.add(line));
    }

    private Entry entry(Object key) {
        if (!(key instanceof Bound there)) return entries.computeIfAbsent(key, any -> new Entry());
        return bound.computeIfAbsent(there.owner, any -> new HashMap<>())
                .computeIfAbsent(there.name, any -> new Entry());
    }

    long questions() {
        return questions;
    }

    /** Tells who depends on a line. */
    void ofLine(Chunk chunk, Consumer<JudgedLine> each) {
        tell(chunk, each);
    }

    /** Forgets a line that is not there any more. */
    void forget(Chunk chunk) {
        entries.remove(chunk);
        entries.remove(new Suite(chunk));
        entries.remove(new Trivia(chunk));
        bound.remove(chunk);
    }

    /** A line stands for another one that differs from it at most in what stands in front of its words. */
    void replace(Chunk chunk, Chunk same) {
        move(chunk, same);
        move(new Suite(chunk), new Suite(same));
        move(new Trivia(chunk), new Trivia(same));
        var names = bound.remove(chunk);
        if (names != null) bound.put(same, names);
    }

    private void move(Object from, Object to) {
        var entry = entries.remove(from);
        if (entry != null) entries.put(to, entry);
    }

    /** Tells who depends on what stands in front of a line's first word. */
    void ofTrivia(Chunk chunk, Consumer<JudgedLine> each) {
        tell(new Trivia(chunk), each);
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
        if (entry.answers.isEmpty()) entry.tellLines(each);
        else tell(entry, each, new HashSet<>());
    }

    /** @param told answers on which depends who has been told */
    private static void tell(Entry entry, Consumer<JudgedLine> each, Set<Reading> told) {
        entry.tellLines(each);
        for (var answer : entry.answers) if (told.add(answer)) tell(answer.asking, each, told);
    }
}
