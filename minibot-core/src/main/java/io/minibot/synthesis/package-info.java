/**
 * Text to speech: the {@link io.minibot.synthesis.Synthesizer} SPI with its values, and the prompt cache that keeps
 * what was rendered. What is said and when is not known here.
 */
@NullMarked
package io.minibot.synthesis;

import org.jspecify.annotations.NullMarked;
