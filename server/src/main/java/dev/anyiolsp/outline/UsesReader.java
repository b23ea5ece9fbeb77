package dev.anyiolsp.outline;

import dev.anyiolsp.semantics.BindingKind;
import dev.anyiolsp.semantics.ChunkFacts;
import dev.anyiolsp.semantics.ChunkFacts.AttributeFact;
import dev.anyiolsp.semantics.ChunkFacts.BindingFact;
import dev.anyiolsp.semantics.ChunkFacts.StringFact;
import dev.anyiolsp.semantics.ChunkFacts.Use;
import dev.anyiolsp.semantics.DottedPath;
import dev.anyiolsp.semantics.DynamicAttributes;
import dev.anyiolsp.semantics.ImportTime;
import dev.anyiolsp.semantics.Replaced;
import dev.anyiolsp.semantics.Turns;
import dev.anyiolsp.syntax.Cursor;
import dev.anyiolsp.syntax.Document;
import dev.anyiolsp.syntax.NodeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads off the facts of a file's lines what it does with names that other files may own. */
final class UsesReader {
    private record Key(String base, String name, Outline.How how, String member, boolean isGiven) {}

    private final Document document;
    private final ModuleNames names;
    private final Function<Cursor, Integer> lines;
    private final SteppedCalls stepped;
    private final Carried carried;
    private final BelowScopes belowScopes;
    private final Cancellation cancellation;
    private final Map<Key, Outline.Use> found = new LinkedHashMap<>();
    private final Map<String, Outline.Replacement> replacements = new LinkedHashMap<>();

    private UsesReader(Document document, ChunkFacts[] all, ModuleNames names, Function<Cursor, Integer> lines) {
        this.document = document;
        this.names = names;
        this.lines = lines;
        this.stepped = new SteppedCalls(document, all, names.plain);
        this.carried = new Carried(document);
        this.belowScopes = new BelowScopes(document, names::pathOf, names.plain);
        this.cancellation = new Cancellation(named -> Optional.of(names.pathOf(named.at())));
    }

    /**
     * @param all the facts of each line; null for one without
     * @param lines the line of a place, from 1
     */
    static UsesReader read(Document document, ChunkFacts[] all, ModuleNames names, Function<Cursor, Integer> lines) {
        var reader = new UsesReader(document, all, names, lines);
        for (int chunk = 0; chunk < all.length; chunk++) if (all[chunk] != null) reader.imports(chunk, all[chunk]);
        for (int chunk = 0; chunk < all.length; chunk++) if (all[chunk] != null) reader.uses(chunk, all[chunk]);
        return reader;
    }

    /** Each thing once, with the first line where it stands. */
    List<Outline.Use> found() {
        return List.copyOf(found.values());
    }

    /** What is put in the place of functions and methods, each once. */
    List<Outline.Replacement> replacements() {
        return List.copyOf(replacements.values());
    }

    private void imports(int chunk, ChunkFacts facts) {
        for (var binding : facts.bindings()) {
            if (binding.kind() == BindingKind.IMPORT) imported(chunk, binding);
        }
    }

    private void imported(int chunk, BindingFact binding) {
        var path = binding.path();
        var alias = document.cursor(chunk, binding.node());
        if (alias.parent()
                .filter(parent -> parent.kind() == NodeKind.IMPORT_FROM)
                .isEmpty()) return;
        int dot = path.lastIndexOf('.');
        var base = dot < 0 ? "" : isAllDots(path, dot) ? path.substring(0, dot + 1) : path.substring(0, dot);
        add(base, path.substring(dot + 1), Outline.How.IMPORTED, "", false, alias);
    }

    private static boolean isAllDots(String path, int last) {
        for (int i = 0; i <= last; i++) if (path.charAt(i) != '.') return false;
        return true;
    }

    private void uses(int chunk, ChunkFacts facts) {
        for (var fact : facts.attributes()) attribute(chunk, fact);
        for (var use : facts.uses()) name(chunk, use);
        for (var string : facts.strings()) string(chunk, string);
    }

