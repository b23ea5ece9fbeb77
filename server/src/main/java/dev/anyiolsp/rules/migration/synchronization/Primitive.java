package dev.anyiolsp.rules.migration.synchronization;

import dev.anyiolsp.fix.Fix;
import dev.anyiolsp.fix.FixEdits;
import dev.anyiolsp.outline.Outline;
import dev.anyiolsp.rules.Finding;
import dev.anyiolsp.rules.RuleContext;
import dev.anyiolsp.rules.RuleInfo;
import dev.anyiolsp.rules.Workspace;
import dev.anyiolsp.rules.migration.code.Arguments;
import dev.anyiolsp.rules.migration.code.CleanUp;
import dev.anyiolsp.rules.migration.code.GeneratorWait;
import dev.anyiolsp.rules.migration.code.Verdict;
import dev.anyiolsp.semantics.KeptObject;
import dev.anyiolsp.semantics.ObjectPath;
import dev.anyiolsp.semantics.ObjectUse;
import dev.anyiolsp.semantics.Reference;
import dev.anyiolsp.semantics.ScopeKind;
import dev.anyiolsp.semantics.Slot;
import dev.anyiolsp.syntax.Expression;
import dev.anyiolsp.syntax.Node;
import dev.anyiolsp.syntax.Part;
import dev.anyiolsp.syntax.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A synchronisation class of asyncio that AnyIO has too. Its objects are judged by all that the file does with them; every
 * use is a finding of its own, and one fix replaces the object with everything that speaks of it.
 */
public abstract class Primitive {
    private static final String LOCKED = "locked";

