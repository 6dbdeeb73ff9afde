package io.minibot.turn;

import java.time.Duration;

/**
 * How a call's turns are told. Durations are counted in frames of 20 ms, rounded down. Immutable.
 *
 * @param completeSilence the silence that ends a clear answer
 * @param openSilence the silence that ends an utterance of which nothing is known; a step may override it
 * @param unfinishedSilence the silence that ends a hesitation or an unfinished phrase
 * @param pauseSilence the silence at which the latest partial is worth classifying
 * @param leadIn how much of the sound before speech was noticed the recognizer gets
 * @param leastVoice an utterance with less voice and no word is a blip and is dropped
 * @param longestUtterance an utterance is ended when it has gone on so long
 * @param wordsBargeIn how much voice is needed besides a word that is no backchannel, to stop a prompt
 * @param voiceBargeIn how long the caller must speak without a pause to stop a prompt before any word is known, when the
 *     voice changes its colour as words do
 * @param humBargeIn how much voice stops a prompt before any word is known, when it is a mere hum ("mmm")
 * @param promptEndAnswer an utterance that ends so shortly before a prompt's end is an answer
 * @param promptRaiseDb how much louder than usual a voice must be while a prompt sounds, because the line may return an
 *     echo of it: a frame counts from -48 dBFS on, raised by this, and from 6 dB above the line's noise on, raised by a
 *     third of this
 */
public record TurnSettings(
        Duration completeSilence,
        Duration openSilence,
        Duration unfinishedSilence,
        Duration pauseSilence,
        Duration leadIn,
        Duration leastVoice,
        Duration longestUtterance,
        Duration wordsBargeIn,
        Duration voiceBargeIn,
        Duration humBargeIn,
        Duration promptEndAnswer,
        double promptRaiseDb) {

    /** Checks that nothing is negative or out of order. */
    public TurnSettings {
        if (completeSilence.toMillis() < 40 || completeSilence.compareTo(openSilence) > 0) {
            throw new IllegalArgumentException("completeSilence is " + completeSilence + " and openSilence "
                    + openSilence + "; give at least 40 ms, and no more for a complete answer than for an open one");
        }
        if (unfinishedSilence.compareTo(openSilence) < 0) {
            throw new IllegalArgumentException(
                    "unfinishedSilence is " + unfinishedSilence + "; give at least the openSilence of " + openSilence);
        }
        if (longestUtterance.compareTo(unfinishedSilence) <= 0) {
            throw new IllegalArgumentException("longestUtterance is " + longestUtterance
                    + "; give more than the unfinishedSilence of " + unfinishedSilence);
        }
        if (pauseSilence.toMillis() < 20
                || leadIn.isNegative()
                || leastVoice.isNegative()
                || wordsBargeIn.isNegative()
                || voiceBargeIn.isNegative()
                || humBargeIn.compareTo(voiceBargeIn) < 0
                || promptEndAnswer.isNegative()
                || !(promptRaiseDb >= 0 && promptRaiseDb <= 40)) {
            throw new IllegalArgumentException("pauseSilence must be at least 20 ms, humBargeIn at least voiceBargeIn,"
                    + " promptRaiseDb within 0..40, and nothing negative: " + this);
        }
    }

    /** Returns the defaults, which {@link Builder} states. */
    public static TurnSettings ofDefaults() {
        return builder().build();
    }

    /** Returns a builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes settings. */
    public static final class Builder {
        private Duration completeSilence = Duration.ofMillis(280);
        private Duration openSilence = Duration.ofMillis(680);
        private Duration unfinishedSilence = Duration.ofMillis(1400);
        private Duration pauseSilence = Duration.ofMillis(140);
        private Duration leadIn = Duration.ofMillis(300);
        private Duration leastVoice = Duration.ofMillis(80);
        private Duration longestUtterance = Duration.ofSeconds(15);
        private Duration wordsBargeIn = Duration.ofMillis(160);
        private Duration voiceBargeIn = Duration.ofMillis(460);
        private Duration humBargeIn = Duration.ofMillis(900);
        private Duration promptEndAnswer = Duration.ofMillis(700);
        private double promptRaiseDb = 10;

        private Builder() {}

        /**
         * Sets the silence that ends a clear answer; 280 ms if not set.
         *
         * @param silence at least 40 ms
         */
        public Builder completeSilence(Duration silence) {
            this.completeSilence = silence;
            return this;
        }

        /**
         * Sets the silence that ends an utterance of which nothing is known; 680 ms if not set.
         *
         * @param silence at least that of a complete answer
         */
        public Builder openSilence(Duration silence) {
            this.openSilence = silence;
            return this;
        }

        /**
         * Sets the silence that ends an unfinished phrase; 1400 ms if not set.
         *
         * @param silence at least that of an open utterance
         */
        public Builder unfinishedSilence(Duration silence) {
            this.unfinishedSilence = silence;
            return this;
        }

        /**
         * Sets the silence at which the latest partial is classified; 140 ms if not set.
         *
         * @param silence at least 20 ms
         */
        public Builder pauseSilence(Duration silence) {
            this.pauseSilence = silence;
            return this;
        }

        /**
         * Sets how much sound before speech the recognizer gets; 300 ms if not set.
         *
         * @param leadIn the pre-roll
         */
        public Builder leadIn(Duration leadIn) {
            this.leadIn = leadIn;
            return this;
        }

        /**
         * Sets how much voice makes an utterance; 80 ms if not set.
         *
         * @param voice less is dropped
         */
        public Builder leastVoice(Duration voice) {
            this.leastVoice = voice;
            return this;
        }

        /**
         * Sets how long an utterance may be; 15 s if not set.
         *
         * @param length more than the silence of an unfinished phrase
         */
        public Builder longestUtterance(Duration length) {
            this.longestUtterance = length;
            return this;
        }

        /**
         * Sets how much voice must go with a word to stop a prompt; 160 ms if not set.
         *
         * @param voice voiced time since the prompt began
         */
        public Builder wordsBargeIn(Duration voice) {
            this.wordsBargeIn = voice;
            return this;
        }

        /**
         * Sets how long articulate speech stops a prompt before any word is known; 460 ms if not set.
         *
         * @param voice time since speech began over the prompt, or went on after a pause
         */
        public Builder voiceBargeIn(Duration voice) {
            this.voiceBargeIn = voice;
            return this;
        }

        /**
         * Sets how much humming stops a prompt; 900 ms if not set.
         *
         * @param voice voiced time within the last 1280 ms; more than that means never
         */
        public Builder humBargeIn(Duration voice) {
            this.humBargeIn = voice;
            return this;
        }

        /**
         * Sets how shortly before a prompt's end an utterance is an answer; 700 ms if not set.
         *
         * @param time from the last voice to the end of the prompt
         */
        public Builder promptEndAnswer(Duration time) {
            this.promptEndAnswer = time;
            return this;
        }

        /**
         * Sets how much louder a voice must be while a prompt sounds; 10 dB if not set.
         *
         * @param decibels 0..40
         */
        public Builder promptRaiseDb(double decibels) {
            this.promptRaiseDb = decibels;
            return this;
        }

        /** Returns the settings. */
        public TurnSettings build() {
            return new TurnSettings(
                    completeSilence,
                    openSilence,
                    unfinishedSilence,
                    pauseSilence,
                    leadIn,
                    leastVoice,
                    longestUtterance,
                    wordsBargeIn,
                    voiceBargeIn,
                    humBargeIn,
                    promptEndAnswer,
                    promptRaiseDb);
        }
    }
}
