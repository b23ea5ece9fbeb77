package dev.anyiolsp.rules;

import dev.anyiolsp.outline.LibraryUse;
import dev.anyiolsp.project.FileRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the other files of a project do with the names of one file. */
public interface Workspace {
    /** There are no other files. */
    Workspace ALONE = new Workspace() {
        @Override
        public Optional<String> otherUse(String name, Set<String> members) {
            return Optional.empty();
        }

        @Override
        public Optional<String> moduleUse(String name, String member) {
            return Optional.empty();
        }

        @Override
        public Optional<String> processWideUse(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> replacement(String qualifiedName) {
            return Optional.empty();
        }

        @Override
        public FunctionKind functionKind(String qualifiedName) {
            return FunctionKind.UNKNOWN;
        }

        @Override
        public Optional<String> restless(String qualifiedName, Running running) {
            return Optional.of(unseen(qualifiedName));
        }

        @Override
        public Optional<String> overriding(String className, String method, Running running) {
            return Optional.empty();
        }
    };

    /** Nothing is known of other files, nor will be. */
    Workspace UNKNOWN = new UnseenFiles(false);

    /** Nothing is known yet of other files, which are about to be read. */
    Workspace UNREAD = new UnseenFiles(true);

    /** What a function of another file is. */
    enum FunctionKind {
        /** A plain {@code async def}. */
        COROUTINE,
        /** A plain {@code def}, a generator, or something made by a decorator. */
        OTHER,
        UNKNOWN
    }

    /** Whether no other file has been looked at, so that answers are guesses. */
    default boolean isUnknown() {
        return false;
    }

    /**
     * A place in another file that may not get along with another object in an attribute or name of this file: it uses
     * one of some members, or gives the object away, or puts another one there.
     *
     * @param name the attribute, or the name of the module
     * @param members the members that count; others, and {@code async with}, do no harm
     * @return {@code path:line}
     */
    Optional<String> otherUse(String name, Set<String> members);

    /**
     * The same about what a function or method of this file returns: a place in another file that uses one of some members of
     * a result, or keeps it or gives it away.
     *
     * @return {@code path:line}
     */
    default Optional<String> otherResult(String function, Set<String> members) {
        return otherUse(function, members);
    }

    /**
     * A place in another file that reads a name or attribute of this file, to call it, say.
     *
     * @return {@code path:line}
     */
    default Optional<String> otherReading(String name) {
        return Optional.empty();
    }

    /**
     * A place in another file that reaches through this file for something that this file imports: {@code from this import
     * asyncio}, {@code this.asyncio}, or a string such as {@code "this.asyncio.sleep"}.
     *
     * @param name the imported name as this file has it, {@code asyncio}
     * @param member what this file would no longer take from there, {@code sleep}; an empty text for the name itself
     * @return {@code path:line}
     */
    Optional<String> moduleUse(String name, String member);

    /**
     * A place in another file at which something is done that all of the process feels.
     *
     * @param name one of {@code ProcessWide}
     * @return {@code path:line}
     */
    Optional<String> processWideUse(String name);

    /**
     * A place in another file that hands a function of a library to another one by its name, as {@code
     * patch("asyncio.sleep")} does, which then replaces it for all files.
     *
     * @return {@code path:line}
     */
    Optional<String> replacement(String qualifiedName);

    /**
     * What a function that this file imports is, or a method of a class that it imports, by its qualified name as the file sees
     * it.
     */
    FunctionKind functionKind(String qualifiedName);

    /**
     * Why a coroutine function that this file imports may do more than end when it is cancelled, a clause: it awaits in a
     * {@code finally}, say, or what it awaits is not seen. Empty if it just ends. A method counts with those of derived
     * classes.
     *
     * @param qualifiedName as the file sees it; that of a method ends in the names of the class and its own
     * @param running how it would run
     */
    Optional<String> restless(String qualifiedName, Running running);

    /**
     * What a function, class or method of another file that is no coroutine function visibly does where it is called, and whoever
     * runs it in a limit or group feels, a clause. Empty if that is not seen.
     *
     * @param qualifiedName as the file sees it
     * @param running how it would run
     */
    default Optional<String> plainly(String qualifiedName, Running running) {
        return Optional.empty();
    }

    /**
     * Where another file has a scope of AnyIO that shields and is not seen where it does.
     *
     * @param name of the function that has it, or one of {@code HiddenShields}
     * @return {@code path:line}
     */
    default Optional<String> shield(String name) {
        return Optional.empty();
    }

    /**
     * Why a method that a class derived from one of this file has in another file may do more than end when it is cancelled, a
     * clause. Empty if none has another one, or all just end.
     *
     * @param className a class of the module
     * @param running how it would run
     */
    Optional<String> overriding(String className, String method, Running running);

    /**
     * Where another file of the program, no test, puts something in the place of a function of this module or of a method of one
     * of its classes.
     *
     * @param className of the class that has it; empty for a function
     * @return {@code path:line}
     */
    default Optional<String> replaced(String className, String name) {
        return Optional.empty();
    }

    /**
     * Where another file steps coroutines of a function of this module by hand, or those of a method of whatever object.
     *
     * @return {@code path:line}
     */
    default Optional<String> stepped(String function, boolean isMethod) {
        return Optional.empty();
    }

    /**
     * Where another file hands a function of this module, or a method of whatever object, to what runs it in a thread or process
     * that has taken over the context of a loop.
     *
     * @return {@code path:line}
     */
    default Optional<String> carried(String function, boolean isMethod) {
        return Optional.empty();
    }

    /**
     * Where another file runs a function of this module, or a method of whatever object, in a task of asyncio of its own that it
     * awaits in a scope of AnyIO.
     *
     * @return {@code path:line}
     */
    default Optional<String> belowScope(String function, boolean isMethod) {
        return Optional.empty();
    }

    /**
     * Where another file runs a function of this module, or a method of whatever object, in a scope of AnyIO that is cancelled
     * already.
     *
     * @return {@code path:line}
     */
    default Optional<String> inCancelledScope(String function, boolean isMethod) {
        return Optional.empty();
    }

    /**
     * Where another file runs a function of this module, or a method of whatever object, in a time limit.
     *
     * @return {@code path:line}
     */
    default Optional<String> limited(String function, boolean isMethod) {
        return Optional.empty();
    }

    /**
     * Where another file may copy objects of this module with all that they hold: it takes something from here, or a class from
     * which they derive stands there.
     *
     * @param bases the qualified names of such classes as this file sees them
     * @return {@code path:line}
     */
    default Optional<String> copied(List<String> bases) {
        return Optional.empty();
    }

    /**
     * The same while something is done with one: another file hands objects to other processes, or a class from which they
     * derive copies its own objects there.
     *
     * @param bases the qualified names of such classes as this file sees them
     * @return {@code path:line}
     */
    default Optional<String> copiedWhileUsed(List<String> bases) {
        return Optional.empty();
    }

    /**
     * Where another file makes an object of a class of this module while it is imported, when no loop runs.
     *
     * @return {@code path:line}
     */
    default Optional<String> madeOnImport(String className) {
        return Optional.empty();
    }

    /** Whether another file gives all other tasks one turn, as tests do that count how far those get. */
    default boolean countsTurns() {
        return false;
    }

    /**
     * Where a file uses a function of this module, or a method of whatever object, whose plain tests and fixtures may run while
     * AnyIO's plugin of pytest keeps its loop ({@link LibraryUse#keepsLoop}).
     *
     * @return {@code path:line}
     */
    default Optional<String> usedInTests(String function, boolean isMethod) {
        return Optional.empty();
    }

    /** The clause about a function in whose place something else is put. */
    static String replacing(String place, String name) {
        return place + " puts something in the place of `" + name + "`";
    }

    /** The clause about something in a {@code with} that may be a scope which shields. */
    static String shielding(String name, String place) {
        return "`" + name + "`, in which it waits, may be the scope of AnyIO that shields in " + place;
    }

    /** The clause about a function of which nothing is known. */
    static String unseen(String qualifiedName) {
        var said = qualifiedName.replaceFirst("^\\.+", "").replaceAll("\\.__a?enter__\\(\\)", "");
        return "what `" + said + "` does when it is cancelled is not seen";
    }

    /** Where the file itself lies in the project, with slashes; empty if that is not known. */
    default String path() {
        return "";
    }

    /** Whether a file of the project is a module of this name, so that an import of it leads there. */
    default boolean provides(String module) {
        return false;
    }

    /** Whether a {@code conftest.py} beside the file or above it defines a function, which pytest may take for a fixture. */
    default boolean hasFixture(String name) {
        return false;
    }

    /** What the Python files of the project take from libraries, by path; empty if that is not known. */
    default Optional<List<LibraryUser>> libraryUsers() {
        return Optional.empty();
    }

    /**
     * A file, and what it takes from libraries.
     *
     * @param path relative to the project, with slashes
     * @param role by its place alone
     */
    record LibraryUser(String path, FileRole role, LibraryUse use) {
        public boolean needsAnyio() {
            return use.needsAnyio();
        }
    }
}
