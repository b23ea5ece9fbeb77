package dev.anyiolsp.semantics;

import java.util.HashSet;
import java.util.Set;

/** Qualified names that somebody looks for, prepared for looking at many lines. */
public final class WatchedNames {
    private final Set<String> names;
    private final Set<String> roots = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final NameTest isMember = members::contains;

    public WatchedNames(Set<String> names) {
        this.names = Set.copyOf(names);
        for (var name : names) {
            int dot = name.indexOf('.');
            roots.add(dot < 0 ? name : name.substring(0, dot));
            int last = name.lastIndexOf('.');
            if (dot >= 0 && dot < last) members.add(name.substring(last + 1));
        }
    }

    boolean contains(String qualifiedName) {
        return names.contains(qualifiedName);
    }

    public Set<String> names() {
        return names;
    }

    /** The modules that the names begin with. */
    Set<String> roots() {
        return roots;
    }

    /** The words of which one stands in each line that has a reference, if no import gives it another name. */
    public Set<String> words() {
        var words = new HashSet<>(roots);
        words.addAll(members);
        return words;
    }

    /** The last steps of names with more than one dot: methods and attributes of objects. */
    Set<String> members() {
        return members;
    }

    /** Whether a name is one of them. */
    NameTest isMember() {
        return isMember;
    }
}
