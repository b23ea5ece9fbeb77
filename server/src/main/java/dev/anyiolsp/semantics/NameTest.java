package dev.anyiolsp.semantics;

import java.util.function.Predicate;

/** A question about names whose answers never change: pages of facts keep what is so of any of their names. */
interface NameTest extends Predicate<String> {}
