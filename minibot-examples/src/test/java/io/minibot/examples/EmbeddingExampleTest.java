package io.minibot.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.call.CallReport;
import io.minibot.campaign.CampaignProgress;
import io.minibot.lead.Disposition;
import io.minibot.simulation.CallerVoices;
import io.minibot.simulation.FakeRecognizer;
import io.minibot.simulation.FakeSynthesizer;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.simulation.SimulatedTelephony;
import io.minibot.telephony.CallOutcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class EmbeddingExampleTest {
    @Test
    void theExampleOfTheReadmeRuns() throws Exception {
        Path scenario = Path.of(getClass()
                .getResource("/io/minibot/examples/scenarios/solar-en.json")
                .toURI());
        ScriptedCaller nobody = ScriptedCaller.named("nobody")
                .answersAfter(Duration.ofMillis(100))
                .doesNotAnswer(CallOutcome.REJECTED)
                .build();
        Queue<CallReport> results = new ConcurrentLinkedQueue<>();
        FakeSynthesizer synthesizer = new FakeSynthesizer();
        CallerVoices voices = CallerVoices.synthesize(List.of(nobody), synthesizer, Locale.ENGLISH);
        try (SimulatedTelephony telephony =
                SimulatedTelephony.calling(request -> nobody, voices).build()) {
            CampaignProgress progress =
                    EmbeddingExample.callThem(scenario, telephony, new FakeRecognizer(), synthesizer, results::add);

            assertThat(progress.dispositions()).containsEntry(Disposition.REJECTED, 2);
            assertThat(results).extracting(report -> report.lead().id()).containsExactlyInAnyOrder("1", "2");
        }
    }
}
