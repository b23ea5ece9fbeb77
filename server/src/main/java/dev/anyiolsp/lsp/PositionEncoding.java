package dev.anyiolsp.lsp;

import java.util.List;
import java.util.Optional;

/** In which units a client counts the characters of a line. */
enum PositionEncoding {
    UTF_8("utf-8") {
        @Override
        int unitsOf(int codePoint) {
            if (codePoint < 0x80) return 1;
            if (codePoint < 0x800) return 2;
            return codePoint < 0x10000 ? 3 : 4;
        }
    },
    UTF_16("utf-16") {
        @Override
        int unitsOf(int codePoint) {
            return Character.charCount(codePoint);
        }
    },
    UTF_32("utf-32") {
        @Override
        int unitsOf(int codePoint) {
            return 1;
        }
    };

    private final String id;

    PositionEncoding(String id) {
        this.id = id;
    }

    /** The name in the protocol. */
    String id() {
        return id;
    }

    /** How many units a character takes; half a surrogate pair is a character of its own. */
    abstract int unitsOf(int codePoint);

    /** The first that a client prefers and the server knows; nobody asked, or none is known: UTF-16. */
    static PositionEncoding chosenFrom(List<String> preferred) {
        return preferred.stream()
                .map(PositionEncoding::named)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(UTF_16);
    }

    private static Optional<PositionEncoding> named(String id) {
        for (var encoding : values()) {
            if (encoding.id.equals(id)) return Optional.of(encoding);
        }
        return Optional.empty();
    }
}
