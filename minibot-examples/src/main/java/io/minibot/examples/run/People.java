package io.minibot.examples.run;

import io.minibot.examples.cli.Language;
import io.minibot.lead.Lead;
import io.minibot.lead.PhoneNumber;
import io.minibot.simulation.ScriptedCaller;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The people of a run, found again by the number that is dialled. Immutable. */
public final class People {
    /** The largest run: so many numbers there are. */
    public static final int MOST = 999_999;

    private final List<Person> all;
    private final Map<String, Person> byNumber = new LinkedHashMap<>();

    private People(List<Person> all) {
        this.all = List.copyOf(all);
        all.forEach(person -> byNumber.put(person.lead().phone().e164(), person));
    }

    /**
     * Calls every caller once, in the order of the file.
     *
     * @param callers who
     * @param language where they live
     */
    public static People each(List<ScriptedCaller> callers, Language language) {
        return of(callers, language);
    }

    /**
     * Draws callers in rounds: nobody twice before everybody has been called once. The order of each round depends on the
     * seed alone.
     *
     * @param callers among whom
     * @param calls how many
     * @param seed the same seed, the same people
     * @param language where they live
     */
    public static People drawn(List<ScriptedCaller> callers, int calls, long seed, Language language) {
        Random random = new Random(seed);
        List<ScriptedCaller> drawn = new ArrayList<>(calls);
        List<ScriptedCaller> round = new ArrayList<>(callers);
        while (drawn.size() < calls) {
            Collections.shuffle(round, random);
            drawn.addAll(round.subList(0, Math.min(round.size(), calls - drawn.size())));
        }
        return of(drawn, language);
    }

    /** Returns everybody, in the order of their numbers. */
    public List<Person> all() {
        return all;
    }

    /**
     * Returns who has a telephone number.
     *
     * @param e164 what was dialled
     */
    public Optional<Person> reachedAt(String e164) {
        return Optional.ofNullable(byNumber.get(e164));
    }

    /**
     * Returns some of these people, with their numbers.
     *
     * @param from index of the first
     * @param to index after the last
     */
    public People range(int from, int to) {
        return new People(all.subList(from, to));
    }

    private static People of(List<ScriptedCaller> callers, Language language) {
        List<Person> people = new ArrayList<>(callers.size());
        for (int i = 0; i < callers.size(); i++) {
            int number = i + 1;
            ScriptedCaller caller = callers.get(i);
            people.add(new Person(number, caller, lead(number, caller, language)));
        }
        return new People(people);
    }

    /** Numbers that nobody has: there is no area code 555, and no French number begins with 0199. */
    private static Lead lead(int number, ScriptedCaller caller, Language language) {
        boolean french = language == Language.fr;
        String phone = String.format(Locale.ROOT, french ? "+33199%06d" : "+1555%07d", number);
        ZoneId zone = ZoneId.of(french ? "Europe/Paris" : "America/New_York");
        return new Lead("lead-" + number, new PhoneNumber(phone), caller.lead(), zone);
    }
}
