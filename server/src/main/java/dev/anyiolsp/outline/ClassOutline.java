package dev.anyiolsp.outline;

import java.util.List;
import java.util.Map;

/**
 * What one class of a file shows to other files.
 *
 * @param name its own
 * @param line where it begins, from 1
 * @param isOfModule whether it stands in the module itself, where others can find it
 * @param bases names of classes of the file behind {@link #OWN}, and paths with dots
 * @param methods what its coroutine methods do when they are cancelled; of a class with bases all that it has, since that
 *     may stand in the place of a coroutine method
 * @param attributes the classes of which its attributes are instances, spelled like the bases; of a class with bases also
 *     those of which that is not known, as empty texts; with {@link #CALLED} behind the name what a method is annotated to
 *     give, awaited if it is a coroutine method
 */
public record ClassOutline(
        String name,
        int line,
        boolean isOfModule,
        List<String> bases,
        Map<String, Outline.Coroutine> methods,
        Map<String, String> attributes) {
    /** What making and entering an object runs. */
    public static final List<String> MAKING = List.of("__new__", "__init__", "__post_init__", "__enter__");

    /** In front of the name of a class of the same file. */
    public static final String OWN = "/";

    /** In front of what is reached through the object itself: {@code self.method}, {@code self.attribute.method}. */
    public static final String SELF = "self.";

    /** In front of a method of the bases. */
    public static final String SUPER = "super.";

    /** In front of what runs in a task of asyncio of its own, which is awaited. */
    public static final String TASK = "&";

    /** Behind the name of a function or method: what it gives. */
    public static final String CALLED = "()";

    /** Behind the name of a generator that {@code asynccontextmanager} makes a manager of: its body. */
    public static final String BODY = "@";

    /** Behind the name of a function or method that is no coroutine: what it visibly does. */
    public static final String DEEDS = "!";

    /** In front of what is called, and no coroutine as far as is known. */
    public static final String PLAIN = "!";

    /** In front of what is called for a task of asyncio, whoever awaits that. */
    public static final String STARTED = "+";

    /** In front of what stands in a {@code with} around an {@code await}, and is not seen to be made there. */
    public static final String GUARD = "~";

    /** In front of what a manager gives that is entered. */
    public static final String MANAGER = "@";

    /** What an asynchronous generator gives; {@link #BODY} stands behind its name, too. */
    public static final String GENERATOR = "*";

    /** What {@code async for} calls first, and what it calls for each element. */
    public static final String ITER = "__aiter__";

    public static final String NEXT = "__anext__";

    /** Entering {@code async with}. */
    public static final String ENTER = "__aenter__";

    /** The method that stands for entering and leaving {@code async with}. */
    public static final String LEAVE = "__aexit__";

    /** What is said of a member that stands in the place of a coroutine method, and may be something else. */
    static final String NOT_PLAIN = "is no plain `async def`";

    /** What is said of a method that a class has more than once. */
    static final String TWICE = "is defined more than once";

    public ClassOutline {
        bases = List.copyOf(bases);
        methods = Map.copyOf(methods);
        attributes = Map.copyOf(attributes);
    }

    /** A name without {@link #CALLED} behind it. */
    public static String uncalled(String name) {
        return name.endsWith(CALLED) ? name.substring(0, name.length() - CALLED.length()) : name;
    }
}
