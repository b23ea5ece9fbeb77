package dev.anyiolsp.semantics;

import dev.anyiolsp.syntax.Cursor;
import java.util.Optional;

/**
 * One place where a name gets a value.
 *
 * @param scope the scope that holds the name
 * @param name the name
 * @param kind how
 * @param at the NAME, IDENTIFIER or ALIAS node
 * @param importPath for an import the dotted path of what is bound, with leading dots if relative; for a module that a call imports
 *     empty if that call may do something else
 */
public record Binding(Scope scope, String name, BindingKind kind, Cursor at, Optional<String> importPath) {}
