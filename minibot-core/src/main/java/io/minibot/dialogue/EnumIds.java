package io.minibot.dialogue;

import java.util.Locale;
import java.util.function.Function;

/** Names of constants as they stand in a call's log: lower case. */
final class EnumIds {
    private EnumIds() {}

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Function<String, E> of(Class<E> type) {
        return id -> Enum.valueOf(type, id.toUpperCase(Locale.ROOT));
    }
}
