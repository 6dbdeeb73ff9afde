package io.minibot.telephony;

/**
 * What a telephony can do beyond calling and playing.
 *
 * @param transfer whether {@link Call#transfer} works
 * @param dtmf whether {@link Call#sendDtmf} works and {@link CallListener#onDtmf} is called
 */
public record TelephonyCapabilities(boolean transfer, boolean dtmf) {
    /** Neither transfer nor DTMF. */
    public static final TelephonyCapabilities BASIC = new TelephonyCapabilities(false, false);
}
