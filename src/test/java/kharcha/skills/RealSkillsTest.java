package kharcha.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our own files are right; of files by others only what is wrong with them is found. */
class RealSkillsTest {
    private static final Path SHARED = Path.of("..", "shared", "data", "watson");

    @Test
    void ourOwnFilesAreRightAndNothingIsAdvised() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("assistant-skills"))) {
            List<Path> skills = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(skills).hasSizeGreaterThanOrEqualTo(7);
            assertThat(Check.of(skills))
                    .allSatisfy(check -> assertThat(check.findings())
                            .as(check.file().toString())
                            .isEmpty());
        }
    }

    /**
     * Looked at by hand: four conditions name an entity or a value that the file does not have, one sets where it should compare,
     * and two texts hold a sign that is read as a name.
     */
    @Test
    void inTheBankingSkillWhatIsWrongIsFoundAndNothingElse() {
        assertThat(faults("banking_US.json"))
                .extracting(finding -> finding.rule() + " " + finding.place().replace("node ", ""))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_VALUE node_25_1486267658814",
                        "UNKNOWN_ENTITY node_6_1470956341170",
                        "UNKNOWN_VALUE node_2_1477309376535",
                        "UNKNOWN_VALUE node_8_1484422827753",
                        "CONDITION node_22_1488702094291",
                        "UNKNOWN_ENTITY node_11_1486280291130",
                        "ESCAPE node_6_1486279642422",
                        "ESCAPE node_1_1479300011534");
    }

    @Test
    void inTheMailSkillAndItsExtensionNothingIsWrong() {
        assertThat(faults("mail-sending.actions.json")).isEmpty();
        assertThat(faults("mail-sending.openapi.json")).isEmpty();
    }

    private static List<Finding> faults(String name) {
        assumeTrue(Files.isDirectory(SHARED), "skipped: ../shared/data/watson is not here");
        List<Path> all = List.of(
                SHARED.resolve("banking_US.json"),
                SHARED.resolve("mail-sending.actions.json"),
                SHARED.resolve("mail-sending.openapi.json"));
        return Check.of(all).stream()
                .filter(check -> check.file().endsWith(name))
                .findFirst()
                .orElseThrow()
                .faults();
    }
}
