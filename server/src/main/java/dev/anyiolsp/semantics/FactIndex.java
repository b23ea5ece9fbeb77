package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Chunk;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.HeadKind;
import dev.anyiolsp.syntax.WordSearch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * In which lines of a document something is said about a name. Nothing is read before somebody asks; then only the lines
 * in which the word stands are parsed, for all topics at once: to find these lines costs more than to read what they say.
 * What was read is kept, also for the next version of the document, as far as an edit left it alone. Belongs to one
 * thread.
 */
public final class FactIndex {
    /** Something that was asked: what lines say about a name. */
    public record Question(Topic topic, String name) {}

    private static final int TOPICS = Topic.values().length;
    /** From so many searches on it is less work to read all lines once. */
    private static final int MANY = 1_024;
    /** In a part of so many lines it is looked each time, without a look at the others. */
    private static final int FEW = 256;
    /** So many lines are read before it is asked whether to stop. */
    private static final int BETWEEN_STOPS = 64;

    private Document document;
    private int searches;
    /** All that this version says, by name; null as long as little was asked. */
    private Map<String, Places> all;
    /** By name: the chunks that say something about it, for each topic. */
    private final Map<String, Moves.Known> known = new HashMap<>();

    private final Moves moves = new Moves();
    /** The lines that bind a name in the module itself or in a class. */
    private final LinesByOwner bindings = new LinesByOwner(this, Topic.BOUND, this::readBindings);

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
    public static ChunkFacts facts(Document document, int chunk) {
        return document.chunk(chunk).head().kind() == HeadKind.TRIVIA
                ? ChunkFacts.NONE
                : FactsCollector.of(document.root(chunk));
    }

    ChunkFacts facts(int chunk) {
        return facts(document, chunk);
    }

    /** The chunks in which something is said about a name, in order. */
    int[] chunks(Topic topic, String name) {
        return places(topic, name).toArray();
    }

    private LineNumbers places(Topic topic, String name) {
        if (topic == Topic.DECLARED && !declared().contains(name)) return LineNumbers.NONE;
        var found = moves.current(known.get(name));
        if (found == null) found = moves.known(find(name));
        known.put(name, found);
        return found.lines()[topic.ordinal()];
    }

    Moves moves() {
        return moves;
    }

    /**
     * The chunks that bind a name in the module itself or in a class, not in a function in it or a comprehension.
     *
     * @param owner the line in which the class begins; null for the module
     */
    int[] boundIn(Chunk owner, String name) {
        return bindings.chunks(owner, name);
    }

    private void readBindings(int chunk, Predicate<String> names, BiConsumer<Chunk, String> told) {
        for (var fact : FactPages.named(facts(chunk).bindings(), names)) {
            if (fact.scope() != 0) {
                // The body of a class may stand in the line of its head.
                var inner = facts(chunk).scopes().get(fact.scope() - 1);
                if (inner.kind() == ScopeKind.CLASS) told.accept(document.chunk(chunk), fact.name());
                continue;
            }
            int head = scopeHead(document, chunk);
            if (head < 0) told.accept(null, fact.name());
            else if (facts(head).bodyKind() == ScopeKind.CLASS) told.accept(document.chunk(head), fact.name());
        }
    }

