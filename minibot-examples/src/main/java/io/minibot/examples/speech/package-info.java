/** What the example synthesizers have in common: even loudness and no silence around the words. */
@NullMarked
package io.minibot.examples.speech;

import org.jspecify.annotations.NullMarked;
