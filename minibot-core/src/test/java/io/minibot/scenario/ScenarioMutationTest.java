package io.minibot.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScenarioMutationTest {
    private static final ScenarioLoader LOADER = new ScenarioLoader();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "-1",
            "1e308",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"@repeat\"",
            "\"@return\"",
            "\"*\"",
            "\"interest\"",
            "\"thanks\"",
            "\"{{x\"",
            "\"{{lead.firstName}}\"",
            "\"PT\"",
            "\"PT0S\"",
            "\"9999999h\"",
            "\"0ms\"",
            "\"../../x.wav\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"und\"",
            "\"qualified\"",
            "\"auto\"",
            "[]",
            "{}",
            "[\"a\", null]",
            "{\"text\": \"a\", \"audio\": \"b\"}",
            "{\"examples\": [\"a\"], \"answer\": \"b\"}",
            "{\"transfer\": true}",
            "{\"prompt\": \"Hi.\", \"next\": \"interest\"}",
            "{\"prompt\": \"Hi.\", \"on\": {\"*\": \"@repeat\"}}");

    @Property(tries = 1500)
    void aMutatedScenarioIsLoadedOrExplained(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int mutations)
            throws Exception {
        JsonNode root = new Survey().root();
        Random random = new Random(seed);
        for (int i = 0; i < mutations; i++) {
            mutate(root, random);
        }

        explained(LOADER.check(root.toString()));
    }

    @Property(tries = 500)
    void aScenarioWithChangedBytesIsLoadedOrExplained(
            @ForAll @IntRange(min = 0, max = 5000) int position, @ForAll byte value, @ForAll boolean cut) {
        byte[] bytes = new Survey().json().getBytes(StandardCharsets.UTF_8);
        int length = cut ? position % bytes.length : bytes.length;
        bytes[position % bytes.length] = value;

        explained(LOADER.check(new ByteArrayInputStream(bytes, 0, length)));
    }

    @Property(tries = 300)
    void anyTextIsExplained(@ForAll String text) {
        ScenarioReport report = LOADER.check(text);

        assertThat(report.scenario()).isEmpty();
        explained(report);
    }

    private static void explained(ScenarioReport report) {
        assertThat(report.scenario().isEmpty()).isEqualTo(report.hasErrors());
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.path()).matches("(/.*)?");
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.mend()).isNotBlank();
        });
        report.scenario().ifPresent(scenario -> assertThat(scenario.prompts()).isNotEmpty());
    }

    private static void mutate(JsonNode root, Random random) throws Exception {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode strange = MAPPER.readTree(STRANGE.get(random.nextInt(STRANGE.size())));
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + random.nextInt(3), object.get(name).deepCopy());
                default -> object.set(name, strange);
            }
        } else if (container instanceof ArrayNode array) {
            array.add(strange);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
