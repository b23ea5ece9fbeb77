package dev.anyiolsp.outline;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one file shows of itself to the other files of a project: small, and a function of its text alone. Paths are as the
 * file spells them, with leading dots if relative.
 *
 * @param uses what it does with names that other files may own, each thing once, with the first line where it stands
 * @param functions what the functions of the module are, by name
 * @param returns the classes that functions of the module are annotated to give, by name, spelled like the bases of a class
 * @param coroutines what those that give coroutines do when they are cancelled
 * @param classes its classes, wherever they stand
 * @param replacements what it puts in the place of functions and methods, each once
 * @param imports what the names of the module stand for that an import alone binds
 * @param stars modules of {@code from m import *}
 * @param libraries what it takes from AnyIO and asyncio
 */
public record Outline(
        List<Use> uses,
        Map<String, Function> functions,
        Map<String, String> returns,
        Map<String, Coroutine> coroutines,
        List<ClassOutline> classes,
        List<Replacement> replacements,
        Map<String, String> imports,
        Set<String> stars,
        LibraryUse libraries) {
    /** Stands behind the name of a member that gets another value, or is deleted. */
    public static final String REPLACED = "=";

    /** Stands behind the name of a method that waits, or enters, where what it gives is wanted. */
    public static final String WANTED = "?";

    /** The member that is read of what is gone through, as in a loop. */
    public static final String ITERATED = "__iter__";

    /** Nothing is in the file. */
    public static final Outline EMPTY = new Outline(
            List.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of(), Set.of(), LibraryUse.NONE);

    /** What calling a function gives. */
    public enum Function {
        /** A coroutine: a plain {@code async def}, without decorators, no generator. */
        COROUTINE,
        OTHER
    }

    /**
     * What a coroutine function does when it is cancelled, or what a plain function visibly does.
     *
     * @param objection why it may do more than end, a clause without subject; empty if that hangs on what it calls
     * @param line of what speaks against it; 0 for nothing
     * @param callees what it awaits: names of this module's functions, and paths with dots; methods of objects as
     *     {@link ClassOutline} spells them
     * @param deeds what it visibly does otherwise, by itself or in plain functions of the module
     */
    public record Coroutine(String objection, int line, List<String> callees, List<VisibleDeed> deeds) {
        /** The objections to what may be no coroutine function at all. */
        private static final Set<String> DOUBTS = Set.of(ClassOutline.NOT_PLAIN, ClassOutline.TWICE);

        public Coroutine {
            callees = List.copyOf(callees);
            deeds = List.copyOf(deeds);
        }

        /** One that may do more than end. */
        static Coroutine refused(String objection, int line) {
            return new Coroutine(objection, line, List.of(), List.of());
        }

        /** The same of one that does other things, too. */
        Coroutine but(String objection, int line) {
            return new Coroutine(objection, line, callees, deeds);
        }

        /** Whether nothing is said of it. */
        boolean isEmpty() {
            return objection.isEmpty() && callees.isEmpty() && deeds.isEmpty();
        }

        /** Whether it certainly is a plain {@code async def}. */
        public boolean isPlain() {
            return !DOUBTS.contains(objection);
        }
    }

    /**
     * An attribute of a class, module or object that gets another value: {@code Client.get = …}, {@code setattr(client, "get",
     * …)}.
     *
     * @param base the path of what it belongs to, spelled like the bases of a class; empty where the file does not tell
     * @param line from 1
     */
    public record Replacement(String base, String name, int line) {}

    /** How a name is met. */
    public enum How {
        /** {@code base.name}, or a name that was imported from {@code base}. */
        READ,
        /** {@code base.name()}, or what comes of awaiting that: the member and the giving away are those of the result. */
        RESULT,
        /** {@code self.name} in a class derived from {@code base}, of an attribute that the file assigns, too. */
        INHERITED,
        /** {@code from base import name}. */
        IMPORTED,
        /** {@code "base.name"}, as for {@code patch}, or {@code setattr(base, "name", …)}. */
        NAMED,
        /** The same, where what is put in its place is taken away again with the end of a block or a test. */
        PATCHED,
        /** {@code base.name()}, of a module or whatever object, gives a coroutine that is stepped by hand. */
        STEPPED,
        /** {@code base.name} is handed to what runs it where a loop's context has been taken over. */
        CARRIED,
        /** {@code base.name()} runs in a task of asyncio of its own that is awaited in a scope of AnyIO. */
        BELOW_SCOPE,
        /** A method copies its object with all that it holds by {@code name}, or hands one to a process so. */
        COPYING,
        /** {@code base.name()} runs in a time limit. */
        LIMITED,
        /** {@code base.name()} runs in a scope of AnyIO that is cancelled already. */
        CANCELLED,
        /** A scope of AnyIO shields and is not seen where it does: see {@link HiddenShields}, which say the member. */
        SHIELDING,
        /** {@code base.name()} runs in a scope of AnyIO itself. */
        IN_SCOPE,
        /** {@code base.Name()} makes an object while the file is imported. */
        MADE_ON_IMPORT,
        /** {@code base.name(0)} gives all other tasks one turn. */
        TURN;

        public boolean isInString() {
            return this == NAMED || this == PATCHED;
        }
    }

    /**
     * A use of a name.
     *
     * @param base the path of what it belongs to; empty where the file does not tell
     * @param name the name
     * @param how it is met
     * @param member what is read from it, or replaced in it, {@code set=} for {@code base.name.set = …}; empty for nothing
     * @param isGiven whether it is given away: an argument, assigned, returned, put into a container; or assigned to; for a
     *     string whether it is an argument
     * @param line from 1
     */
    public record Use(String base, String name, How how, String member, boolean isGiven, int line) {}

    public Outline {
        uses = List.copyOf(uses);
        functions = Map.copyOf(functions);
        returns = Map.copyOf(returns);
        coroutines = Map.copyOf(coroutines);
        classes = List.copyOf(classes);
        replacements = List.copyOf(replacements);
        imports = Map.copyOf(imports);
        stars = Set.copyOf(stars);
    }
}
