import { terms } from "./term.ts";

/** Frequenza di aggiornamento; the codes are those of the European vocabulary. Source: Modello Comuni, taxonomies (EU vocabulary frequency). */
export const updateFrequencies = terms(`
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
`);
