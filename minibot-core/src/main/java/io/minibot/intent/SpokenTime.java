package io.minibot.intent;

import io.minibot.intent.TimeWords.Item;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Understands the moment that a caller names for a call back: "tomorrow at ten", "in two hours", "lundi prochain vers
 * 14h30", "ce soir". Numbers may be words, as recognisers write them, or digits. Pure and thread-safe; the languages
 * are {@code en} and {@code fr}.
 *
 * <p>What is left open is taken for business hours, 8 to 20: a bare hour from 1 to 7 is in the afternoon or evening
 * ("at three" is 15:00), one from 8 to 12 is as said, unless "in the evening" or "du matin" tells otherwise. A day
 * without a time means 10:00, a morning 10:00, an afternoon 15:00, an evening 19:00, and "next week" the Monday. A time
 * without a day is the next such time.
 */
public final class SpokenTime {
    private static final LocalTime ANY_TIME = LocalTime.of(10, 0);
    private static final int FIRST_BUSINESS_HOUR = 8;
    private static final Map<String, TimeWords> LANGUAGES =
            Map.of("en", TimeWords.load("en"), "fr", TimeWords.load("fr"));
    private static final Map<String, LocalTime> PARTS = Map.of(
            "morning",
            LocalTime.of(10, 0),
            "noon",
            LocalTime.of(12, 30),
            "afternoon",
            LocalTime.of(15, 0),
            "evening",
            LocalTime.of(19, 0));

    private final TimeWords words;
    private final List<Item> items;
    private final ZonedDateTime reference;

    private SpokenTime(TimeWords words, List<Item> items, ZonedDateTime reference) {
        this.words = words;
        this.items = items;
        this.reference = reference;
    }

    /**
     * Returns the moment that an utterance names.
     *
     * @param text what the caller said; may hold other words
     * @param language only the language part counts
     * @param reference now, in the caller's time zone
     * @return a moment after {@code reference}, in its zone; empty where no time is named, or the language is not known
     */
    public static Optional<ZonedDateTime> parse(String text, Locale language, ZonedDateTime reference) {
        TimeWords words = LANGUAGES.get(language.getLanguage());
        if (words == null) {
            return Optional.empty();
        }
        return new SpokenTime(words, words.read(text), reference).find();
    }

    private Optional<ZonedDateTime> find() {
        Optional<ZonedDateTime> ahead = ahead();
        if (ahead.isPresent()) {
            return ahead;
        }
        Optional<LocalDate> date = date();
        Optional<LocalTime> time = time(date.isPresent());
        Optional<String> part = items.stream()
                .map(Item::kind)
                .filter(kind -> kind.startsWith("part:"))
                .map(kind -> kind.substring("part:".length()))
                .reduce((first, second) -> second);
        if (date.isEmpty() && time.isEmpty() && part.isEmpty()) {
            return Optional.empty();
        }
        LocalTime at = time.orElseGet(() -> part.map(PARTS::get).orElse(ANY_TIME));
        LocalDate today = reference.toLocalDate();
        ZonedDateTime moment = date.orElse(today).atTime(at).atZone(reference.getZone());
        if (moment.isAfter(reference)) {
            return Optional.of(moment);
        }
        boolean stillThatPart =
                time.isEmpty() && part.isPresent() && reference.toLocalTime().isBefore(at.plusHours(2));
        if (stillThatPart) {
            return Optional.of(reference.plusHours(1).truncatedTo(ChronoUnit.MINUTES));
        }
        boolean named = items.stream().anyMatch(item -> item.kind().equals("day"));
        return Optional.of(moment.plusDays(named ? 7 : 1));
    }

    /** "in two hours", "dans une demi-heure": an amount after a word that looks ahead. */
    private Optional<ZonedDateTime> ahead() {
        for (int i = 0; i + 1 < items.size(); i++) {
            if (!items.get(i).kind().equals("ahead")) {
                continue;
            }
            Item next = items.get(i + 1);
            if (next.kind().startsWith("minutes:")) {
                long minutes = Long.parseLong(next.kind().substring("minutes:".length()));
                return Optional.of(reference.plusMinutes(minutes).truncatedTo(ChronoUnit.MINUTES));
            }
            if (next.kind().equals("number") && (is(i + 2, "unit") || is(i + 2, "hour"))) {
                ChronoUnit unit = words.units().getOrDefault(items.get(i + 2).word(), ChronoUnit.HOURS);
                return Optional.of(after(next.value(), unit, i + 3));
            }
        }
        return Optional.empty();
    }

