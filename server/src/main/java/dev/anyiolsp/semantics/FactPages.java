package dev.anyiolsp.semantics;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The many facts of a long line, on pages that other versions of the line share. What is asked of them by name does not look
 * at pages that do not have it.
 */
public final class FactPages<T extends Fact<T>> extends AbstractList<T> {
    /** Fewer of them are a plain list. */
    private static final int MANY = 256;
    /** So many facts are on a page. */
    private static final int USUAL = 128;

    private final List<Placed<T>> pages;
    private final int[] starts;

    /** Some facts in a row, with what is known of them. */
    private static final class Page<T extends Fact<T>> {
        final List<T> facts;
        private int least = Integer.MAX_VALUE;
        private int most = -1;
        private volatile Map<String, Integer> topics;
        private volatile Answer answer;
        private volatile Answer answerBefore;

        Page(List<T> facts) {
            this.facts = facts;
            for (var fact : facts) {
                least = Math.min(least, fact.node());
                most = Math.max(most, fact.node());
            }
        }

        Map<String, Integer> topics() {
            var known = topics;
            if (known == null) topics = known = findTopics();
            return known;
        }

        boolean isAny(Predicate<String> name) {
            if (name instanceof Named one) return topics().containsKey(one.name());
            if (!(name instanceof NameTest test)) return find(name);
            var known = answer;
            if (known != null && known.test == test) return known.isAny;
            var other = answerBefore;
            if (other != null && other.test == test) return other.isAny;
            var found = new Answer(test, find(name));
            answerBefore = known;
            answer = found;
            return found.isAny;
        }

        private boolean find(Predicate<String> name) {
            for (var each : topics().keySet()) if (name.test(each)) return true;
            return false;
        }

        private Map<String, Integer> findTopics() {
            var found = new HashMap<String, Integer>();
            for (var fact : facts) {
                found.putIfAbsent(fact.name(), 0);
                fact.sayings((topic, name) -> found.merge(name, 1 << topic.ordinal(), (a, b) -> a | b));
            }
            return found;
        }
    }

    /** What was asked about the names of a page. */
    private record Answer(NameTest test, boolean isAny) {}

    /**
     * A page at its place.
     *
     * @param nodes by how much the numbers of its nodes are greater
     * @param scopes by how much those of its scopes are, but for the scope around the line
     */
    private record Placed<T extends Fact<T>>(Page<T> page, int nodes, int scopes) {
        T get(int index) {
            return placed(page.facts.get(index));
        }

        private T placed(T fact) {
            return nodes == 0 && scopes == 0 ? fact : fact.moved(nodes, scopes);
        }

        int size() {
            return page.facts.size();
        }

        int least() {
            return page.least + nodes;
        }

        int most() {
            return page.most + nodes;
        }

        List<T> placed() {
            return page.facts.stream().map(this::placed).toList();
        }

        void forEach(Consumer<T> each) {
            for (var fact : page.facts) each.accept(placed(fact));
        }

        boolean isWithin(int from, int to) {
            return least() >= from && most() < to;
        }

        boolean reaches(int from, int to) {
            return most() >= from && least() < to;
        }

        Placed<T> moved(int byNodes, int byScopes) {
            return byNodes == 0 && byScopes == 0 ? this : new Placed<>(page, nodes + byNodes, scopes + byScopes);
        }
    }

    private FactPages(List<Placed<T>> pages) {
        this.pages = pages;
        starts = new int[pages.size() + 1];
        for (int i = 0; i < pages.size(); i++)
            starts[i + 1] = starts[i] + pages.get(i).size();
    }

    static <T extends Fact<T>> List<T> of(List<T> facts) {
        if (facts.size() < MANY) return List.copyOf(facts);
        var pages = new ArrayList<Placed<T>>();
        add(facts, pages);
        return new FactPages<>(pages);
    }

    private static <T extends Fact<T>> void add(List<T> facts, List<Placed<T>> pages) {
        for (int done = 0; done < facts.size(); ) {
            int end = facts.size() - done < 2 * USUAL ? facts.size() : done + USUAL;
            pages.add(new Placed<>(new Page<>(List.copyOf(facts.subList(done, end))), 0, 0));
            done = end;
        }
    }

