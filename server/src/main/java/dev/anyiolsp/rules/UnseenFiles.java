package dev.anyiolsp.rules;

import dev.anyiolsp.semantics.CoroutineMarker;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A project of which only the file itself is seen. What other files seldom do is taken as not done where nobody will ever
 * look at them; where they are about to be read it is taken as done.
 */
final class UnseenFiles implements Workspace {
    private final boolean areAboutToBeRead;
    /** Subjects of clauses. */
    private final String others;

    private final String another;

    UnseenFiles(boolean areAboutToBeRead) {
        this.areAboutToBeRead = areAboutToBeRead;
        this.others = "other files, which " + (areAboutToBeRead ? "have not been read yet," : "were not looked at,");
        this.another = "another file, none of which " + (areAboutToBeRead ? "has been read yet," : "was looked at,");
    }

    @Override
    public boolean isUnknown() {
        return true;
    }

    @Override
    public Optional<String> otherUse(String name, Set<String> members) {
        return Optional.of(others);
    }

    @Override
    public Optional<String> moduleUse(String name, String member) {
        return unread();
    }

    @Override
    public Optional<String> processWideUse(String name) {
        return CoroutineMarker.names(true).containsKey(name) ? unread() : Optional.of(another);
    }

    @Override
    public Optional<String> replacement(String qualifiedName) {
        return unread();
    }

    @Override
    public FunctionKind functionKind(String qualifiedName) {
        return FunctionKind.UNKNOWN;
    }

    @Override
    public Optional<String> restless(String qualifiedName, Running running) {
        return Optional.of(Workspace.unseen(qualifiedName));
    }

    @Override
    public Optional<String> overriding(String className, String method, Running running) {
        return Optional.of(others + " may override `" + method + "`");
    }

    @Override
    public Optional<String> replaced(String className, String name) {
        return unread();
    }

    @Override
    public Optional<String> shield(String name) {
        return unread();
    }

    @Override
    public Optional<String> stepped(String function, boolean isMethod) {
        return unread();
    }

    @Override
    public Optional<String> carried(String function, boolean isMethod) {
        return unread();
    }

    @Override
    public Optional<String> belowScope(String function, boolean isMethod) {
        return unread();
    }

    @Override
    public Optional<String> inCancelledScope(String function, boolean isMethod) {
        return unread();
    }

    @Override
    public Optional<String> limited(String function, boolean isMethod) {
        return unread();
    }

    @Override
    public Optional<String> copied(List<String> bases) {
        return unread();
    }

    @Override
    public Optional<String> copiedWhileUsed(List<String> bases) {
        return unread();
    }

    @Override
    public Optional<String> madeOnImport(String className) {
        return unread();
    }

    @Override
    public Optional<String> usedInTests(String function, boolean isMethod) {
        return unread();
    }

    @Override
    public boolean countsTurns() {
        return areAboutToBeRead;
    }

    private Optional<String> unread() {
        return areAboutToBeRead ? Optional.of(another) : Optional.empty();
    }
}