    private ZonedDateTime after(int amount, ChronoUnit unit, int rest) {
        if (unit.isTimeBased()) {
            boolean half = rest < items.size() && items.get(rest).kind().equals("half");
            long more = half && unit == ChronoUnit.HOURS ? 30 : 0;
            return reference.plus(amount, unit).plusMinutes(more).truncatedTo(ChronoUnit.MINUTES);
        }
        LocalTime at = time(true).orElse(ANY_TIME);
        return reference
                .toLocalDate()
                .plus(Math.max(1, amount), unit)
                .atTime(at)
                .atZone(reference.getZone());
    }

    private Optional<LocalDate> date() {
        LocalDate today = reference.toLocalDate();
        LocalDate found = null;
        boolean nextWeek = false;
        for (Item item : items) {
            if (item.kind().startsWith("day+")) {
                found = today.plusDays(Integer.parseInt(item.kind().substring("day+".length())));
            } else if (item.kind().equals("nextweek")) {
                nextWeek = true;
            } else if (item.kind().equals("nextmonth")) {
                found = today.plusMonths(1).withDayOfMonth(1);
            } else if (item.kind().equals("weekend")) {
                found = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
            } else if (item.kind().equals("day")) {
                found = today.with(TemporalAdjusters.nextOrSame(words.days().get(item.word())));
            }
        }
        if (nextWeek) {
            LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            boolean named =
                    found != null && items.stream().anyMatch(item -> item.kind().equals("day"));
            return Optional.of(
                    named && found != null ? monday.with(TemporalAdjusters.nextOrSame(found.getDayOfWeek())) : monday);
        }
        return Optional.ofNullable(found);
    }

    private Optional<LocalTime> time(boolean dated) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.kind().startsWith("time:")) {
                LocalTime fixed = LocalTime.parse(item.kind().substring("time:".length()));
                return Optional.of(
                        is(i + 1, "half")
                                ? fixed.plusMinutes(30)
                                : is(i + 1, "quarter") ? fixed.plusMinutes(15) : fixed);
            }
            if (item.kind().startsWith("past:") && is(i + 1, "number")) {
                int minutes = Integer.parseInt(item.kind().substring("past:".length()));
                return Optional.of(hour(items.get(i + 1).value(), i + 2).plusMinutes(minutes));
            }
            boolean timed = is(i + 1, "hour") || is(i + 1, "am") || is(i + 1, "pm");
            boolean led = i > 0 && items.get(i - 1).kind().equals("at") && !is(i + 1, "unit");
            boolean follows = dated
                    && i > 0
                    && !is(i + 1, "unit")
                    && !items.get(i - 1).kind().equals("ahead");
            if (item.kind().equals("number") && item.value() <= 24 && (timed || led || follows)) {
                return Optional.of(clock(i));
            }
        }
        return Optional.empty();
    }

    /** An hour with the minutes that may follow it: "14 heures 30", "ten thirty", "dix heures et demie". */
    private LocalTime clock(int index) {
        int next = is(index + 1, "hour") ? index + 2 : index + 1;
        LocalTime hour = hour(items.get(index).value(), next);
        if (is(next, "half")) {
            return hour.plusMinutes(30);
        }
        if (is(next, "quarter")) {
            return hour.plusMinutes(15);
        }
        if (is(next, "quarterto")) {
            return hour.minusMinutes(15);
        }
        if (is(next, "number") && items.get(next).value() < 60 && !is(next + 1, "unit")) {
            return hour.plusMinutes(items.get(next).value());
        }
        return hour;
    }

    private LocalTime hour(int said, int rest) {
        int mark = is(rest, "number") ? rest + 1 : rest;
        boolean morning = is(mark, "am") || said("part:morning");
        boolean late = is(mark, "pm") || said("part:afternoon", "part:evening");
        int hour = said % 24;
        if (hour < 12 && late) {
            hour += 12;
        } else if (hour > 0 && hour < FIRST_BUSINESS_HOUR && !morning) {
            hour += 12;
        }
        return LocalTime.of(hour, 0);
    }

    private boolean said(String... kinds) {
        return items.stream().anyMatch(item -> List.of(kinds).contains(item.kind()));
    }

    private boolean is(int index, String kind) {
        return index < items.size() && items.get(index).kind().equals(kind);
    }
}