    private void attribute(int chunk, AttributeFact fact) {
        var at = document.cursor(chunk, fact.node());
        var value = at.children().get(0);
        if (ModuleNames.isSelf(value) && names.ownAttributes.contains(fact.name())) {
            if (!fact.stored()) inherited(chunk, fact.name(), at);
            return;
        }
        var base = names.pathOf(value);
        called(base, fact.name(), base + "." + fact.name(), at);
        ProcessWide.at(at, word -> document.chunksWith(word).length > 0)
                .ifPresent(name -> add("", name, Outline.How.READ, "", false, at));
        if (fact.stored() && Replaced.mayBeFunction(at)) replaced(value, fact.name(), at);
        if (fact.stored() && fact.name().equals(HiddenShields.WORD)) shields(HiddenShields.set(at), at);
        if (fact.stored()) add(base, fact.name(), Outline.How.READ, "", true, at);
        else read(base, fact.name(), at);
        if (fact.stored() || fact.deleted()) replaced(value, fact.name());
    }

    /** The attribute may also be what a class of another file has put there. */
    private void inherited(int chunk, String name, Cursor named) {
        int owner = names.classAround(document.parentOf(chunk));
        if (owner < 0) return;
        var at = element(named);
        for (var base : names.classes.get(owner).definition().bases()) {
            var path = names.pathOf(base.at());
            if (path.isEmpty() || at.parent().isEmpty()) continue;
            taken(path, name, Outline.How.INHERITED, at, at.parent().get());
        }
    }

    /** A member of an object, or of an element of it, gets another value. */
    private void replaced(Cursor object, String member) {
        var at = object;
        while (at.kind() == NodeKind.SUBSCRIPT) at = at.children().get(0);
        var path = at.kind() == NodeKind.NAME ? names.paths.getOrDefault(at.name(), "") : "";
        int dot = path.lastIndexOf('.');
        if (at.kind() == NodeKind.ATTRIBUTE) {
            var owner = at.children().get(0);
            var name = DottedPath.attribute(at);
            if (ModuleNames.isSelf(owner) && names.ownAttributes.contains(name)) return;
            add(names.pathOf(owner), name, Outline.How.READ, member + Outline.REPLACED, false, at);
        } else if (dot >= 0) {
            var base = path.substring(0, isAllDots(path, dot) ? dot + 1 : dot);
            add(base, path.substring(dot + 1), Outline.How.READ, member + Outline.REPLACED, false, at);
        }
    }

    /** A name that was imported from a module is a name of that module. */
    private void name(int chunk, Use use) {
        var at = document.cursor(chunk, use.node());
        var path = names.paths.get(use.name());
        if (path != null) {
            int dot = path.lastIndexOf('.');
            if (dot < 0) return;
            var base = isAllDots(path, dot) ? path.substring(0, dot + 1) : path.substring(0, dot);
            var member = path.substring(dot + 1);
            called(base, member, path, at);
            read(base, member, at);
            return;
        }
        if (use.name().equals(ProcessWide.INTERRUPT)) add("", use.name(), Outline.How.READ, "", false, at);
        // A star import may bring it.
        if (names.bound.contains(use.name())) return;
        for (var star : names.stars) read(star, use.name(), at);
    }

    /** Notes in which circumstances a function is called. */
    private void called(String base, String name, String path, Cursor at) {
        if (stepped.isStepped(at)) add(base, name, Outline.How.STEPPED, "", false, at);
        if (Turns.isOne(path, at)) add(base, name, Outline.How.TURN, "", false, at);
        if (belowScopes.is(at)) add(base, name, Outline.How.BELOW_SCOPE, "", false, at);
        if (DeepCopies.isOfSelf(base, name, at)) add("", name, Outline.How.COPYING, "", false, at);
        DeepCopies.process(
                        at,
                        name,
                        word -> document.chunksWith(word).length > 0,
                        named -> !names.pathOf(named).isEmpty())
                .ifPresent(word -> add("", word, Outline.How.COPYING, "", false, at));
        if (belowScopes.isIn(at)) add(base, name, Outline.How.IN_SCOPE, "", false, at);
        if (belowScopes.isLimited(at)) add(base, name, Outline.How.LIMITED, "", false, at);
        if (belowScopes.isCancelled(at)) add(base, name, Outline.How.CANCELLED, "", false, at);
        if (OwnTasks.SCOPES.contains(path)) shields(HiddenShields.at(at, cancellation), at);
        if (carried.is(at)) add(base, name, Outline.How.CARRIED, "", false, at);
        if (ImportTime.isMade(name, at)) add(base, name, Outline.How.MADE_ON_IMPORT, "", false, at);
        if (DaemonThreads.isOne(path, at)) add("", ProcessWide.DAEMON_LOOP, Outline.How.READ, "", false, at);
    }

    private void shields(Set<String> members, Cursor at) {
        for (var member : members) add("", HiddenShields.WORD, Outline.How.SHIELDING, member, false, at);
    }