    /** Those of the chunks from one to before another. */
    int[] chunks(Topic topic, String name, int from, int to) {
        if (to - from <= FEW && all == null && !known.containsKey(name)) return search(topic, name, from, to);
        return places(topic, name).within(from, to);
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

    private LineNumbers[] find(String name) {
        if (all == null && ++searches > MANY) all = readAll();
        if (all != null) return all.getOrDefault(name, Places.NONE).build();
        var places = new Places();
        for (int chunk : document.chunksWith(name)) {
            int topics = facts(chunk).topics(name);
            for (int topic = 0; topics >> topic != 0; topic++) if ((topics >> topic & 1) != 0) places.add(topic, chunk);
        }
        return places.build();
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

    /** Where something is said about a name, for each topic. */
    private static final class Places {
        static final Places NONE = new Places();

        private final LineNumbers.Builder[] numbers = new LineNumbers.Builder[TOPICS];

        void add(int topic, int number) {
            if (numbers[topic] == null) numbers[topic] = new LineNumbers.Builder();
            numbers[topic].add(number);
        }

        LineNumbers[] build() {
            var built = new LineNumbers[TOPICS];
            for (int i = 0; i < TOPICS; i++) built[i] = numbers[i] == null ? LineNumbers.NONE : numbers[i].build();
            return built;
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

    /** The line in which the scope begins in which a line stands; -1 in the module. */
    static int scopeHead(Document document, int chunk) {
        int head = document.parentUnseen(chunk);
        while (head >= 0 && facts(document, head).bodyScope() == 0) head = document.parentUnseen(head);
        return head;
    }

    /** Tells the names that a line binds, with the line in which the scope around it begins, null in the module. */
    public static void boundNames(Document document, int chunk, BiConsumer<Chunk, String> bound) {
        var facts = facts(document, chunk);
        if (facts.bindings().isEmpty()) return;
        int head = scopeHead(document, chunk);
        var owner = head < 0 ? null : document.chunk(head);
        for (var binding : facts.bindings()) bound.accept(owner, binding.name());
    }

    /**
     * Tells the attributes in a line about which somebody has asked, each by all that it is called, with the line in which
     * the class begins on whose {@code self} it hangs; null if on none, as far as can be seen there.
     */
    public void attributes(int chunk, BiConsumer<Chunk, String> each) {
        for (var fact : FactPages.named(facts(chunk).attributes(), selfAttributes::isAsked)) {
            var owner = selfAttributes.ownerOf(chunk, fact);
            eachName(fact, name -> each.accept(owner, name));
        }
    }

    /** Tells how an attribute is called: as {@link #attribute}, and as {@link #store} where it gets or loses a value. */
    static void eachName(ChunkFacts.AttributeFact fact, Consumer<String> each) {
        each.accept(attribute(fact.name()));
        if (fact.isTarget()) each.accept(store(fact.name()));
    }

    /** How an attribute is called where it is something that a class binds, or nobody knows what. */
    static String attribute(String name) {
        return "." + name;
    }

    /** The same where only lines count that give it a value, or take it away. */
    static String store(String name) {
        return "." + name + "=";
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
        var move = new Moves.Move(from, removed, added);
        boolean isOfClass = hasClass(document, from, removed) || hasClass(next, from, added);
        if (isPlain && !isOfClass) bindings.leave(move);
        else bindings.forget();
        selfAttributes.leave(next, move, isPlain);
        turnTo(next, move);
        moves.add(move);
        bindings.enter(move);
        selfAttributes.enter(move);
    }

    private static boolean hasClass(Document version, int from, int count) {
        for (int i = from; i < from + count; i++) if (facts(version, i).bodyKind() == ScopeKind.CLASS) return true;
        return false;
    }

    private void turnTo(Document next, Moves.Move move) {
        var said = sayings(document, next, move.from(), move.removed(), move.added());
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
        for (var name : names) {
            var found = moves.current(known.remove(name));
            if (found != null) known.put(name, moves.knownAfter(move, moved(found.lines(), name, move)));
        }
    }

    private LineNumbers[] moved(LineNumbers[] lines, String name, Moves.Move by) {
        var said = new int[by.added()];
        for (int i = 0; i < said.length; i++) said[i] = facts(by.from() + i).topics(name);
        var moved = new LineNumbers[TOPICS];
        for (int topic = 0; topic < TOPICS; topic++)
            moved[topic] = lines[topic].with(by, those(said, 1 << topic, by.from()));
        return moved;
    }

    private static int[] those(int[] said, int topic, int from) {
        int count = 0;
        for (int topics : said) if ((topics & topic) != 0) count++;
        if (count == 0) return LineNumbers.NOWHERE;
        var numbers = new int[count];
        int next = 0;
        for (int i = 0; i < said.length; i++) if ((said[i] & topic) != 0) numbers[next++] = from + i;
        return numbers;
    }
}
