package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.NodeKind;
import dev.anyiolsp.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the references of a model; what was asked once is kept, since many findings of a file ask for the same. */
final class References {
    private final SemanticModel model;
    private final Map<Set<String>, List<Reference>> known = new HashMap<>();
    private final Map<String, Boolean> replaced = new HashMap<>();

    References(SemanticModel model) {
        this.model = model;
    }

    /** The references to some qualified names, in the order of the text. */
    List<Reference> of(Set<String> names) {
        var found = known.get(names);
        if (found != null) return found;
        found = find(new WatchedNames(names));
        known.put(names, found);
        return found;
    }

    private List<Reference> find(WatchedNames names) {
        var found = new ArrayList<Reference>();
        for (int chunk : chunks(names, 0, model.document().chunkCount())) {
            noteOthers(model.factsSeen(chunk).uses(), names);
            found.addAll(in(chunk, names));
        }
        return List.copyOf(found);
    }

    /** The references to some qualified names in a larger part of the text. Lines that say nothing of them are not read. */
    List<Reference> within(TextRange range, Set<String> names) {
        var watched = new WatchedNames(names);
        var document = model.document();
        int first = document.chunkAt(range.start());
        int last = document.chunkAt(range.end());
        var found = new ArrayList<Reference>();
        for (int chunk : chunks(watched, first, last + 1)) {
            noteOthers(model.factsSeen(chunk).uses(), watched);
            for (var reference : in(chunk, watched)) if (range.contains(reference.range())) found.add(reference);
        }
        return found;
    }

    /** The lines from one to before another that may have references. */
    private TreeSet<Integer> chunks(WatchedNames names, int from, int to) {
        var chunks = new TreeSet<Integer>();
        for (var name : names.names()) {
            var last = name.substring(name.lastIndexOf('.') + 1);
            for (int chunk : model.chunks(Topic.ATTRIBUTE, last, from, to)) chunks.add(chunk);
            for (int chunk : model.chunks(Topic.USED, last, from, to)) chunks.add(chunk);
            for (var alias : aliasesOf(name, last)) {
                for (int chunk : model.chunks(Topic.USED, alias, from, to)) chunks.add(chunk);
            }
        }
        return chunks;
    }

    /** Other names under which imports bring something. */
    private Set<String> aliasesOf(String qualifiedName, String last) {
        var aliases = new LinkedHashSet<String>();
        for (int chunk : model.chunks(Topic.IMPORTED, last)) {
            for (var binding : model.factsSeen(chunk).bindings()) {
                if (binding.path() == null || binding.name().equals(last)) continue;
                if (!KnownModules.canonical(binding.path()).equals(qualifiedName)) continue;
                aliases.add(binding.name());
            }
        }
        return aliases;
    }

    /** Whether the file may put something else in the place of a function or class. */
    boolean mayReplace(String qualifiedName) {
        return replaced.computeIfAbsent(qualifiedName, this::findReplacement);
    }

    private boolean findReplacement(String qualifiedName) {
        var member = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
        if (isInString(qualifiedName, member)) return true;
        var names = new WatchedNames(Set.of(qualifiedName));
        for (int chunk : model.chunks(Topic.TARGET, member)) {
            noteOthers(model.factsSeen(chunk).uses(), names);
            if (in(chunk, names).stream().anyMatch(Reference::isTarget)) return true;
        }
        var spellings = new LinkedHashSet<>(aliasesOf(qualifiedName, member));
        spellings.add(member);
        for (var spelling : spellings) {
            for (int chunk : model.chunks(Topic.BOUND, spelling)) {
                if (isDeletion(chunk, spelling) && in(chunk, names).stream().anyMatch(Reference::isTarget)) return true;
            }
        }
        return false;
    }

    private boolean isDeletion(int chunk, String name) {
        return model.factsSeen(chunk).bindings().stream()
                .anyMatch(binding ->
                        binding.kind() == BindingKind.DELETION && binding.name().equals(name));
    }

    private boolean isInString(String qualifiedName, String member) {
        for (int chunk : model.chunks(Topic.STRING, member)) {
            for (var string : model.factsSeen(chunk).strings()) {
                var text = string.text();
                if (!text.equals(member) && !text.equals(qualifiedName) && !text.endsWith("." + qualifiedName))
                    continue;
                var at = model.document().cursor(chunk, string.node());
                if (!text.equals(member) || Replaced.isName(model, at)) return true;
            }
        }
        return false;
    }

    /** The references in a part of the text. */
    List<Reference> in(TextRange range, WatchedNames names) {
        var found = new ArrayList<Reference>();
        int last = model.document().chunkAt(range.end());
        for (int chunk = model.document().chunkAt(range.start()); chunk <= last; chunk++) {
            for (var reference : near(range, chunk, names)) if (range.contains(reference.range())) found.add(reference);
        }
        return found;
    }

