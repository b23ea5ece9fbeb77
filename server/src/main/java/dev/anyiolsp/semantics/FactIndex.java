package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * In which lines of a document something is said about a name. Nothing is read before somebody asks; then only the lines
 * in which the word stands are parsed. What was asked once is kept, also for the next version of the document, as far as
 * an edit left it alone. Belongs to one thread.
 */
public final class FactIndex {
    /** Something that was asked: what lines say about a name. */
    public record Question(Topic topic, String name) {}

    private static final int[] NOWHERE = {};
    /** From so many searches on it is less work to read all lines once. */
    private static final int MANY = 64;

    private Document document;
    private int searches;
    /** All that this version says; null as long as little was asked. */
    private Map<Question, int[]> all;

    private final Map<Question, int[]> known = new HashMap<>();
    private final Map<Set<String>, Set<String>> imported = new HashMap<>();

    public FactIndex(Document document) {
        this.document = document;
    }

    /** Whether it speaks of this version. */
    boolean isOf(Document other) {
        return document.isSameVersion(other);
    }

    /** What a line contributes. */
    static ChunkFacts facts(Document document, int chunk) {
        return document.chunk(chunk).head().kind() == HeadKind.TRIVIA
                ? ChunkFacts.NONE
                : FactsCollector.of(document.root(chunk));
    }

    ChunkFacts facts(int chunk) {
        return facts(document, chunk);
    }

    /** The chunks in which something is said about a name, in order. */
    int[] chunks(Topic topic, String name) {
        var question = new Question(topic, name);
        var found = known.get(question);
        if (found == null) known.put(question, found = find(question));
        return found;
    }

    /** The names that imports, star imports included, may bring from the modules of some watched names. */
    public Set<String> importedNames(WatchedNames names) {
        var found = imported.get(names.roots());
        if (found == null) imported.put(names.roots(), found = findImported(names));
        return found;
    }

    private Set<String> findImported(WatchedNames names) {
        var found = new HashSet<String>();
        for (var root : names.roots()) {
            for (int chunk : chunks(Topic.IMPORTED, root)) {
                for (var binding : facts(chunk).bindings()) {
                    if (binding.path() != null && (binding.path() + ".").startsWith(root + "."))
                        found.add(binding.name());
                }
            }
        }
        for (int chunk : chunks(Topic.STAR, "import")) {
            for (var module : facts(chunk).starImports()) {
                found.addAll(KnownModules.publicNames(module.replaceFirst("\\..*", "")));
            }
        }
        return found;
    }

    private int[] find(Question question) {
        if (all == null && ++searches > MANY) all = readAll();
        if (all != null) return all.getOrDefault(question, NOWHERE);
        var candidates = document.chunksWith(question.name());
        int count = 0;
        for (int chunk : candidates) {
            if (facts(chunk).says(question.topic(), question.name())) candidates[count++] = chunk;
        }
        return count == 0 ? NOWHERE : Arrays.copyOf(candidates, count);
    }

    private Map<Question, int[]> readAll() {
        var lines = new HashMap<Question, Places>();
        for (int i = 0; i < document.chunkCount(); i++) {
            int chunk = i;
            facts(i).sayings((topic, name) -> lines.computeIfAbsent(new Question(topic, name), any -> new Places())
                    .add(chunk));
        }
        var read = new HashMap<Question, int[]>(2 * lines.size());
        lines.forEach((question, places) -> read.put(question, places.toArray()));
        return read;
    }

    /** Numbers in growing order. */
    private static final class Places {
        private int[] numbers = new int[2];
        private int count;

        void add(int number) {
            if (count > 0 && numbers[count - 1] == number) return;
            if (count == numbers.length) numbers = Arrays.copyOf(numbers, 2 * count);
            numbers[count++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, count);
        }
    }

    /** Gives back what is only of use while much is asked. */
    public void rest() {
        all = null;
        searches = 0;
    }

    /** All that some lines say. */
    public static Set<Question> sayings(Document document, int from, int to) {
        var said = new HashSet<Question>();
        for (int i = from; i < to; i++) {
            facts(document, i).sayings((topic, name) -> said.add(new Question(topic, name)));
        }
        return said;
    }

    /** The lines in which a name is read. */
    public int[] users(String name) {
        return chunks(Topic.USED, name);
    }

    /** Whether the lines below a line stand in a scope of the same kind in two versions, or in none of its own. */
    public static boolean isSameScope(Document before, Document after, int chunk) {
        return facts(before, chunk).bodyKind() == facts(after, chunk).bodyKind();
    }

    /** Tells the names that a line binds, with the line in which the scope around it begins, null in the module. */
    public static void boundNames(Document document, int chunk, BiConsumer<Chunk, String> bound) {
        var facts = facts(document, chunk);
        if (facts.bindings().isEmpty()) return;
        int head = document.parentUnseen(chunk);
        while (head >= 0 && facts(document, head).bodyScope() == 0) head = document.parentUnseen(head);
        var owner = head < 0 ? null : document.chunk(head);
        for (var binding : facts.bindings()) bound.accept(owner, binding.name());
    }

    /**
     * Goes on with the next version.
     *
     * @param from number of the first chunk that is another one
     * @param removed how many chunks went there
     * @param added how many came
     */
    public void follow(Document next, int from, int removed, int added) {
        var concerned = sayings(document, from, from + removed);
        concerned.addAll(sayings(next, from, from + added));
        boolean isImport = concerned.stream()
                .anyMatch(question -> question.topic() == Topic.IMPORTED || question.topic() == Topic.STAR);
        if (isImport) imported.clear();
        document = next;
        rest();
        if (added != removed) {
            known.replaceAll((question, chunks) -> moved(question, chunks, from, removed, added, concerned));
            return;
        }
        for (var question : concerned) {
            known.computeIfPresent(question, (key, chunks) -> moved(key, chunks, from, removed, added, concerned));
        }
    }

    private int[] moved(Question question, int[] chunks, int from, int removed, int added, Set<Question> concerned) {
        int first = firstFrom(chunks, from);
        int behind = firstFrom(chunks, from + removed);
        int hits = 0;
        var hit = new int[added];
        if (concerned.contains(question)) {
            for (int i = from; i < from + added; i++) {
                if (facts(i).says(question.topic(), question.name())) hit[hits++] = i;
            }
        }
        if (hits == 0 && first == behind && (added == removed || behind == chunks.length)) return chunks;
        var moved = new int[first + hits + chunks.length - behind];
        System.arraycopy(chunks, 0, moved, 0, first);
        System.arraycopy(hit, 0, moved, first, hits);
        for (int i = behind; i < chunks.length; i++) moved[first + hits + i - behind] = chunks[i] + added - removed;
        return moved;
    }

    /** The first index of {@code chunks} whose number is not below {@code from}. */
    static int firstFrom(int[] chunks, int from) {
        int found = Arrays.binarySearch(chunks, from);
        return found >= 0 ? found : -found - 1;
    }
}
