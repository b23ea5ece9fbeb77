package dev.anyiolsp.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionBoundTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'>=4.0.0' | 4.0",
                "'>=3.6.2,<5' | 3.6",
                "'<5,>=3.6.2' | 3.6",
                "'==4.12.1' | 4.12",
                "'==4.*' | 4.0",
                "'===4.9' | 4.9",
                "'~=4.2' | 4.2",
                "'~= 4.2.1' | 4.2",
                "'>4.3' | 4.3",
                "'>=4.1,!=4.2,>=4.3' | 4.3",
                "'>=4.10.0rc1' | 4.10",
                "'>=v4.5' | 4.5",
                "'>=1!4.5' | 4.5",
                "'(>=4.1,<5)' | 4.1",
                "'<5' | -",
                "'!=4.3' | -",
                "'<=4.6' | -",
                "'' | -",
                "'*' | -",
                "'^4.2' | 4.2",
                "'^4' | 4.0",
                "'~4.2' | 4.2",
                "'4.2.1' | 4.2",
                "'4.*' | 4.0",
                "'>=4.1 <5' | 4.1",
                "'^3.6 || ^4.1' | 3.6",
                "'^4.1|<4' | -",
                "'>=' | -",
                "'>=x' | -",
                "'>=99999999999999.1' | -",
                "'>=4.99999999999999' | 4.0",
            })
    void theLowestVersionThatIsAdmitted(String constraint, String expected) {
        var lowest = VersionBound.lowest(constraint).map(Version::toString);
        assertEquals(Optional.ofNullable(expected), lowest);
    }
}
