package io.minibot.campaign;

import io.minibot.lead.Lead;
import io.minibot.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a campaign is to do. Immutable. */
public final class CampaignSpec {
    private final String id;
    private final Scenario scenario;
    private final List<Lead> leads;
    private final Map<String, String> variables;
    private final int concurrentCalls;
    private final RetryPolicy retryPolicy;
    private final LegalGate legalGate;
    private final @Nullable String callerId;
    private final Duration ringTimeout;
    private final Duration lease;

    private CampaignSpec(Builder builder) {
        this.id = builder.id;
        this.scenario = builder.scenario;
        this.leads = List.copyOf(builder.leads);
        this.variables = Map.copyOf(builder.variables);
        this.concurrentCalls = builder.concurrentCalls;
        this.retryPolicy = builder.retryPolicy;
        this.legalGate = builder.legalGate;
        this.callerId = builder.callerId;
        this.ringTimeout = builder.ringTimeout;
        this.lease = builder.lease;
    }

    /**
     * Returns a builder.
     *
     * @param id the campaign's name in the lead store, the same for all processes that work it
     * @param scenario what to talk about
     */
    public static Builder builder(String id, Scenario scenario) {
        return new Builder(id, scenario);
    }

    /** Returns the campaign's name. */
    public String id() {
        return id;
    }

    /** Returns what to talk about. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns the leads to add to the store when the campaign starts. */
    public List<Lead> leads() {
        return leads;
    }

    /** Returns the values of the scenario's variables that are the same for all leads. */
    public Map<String, String> variables() {
        return variables;
    }

    /** Returns how many calls run at once. */
    public int concurrentCalls() {
        return concurrentCalls;
    }

    /** Returns what is tried again. */
    public RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    /** Returns who may be called when. */
    public LegalGate legalGate() {
        return legalGate;
    }

    /** Returns the number to show, or null for the telephony's default. */
    public @Nullable String callerId() {
        return callerId;
    }

    /** Returns how long it may ring. */
    public Duration ringTimeout() {
        return ringTimeout;
    }

    /** Returns how long a lead stays ours without a sign of life. */
    public Duration lease() {
        return lease;
    }

    /** Builds a specification. */
    public static final class Builder {
        private final String id;
        private final Scenario scenario;
        private final List<Lead> leads = new ArrayList<>();
        private final Map<String, String> variables = new HashMap<>();
        private int concurrentCalls = 1;
        private RetryPolicy retryPolicy = RetryPolicy.standard();
        private LegalGate legalGate = LegalGate.hostHasChecked();
        private @Nullable String callerId;
        private Duration ringTimeout = Duration.ofSeconds(25);
        private Duration lease = Duration.ofMinutes(1);

        private Builder(String id, Scenario scenario) {
            if (id.isBlank()) {
                throw new IllegalArgumentException("a campaign's id is blank");
            }
            this.id = id;
            this.scenario = scenario;
        }

        /**
         * Adds leads to those that the store has already; none by default.
         *
         * @param more whom to call
         */
        public Builder leads(Collection<Lead> more) {
            leads.addAll(more);
            return this;
        }

        /**
         * Sets a variable of the scenario for all leads.
         *
         * @param name as in the scenario
         * @param value what is said for it
         */
        public Builder variable(String name, String value) {
            variables.put(name, value);
            return this;
        }

        /**
         * Sets how many calls run at once; default 1.
         *
         * @param calls 1 or more
         */
        public Builder concurrentCalls(int calls) {
            if (calls < 1) {
                throw new IllegalArgumentException("concurrentCalls " + calls + " is below 1");
            }
            concurrentCalls = calls;
            return this;
        }

        /**
         * Sets what is tried again; default {@link RetryPolicy#standard()}.
         *
         * @param policy the policy
         */
        public Builder retryPolicy(RetryPolicy policy) {
            retryPolicy = policy;
            return this;
        }

        /**
         * Sets who may be called when; default {@link LegalGate#hostHasChecked()}.
         *
         * @param gate the gate
         */
        public Builder legalGate(LegalGate gate) {
            legalGate = gate;
            return this;
        }

        /**
         * Sets the number to show; default the telephony's own.
         *
         * @param number E.164
         */
        public Builder callerId(String number) {
            callerId = number;
            return this;
        }

        /**
         * Sets how long it may ring; default 25 s.
         *
         * @param timeout positive
         */
        public Builder ringTimeout(Duration timeout) {
            ringTimeout = positive("ringTimeout", timeout);
            return this;
        }

        /**
         * Sets how long a lead stays ours without a sign of life; default 1 minute. A process that dies is noticed after
         * this time.
         *
         * @param duration positive
         */
        public Builder lease(Duration duration) {
            lease = positive("lease", duration);
            return this;
        }

        private static Duration positive(String name, Duration duration) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException(name + " " + duration + " is not positive");
            }
            return duration;
        }

        /** Builds the specification. */
        public CampaignSpec build() {
            return new CampaignSpec(this);
        }
    }
}
