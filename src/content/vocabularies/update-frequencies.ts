import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Frequenza di aggiornamento; the codes are those of the European vocabulary. Source: Modello Comuni, taxonomies (EU vocabulary frequency). */
export const updateFrequencies = terms(
  `
CONT | Continuo | Continuous
UPDATE_CONT | In continuo aggiornamento | Continuously updated
HOURLY | Ogni ora | Hourly
BIHOURLY | Ogni due ore | Every two hours
TRIHOURLY | Ogni tre ore | Every three hours
DAILY_2 | Due volte al giorno | Twice a day
DAILY | Quotidiano | Daily
WEEKLY_3 | Tre volte a settimana | Three times a week
WEEKLY_2 | Bisettimanale | Twice a week
WEEKLY | Settimanale | Weekly
MONTHLY_3 | Tre volte al mese | Three times a month
BIWEEKLY | Quindicinale | Every two weeks
MONTHLY_2 | Bimensile | Twice a month
MONTHLY | Mensile | Monthly
BIMONTHLY | Bimestrale | Every two months
QUARTERLY | Trimestrale | Quarterly
ANNUAL_3 | Tre volte all'anno | Three times a year
ANNUAL_2 | Semestrale | Twice a year
ANNUAL | Annuale | Yearly
BIENNIAL | Biennale | Every two years
TRIENNIAL | Triennale | Every three years
QUADRENNIAL | Ogni quattro anni | Every four years
QUINQUENNIAL | Ogni cinque anni | Every five years
DECENNIAL | Decennale | Every ten years
BIDECENNIAL | Bidecennale | Every twenty years
TRIDECENNIAL | Tridecennale | Every thirty years
IRREG | Irregolare | Irregular
NEVER | Mai | Never
OTHER | Altro | Other
UNKNOWN | Sconosciuto | Unknown
`,
  translatedNames(`
CONT | Fortlaufend | Continue | Continuo
UPDATE_CONT | Ständig aktualisiert | Mise à jour continue | Actualización continua
HOURLY | Stündlich | Toutes les heures | Cada hora
BIHOURLY | Alle zwei Stunden | Toutes les deux heures | Cada dos horas
TRIHOURLY | Alle drei Stunden | Toutes les trois heures | Cada tres horas
DAILY_2 | Zweimal täglich | Deux fois par jour | Dos veces al día
DAILY | Täglich | Quotidienne | Diaria
WEEKLY_3 | Dreimal wöchentlich | Trois fois par semaine | Tres veces por semana
WEEKLY_2 | Zweimal wöchentlich | Deux fois par semaine | Dos veces por semana
WEEKLY | Wöchentlich | Hebdomadaire | Semanal
MONTHLY_3 | Dreimal monatlich | Trois fois par mois | Tres veces al mes
BIWEEKLY | Alle zwei Wochen | Toutes les deux semaines | Cada dos semanas
MONTHLY_2 | Zweimal monatlich | Deux fois par mois | Dos veces al mes
MONTHLY | Monatlich | Mensuelle | Mensual
BIMONTHLY | Alle zwei Monate | Tous les deux mois | Cada dos meses
QUARTERLY | Vierteljährlich | Trimestrielle | Trimestral
ANNUAL_3 | Dreimal jährlich | Trois fois par an | Tres veces al año
ANNUAL_2 | Halbjährlich | Semestrielle | Semestral
ANNUAL | Jährlich | Annuelle | Anual
BIENNIAL | Alle zwei Jahre | Tous les deux ans | Cada dos años
TRIENNIAL | Alle drei Jahre | Tous les trois ans | Cada tres años
QUADRENNIAL | Alle vier Jahre | Tous les quatre ans | Cada cuatro años
QUINQUENNIAL | Alle fünf Jahre | Tous les cinq ans | Cada cinco años
DECENNIAL | Alle zehn Jahre | Tous les dix ans | Cada diez años
BIDECENNIAL | Alle zwanzig Jahre | Tous les vingt ans | Cada veinte años
TRIDECENNIAL | Alle dreißig Jahre | Tous les trente ans | Cada treinta años
IRREG | Unregelmäßig | Irrégulière | Irregular
NEVER | Nie | Jamais | Nunca
OTHER | Anders | Autre | Otra
UNKNOWN | Unbekannt | Inconnue | Desconocida
`),
);
