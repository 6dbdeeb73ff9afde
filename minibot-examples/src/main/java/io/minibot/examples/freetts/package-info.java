/**
 * An example of a custom adapter: a {@link io.minibot.synthesis.Synthesizer} over FreeTTS, which speaks English in the
 * process, without a network and without installing anything. What it takes to write your own is all here.
 */
@NullMarked
package io.minibot.examples.freetts;

import org.jspecify.annotations.NullMarked;