    @Override
    public int size() {
        return starts[pages.size()];
    }

    @Override
    public T get(int index) {
        int found = Arrays.binarySearch(starts, index);
        int page = found >= 0 ? found : -found - 2;
        return pages.get(page).get(index - starts[page]);
    }

    @Override
    public void forEach(Consumer<? super T> each) {
        for (var page : pages) page.forEach(each::accept);
    }

    /** Whether there are so many facts that it is worth while to look only for some of them. */
    static <T extends Fact<T>> boolean areMany(List<T> facts) {
        return facts instanceof FactPages<T>;
    }

    /** Those of some facts that are about names. */
    public static <T extends Fact<T>> List<T> named(List<T> facts, Predicate<String> name) {
        var found = new ArrayList<T>();
        if (facts instanceof FactPages<T> many) {
            for (var page : many.pages) {
                if (!page.page.isAny(name)) continue;
                page.forEach(fact -> {
                    if (name.test(fact.name())) found.add(fact);
                });
            }
            return found;
        }
        for (int i = 0; i < facts.size(); i++) if (name.test(facts.get(i).name())) found.add(facts.get(i));
        return found;
    }

    /** Whether some facts are about any of some names. */
    static <T extends Fact<T>> boolean isAny(List<T> facts, Predicate<String> name) {
        if (facts instanceof FactPages<T> many) {
            for (var page : many.pages) if (page.page.isAny(name)) return true;
            return false;
        }
        for (var fact : facts) if (name.test(fact.name())) return true;
        return false;
    }

    /** Tells about which topics some facts say something of a name. */
    static <T extends Fact<T>> void tell(List<T> facts, TopicsOf topics) {
        if (facts instanceof FactPages<T> many) {
            for (var page : many.pages) topics.add(page.page.topics().getOrDefault(topics.name(), 0));
            return;
        }
        for (int i = 0; i < facts.size(); i++) facts.get(i).sayings(topics);
    }

    /** Those of some facts that are said at some nodes, from one up to, but not including, another. */
    static <T extends Fact<T>> List<T> within(List<T> facts, int from, int to) {
        var found = new ArrayList<T>();
        Consumer<T> each = fact -> {
            if (fact.node() >= from && fact.node() < to) found.add(fact);
        };
        if (facts instanceof FactPages<T> many) {
            for (var page : many.pages) if (page.reaches(from, to)) page.forEach(each);
        } else {
            facts.forEach(each);
        }
        return found;
    }

    /** Which of some facts is the first that is said at some nodes, from one up to, but not including, another; or -1. */
    static <T extends Fact<T>> int firstWithin(List<T> facts, int from, int to) {
        if (facts instanceof FactPages<T>)
            return first(facts, page -> page.reaches(from, to), fact -> fact.node() >= from && fact.node() < to);
        for (int i = 0; i < facts.size(); i++) {
            int node = facts.get(i).node();
            if (node >= from && node < to) return i;
        }
        return -1;
    }

    /** Which of some facts is the first that is not said in front of what a patch replaces; their number if all are. */
    static <T extends Fact<T>> int firstBehind(List<T> facts, FactsPatch patch) {
        Predicate<Placed<T>> mayHold = page -> !patch.areBefore(page.least(), page.most());
        int found = first(facts, mayHold, fact -> !patch.isBefore(fact.node()));
        return found < 0 ? facts.size() : found;
    }

    private static <T extends Fact<T>> int first(List<T> facts, Predicate<Placed<T>> mayHold, Predicate<T> test) {
        if (!(facts instanceof FactPages<T> many)) {
            for (int i = 0; i < facts.size(); i++) if (test.test(facts.get(i))) return i;
            return -1;
        }
        for (int page = 0; page < many.pages.size(); page++) {
            if (!mayHold.test(many.pages.get(page))) continue;
            for (int i = many.starts[page]; i < many.starts[page + 1]; i++) if (test.test(many.get(i))) return i;
        }
        return -1;
    }

