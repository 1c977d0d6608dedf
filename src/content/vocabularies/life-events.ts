import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** Eventi della vita delle persone, all 19. Source: Modello Comuni, taxonomies (Single Digital Gateway, Regulation (EU) 2018/1724). */
export const lifeEvents = terms(
  `
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
`,
  translatedNames(`
scuola | Einschreibung an Schule oder Universität, Stipendium | Inscription à l'école ou à l'université, demande de bourse | Matrícula en escuela o universidad, solicitud de beca
invalidita | Behinderung | Handicap | Discapacidad
lavoro | Arbeitssuche, neue Arbeit, Arbeitslosigkeit | Recherche d'emploi, nouvel emploi, chômage | Búsqueda de empleo, nuevo trabajo, desempleo
pensionamento | Ruhestand | Retraite | Jubilación
patente | Führerschein beantragen oder erneuern | Demande ou renouvellement du permis de conduire | Solicitud o renovación del permiso de conducir
veicolo | Fahrzeug zulassen oder besitzen | Immatriculation ou possession d'un véhicule | Matriculación o posesión de un vehículo
trasporto-pubblico | Öffentliche Verkehrsmittel nutzen | Accès aux transports publics | Acceso al transporte público
casa | Kauf, Miete, Bau oder Umbau von Haus, Gebäude oder Grund | Achat, vente, location, construction ou rénovation d'un logement, bâtiment ou terrain | Compra, alquiler, construcción o reforma de vivienda, edificio o terreno
residenza | Wechsel von Wohnsitz oder Aufenthalt | Changement de résidence ou de domicile | Cambio de residencia o domicilio
espatrio | Umzug ins Ausland für Arbeit, Studium oder Ruhestand | Départ à l'étranger pour le travail, les études ou la retraite | Traslado al extranjero por trabajo, estudio o jubilación
passaporto | Pass, Visum und Hilfe bei Auslandsreisen | Passeport, visa et assistance aux voyages internationaux | Pasaporte, visado y asistencia en viajes internacionales
nascita | Geburt eines Kindes, Adoption | Naissance d'un enfant, adoption | Nacimiento de un hijo, adopción
matrimonio | Eheschließung oder Änderung des Familienstands | Mariage ou changement d'état civil | Matrimonio o cambio de estado civil
morte | Todesfall und Erbschaft | Décès et succession | Fallecimiento y herencia
visite | Arzttermine und Untersuchungen buchen und absagen | Réservation et annulation de visites et examens médicaux | Reserva y cancelación de visitas y pruebas médicas
denuncia | Anzeige von Straftaten | Signalement d'infractions | Denuncia de delitos
dichiarazione-redditi | Einkommen erklären, Steuern und Beiträge zahlen | Déclaration de revenus, paiement d'impôts et de contributions | Declaración de la renta, pago de impuestos y contribuciones
cultura | Zugang zu Kulturstätten | Accès aux lieux de culture | Acceso a lugares de cultura
animale | Haustier halten, pflegen oder vermissen | Possession, soins ou perte d'un animal de compagnie | Tenencia, cuidado o pérdida de un animal de compañía
`),
);

/** Eventi della vita delle imprese, all 15. Source: Modello Comuni, taxonomies. */
export const businessEvents = terms(
  `
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
`,
  translatedNames(`
avvio-impresa | Unternehmen gründen | Créer une entreprise | Crear una empresa
avvio-professione | Freiberufliche Tätigkeit aufnehmen | Démarrer une activité professionnelle | Iniciar una actividad profesional
licenze | Lizenzen, Genehmigungen und Bescheinigungen beantragen | Demander licences, permis et certificats | Solicitar licencias, permisos y certificados
impresa-transfrontaliera | Grenzüberschreitendes Unternehmen anmelden | Immatriculer une entreprise transfrontalière | Registrar una empresa transfronteriza
filiale | Zweigstelle melden und anmelden | Déclarer et immatriculer une succursale | Comunicar y registrar una sucursal
finanziamento | Unternehmen finanzieren | Financer une entreprise | Financiar una empresa
personale | Personal verwalten | Gérer le personnel | Gestionar el personal
iva | Mehrwertsteuer, Steuern und Zölle zahlen | Payer la TVA, les impôts et les douanes | Pagar IVA, impuestos y aduanas
notifiche | Meldungen an Behörden | Notifications aux autorités | Notificaciones a las autoridades
chiusura-impresa | Unternehmen oder Tätigkeit beenden | Fermer une entreprise ou une activité | Cerrar una empresa o actividad profesional
chiusura-filiale | Zweigstelle schließen | Fermer une succursale | Cerrar una sucursal
ristrutturazione | Unternehmen umstrukturieren | Restructurer une entreprise | Reestructurar una empresa
vendita | Unternehmen verkaufen | Vendre une entreprise | Vender una empresa
bancarotta | Insolvenz | Faillite | Quiebra
appalti | An nationalen und grenzüberschreitenden Vergaben teilnehmen | Participer aux marchés publics nationaux et transfrontaliers | Participar en licitaciones públicas nacionales y transfronterizas
`),
);
