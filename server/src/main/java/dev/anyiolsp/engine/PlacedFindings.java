package dev.anyiolsp.engine;

import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.syntax.Document;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * The findings of one version, by place, as they follow from those of groups of lines that other versions have, too. Each
 * gets its place when somebody looks at it, so that nobody has to move thousands because one key has been pressed.
 */
final class PlacedFindings extends AbstractList<Finding> {
    private final Document document;
    private final List<Part> parts;
    /** Number of the chunk from which the lines of each part count. */
    private final int[] firsts;
    /** How many findings the parts before each part have, and all. */
    private final int[] counts;
    /** Where was looked last: the next one is mostly in the same part. Any value will do. */
    private int hint;

    /**
     * What some neighbouring lines have.
     *
     * @param findings with ranges from the start of their line
     * @param lines the number of each one's line, from the first of the group
     */
    record Part(Finding[] findings, int[] lines) {
        private static final Part NONE = new Part(new Finding[0], new int[0]);

        static Part of(List<Finding> findings, List<Integer> lines) {
            if (findings.isEmpty()) return NONE;
            return new Part(
                    findings.toArray(Finding[]::new),
                    lines.stream().mapToInt(Integer::intValue).toArray());
        }

        boolean isEmpty() {
            return findings.length == 0;
        }
    }

    private PlacedFindings(Document document, List<Part> parts, int[] firsts) {
        this.document = document;
        this.parts = parts;
        this.firsts = firsts;
        this.counts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) counts[i + 1] = counts[i] + parts.get(i).findings.length;
    }

    /**
     * @param firsts numbers of the chunks from which the lines of the parts count
     * @param others findings with places of their own, by place
     */
    static List<Finding> of(Document document, List<Part> parts, int[] firsts, List<Finding> others) {
        var placed = new PlacedFindings(document, parts, firsts);
        return others.isEmpty() ? placed : new Merged(placed, others);
    }

    @Override
    public int size() {
        return counts[parts.size()];
    }

    @Override
    public Finding get(int index) {
        int part = partOf(index);
        var findings = parts.get(part);
        int own = index - counts[part];
        var finding = findings.findings[own];
        int start = document.start(firsts[part] + findings.lines[own]);
        return finding.at(finding.range().shift(start));
    }

    private int partOf(int index) {
        int near = hint;
        if (near < parts.size() && counts[near] <= index && index < counts[near + 1]) return near;
        if (index < 0 || index >= size()) throw new IndexOutOfBoundsException(index);
        int found = Arrays.binarySearch(counts, index);
        // No part is empty, so no number is there twice.
        return hint = found >= 0 ? found : -found - 2;
    }

    /** Such findings with some others among them. */
    private static final class Merged extends AbstractList<Finding> {
        private final List<Finding> most;
        private final List<Finding> others;
        /** The place of each of the others in the whole. */
        private final int[] indexes;

        Merged(List<Finding> most, List<Finding> others) {
            this.most = most;
            this.others = others;
            this.indexes = new int[others.size()];
            for (int i = 0; i < indexes.length; i++) indexes[i] = i + before(others.get(i));
        }

        private int before(Finding other) {
            int low = 0;
            int high = most.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (Analyzer.BY_PLACE.compare(most.get(middle), other) < 0) low = middle + 1;
                else high = middle;
            }
            return low;
        }

        @Override
        public int size() {
            return most.size() + others.size();
        }

        @Override
        public Finding get(int index) {
            int found = Arrays.binarySearch(indexes, index);
            return found >= 0 ? others.get(found) : most.get(index + found + 1);
        }
    }
}
