package dev.anyiolsp.semantics;

/** How a name gets its value. */
public enum BindingKind {
    IMPORT,
    /** An assignment of what a call imports: {@code asyncio = importlib.import_module("asyncio")}. */
    MODULE,
    /** A plain assignment of {@code None}: "there is no such thing", in a fallback. */
    NONE,
    /** An assignment of any kind, an annotation, a loop or with target, a walrus, a handler's name, a capture. */
    ASSIGNMENT,
    FUNCTION,
    CLASS,
    PARAMETER,
    TYPE_PARAMETER,
    /** {@code del name}: makes the name local, gives it nothing. */
    DELETION,
    /** A {@code yield}, which makes a generator of the function: it says something of a scope as what binds a name does. */
    YIELD
}