    /** The references in a part of a line, and perhaps others: those in the rest of a long line are not looked at. */
    private List<Reference> near(TextRange range, int chunk, WatchedNames names) {
        var facts = model.factsSeen(chunk);
        int start = model.document().start(chunk);
        var strings = facts.stringUses().stream()
                .filter(use -> start + use.start() < range.end() && range.start() < start + use.end())
                .toList();
        if (!FactPages.areMany(facts.uses())) {
            noteOthers(facts.uses(), names);
            return in(chunk, facts.uses(), strings, facts.attributes(), names);
        }
        var tree = model.document().tree(chunk);
        int from = tree.firstEndingBehind(Math.max(0, range.start() - start));
        int to = tree.firstEndingBehind(range.end() - start);
        var uses = FactPages.within(facts.uses(), from, to);
        noteOthers(uses, names);
        return in(chunk, uses, strings, FactPages.within(facts.attributes(), from, to), names);
    }

    /** The reference to a name that an expression is, found from the name at its start. */
    Optional<Reference> at(Expression expression, String qualifiedName) {
        return in(expression.range(), new WatchedNames(Set.of(qualifiedName))).stream()
                .filter(reference -> reference.node().filter(expression::equals).isPresent())
                .findFirst();
    }

    /** Names that stand for nothing of these do when an import brings it. */
    private void noteOthers(List<ChunkFacts.Use> uses, WatchedNames names) {
        model.noteDependence(Topic.STAR, "import");
        if (FactPages.areMany(uses)) {
            for (var root : names.roots()) model.noteDependence(Topic.IMPORTED, root);
            return;
        }
        var mayBeRoot = model.mayBeRoot(names);
        for (var use : uses) if (!mayBeRoot.test(use.name())) model.noteDependence(Topic.BOUND, use.name());
    }

    /** Whether a line may have references, without a look at what its names mean. */
    boolean mayBeIn(int chunk, WatchedNames names) {
        var facts = model.facts(chunk);
        if (FactPages.isAny(facts.attributes(), names.isMember())) return true;
        var mayBeRoot = model.mayBeRoot(names);
        if (FactPages.isAny(facts.uses(), mayBeRoot)) return true;
        for (var use : facts.stringUses()) {
            int dot = use.path().indexOf('.');
            if (mayBeRoot.test(dot < 0 ? use.path() : use.path().substring(0, dot))) return true;
        }
        return false;
    }

    /** The references in a line, in the order of the text. */
    List<Reference> in(int chunk, WatchedNames names) {
        var facts = model.facts(chunk);
        return in(chunk, facts.uses(), facts.stringUses(), facts.attributes(), names);
    }

    private List<Reference> in(
            int chunk,
            List<ChunkFacts.Use> uses,
            List<ChunkFacts.StringUse> stringUses,
            List<ChunkFacts.AttributeFact> attributes,
            WatchedNames names) {
        var found = new ArrayList<Reference>();
        for (var use : FactPages.named(uses, model.mayBeRoot(names))) {
            var root = model.use(chunk, use);
            model.importPath(root).ifPresent(path -> inCode(root, path, names, found));
        }
        for (var use : stringUses) {
            var root = model.use(chunk, use);
            model.importPath(root).ifPresent(path -> inString(root, path, use.path(), names, found));
        }
        for (var attribute : FactPages.named(attributes, names.isMember()))
            member(model.attributes().at(chunk, attribute), names, found);
        if (found.stream().anyMatch(References::isOfAsyncio) && MicroPython.isFor(model))
            found.removeIf(References::isOfAsyncio);
        if (found.size() > 1)
            found.sort(Comparator.comparingInt(reference -> reference.range().start()));
        return found;
    }

    private static boolean isOfAsyncio(Reference reference) {
        return reference.qualifiedName().startsWith("asyncio.");
    }

    private void member(Expression.Attribute attribute, WatchedNames names, List<Reference> found) {
        var className = model.types().className(attribute.value());
        if (className.isEmpty()) return;
        var name = className.get() + "." + attribute.name();
        if (!names.contains(name)) return;
        found.add(new Reference(model, Optional.empty(), name, attribute.range(), Optional.of(attribute)));
    }

    private void inCode(NameUse use, String path, WatchedNames names, List<Reference> found) {
        Cursor at = use.at();
        var name = path;
        while (true) {
            var canonical = KnownModules.canonical(name);
            if (names.contains(canonical)) {
                var node = Optional.of(Expression.of(at));
                found.add(new Reference(model, Optional.of(use), canonical, at.range(), node));
                return;
            }
            var parent = at.parent();
            if (parent.isEmpty() || parent.get().kind() != NodeKind.ATTRIBUTE) return;
            at = parent.get();
            name = name + "." + DottedPath.attribute(at);
        }
    }

    private void inString(NameUse use, String path, String spelled, WatchedNames names, List<Reference> found) {
        var name = path;
        int length = use.name().length();
        while (true) {
            var canonical = KnownModules.canonical(name);
            if (names.contains(canonical)) {
                int start = use.range().start();
                var range = new TextRange(start, start + length);
                found.add(new Reference(model, Optional.of(use), canonical, range, Optional.empty()));
                return;
            }
            if (length >= spelled.length()) return;
            int next = spelled.indexOf('.', length + 1);
            int end = next < 0 ? spelled.length() : next;
            name = name + spelled.substring(length, end);
            length = end;
        }
    }
}
