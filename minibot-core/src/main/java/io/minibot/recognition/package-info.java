/**
 * Speech to text: the {@link io.minibot.recognition.Recognizer} SPI with its values. When an utterance begins and ends
 * is decided elsewhere, in {@code io.minibot.turn}.
 */
@NullMarked
package io.minibot.recognition;

import org.jspecify.annotations.NullMarked;
