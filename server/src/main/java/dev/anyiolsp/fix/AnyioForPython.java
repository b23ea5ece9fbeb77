package dev.anyiolsp.fix;

/** Which AnyIO can be installed, and so declared, where a project supports an old Python. */
public final class AnyioForPython {
    /** What is counted on where nothing is known: not the newest. */
    private static final int COMMON = 14;

    private static final int LAST_FOR_3_9 = 12;
    private static final int LAST_FOR_3_8 = 5;

    private AnyioForPython() {}

    /**
     * The minor version of AnyIO 4 that may be counted on.
     *
     * @param python the minor version of the oldest Python 3 that is supported
     */
    public static int minor(int python) {
        if (python >= 10) return COMMON;
        return python == 9 ? LAST_FOR_3_9 : LAST_FOR_3_8;
    }

    /** The same where nothing is known of Python. */
    public static int minor() {
        return COMMON;
    }
}
