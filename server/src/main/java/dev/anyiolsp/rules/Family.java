package dev.anyiolsp.rules;

/** Groups of rules that are switched together. */
public enum Family {
    /** From asyncio to AnyIO. */
    MIGRATION("migration"),
    /** What the project says that it needs. */
    DEPENDENCY("dependency");

    private final String id;

    Family(String id) {
        this.id = id;
    }

    /** The name in settings. */
    public String id() {
        return id;
    }
}
