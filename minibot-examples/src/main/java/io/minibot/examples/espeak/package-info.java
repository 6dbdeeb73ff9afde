/**
 * A {@link io.minibot.synthesis.Synthesizer} over a program: espeak-ng, where it is installed. It sounds like a robot and
 * speaks a hundred languages, French among them, so it serves to try scenarios in them.
 */
@NullMarked
package io.minibot.examples.espeak;

import org.jspecify.annotations.NullMarked;