    /** How many of some facts are said at some nodes. */
    static <T extends Fact<T>> int countWithin(List<T> facts, int from, int to) {
        if (!(facts instanceof FactPages<T> many))
            return within(facts, from, to).size();
        int count = 0;
        for (var page : many.pages) {
            if (page.isWithin(from, to)) count += page.size();
            else if (page.reaches(from, to))
                count += within(page.placed(), from, to).size();
        }
        return count;
    }

    /** Some facts with others in the place of those that are said at nodes that went. */
    static <T extends Fact<T>> List<T> patched(
            List<T> facts, FactsPatch patch, List<T> read, int scopesBefore, int moreScopes) {
        var merged = new Merging<T>(patch, read, scopesBefore, moreScopes);
        if (!(facts instanceof FactPages<T> many)) {
            for (var fact : facts) merged.add(fact);
            return merged.result();
        }
        for (var page : many.pages) merged.add(page);
        return merged.result();
    }

    /**
     * Those of some facts that are said in the middle of a line, between others that were read around it.
     *
     * @param place of the middle among these
     */
    static <T extends Fact<T>> List<T> framed(
            List<T> facts, FramedFacts frame, FramedFacts.Scopes scopes, List<T> read, int place) {
        var made = new Draft<T>();
        for (var fact : read.subList(0, place)) made.add(frame.around(fact, 0));
        Consumer<T> each = fact -> {
            if (frame.isInside(fact)) made.add(fact.moved(frame.growth(), scopes.growth()));
        };
        int from = frame.framing().from();
        int to = frame.framing().to();
        if (facts instanceof FactPages<T> many) {
            for (var page : many.pages) {
                if (page.isWithin(from, to)) made.add(page.moved(frame.growth(), scopes.growth()));
                else if (page.reaches(from, to)) page.forEach(each);
            }
        } else {
            facts.forEach(each);
        }
        for (var fact : read.subList(place, read.size())) made.add(frame.around(fact, scopes.inside()));
        return made.made();
    }

    /** Facts in the making. */
    private static final class Draft<T extends Fact<T>> {
        private final List<Placed<T>> done = new ArrayList<>();
        /** What is not on a page yet. */
        private final List<T> last = new ArrayList<>();

        void add(T fact) {
            last.add(fact);
        }

        void add(Placed<T> page) {
            FactPages.add(last, done);
            last.clear();
            done.add(page);
        }

        List<T> made() {
            if (done.isEmpty()) return of(last);
            FactPages.add(last, done);
            return new FactPages<>(done);
        }
    }

    /** Facts in the order in which they are read. */
    private static final class Merging<T extends Fact<T>> {
        private final FactsPatch patch;
        private final List<T> read;
        private final int scopesBefore;
        private final int moreScopes;
        private final Draft<T> made = new Draft<>();
        private boolean hasRead;

        Merging(FactsPatch patch, List<T> read, int scopesBefore, int moreScopes) {
            this.patch = patch;
            this.read = read;
            this.scopesBefore = scopesBefore;
            this.moreScopes = moreScopes;
        }

        void add(Placed<T> page) {
            if (!hasRead && patch.areBefore(page.least(), page.most())) made.add(page);
            else if (hasRead && page.least() >= patch.origin().oldTo())
                made.add(page.moved(patch.origin().growth(), moreScopes));
            else page.forEach(this::add);
        }

        void add(T fact) {
            if (!hasRead && !patch.isBefore(fact.node())) addRead();
            if (patch.isInside(fact.node())) return;
            int nodes = fact.node() < patch.origin().from() ? 0 : patch.origin().growth();
            made.add(
                    nodes == 0 && !hasRead || moreScopes == 0 && nodes == 0
                            ? fact
                            : fact.moved(nodes, hasRead ? moreScopes : 0));
        }

        private void addRead() {
            hasRead = true;
            for (var fact : read) made.add(fact.moved(0, scopesBefore));
        }

        List<T> result() {
            if (!hasRead) addRead();
            return made.made();
        }
    }
}
