/**
 * Speech recognition by Vosk, in the process and without a network. Here live the shared model, the pool of native
 * recognizers and the guards that keep native code from taking the JVM down. When an utterance begins and ends is
 * decided by the engine; Vosk's own slow endpointing only cuts long speech into segments, which are joined again.
 */
@NullMarked
package io.minibot.asr.vosk;

import org.jspecify.annotations.NullMarked;
