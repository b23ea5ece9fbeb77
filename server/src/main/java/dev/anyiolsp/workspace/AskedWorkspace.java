package dev.anyiolsp.workspace;

import dev.anyiolsp.rules.Running;
import dev.anyiolsp.rules.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The other files of a project, as the lines of one document have asked about them. When those files change, the same is
 * asked again: as long as every answer is the one that was given, nothing of the document has to be judged anew. Belongs to
 * one thread.
 */
public final class AskedWorkspace implements Workspace {
    /** With more, it is less work to judge the document again. */
    static final int MOST_QUESTIONS = 10_000;

    private Workspace now;
    /** By what was asked, as values. */
    private final Map<List<Object>, Asked<?>> asked = new HashMap<>();

    private boolean isForgetful;

    private record Asked<T>(Function<Workspace, T> question, T answer) {
        boolean isAnsweredSo(Workspace other) {
            return question.apply(other).equals(answer);
        }
    }

    public AskedWorkspace(Workspace now) {
        this.now = now;
    }

    /**
     * Goes on with another state of those files, if it answers all that was asked as the one before did.
     *
     * @return whether it does
     */
    public boolean goesOnWith(Workspace next) {
        boolean isSame = !isForgetful && asked.values().stream().allMatch(each -> each.isAnsweredSo(next));
        if (isSame) now = next;
        return isSame;
    }

    /** @param about the name of the question, and its arguments */
    private <T> T ask(Function<Workspace, T> question, Object... about) {
        if (asked.size() >= MOST_QUESTIONS) {
            asked.clear();
            isForgetful = true;
        }
        var known = asked.computeIfAbsent(List.of(about), unknown -> new Asked<>(question, question.apply(now)));
        @SuppressWarnings("unchecked")
        var answer = (T) known.answer;
        return answer;
    }

    @Override
    public boolean isUnknown() {
        return ask(Workspace::isUnknown, "isUnknown");
    }

    @Override
    public Optional<String> otherUse(String name, Set<String> members) {
        return ask(other -> other.otherUse(name, members), "otherUse", name, members);
    }

    @Override
    public Optional<String> otherResult(String function, Set<String> members) {
        return ask(other -> other.otherResult(function, members), "otherResult", function, members);
    }

    @Override
    public Optional<String> otherReading(String name) {
        return ask(other -> other.otherReading(name), "otherReading", name);
    }

    @Override
    public Optional<String> moduleUse(String name, String member) {
        return ask(other -> other.moduleUse(name, member), "moduleUse", name, member);
    }

    @Override
    public Optional<String> processWideUse(String name) {
        return ask(other -> other.processWideUse(name), "processWideUse", name);
    }

    @Override
    public Optional<String> replacement(String qualifiedName) {
        return ask(other -> other.replacement(qualifiedName), "replacement", qualifiedName);
    }

    @Override
    public FunctionKind functionKind(String qualifiedName) {
        return ask(other -> other.functionKind(qualifiedName), "functionKind", qualifiedName);
    }

    @Override
    public Optional<String> restless(String qualifiedName, Running running) {
        return ask(other -> other.restless(qualifiedName, running), "restless", qualifiedName, running);
    }

    @Override
    public Optional<String> plainly(String qualifiedName, Running running) {
        return ask(other -> other.plainly(qualifiedName, running), "plainly", qualifiedName, running);
    }

    @Override
    public Optional<String> shield(String name) {
        return ask(other -> other.shield(name), "shield", name);
    }

    @Override
    public Optional<String> overriding(String className, String method, Running running) {
        return ask(other -> other.overriding(className, method, running), "overriding", className, method, running);
    }

    @Override
    public Optional<String> replaced(String className, String name) {
        return ask(other -> other.replaced(className, name), "replaced", className, name);
    }

    @Override
    public Optional<String> stepped(String function, boolean isMethod) {
        return ask(other -> other.stepped(function, isMethod), "stepped", function, isMethod);
    }

    @Override
    public Optional<String> carried(String function, boolean isMethod) {
        return ask(other -> other.carried(function, isMethod), "carried", function, isMethod);
    }

    @Override
    public Optional<String> belowScope(String function, boolean isMethod) {
        return ask(other -> other.belowScope(function, isMethod), "belowScope", function, isMethod);
    }

    @Override
    public Optional<String> inCancelledScope(String function, boolean isMethod) {
        return ask(other -> other.inCancelledScope(function, isMethod), "inCancelledScope", function, isMethod);
    }

    @Override
    public Optional<String> limited(String function, boolean isMethod) {
        return ask(other -> other.limited(function, isMethod), "limited", function, isMethod);
    }

    @Override
    public Optional<String> copied(List<String> bases) {
        return ask(other -> other.copied(bases), "copied", bases);
    }

    @Override
    public Optional<String> copiedWhileUsed(List<String> bases) {
        return ask(other -> other.copiedWhileUsed(bases), "copiedWhileUsed", bases);
    }

    @Override
    public Optional<String> madeOnImport(String className) {
        return ask(other -> other.madeOnImport(className), "madeOnImport", className);
    }

    @Override
    public Optional<String> usedInTests(String function, boolean isMethod) {
        return ask(other -> other.usedInTests(function, isMethod), "usedInTests", function, isMethod);
    }

    @Override
    public boolean countsTurns() {
        return ask(Workspace::countsTurns, "countsTurns");
    }

    @Override
    public String path() {
        return ask(Workspace::path, "path");
    }

    @Override
    public boolean provides(String module) {
        return ask(other -> other.provides(module), "provides", module);
    }

    @Override
    public boolean hasFixture(String name) {
        return ask(other -> other.hasFixture(name), "hasFixture", name);
    }

    @Override
    public Optional<List<LibraryUser>> libraryUsers() {
        return ask(Workspace::libraryUsers, "libraryUsers");
    }
}
