package dev.anyiolsp.engine;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The judged lines of a document by place, in groups of some dozens: an edit touches the lines of one group, and of the
 * others only where they begin. Belongs to one thread.
 */
final class JudgedLines {
    /** A group that grows beyond is divided. */
    private static final int MOST = 128;

    private static final int USUAL = 64;

    private final List<Group> groups = new ArrayList<>();
    private final Set<JudgedLine> restless = new LinkedHashSet<>();
    private final Set<JudgedLine> strays = new LinkedHashSet<>();
    private int failed;
    private int silent;
    private int silentFiles;
    private long visited;

    /** Some neighbours. Their places count from the number of a chunk. */
    static final class Group {
        private int first;
        private List<JudgedLine> lines = new ArrayList<>();
        private PlacedFindings.Part findings;

        int first() {
            return first;
        }

        private int last() {
            return first + lines.get(lines.size() - 1).place();
        }

        /** How many of its lines have a smaller number. */
        private int before(int number) {
            int low = 0;
            int high = lines.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (first + lines.get(middle).place() < number) low = middle + 1;
                else high = middle;
            }
            return low;
        }

        private void setFirst(int number) {
            int distance = first - number;
            first = number;
            if (distance != 0) for (var line : lines) line.put(this, line.place() + distance);
            findings = null;
        }
    }

    /** How many lines have been looked at by themselves so far, the others being passed over in groups. */
    long visited() {
        return visited;
    }

    /** Lines go, and those behind get other numbers. */
    void change(int from, int removed, int growth) {
        int behind = from + removed;
        int index = Math.max(0, groupOf(from));
        int gone = 0;
        for (int i = index; i < groups.size(); i++) {
            var group = groups.get(i);
            if (group.first >= behind) {
                if (growth == 0) break;
                group.first += growth;
            } else if (group.last() >= from) {
                change(group, from, behind, growth);
                if (group.lines.isEmpty()) gone++;
            }
        }
        if (gone > 0) groups.removeIf(group -> group.lines.isEmpty());
    }

    private void change(Group group, int from, int behind, int growth) {
        int first = group.before(from);
        int next = group.before(behind);
        visited += group.lines.size() - first;
        if (first == next && (growth == 0 || next == group.lines.size())) return;
        for (int i = first; i < next; i++) leave(group.lines.get(i));
        for (int i = next; i < group.lines.size(); i++) {
            var line = group.lines.get(i);
            line.put(group, line.place() + growth);
        }
        group.lines.subList(first, next).clear();
        group.findings = null;
        // Where it began there may be another line now, of another group.
        if (!group.lines.isEmpty())
            group.setFirst(group.first + group.lines.get(0).place());
    }

    /** The last group that begins at or before a chunk; -1 if none does. */
    private int groupOf(int number) {
        int low = 0;
        int high = groups.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (groups.get(middle).first <= number) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /** Puts a line at the number of its chunk, where none is. */
    void put(int number, JudgedLine line) {
        var group = groupFor(number);
        if (number < group.first) group.setFirst(number);
        line.put(group, number - group.first);
        group.lines.add(group.before(number), line);
        group.findings = null;
        if (group.lines.size() > MOST) divide(group);
        count(line, 1);
    }

    private Group groupFor(int number) {
        int index = groupOf(number);
        boolean isLast = index == groups.size() - 1;
        if (isLast
                && (index < 0
                        || groups.get(index).lines.size() >= USUAL
                                && groups.get(index).last() < number)) {
            var group = new Group();
            group.first = number;
            groups.add(group);
            return group;
        }
        return groups.get(Math.max(0, index));
    }

    private void divide(Group group) {
        var half = new Group();
        var moving = group.lines.subList(group.lines.size() / 2, group.lines.size());
        half.first = group.first + moving.get(0).place();
        half.lines = new ArrayList<>(moving);
        for (var line : half.lines) line.put(half, line.place() + group.first - half.first);
        moving.clear();
        groups.add(groups.indexOf(group) + 1, half);
    }

    /** The line of a chunk goes, if there is one. */
    void remove(int number) {
        change(number, 1, 0);
    }

    private void leave(JudgedLine line) {
        line.leave();
        count(line, -1);
    }

    private void count(JudgedLine line, int change) {
        if (!line.internalErrors().isEmpty()) failed += change;
        if (line.silence() != JudgedLine.Silence.NONE) silent += change;
        if (line.silence() == JudgedLine.Silence.OF_FILE) silentFiles += change;
        if (line.isRestless() && change > 0) restless.add(line);
        else if (line.isRestless()) restless.remove(line);
        if (line.isStray() && change > 0) strays.add(line);
        else if (line.isStray()) strays.remove(line);
    }

    /** Those that are judged after each edit. */
    Set<JudgedLine> restless() {
        return restless;
    }

    /** Those that have findings in other lines. */
    Set<JudgedLine> strays() {
        return strays;
    }

    /** Whether a comment asks for silence. */
    boolean isSomethingSilent() {
        return silent > 0;
    }

    /** Whether a comment asks for silence in all of the text. */
    boolean isFileSilent() {
        return silentFiles > 0;
    }

    /** Whether a comment in a line asks for silence there. */
    boolean isSilent(int number) {
        int index = groupOf(number);
        if (silent == 0 || index < 0) return false;
        var lines = groups.get(index).lines;
        int at = groups.get(index).before(number);
        return at < lines.size()
                && lines.get(at).number() == number
                && lines.get(at).silence() != JudgedLine.Silence.NONE;
    }

    /** Numbers of the lines with comments that ask for silence. Looks at all lines. */
    BitSet silent() {
        var numbers = new BitSet();
        for (var group : groups) {
            for (var line : group.lines) if (line.silence() != JudgedLine.Silence.NONE) numbers.set(line.number());
        }
        return numbers;
    }

    /** What went wrong in rules. */
    List<Analysis.InternalError> internalErrors() {
        var errors = new ArrayList<Analysis.InternalError>();
        if (failed == 0) return errors;
        for (var group : groups) for (var line : group.lines) errors.addAll(line.internalErrors());
        return errors;
    }

    /** What the rules found, before anything is suppressed or levelled. Looks at all lines. */
    List<Finding> found(Document document) {
        var found = new ArrayList<Finding>();
        for (var group : groups) {
            for (var line : group.lines) found.addAll(line.found(document.start(line.number())));
        }
        return found;
    }

    /**
     * What is reported of the lines in a version of the document, by place.
     *
     * @param others that no line has, by place
     */
    List<Finding> reported(Document document, List<Finding> others) {
        var parts = new ArrayList<PlacedFindings.Part>(groups.size());
        var firsts = new int[groups.size()];
        for (var group : groups) {
            if (group.findings == null) group.findings = part(group);
            if (group.findings.isEmpty()) continue;
            firsts[parts.size()] = group.first;
            parts.add(group.findings);
        }
        return PlacedFindings.of(document, parts, firsts, others);
    }

    private PlacedFindings.Part part(Group group) {
        visited += group.lines.size();
        var findings = new ArrayList<Finding>();
        var places = new ArrayList<Integer>();
        for (var line : group.lines) {
            if (line.isStray()) continue;
            for (var finding : line.reported()) {
                findings.add(finding);
                places.add(line.place());
            }
        }
        return PlacedFindings.Part.of(findings, places);
    }
}
