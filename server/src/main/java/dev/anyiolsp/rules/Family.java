package dev.anyiolsp.rules;

/** Groups of rules that are switched together. */
public enum Family {
    /** From asyncio to AnyIO. */
    MIGRATION("migration");

    private final String id;

    Family(String id) {
        this.id = id;
    }

    /** The name in settings. */
    public String id() {
        return id;
    }
}
