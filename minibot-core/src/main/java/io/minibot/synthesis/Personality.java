package io.minibot.synthesis;

/**
 * How a voice speaks. A synthesizer that cannot obey ignores it.
 *
 * @param name for people and cache keys
 * @param speed relative to the voice's own, 0.5..2
 * @param pitchSemitones relative to the voice's own, -12..12
 */
public record Personality(String name, double speed, double pitchSemitones) {
    /** As the voice is. */
    public static final Personality NEUTRAL = new Personality("neutral", 1, 0);

    /** Checks the ranges. */
    public Personality {
        if (!(speed >= 0.5 && speed <= 2)) {
            throw new IllegalArgumentException("speed " + speed + " is not within 0.5..2");
        }
        if (!(pitchSemitones >= -12 && pitchSemitones <= 12)) {
            throw new IllegalArgumentException("pitch " + pitchSemitones + " is not within -12..12 semitones");
        }
    }
}
