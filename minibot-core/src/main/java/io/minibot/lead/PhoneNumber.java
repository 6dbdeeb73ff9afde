package io.minibot.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A telephone number in the international form of ITU-T E.164.
 *
 * @param e164 {@code +}, the country code and the rest, digits only, for instance {@code +33123456789}
 */
public record PhoneNumber(@JsonValue String e164) {
    /** Checks the form. */
    @JsonCreator
    public PhoneNumber {
        if (!e164.matches("\\+[1-9][0-9]{4,14}")) {
            throw new IllegalArgumentException(
                    "'" + e164
                            + "' is no E.164 number: write '+', the country code and the number without spaces, such as +33123456789");
        }
    }

    @Override
    public String toString() {
        return e164;
    }
}
