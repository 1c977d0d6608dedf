import { terms } from "./term.ts";

/** Eventi della vita delle persone, all 19. Source: Modello Comuni, taxonomies (Single Digital Gateway, Regulation (EU) 2018/1724). */
export const lifeEvents = terms(`
scuola | Iscrizione Scuola/Università e/o richiesta borsa di studio | Enrolling in school or university, applying for a grant
invalidita | Invalidità | Disability
lavoro | Ricerca di lavoro, avvio nuovo lavoro, disoccupazione | Looking for work, starting a new job, unemployment
pensionamento | Pensionamento | Retiring
patente | Richiesta o rinnovo patente | Getting or renewing a driving licence
veicolo | Registrazione o possesso veicolo | Registering or owning a vehicle
trasporto-pubblico | Accesso al trasporto pubblico | Using public transport
casa | Compravendita/affitto casa/edifici/terreni, costruzione o ristrutturazione casa/edificio | Buying, selling, renting, building or renovating a home, building or land
residenza | Cambio di residenza o domicilio | Changing residence or domicile
espatrio | Espatri per lavoro, studio o pensionamento | Moving abroad for work, study or retirement
passaporto | Richiesta passaporto, visto e assistenza viaggi internazionali | Passport, visa and help with international travel
nascita | Nascita di un bambino, richiesta adozioni | Birth of a child, adoption
matrimonio | Matrimonio e/o cambio stato civile | Marriage or change of civil status
morte | Morte ed eredità | Death and inheritance
visite | Prenotazione e disdetta visite/esami | Booking and cancelling medical visits and tests
denuncia | Denuncia crimini | Reporting a crime
dichiarazione-redditi | Dichiarazione dei redditi, versamento e riscossione tributi/imposte e contributi | Declaring income, paying taxes and contributions
cultura | Accesso ai luoghi della cultura | Visiting places of culture
animale | Possesso, cura, smarrimento animale da compagnia | Owning, caring for or losing a pet
`);

/** Eventi della vita delle imprese, all 15. Source: Modello Comuni, taxonomies. */
export const businessEvents = terms(`
avvio-impresa | Avvio impresa | Starting a business
avvio-professione | Avvio nuova attività professionale | Starting a new professional activity
licenze | Richiesta licenze, permessi e certificati | Applying for licences, permits and certificates
impresa-transfrontaliera | Registrazione impresa transfrontaliera | Registering a cross-border business
filiale | Avviso e registrazione filiale | Notifying and registering a branch
finanziamento | Finanziamento impresa | Financing a business
personale | Gestione personale | Managing staff
iva | Pagamento iva, tasse e dogane | Paying VAT, taxes and customs
notifiche | Notifiche autorità | Notifying authorities
chiusura-impresa | Chiusura impresa e attività professionale | Closing a business or professional activity
chiusura-filiale | Chiusura filiale | Closing a branch
ristrutturazione | Ristrutturazione impresa | Restructuring a business
vendita | Vendita impresa | Selling a business
bancarotta | Bancarotta | Bankruptcy
appalti | Partecipazione ad appalti pubblici nazionali e transfrontalieri | Taking part in national and cross-border public procurement
`);
