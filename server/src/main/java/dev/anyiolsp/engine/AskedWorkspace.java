package dev.anyiolsp.engine;

import dev.anyiolsp.rules.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The other files of a project, as the lines of one document have asked about them. When those files change, the same is
 * asked again: as long as every answer is the one that was given, nothing of the document has to be judged anew. Belongs to
 * one thread.
 */
final class AskedWorkspace implements Workspace {
    /** With more, it is less work to judge the document again. */
    static final int MOST_QUESTIONS = 10_000;

    private Workspace now;
    private final Map<Question<?>, Object> answers = new HashMap<>();
    private boolean isForgetful;

    AskedWorkspace(Workspace now) {
        this.now = now;
    }

    /**
     * Goes on with another state of those files, if it answers all that was asked as the one before did.
     *
     * @return whether it does
     */
    boolean goesOnWith(Workspace next) {
        if (isForgetful) return false;
        for (var known : answers.entrySet()) {
            if (!known.getKey().to(next).equals(known.getValue())) return false;
        }
        now = next;
        return true;
    }

    private <T> T ask(Question<T> question) {
        if (answers.size() >= MOST_QUESTIONS) {
            answers.clear();
            isForgetful = true;
        }
        @SuppressWarnings("unchecked")
        var answer = (T) answers.computeIfAbsent(question, unknown -> question.to(now));
        return answer;
    }

    /** What was asked, by value. */
    private sealed interface Question<T> {
        T to(Workspace workspace);
    }

    private record IsUnknown() implements Question<Boolean> {
        @Override
        public Boolean to(Workspace workspace) {
            return workspace.isUnknown();
        }
    }

    private record OtherUse(String name, Set<String> members) implements Question<Optional<String>> {
        @Override
        public Optional<String> to(Workspace workspace) {
            return workspace.otherUse(name, members);
        }
    }

    private record ModuleUse(String name, String member) implements Question<Optional<String>> {
        @Override
        public Optional<String> to(Workspace workspace) {
            return workspace.moduleUse(name, member);
        }
    }

    private record ProcessWideUse(String method) implements Question<Optional<String>> {
        @Override
        public Optional<String> to(Workspace workspace) {
            return workspace.processWideUse(method);
        }
    }

    private record Replacement(String qualifiedName) implements Question<Optional<String>> {
        @Override
        public Optional<String> to(Workspace workspace) {
            return workspace.replacement(qualifiedName);
        }
    }

    private record KindOf(String qualifiedName) implements Question<FunctionKind> {
        @Override
        public FunctionKind to(Workspace workspace) {
            return workspace.functionKind(qualifiedName);
        }
    }

    private record RestlessOf(String qualifiedName) implements Question<Optional<String>> {
        @Override
        public Optional<String> to(Workspace workspace) {
            return workspace.restless(qualifiedName);
        }
    }

    private record Overriding(String className, String method) implements Question<Optional<String>> {
        @Override
        public Optional<String> to(Workspace workspace) {
            return workspace.overriding(className, method);
        }
    }

    private record Replaced(String className, String name) implements Question<Optional<String>> {
        @Override
        public Optional<String> to(Workspace workspace) {
            return workspace.replaced(className, name);
        }
    }

    private record Stepped(String function, boolean isMethod) implements Question<Optional<String>> {
        @Override
        public Optional<String> to(Workspace workspace) {
            return workspace.stepped(function, isMethod);
        }
    }

    private record CountsTurns() implements Question<Boolean> {
        @Override
        public Boolean to(Workspace workspace) {
            return workspace.countsTurns();
        }
    }

    private record OwnPath() implements Question<String> {
        @Override
        public String to(Workspace workspace) {
            return workspace.path();
        }
    }

    private record Provides(String module) implements Question<Boolean> {
        @Override
        public Boolean to(Workspace workspace) {
            return workspace.provides(module);
        }
    }

    private record HasFixture(String name) implements Question<Boolean> {
        @Override
        public Boolean to(Workspace workspace) {
            return workspace.hasFixture(name);
        }
    }

    private record LibraryUsers() implements Question<Optional<List<LibraryUser>>> {
        @Override
        public Optional<List<LibraryUser>> to(Workspace workspace) {
            return workspace.libraryUsers();
        }
    }

    @Override
    public boolean isUnknown() {
        return ask(new IsUnknown());
    }

    @Override
    public Optional<String> otherUse(String name, Set<String> members) {
        return ask(new OtherUse(name, members));
    }

    @Override
    public Optional<String> moduleUse(String name, String member) {
        return ask(new ModuleUse(name, member));
    }

    @Override
    public Optional<String> processWideUse(String method) {
        return ask(new ProcessWideUse(method));
    }

    @Override
    public Optional<String> replacement(String qualifiedName) {
        return ask(new Replacement(qualifiedName));
    }

    @Override
    public FunctionKind functionKind(String qualifiedName) {
        return ask(new KindOf(qualifiedName));
    }

    @Override
    public Optional<String> restless(String qualifiedName) {
        return ask(new RestlessOf(qualifiedName));
    }

    @Override
    public Optional<String> overriding(String className, String method) {
        return ask(new Overriding(className, method));
    }

    @Override
    public Optional<String> replaced(String className, String name) {
        return ask(new Replaced(className, name));
    }

    @Override
    public Optional<String> stepped(String function, boolean isMethod) {
        return ask(new Stepped(function, isMethod));
    }

    @Override
    public boolean countsTurns() {
        return ask(new CountsTurns());
    }

    @Override
    public String path() {
        return ask(new OwnPath());
    }

    @Override
    public boolean provides(String module) {
        return ask(new Provides(module));
    }

    @Override
    public boolean hasFixture(String name) {
        return ask(new HasFixture(name));
    }

    @Override
    public Optional<List<LibraryUser>> libraryUsers() {
        return ask(new LibraryUsers());
    }
}
