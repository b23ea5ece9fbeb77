package dev.anyiolsp.outline;

import java.util.List;
import java.util.Set;

/** Functions that copy or write down an object with all that it holds. */
public final class DeepCopies {
    /** Words without which a file has none of them. */
    public static final List<String> WORDS = List.of("deepcopy", "asdict", "astuple", "pickle");

    /** The names of these functions. */
    public static final Set<String> NAMES = Set.of("deepcopy", "asdict", "astuple", "dump", "dumps");

    private DeepCopies() {}

    /**
     * Whether a name is one of them.
     *
     * @param base the path of what it belongs to
     */
    public static boolean isOne(String base, String name) {
        return NAMES.contains(name) && (!name.startsWith("dump") || base.endsWith("pickle") || base.endsWith("dill"));
    }
}
