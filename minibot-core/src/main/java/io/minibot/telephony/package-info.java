/**
 * Making calls: the {@link io.minibot.telephony.Telephony} SPI with its values. What is said in a call and why is not
 * known here.
 */
@NullMarked
package io.minibot.telephony;

import org.jspecify.annotations.NullMarked;
