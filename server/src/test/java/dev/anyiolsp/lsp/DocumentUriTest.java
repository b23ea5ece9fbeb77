package dev.anyiolsp.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentUriTest {
    @ParameterizedTest
    @CsvSource({
        "file:///c%3A/a.py, file:///C:/a.py",
        "file:///c%3a/a.py, file:/c:/a.py",
        "FILE:///home/a%20b.py, file:///home/a b.py",
        "file://localhost/home/a.py, file:///home/a.py",
        "file:///h%C3%A4.py, file:///hä.py",
        "git:/a.py?%7B%22ref%22%3A%22~%22%7D, 'git:/a.py?{\"ref\":\"~\"}'"
    })
    void isTheSameDocument(String one, String other) {
        assertEquals(DocumentUri.of(one).key(), DocumentUri.of(other).key());
        assertEquals(one, DocumentUri.of(one).spelling());
    }

    @ParameterizedTest
    @CsvSource({
        "file:///a.py, file:///b.py",
        "file:///a.py, git:/a.py",
        "file:///a%2520b.py, file:///a%20b.py",
        "file://server/share/a.py, file:///server/share/a.py",
        "file:///A.py, file:///a.py"
    })
    void isAnotherDocument(String one, String other) {
        assertNotEquals(DocumentUri.of(one).key(), DocumentUri.of(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "file:///a.py, true",
        "file:///a.PYI, true",
        "file:///a.pyw, true",
        "file:///a.pyx, false",
        "file:///py, false",
        "git:/a.py?ref, true",
        "git:/a.txt?b.py, false",
        "untitled:Untitled-1, false",
        "vscode-notebook-cell:/n.ipynb#W0, false"
    })
    void knowsPythonFiles(String uri, boolean python) {
        assertEquals(python, DocumentUri.of(uri).isPythonFile());
    }

    @Test
    void anyTextIsAName() {
        for (var odd : new String[] {"", "a", ":", "%", "%4", "x:%zz%", "file:", "file:%", "😀:%F0%9F"}) {
            assertEquals(odd, DocumentUri.of(odd).spelling());
        }
    }
}