    private void read(String base, String name, Cursor named) {
        var at = element(named);
        var parent = at.parent();
        if (parent.isEmpty()) return;
        boolean isElement = !at.equals(named);
        if (!isElement && GivenAway.isCalled(at, parent.get())) result(base, name, parent.get());
        if (isElement && GivenAway.isFilled(at, parent.get())) {
            add(base, name, Outline.How.READ, "", true, at);
        } else if (isElement && parent.get().kind() == NodeKind.DELETE) {
            return;
        } else if (!taken(base, name, Outline.How.READ, at, parent.get()) && !base.isEmpty()) {
            // What belongs to a module may have to stay there, whatever is done with it.
            add(base, name, Outline.How.READ, "", false, at);
        }
    }

    /** What is done with {@code x()}, or with what comes of awaiting that. */
    private void result(String base, String name, Cursor call) {
        var result =
                call.parent().filter(above -> above.kind() == NodeKind.AWAIT).orElse(call);
        result.parent().ifPresent(parent -> taken(base, name, Outline.How.RESULT, result, parent));
    }

    /** Notes what is read of something, or that it is given away; says whether it is one of these. */
    private boolean taken(String base, String name, Outline.How how, Cursor at, Cursor parent) {
        WantedValue.of(at, parent).ifPresent(method -> add(base, name, how, method + Outline.WANTED, false, at));
        if (parent.kind() == NodeKind.ATTRIBUTE) {
            add(base, name, how, DottedPath.attribute(parent), false, at);
        } else if (GivenAway.is(at, parent)) {
            add(base, name, how, GivenAway.namedBehind(at, parent), true, at);
        } else if (GivenAway.isGoneThrough(at, parent)) {
            add(base, name, how, Outline.ITERATED, false, at);
        } else {
            return false;
        }
        return true;
    }

    /** What is done with {@code x[0]} is done with what {@code x} keeps. */
    private static Cursor element(Cursor at) {
        var whole = at;
        for (var parent = whole.parent(); parent.isPresent(); parent = whole.parent()) {
            boolean isElement = parent.get().kind() == NodeKind.SUBSCRIPT
                    && parent.get().children().get(0).equals(whole);
            if (!isElement) return whole;
            whole = parent.get();
        }
        return whole;
    }

    /** A path in a string may part anywhere into module, name and member. */
    private void string(int chunk, StringFact fact) {
        var at = document.cursor(chunk, fact.node());
        var steps = fact.text().replace(':', '.').split("\\.");
        var call = callOf(at);
        var how = call.filter(Patching::ends).isPresent() ? Outline.How.PATCHED : Outline.How.NAMED;
        for (int i = 1; i < steps.length; i++) {
            var base = String.join(".", List.of(steps).subList(0, i));
            boolean last = i + 1 == steps.length;
            boolean isGiven = last && call.isPresent();
            add(base, steps[i], how, last ? "" : steps[i + 1], isGiven, at);
        }
        if (steps.length != 1 || call.isEmpty() || !Patching.namesAttribute(call.get())) return;
        int place = call.get().children().indexOf(at);
        if (place < 2) return;
        if (Replaced.isPut(call.get())) replaced(call.get().children().get(place - 1), steps[0], at);
        var base = names.pathOf(call.get().children().get(place - 1));
        if (DynamicAttributes.isGet(call.get())) read(base, steps[0], call.get());
        if (!base.isEmpty()) add(base, steps[0], how, "", Patching.givesAway(call.get(), base), at);
    }

    private void replaced(Cursor owner, String name, Cursor at) {
        boolean isOwn = owner.kind() == NodeKind.NAME && names.moduleClasses.contains(owner.name());
        var base = isOwn ? ClassOutline.OWN + owner.name() : names.pathOf(owner);
        replacements.putIfAbsent(
                base + " " + name, new Outline.Replacement(base.intern(), name.intern(), lines.apply(at)));
    }

    /** The call that an argument belongs to. */
    private static Optional<Cursor> callOf(Cursor at) {
        var parent = at.parent();
        if (parent.filter(found -> found.kind() == NodeKind.KEYWORD).isPresent())
            parent = parent.get().parent();
        return parent.filter(found -> found.kind() == NodeKind.CALL);
    }

    private void add(String base, String name, Outline.How how, String member, boolean isGiven, Cursor at) {
        var key = new Key(base, name, how, member, isGiven);
        if (found.containsKey(key)) return;
        found.put(key, new Outline.Use(base.intern(), name.intern(), how, member.intern(), isGiven, lines.apply(at)));
    }
}
