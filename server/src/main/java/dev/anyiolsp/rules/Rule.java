package dev.anyiolsp.rules;

/**
 * One thing that is looked for. The kind of a rule tells the engine what its findings depend on; a class may be of several
 * kinds. Rules are pure, have no state and do not know each other.
 */
public sealed interface Rule permits ReferenceRule, SyntaxRule, ProjectRule {
    RuleInfo info();
}
