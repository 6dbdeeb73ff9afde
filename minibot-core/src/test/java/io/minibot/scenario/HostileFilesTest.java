package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFilesTest {
    private final ScenarioLoader loader = new ScenarioLoader();

    @Test
    void aFileOfTenMegabytesIsRefusedWithoutReadingItAll() {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return ' ';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) ' ');
                read[0] += length;
                return length;
            }
        };

        assertThatThrownBy(() -> loader.load(endless))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("larger than 1024 KiB");
        assertThat(read[0]).isEqualTo(1024 * 1024 + 1);
    }

    @Test
    void aTextOfTenMegabytesIsRefused() {
        assertThat(loader.check(" ".repeat(10_000_000)).findings())
                .singleElement()
                .asString()
                .contains("larger than 1024 KiB");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[] latin1 = "{\n  \"id\": \"é\"\n}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(loader.check(new ByteArrayInputStream(latin1)).findings())
                .singleElement()
                .asString()
                .contains("not valid UTF-8: byte 0xE9 at line 2, column 10 (byte 12 of the file)")
                .contains("save the file as UTF-8");
    }

    @Test
    void aFileThatEndsWithinACharacterIsRefused() {
        byte[] cut = {'"', (byte) 0xC3};

        assertThat(loader.check(new ByteArrayInputStream(cut)).findings())
                .singleElement()
                .asString()
                .contains("not valid UTF-8");
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        byte[] marked = ("\uFEFF" + new Survey().json()).getBytes(StandardCharsets.UTF_8);

        assertThat(loader.check(new ByteArrayInputStream(marked)).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '{"id": "a", "id": "b"}'  | the name 'id' occurs twice
            '{"id": "a",}'            | line 1, column 12
            '{"id": "a"} {}'          | this is not JSON
            '{"id": "a"'              | this is not JSON
            '{id: 1}'                 | line 1, column 2
            ''                        | the file is empty
            'null'                    | not an object
            '[]'                      | not an object
            '3'                       | not an object
            """)
    void whatIsNotAnObjectInJsonIsRefusedWithItsPlace(String json, String message) {
        assertThat(loader.check(json).findings())
                .first()
                .asString()
                .startsWith("error ")
                .contains(message);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(loader.check("[".repeat(500_000)).findings())
                .singleElement()
                .asString()
                .contains("not JSON");
    }

    @Test
    void aHundredThousandMistakesAreReportedBriefly() {
        StringBuilder json = new StringBuilder("{\"steps\":{\"a\":{\"prompt\":\"Hi.\",\"on\":{");
        for (int i = 0; i < 60_000; i++) {
            json.append(i == 0 ? "" : ",").append("\"x").append(i).append("\":\"y\"");
        }
        String good = "}}},\"id\":\"a\",\"language\":\"en\",\"disclosure\":\"An automated call.\",\"start\":\"a\"}";

        assertThat(loader.check(json + good).findings()).hasSizeBetween(2, 2 * Findings.MAX);
        assertThat(loader.check(json + "}}}}").findings()).hasSizeBetween(2, 2 * Findings.MAX);
    }

    @Test
    void theMessageOfTheExceptionNamesTheFileAndListsEveryError(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(
                directory.resolve("survey.json"),
                new Survey()
                        .with("/start", "'x'")
                        .with("/steps/owner/on/affirm", "'thank'")
                        .json());

        assertThatThrownBy(() -> loader.load(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining("error /start: there is no step 'x'")
                .hasMessageContaining("error /steps/owner/on/affirm: there is no step 'thank'; did you mean 'thanks'?");
    }

    @Test
    void aMissingFileAndADirectoryAreErrorsThatNameThem(@TempDir Path directory) {
        Path missing = directory.resolve("missing.json");

        assertThatThrownBy(() -> loader.check(missing))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> loader.check(directory))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(directory.toString());
    }
}
