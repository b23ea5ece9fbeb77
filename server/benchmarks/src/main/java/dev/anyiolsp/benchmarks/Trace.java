package dev.anyiolsp.benchmarks;

import dev.anyiolsp.text.Edit;
import java.util.ArrayList;
import java.util.List;

/** Something that people do to a text. When it has been done the text is what it was. */
public enum Trace {
    /** A character in a name, in a line that has a finding, and away again. */
    CHARACTER {
        @Override
        List<List<Edit>> steps(String text, int probe) {
            return typed(behind(text, probe, "asyncio.sleep(first"), "x");
        }
    },
    /** A statement key by key, and away again: most of the time it is no Python. */
    STATEMENT {
        @Override
        List<List<Edit>> steps(String text, int probe) {
            return typed(behind(text, probe, "len(items)\n"), "    await asyncio.sleep(0.25)");
        }
    },
    NEWLINE {
        @Override
        List<List<Edit>> steps(String text, int probe) {
            return typed(behind(text, probe, "third = [first, second]"), "\n");
        }
    },
    /** What stands below is swallowed until the bracket is closed, key by key. */
    BRACKET {
        @Override
        List<List<Edit>> steps(String text, int probe) {
            return typed(behind(text, probe, "second = first"), "(1)");
        }
    },
    /** Twenty lines at once, as editors send it: an edit for each line. */
    INDENT {
        @Override
        List<List<Edit>> steps(String text, int probe) {
            var in = new ArrayList<Edit>();
            var out = new ArrayList<Edit>();
            int at = behind(text, probe, "second += limit\n");
            for (int line = 0; line < 20; line++) {
                // Editors send them from the last to the first, so that none moves the others.
                in.add(0, Edit.insert(at, "    "));
                int moved = at + 4 * line;
                out.add(0, Edit.replace(moved, moved + 4, ""));
                at = text.indexOf('\n', at) + 1;
            }
            return List.of(in, out);
        }
    },
    /** Each quote turns what is a string and what is none around, down to the end of the text. */
    DOCSTRING {
        @Override
        List<List<Edit>> steps(String text, int probe) {
            return typed(behind(text, probe, "len(items)\n"), "    \"\"\"Says.\"\"\"");
        }
    },
    /** An import that no rule watches, in a line of its own. */
    OTHER_IMPORT {
        @Override
        List<List<Edit>> steps(String text, int probe) {
            return typed(behind(text, 0, "import asyncio\n"), "import json\n");
        }
    },
    /** The import on which most findings hang gets another name. */
    WATCHED_IMPORT {
        @Override
        List<List<Edit>> steps(String text, int probe) {
            return typed(behind(text, 0, "import asyncio"), " as aio");
        }
    };

    /**
     * The edits of each step: one after another, and then somebody wants to know what is found.
     *
     * @param probe offset of the function in which it is done
     */
    abstract List<List<Edit>> steps(String text, int probe);

    static List<List<Edit>> steps(Trace trace, String text, Place place) {
        return trace.steps(text, text.indexOf("async def " + place.probe + "("));
    }

    private static int behind(String text, int from, String words) {
        int found = text.indexOf(words, from);
        if (found < 0) throw new IllegalStateException("not there: " + words);
        return found + words.length();
    }

    private static List<List<Edit>> typed(int at, String keys) {
        var steps = new ArrayList<List<Edit>>();
        for (int i = 0; i < keys.length(); i++) steps.add(List.of(Edit.insert(at + i, keys.substring(i, i + 1))));
        for (int i = keys.length() - 1; i >= 0; i--) steps.add(List.of(Edit.replace(at + i, at + i + 1, "")));
        return steps;
    }
}
