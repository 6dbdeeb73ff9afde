package io.minibot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.minibot.simulation.CallerVoices;
import io.minibot.simulation.FakeSynthesizer;
import io.minibot.simulation.FakeTelephony;
import io.minibot.simulation.LineQuality;
import io.minibot.simulation.ScriptedCaller;
import io.minibot.simulation.SimulatedTelephony;
import io.minibot.simulation.VirtualScheduler;
import io.minibot.telephony.CallOutcome;
import io.minibot.telephony.DialRequest;
import io.minibot.telephony.Telephony;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;

class SimulatedTelephoniesKeepTheirContractTest {
    private static final ScriptedCaller SILENT =
            ScriptedCaller.named("silent").answersAfter(Duration.ofMillis(100)).build();
    private static final ScriptedCaller BUSY =
            ScriptedCaller.named("busy").doesNotAnswer(CallOutcome.BUSY).build();
    private static final CallerVoices VOICES =
            CallerVoices.synthesize(List.of(SILENT, BUSY), new FakeSynthesizer(), Locale.ENGLISH);

    private static ScriptedCaller callerFor(DialRequest request) {
        return request.destination().equals("busy") ? BUSY : SILENT;
    }

    abstract static class Simulated extends TelephonyContract {
        @Override
        protected String silentDestination() {
            return "silent";
        }

        @Override
        protected @Nullable String busyDestination() {
            return "busy";
        }

        @Override
        protected @Nullable String transferDestination() {
            return "agent";
        }
    }

    @Nested
    class OnTranscripts extends Simulated {
        private final VirtualScheduler time = new VirtualScheduler();

        @Override
        protected Telephony open() {
            return new FakeTelephony(time, SimulatedTelephoniesKeepTheirContractTest::callerFor);
        }

        @Override
        protected void await(String what, BooleanSupplier condition) {
            assertThat(time.runUntil(condition, Duration.ofSeconds(30)))
                    .as(what)
                    .isTrue();
        }
    }

    @Nested
    class WithSoundInRealTime extends Simulated {
        @Override
        protected Telephony open() {
            return SimulatedTelephony.calling(SimulatedTelephoniesKeepTheirContractTest::callerFor, VOICES)
                    .line(LineQuality.TELEPHONE)
                    .build();
        }

        @Override
        protected void await(String what, BooleanSupplier condition) {
            Awaitility.await(what)
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(condition::getAsBoolean);
        }
    }
}
