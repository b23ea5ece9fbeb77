package dev.anyiolsp.rules;

import java.util.Optional;
import java.util.Set;

/** What the other files of a project do with the names of one file. */
public interface Workspace {
    /** There are no other files. */
    Workspace ALONE = new Workspace() {
        @Override
        public Optional<String> otherUse(String name, Set<String> allowed) {
            return Optional.empty();
        }

        @Override
        public Optional<String> moduleUse(String module, String member) {
            return Optional.empty();
        }

        @Override
        public FunctionKind functionKind(String qualifiedName) {
            return FunctionKind.UNKNOWN;
        }
    };

    /** Nothing is known of other files. */
    Workspace UNKNOWN = new Workspace() {
        @Override
        public Optional<String> otherUse(String name, Set<String> allowed) {
            return Optional.of("other files, which were not looked at,");
        }

        @Override
        public Optional<String> moduleUse(String module, String member) {
            return Optional.empty();
        }

        @Override
        public FunctionKind functionKind(String qualifiedName) {
            return FunctionKind.UNKNOWN;
        }
    };

    /** What a function of another file is. */
    enum FunctionKind {
        /** A plain {@code async def}. */
        COROUTINE,
        /** A plain {@code def}, or something made by a decorator. */
        OTHER,
        UNKNOWN
    }

    /**
     * A use, in another file, of an attribute or module-level name for something other than what is allowed.
     *
     * @param name the attribute or name
     * @param allowed members that may be used, and {@code async with}; everything else counts, giving it away too
     * @return {@code path:line}
     */
    Optional<String> otherUse(String name, Set<String> allowed);

    /**
     * A place in another file that reaches a module through this file: {@code from this import asyncio}, or a string such
     * as {@code "this.asyncio.sleep"}.
     *
     * @param module the module that this file imports, {@code asyncio}
     * @param member the member that would no longer be met, or an empty text for any
     * @return {@code path:line}
     */
    Optional<String> moduleUse(String module, String member);

    /** What a function that this file imports is, by its qualified name as the file sees it. */
    FunctionKind functionKind(String qualifiedName);
}