    /** What objects of asyncio's classes have. */
    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "asyncio.Lock", Set.of("acquire", "locked", "release", "_locked", "_waiters"),
            "asyncio.Event", Set.of("clear", "is_set", "set", "wait", "_value", "_waiters"),
            "asyncio.Semaphore", Set.of("acquire", "locked", "release", "_value", "_waiters"),
            "asyncio.BoundedSemaphore", Set.of("acquire", "locked", "release", "_bound_value", "_value", "_waiters"),
            "asyncio.Condition",
                    Set.of("acquire", "locked", "notify", "notify_all", "release", "wait", "wait_for", "_lock"));

    /** Methods that AnyIO's classes have, too. */
    private static final Set<String> SHARED = Set.of(
            "acquire", "release", "locked", "set", "is_set", "wait", "wait_for", "notify", "notify_all", "__aenter__");

    /** Members of a container by which somebody comes to what it holds. */
    private static final Set<String> TAKING =
            Set.of(Outline.ITERATED, "copy", "get", "items", "pop", "popitem", "popleft", "setdefault", "values");

    /** Those that wait, where the object is not free. */
    private static final Set<String> WAITING = Set.of("acquire", "wait", "wait_for");

    private final RuleInfo info;

    Primitive(RuleInfo info) {
        this.info = info;
    }

    /** Members that AnyIO's class has with the same meaning, for what other files may do. */
    abstract Set<String> sharedMembers();

    /** Those of them whose value is another one in AnyIO. */
    Set<String> withOtherValue() {
        return Set.of();
    }

    /** Members of AnyIO's object that need a running loop, where asyncio's need none. */
    Set<String> boundToLoops(KeptObject object) {
        return sharedMembers().contains(LOCKED) ? Set.of(LOCKED) : Set.of();
    }

    /** Judges what the file does with an object. */
    abstract Verdict judge(KeptObject object, RuleContext context);

    /** Writes the replacement of everything that belongs to an object. */
    abstract void rewrite(FixEdits edits, KeptObject object, Acquiring acquiring);

    /** The finding on a reference to the class, or to a member of an object of it. */
    final Optional<Finding> check(Reference reference, RuleContext context) {
        if (reference.isTarget()) return Optional.empty();
        var className = classOf(reference);
        var replacement = "anyio" + className.substring(className.indexOf('.')).replace("Bounded", "");
        boolean member = !className.equals(reference.qualifiedName());
        var plain = member
                ? "`" + reference.qualifiedName() + "` of an object that `" + replacement + "` could be"
                : "Use `" + replacement + "` instead of `" + className + "`";
        var path = member ? ObjectPath.ofMember(reference, className) : ObjectPath.of(reference);
        var verdict = path.flatMap(found -> found.once(info.name(), object -> judgeAll(object, context)))
                .orElseGet(() -> Verdict.none(withoutObject(reference, member)));
        if (verdict.safety().isEmpty()) {
            return Optional.of(Finding.at(info, reference, plain + ": by hand, because " + verdict.obstacle()));
        }
        var fix = new Fix(
                "Use `" + replacement + "`",
                verdict.safety().get(),
                edits -> rewrite(edits, path.flatMap(ObjectPath::object).orElseThrow(), context));
        var all = path.flatMap(ObjectPath::identity).map(fix::doing).orElse(fix);
        return Optional.of(Finding.at(info, reference, plain).with(all));
    }

    private void rewrite(FixEdits edits, KeptObject object, RuleContext context) {
        rewrite(edits, object, Acquiring.of(object, context));
    }

    /** The class of a reference to it or to one of its members. */
    private static String classOf(Reference reference) {
        var name = reference.qualifiedName();
        int first = name.indexOf('.');
        int second = name.indexOf('.', first + 1);
        return second < 0 ? name : name.substring(0, second);
    }

    /** Members that mean something else in AnyIO's class, or nothing. */
    private Set<String> foreignMembers(String className) {
        var foreign = new HashSet<>(MEMBERS.getOrDefault(className, Set.of()));
        foreign.removeAll(sharedMembers());
        // AnyIO's objects have slots and refuse other values.
        for (var member : MEMBERS.getOrDefault(className, Set.of())) foreign.add(member + Outline.REPLACED);
        for (var member : withOtherValue()) foreign.add(member + Outline.WANTED);
        return foreign;
    }

    /** What other files may do with an object, a clause; empty if that does no harm. */
    private Optional<String> ofOthers(Slot slot, KeptObject object, Workspace workspace) {
        var name = slot.name();
        var members = foreignMembers(object.className());
        var holder = slot;
        while (holder instanceof Slot.Elements elements) {
            members.addAll(TAKING);
            holder = elements.container();
        }
        var foreign = workspace.otherUse(name, members);
        if (foreign.isPresent()) {
            return Optional.of(foreign.get() + " may use `" + name + "` in a way that AnyIO does not have");
        }
        if (holder instanceof Slot.Result) {
            var result = workspace.otherResult(name, members);
            if (result.isPresent()) {
                return Optional.of(
                        result.get() + " may use what `" + name + "` returns in a way that AnyIO does not have");
            }
        }
        // Where in its file somebody calls it is not known.
        for (var member : boundToLoops(object)) {
            var place = workspace.otherUse(name, Set.of(member));
            if (place.isEmpty()) continue;
            return Optional.of(
                    place.get() + " may call `" + name + "." + member + "()` where no loop runs, which AnyIO needs");
        }
        return Optional.empty();
    }

    private static String withoutObject(Reference reference, boolean member) {
        if (member) return "it is not seen where the object is made";
        var parent = reference.node().flatMap(Node::parent);
        boolean base = parent.filter(Statement.ClassDef.class::isInstance).isPresent();
        if (base) return "AnyIO's class gives an object of another class: methods of a subclass would be missing";
        if (reference.node().isEmpty() || KeptObject.isAnnotation(reference)) {
            return "the object that the annotation speaks of is made elsewhere";
        }
        return "it is not seen what is done with the object";
    }

    private Verdict judgeAll(KeptObject object, RuleContext context) {
        var verdict = ofGenerators(object).and(judge(object, context));
        if (object.problem().isPresent())
            verdict = verdict.and(Verdict.unsafe(object.problem().get()));
        for (var slot : object.slots()) {
            if (!slot.isReachable()) continue;
            // Nobody else should use a private name, but tests do.
            if (!slot.isPublic() && context.workspace().isUnknown()) continue;
            var reason = ofOthers(slot, object, context.workspace());
            if (reason.isPresent()) verdict = verdict.and(Verdict.unsafe(reason.get()));
        }
        var unmet = returnedToNobody(object, context.workspace());
        if (unmet.isPresent()) verdict = verdict.and(Verdict.unsafe(unmet.get()));
        var asked = askedOfReturned(object);
        if (asked.isPresent()) verdict = verdict.and(Verdict.none(asked.get()));
        for (var creation : object.creations()) {
            var reached = context.reachedElsewhere(creation);
            if (reached.isPresent()) verdict = verdict.and(Verdict.unsafe(reached.get()));
        }
        var noticed = isAcquired(object) ? Acquiring.doubt(object, context) : Optional.<String>empty();
        if (noticed.isPresent()) verdict = verdict.and(Verdict.unsafe(noticed.get()));
        var cleaned = cleanedUp(object, context);
        if (cleaned.isPresent()) verdict = verdict.and(Verdict.unsafe(cleaned.get()));
        if (object.model().mayReplace(object.className())) {
            verdict = verdict.and(Verdict.unsafe("this file replaces `" + object.className() + "`"));
        }
        return verdict;
    }

    /** Whether generators wait for it: {@code yield from lock.acquire()}, {@code with (yield from lock):}. */
    private static Verdict ofGenerators(KeptObject object) {
        for (var use : object.uses()) {
            boolean isHanded = WAITING.contains(use.memberName())
                    ? use.call().filter(GeneratorWait::isFor).isPresent()
                    : use.at().parent().orElse(null) instanceof Expression.Yield yielded && yielded.from();
            if (isHanded) return Verdict.none(GeneratorWait.HANDED);
        }
        return Verdict.SAFE;
    }

    private static boolean isAcquired(KeptObject object) {
        return MEMBERS.getOrDefault(object.className(), Set.of()).contains("acquire");
    }

    /** Where it is waited for in a clean-up, a clause. */
    private static Optional<String> cleanedUp(KeptObject object, RuleContext context) {
        return object.uses().stream()
                .filter(use -> use.kind() == ObjectUse.Kind.ASYNC_WITH || WAITING.contains(use.memberName()))
                .flatMap(use -> CleanUp.at(use.at(), object.model(), context).stream())
                .findFirst()
                .map(place ->
                        place + " it raises where a scope of AnyIO is cancelled, while asyncio's goes on where it need"
                                + " not wait");
    }

    /** What the file asks of the object where a function or property of it returns one, and AnyIO's does not know; a clause. */
    private Optional<String> askedOfReturned(KeptObject object) {
        var foreign = foreignMembers(object.className());
        var model = object.model();
        for (var use : object.uses()) {
            if (use.kind() != ObjectUse.Kind.ESCAPE) continue;
            if (use.at().parent().filter(Statement.Return.class::isInstance).isEmpty()) continue;
            var function = model.functionOf(use.at().at());
            if (function.isEmpty()) continue;
            for (var attribute : model.attributesNamed(function.get().name())) {
                var member = memberOf(attribute).filter(foreign::contains);
                if (member.isEmpty()) continue;
                return Optional.of("`" + function.get().name() + "` returns it, and AnyIO's has no `" + member.get()
                        + "`, which is used of that");
            }
        }
        return Optional.empty();
    }

    /** Whether a function gives it to whoever calls it, and nobody in the project does, so that it is for others; a clause. */
    private static Optional<String> returnedToNobody(KeptObject object, Workspace workspace) {
        boolean isUsed = object.uses().stream()
                .anyMatch(use -> use.at()
                        .parent()
                        .filter(Statement.Return.class::isInstance)
                        .isEmpty());
        if (isUsed) return Optional.empty();
        return object.slots().stream()
                .filter(slot -> slot instanceof Slot.Result && slot.isPublic())
                .map(Slot::name)
                .filter(name -> workspace.otherReading(name).isEmpty())
                .findFirst()
                .map(name ->
                        "`" + name + "` returns it, and nobody in the project calls that, so its uses are not seen");
    }

    /** The member that is asked for of an attribute, or of what it gives when it is called. */
    private static Optional<String> memberOf(Expression.Attribute attribute) {
        Node given = attribute;
        if (given.parent().orElse(null) instanceof Expression.Call call
                && call.function().equals(attribute)) given = call;
        if (given.parent().orElse(null) instanceof Expression.Await await) given = await;
        return given.parent().orElse(null) instanceof Expression.Attribute member
                ? Optional.of(member.name())
                : Optional.empty();
    }

    /** What is the same for all: tests are fine, giving it away hides uses, other things are not for this class. */
    static Verdict judgeCommon(ObjectUse use) {
        return switch (use.kind()) {
            case TEST -> Verdict.SAFE;
            case ESCAPE ->
                Verdict.unsafe("`" + use.at().text() + "` is " + escape(use) + ", and its uses there are not seen");
            case MEMBER -> judgeMember(use);
            case ELEMENT, WITH -> Verdict.none("`" + use.at().text() + "` is used in a way that is not known");
            default ->
                Verdict.none(
                        use.memberName().startsWith("__")
                                ? "`" + use.memberName() + "` is called by its name"
                                : "AnyIO has no `" + use.memberName() + "` for it");
        };
    }

    private static Verdict judgeMember(ObjectUse use) {
        if (use.isMemberReplaced())
            return Verdict.none(
                    "`" + use.member().orElseThrow().text() + "` gets another value, and AnyIO's objects refuse that");
        if (use.memberName().equals("setter"))
            return Verdict.none("`" + use.at().text() + "` can be set to another one");
        if (!SHARED.contains(use.memberName())) return Verdict.none("AnyIO has no `" + use.memberName() + "` for it");
        return Verdict.unsafe(
                "`" + use.member().orElseThrow().text() + "` is handed on, and what it is called for is not seen");
    }

    /** Whether one is made with arguments: asyncio's classes took a loop before Python 3.10. */
    static Verdict judgeArguments(KeptObject object) {
        return object.creations().stream()
                .flatMap(creation -> creation.call().stream())
                .filter(call -> !Arguments.all(call).isEmpty())
                .findFirst()
                .map(call ->
                        Verdict.none(Arguments.why(call, "it is made with arguments, and AnyIO's takes none of them")))
                .orElse(Verdict.SAFE);
    }

    /** How an object is given away. */
    public static String escape(ObjectUse use) {
        var parent = use.at().parent();
        if (parent.filter(Part.Keyword.class::isInstance).isPresent()) parent = parent.flatMap(Node::parent);
        if (parent.isPresent()
                && parent.get() instanceof Expression.Call call
                && call.function().text().length() < 60) {
            return "handed to `" + call.function().text() + "`";
        }
        if (parent.filter(Statement.Return.class::isInstance).isPresent()) return "returned";
        return "given away";
    }

    /** Whether an object is made where a loop certainly runs: in the body of an {@code async def}. */
    static boolean isMadeInLoop(KeptObject object) {
        return object.creations().stream().allMatch(creation -> {
            var scope = creation.model().scopeOf(creation.place()).codeScope();
            return scope.kind() == ScopeKind.FUNCTION
                    && new Statement.FunctionDef(scope.owner().orElseThrow()).async();
        });
    }

    /** Replaces constructors without changing their arguments, and annotations. */
    static void rename(FixEdits edits, KeptObject object, String name) {
        for (var creation : object.creations()) edits.rename(creation, name);
        for (var annotation : object.annotations()) edits.rename(annotation, name);
    }
}
