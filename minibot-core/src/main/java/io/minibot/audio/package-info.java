/**
 * Sound as numbers: 20 ms frames of 16 kHz mono signed 16-bit PCM, pull streams of them, clips in memory, WAV,
 * resampling, gain and tones. No I/O but streams, no devices, no threads.
 */
@NullMarked
package io.minibot.audio;

import org.jspecify.annotations.NullMarked;
