package io.minibot.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTimeTest {
    /** A Wednesday. */
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 3, 11, 11, 20, 0, 0, ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            call me tomorrow at ten                  | 2026-03-12T10:00
            tomorrow at half past three              | 2026-03-12T15:30
            in two hours                             | 2026-03-11T13:20
            in half an hour please                   | 2026-03-11T11:50
            in an hour                               | 2026-03-11T12:20
            tonight                                  | 2026-03-11T19:00
            tonight at eight                         | 2026-03-11T20:00
            next monday                              | 2026-03-16T10:00
            monday at a quarter past four            | 2026-03-16T16:15
            in the afternoon                         | 2026-03-11T15:00
            tomorrow morning                         | 2026-03-12T10:00
            tomorrow morning at seven                | 2026-03-12T07:00
            next week                                | 2026-03-16T10:00
            thursday of next week at two             | 2026-03-19T14:00
            after six                                | 2026-03-11T18:00
            at nine o'clock                          | 2026-03-12T09:00
            at 3:30 pm                               | 2026-03-11T15:30
            around ten thirty on friday              | 2026-03-13T10:30
            in three days                            | 2026-03-14T10:00
            the day after tomorrow at noon           | 2026-03-13T12:00
            """)
    void understandsEnglish(String said, LocalDateTime meant) {
        assertThat(SpokenTime.parse(said, Locale.ENGLISH, NOW)).contains(meant.atZone(NOW.getZone()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demain à dix heures                      | 2026-03-12T10:00
            rappelez-moi dans une heure              | 2026-03-11T12:20
            dans une heure et demie                  | 2026-03-11T12:50
            dans un quart d'heure                    | 2026-03-11T11:35
            ce soir                                  | 2026-03-11T19:00
            ce soir à huit heures                    | 2026-03-11T20:00
            lundi prochain vers 14h30                | 2026-03-16T14:30
            quatorze heures trente                   | 2026-03-11T14:30
            demain matin                             | 2026-03-12T10:00
            après dix-huit heures                    | 2026-03-11T18:00
            vers seize heures et quart               | 2026-03-11T16:15
            à trois heures moins le quart            | 2026-03-11T14:45
            la semaine prochaine                     | 2026-03-16T10:00
            jeudi de la semaine prochaine            | 2026-03-19T10:00
            après-demain en fin de journée           | 2026-03-13T18:00
            vingt et une heures                      | 2026-03-11T21:00
            dans trois jours                         | 2026-03-14T10:00
            mercredi à neuf heures                   | 2026-03-18T09:00
            à sept heures du matin                   | 2026-03-12T07:00
            cet après-midi                           | 2026-03-11T15:00
            """)
    void understandsFrench(String said, LocalDateTime meant) {
        assertThat(SpokenTime.parse(said, Locale.FRENCH, NOW)).contains(meant.atZone(NOW.getZone()));
    }

    @ParameterizedTest
    @CsvSource({"en,later", "en,i am forty two", "en,i have two kids", "fr,plus tard", "fr,j'ai deux enfants", "fr,oui"
    })
    void namesNoTimeWhereNoneIsSaid(String language, String said) {
        assertThat(SpokenTime.parse(said, Locale.forLanguageTag(language), NOW)).isEmpty();
    }

    @Test
    void knowsNoOtherLanguages() {
        assertThat(SpokenTime.parse("morgen um zehn", Locale.GERMAN, NOW)).isEmpty();
    }

    @Property(tries = 300)
    void neverThrowsAndNeverNamesThePast(@ForAll String said) {
        assertThat(SpokenTime.parse(said, Locale.ENGLISH, NOW).stream()).allMatch(moment -> moment.isAfter(NOW));
        assertThat(SpokenTime.parse("dans " + said + " à dix heures", Locale.FRENCH, NOW).stream())
                .allMatch(moment -> moment.isAfter(NOW));
    }
}
