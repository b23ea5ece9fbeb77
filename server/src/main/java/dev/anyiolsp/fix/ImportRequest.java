package dev.anyiolsp.fix;

import java.util.Comparator;

/**
 * An import line that a fix needs.
 *
 * @param module the module
 * @param member what is taken from it; empty for the module itself
 * @param asName the name it gets; empty for its own
 */
record ImportRequest(String module, String member, String asName) {
    /** Plain imports first, then from-imports, each by module: the order of isort. */
    static final Comparator<ImportRequest> ORDER = Comparator.<ImportRequest, Boolean>comparing(ImportRequest::isFrom)
            .thenComparing(ImportRequest::module)
            .thenComparing(ImportRequest::member)
            .thenComparing(ImportRequest::asName);

    static ImportRequest ofModule(String module) {
        return new ImportRequest(module, "", "");
    }

    static ImportRequest ofMember(String module, String member, String local) {
        return new ImportRequest(module, member, local.equals(member) ? "" : local);
    }

    boolean isFrom() {
        return !member.isEmpty();
    }

    boolean isStandardLibrary() {
        return StandardLibrary.contains(module);
    }

    /** {@code member as name}. */
    String alias() {
        return asName.isEmpty() ? member : member + " as " + asName;
    }
}
