package dev.anyiolsp.fix;

/** How a fix spells a name that it needs. */
public enum ImportStyle {
    /** {@code import anyio} and {@code anyio.sleep}; from-imports of asyncio become from-imports of AnyIO. */
    MODULE,
    /** {@code from anyio import sleep} and {@code sleep}, where the bare name is free. */
    FROM
}
