package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.WordSearch;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * In which lines of a document something is said about a name. Nothing is read before somebody asks; then only the lines
 * in which the word stands are parsed, for all topics at once: to find these lines costs more than to read what they say.
 * What was read is kept, also for the next version of the document, as far as an edit left it alone. Belongs to one
 * thread.
 */
public final class FactIndex {
    /** Something that was asked: what lines say about a name. */
    public record Question(Topic topic, String name) {}

    private static final int[] NOWHERE = {};
    private static final int TOPICS = Topic.values().length;
    /** From so many searches on it is less work to read all lines once. */
    private static final int MANY = 1_024;
    /** What has not gone along with so many edits is found anew. */
    private static final int FAR = 256;
    /** In a part of so many lines it is looked each time, without a look at the others. */
    private static final int FEW = 256;
    /** So many lines are read before it is asked whether to stop. */
    private static final int BETWEEN_STOPS = 64;

    private Document document;
    private int searches;
    /** All that this version says, by name; null as long as little was asked. */
    private Map<String, Places> all;
    /** By name: the chunks that say something about it. */
    private final Map<String, Known> known = new HashMap<>();
    /** The last edits that moved lines. */
    private final ArrayDeque<Move> moves = new ArrayDeque<>();
    /** How many edits have moved lines. */
    private long moveCount;

    /**
     * What is known of a name.
     *
     * @param places numbers of chunks, for each topic
     * @param seen how many of the edits that move lines they have gone along with
     */
    private record Known(int[][] places, long seen) {}

    private record Move(int from, int removed, int added) {}

    private final SelfAttributes selfAttributes = new SelfAttributes(this);
    /** Names that some line declares {@code global} or {@code nonlocal}; null until somebody asks. */
    private Set<String> declared;

    /** By the modules that are watched. */
    private final Map<Set<String>, Imported> imported = new HashMap<>();
    /** Whose imported names were asked for last, and what they are: each line is asked for them. */
    private WatchedNames askedLast;

    private Imported importedLast;

    /**
     * The names that imports may bring from some modules.
     *
     * @param isRoot whether a name is one of them or of the modules
     */
    private record Imported(Set<String> names, NameTest isRoot) {}

    public FactIndex(Document document) {
        this.document = document;
    }

    Document document() {
        return document;
    }

    SelfAttributes selfAttributes() {
        return selfAttributes;
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
        if (topic == Topic.DECLARED && !declared().contains(name)) return NOWHERE;
        var found = current(name);
        if (found == null) {
            found = find(name);
            known.put(name, new Known(found, moveCount));
        }
        return found[topic.ordinal()];
    }

    /** What is known of a name, gone along with all edits; null if nothing is. Most names are not asked about for long. */
    private int[][] current(String name) {
        var found = known.get(name);
        if (found == null) return null;
        if (found.seen == moveCount) return found.places;
        if (moveCount - found.seen > moves.size()) {
            known.remove(name);
            return null;
        }
        long skipped = moves.size() - (moveCount - found.seen);
        for (var move : moves) if (skipped-- <= 0) move(found.places, name, false, move);
        known.put(name, new Known(found.places, moveCount));
        return found.places;
    }

    /** Those of the chunks from one to before another. */
    int[] chunks(Topic topic, String name, int from, int to) {
        if (to - from <= FEW && all == null && !known.containsKey(name)) return search(topic, name, from, to);
        var found = chunks(topic, name);
        return Arrays.copyOfRange(found, firstFrom(found, from), firstFrom(found, to));
    }

    private int[] search(Topic topic, String name, int from, int to) {
        var found = WordSearch.chunksWith(document, name, from, to);
        int count = 0;
        for (int chunk : found) if ((facts(chunk).topics(name) & 1 << topic.ordinal()) != 0) found[count++] = chunk;
        return Arrays.copyOf(found, count);
    }

    private Set<String> declared() {
        if (declared != null) return declared;
        declared = new HashSet<>();
        for (var word : List.of("global", "nonlocal")) {
            for (int chunk : document.chunksWith(word)) {
                for (var declaration : facts(chunk).declarations()) declared.addAll(declaration.names());
            }
        }
        return declared;
    }

