/**
 * What the caller means: the {@link io.minibot.intent.IntentClassifier} SPI with its values, and its default, a
 * classifier by rules and similarity that needs no network. What to do about a meaning is the dialogue's business, not
 * this room's.
 */
@NullMarked
package io.minibot.intent;

import org.jspecify.annotations.NullMarked;
