package io.minibot.lead;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person to call.
 *
 * @param id the host's own id, unique within a campaign
 * @param phone where to call
 * @param attributes what a scenario may say of the person, by field name: {@code firstName} is used as
 *     {@code {{lead.firstName}}}
 * @param zone where the person lives, for calling hours and for times that are said; null where it is not known
 */
public record Lead(
        String id,
        PhoneNumber phone,
        Map<String, String> attributes,
        @Nullable ZoneId zone) {
    /** Checks the id and copies the attributes. */
    public Lead {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a lead's id is blank");
        }
        attributes = Map.copyOf(attributes);
    }

    /**
     * Returns a lead without attributes and zone.
     *
     * @param id the host's own id
     * @param e164 the number, see {@link PhoneNumber}
     */
    public static Lead of(String id, String e164) {
        return new Lead(id, new PhoneNumber(e164), Map.of(), null);
    }

    /**
     * Returns this lead with one more attribute.
     *
     * @param field for instance {@code firstName}
     * @param value what the bot says for it
     */
    public Lead with(String field, String value) {
        Map<String, String> more = new java.util.HashMap<>(attributes);
        more.put(field, value);
        return new Lead(id, phone, more, zone);
    }

    /**
     * Returns this lead in a time zone.
     *
     * @param newZone where the person lives
     */
    public Lead in(ZoneId newZone) {
        return new Lead(id, phone, attributes, newZone);
    }
}