    /** The names that imports, star imports included, may bring from the modules of some watched names. */
    public Set<String> importedNames(WatchedNames names) {
        return imported(names).names;
    }

    /** Whether a name is one of these, or of the modules. */
    NameTest mayBeRoot(WatchedNames names) {
        return imported(names).isRoot;
    }

    private Imported imported(WatchedNames names) {
        if (names == askedLast) return importedLast;
        var found = imported.get(names.roots());
        if (found == null) {
            var brought = findImported(names);
            var roots = names.roots();
            found = new Imported(brought, name -> roots.contains(name) || brought.contains(name));
            imported.put(roots, found);
        }
        askedLast = names;
        importedLast = found;
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

    private int[][] find(String name) {
        if (all == null && ++searches > MANY) all = readAll();
        if (all != null) return all.getOrDefault(name, Places.NONE).toArrays();
        var places = new Places();
        for (int chunk : document.chunksWith(name)) {
            int topics = facts(chunk).topics(name);
            for (int topic = 0; topics >> topic != 0; topic++) if ((topics >> topic & 1) != 0) places.add(topic, chunk);
        }
        return places.toArrays();
    }

    private Map<String, Places> readAll() {
        var read = new HashMap<String, Places>();
        for (int i = 0; i < document.chunkCount(); i++) {
            int chunk = i;
            facts(i).sayings((topic, name) ->
                    read.computeIfAbsent(name, any -> new Places()).add(topic.ordinal(), chunk));
        }
        return read;
    }

    /** Numbers in growing order, for each topic. */
    private static final class Places {
        static final Places NONE = new Places();

        private final int[][] numbers = new int[TOPICS][];
        private final int[] counts = new int[TOPICS];

        void add(int topic, int number) {
            int count = counts[topic];
            if (count == 0) numbers[topic] = new int[2];
            else if (numbers[topic][count - 1] == number) return;
            else if (count == numbers[topic].length) numbers[topic] = Arrays.copyOf(numbers[topic], 2 * count);
            numbers[topic][counts[topic]++] = number;
        }

        int[][] toArrays() {
            var arrays = new int[TOPICS][];
            for (int i = 0; i < TOPICS; i++)
                arrays[i] = counts[i] == 0 ? NOWHERE : Arrays.copyOf(numbers[i], counts[i]);
            return arrays;
        }
    }

    /** Reads the lines that nobody has asked about yet; false if it was stopped. */
    public boolean readAllLines(BooleanSupplier stop) {
        for (int i = 0; i < document.chunkCount(); i++) {
            if (i % BETWEEN_STOPS == 0 && stop.getAsBoolean()) return false;
            facts(i);
        }
        return true;
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

    /**
     * What lines say that went, and what those say that came in their place; of a long line that was edited inside, only
     * what is said where it is another one.
     *
     * @param from number of the first line that is another one
     */
    public static Sayings sayings(Document before, Document after, int from, int removed, int added) {
        var said = new Sayings(new HashSet<>(), new HashSet<>());
        boolean isOne = removed == 1 && added == 1;
        if (isOne && isWithin(before, after, from, said)) return said;
        said.before.addAll(sayings(before, from, from + removed));
        said.after.addAll(sayings(after, from, from + added));
        return said;
    }

    /** Tells what is said where a line is another one, if the rest of it is that of the version before. */
    private static boolean isWithin(Document before, Document after, int chunk, Sayings said) {
        var tree = before.tree(chunk);
        var later = after.tree(chunk);
        BiConsumer<Topic, String> gone = (topic, name) -> said.before.add(new Question(topic, name));
        BiConsumer<Topic, String> come = (topic, name) -> said.after.add(new Question(topic, name));
        var origin = later.origin().filter(known -> known.isFrom(tree));
        origin.ifPresent(known -> {
            facts(before, chunk).sayings(known.from(), known.oldTo(), gone);
            facts(after, chunk).sayings(known.from(), known.newTo(), come);
        });
        var framing = later.framing().filter(known -> known.isFrom(tree));
        framing.ifPresent(known -> {
            facts(before, chunk).sayingsAround(known.from(), known.to(), gone);
            facts(after, chunk).sayingsAround(known.now(), known.behind(), come);
        });
        return origin.isPresent() || framing.isPresent();
    }

    /** What is said in two versions where they are not the same. */
    public record Sayings(Set<Question> before, Set<Question> after) {}

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
     * Tells the attributes in a line about which somebody has asked, each as {@link #attribute} and with the line in which
     * the class begins on whose {@code self} it hangs; null if on none, as far as can be seen there.
     */
    public void attributes(int chunk, BiConsumer<Chunk, String> each) {
        for (var fact : FactPages.named(facts(chunk).attributes(), selfAttributes::isAsked))
            each.accept(selfAttributes.ownerOf(chunk, fact), attribute(fact.name()));
    }

    /** How an attribute is called where it is something that a class binds, or nobody knows what. */
    static String attribute(String name) {
        return "." + name;
    }

    /**
     * Goes on with the next version.
     *
     * @param from number of the first chunk that is another one
     * @param removed how many chunks went there
     * @param added how many came
     * @param isPlain whether all other chunks stand in the same blocks
     */
    public void follow(Document next, int from, int removed, int added, boolean isPlain) {
        selfAttributes.leave(next, from, removed, added, isPlain);
        turnTo(next, from, removed, added);
        selfAttributes.enter(from, added);
    }

    private void turnTo(Document next, int from, int removed, int added) {
        var said = sayings(document, next, from, removed, added);
        var concerned = said.before;
        concerned.addAll(said.after);
        boolean isImport = concerned.stream()
                .anyMatch(question -> question.topic() == Topic.IMPORTED || question.topic() == Topic.STAR);
        if (isImport) {
            imported.clear();
            askedLast = null;
        }
        if (concerned.stream().anyMatch(question -> question.topic() == Topic.DECLARED)) declared = null;
        document = next;
        rest();
        var names = new HashSet<String>();
        for (var question : concerned) names.add(question.name());
        var move = new Move(from, removed, added);
        for (var name : names) {
            var found = current(name);
            if (found == null) continue;
            move(found, name, true, move);
            if (added != removed) known.put(name, new Known(found, moveCount + 1));
        }
        if (added == removed) return;
        moveCount++;
        moves.add(move);
        if (moves.size() > FAR) moves.remove();
    }

    /** @param isConcerned whether a line that went or came says something about the name */
    private void move(int[][] found, String name, boolean isConcerned, Move by) {
        var topics = new int[isConcerned ? by.added : 0];
        for (int i = 0; i < topics.length; i++) topics[i] = facts(by.from + i).topics(name);
        for (int topic = 0; topic < TOPICS; topic++) {
            if (isConcerned || found[topic].length > 0) {
                found[topic] = moved(found[topic], topics, 1 << topic, by.from, by.removed, by.added);
            }
        }
    }

    private static int[] moved(int[] chunks, int[] topics, int topic, int from, int removed, int added) {
        int first = firstFrom(chunks, from);
        int behind = firstFrom(chunks, from + removed);
        int hits = 0;
        for (int said : topics) if ((said & topic) != 0) hits++;
        boolean isSame = added == removed || behind == chunks.length;
        if (hits == 0 && first == behind && isSame) return chunks;
        var moved = new int[first + hits + chunks.length - behind];
        System.arraycopy(chunks, 0, moved, 0, first);
        int next = first;
        for (int i = 0; i < topics.length; i++) if ((topics[i] & topic) != 0) moved[next++] = from + i;
        for (int i = behind; i < chunks.length; i++) moved[next++] = chunks[i] + added - removed;
        return moved;
    }

    /** The first index of {@code chunks} whose number is not below {@code from}. */
    static int firstFrom(int[] chunks, int from) {
        int found = Arrays.binarySearch(chunks, from);
        return found >= 0 ? found : -found - 1;
    }
}
