import { translatedNames } from "./translated-names.ts";

/** Names of `event-types.ts` in German, French and Spanish, by code. */
export const eventNames = translatedNames(`
culturale | Kulturveranstaltung | Événement culturel | Evento cultural
manifestazione-artistica | Künstlerische Veranstaltung | Manifestation artistique | Manifestación artística
festival | Festival | Festival | Festival
mostra | Ausstellung | Exposition | Exposición
teatro | Theateraufführung | Spectacle de théâtre | Espectáculo teatral
danza | Tanzaufführung | Spectacle de danse | Espectáculo de danza
musica | Konzert | Concert | Concierto
visita-guidata | Führung | Visite guidée | Visita guiada
lettura | Öffentliche Lesung | Lecture publique | Lectura pública
cinema | Filmvorführung | Projection de film | Proyección de cine
visita-libera | Freie Besichtigung | Visite libre | Visita libre
formazione | Bildungsveranstaltung | Événement de formation | Evento de formación
scuola-stagionale | Sommer- oder Winterschule | École d'été ou d'hiver | Escuela de verano o de invierno
webinar | Webinar | Webinaire | Seminario web
seminario | Seminar | Séminaire | Seminario
laboratorio | Workshop | Atelier | Taller
presentazione-libro | Buchvorstellung | Présentation de livre | Presentación de un libro
corso | Kurs | Cours | Curso
conferenza | Konferenz und Gipfeltreffen | Conférence et sommet | Conferencia y cumbre
convegno | Tagung | Colloque | Jornada de estudio
vertice | Gipfeltreffen | Sommet | Cumbre
congresso | Kongress | Congrès | Congreso
giornata-informativa | Informationstag | Journée d'information | Jornada informativa
giornata-aperta | Tag der offenen Tür | Journée portes ouvertes | Jornada de puertas abiertas
sociale | Gesellschaftliche Veranstaltung | Événement social | Evento social
concorso-e-cerimonia | Wettbewerb und Feier | Concours et cérémonie | Concurso y ceremonia
cerimonia | Feier | Cérémonie | Ceremonia
concorso | Wettbewerb | Concours | Concurso
dibattito-pubblico | Öffentliche Aussprache | Débat public | Debate público
dibattito | Öffentliche Debatte | Dialogue public | Diálogo público
forum | Forum | Forum | Foro
incontro-esperti | Treffen mit Fachleuten | Rencontre avec des experts | Encuentro con expertos
riunione-esperti | Fachleutetreffen | Réunion d'experts | Reunión de expertos
hackathon | Hackathon oder Datathon | Hackathon ou datathon | Hackatón o datatón
raduno-comunita | Gemeinschaftstreffen | Rassemblement local | Encuentro de la comunidad
sfilata | Umzug | Défilé | Desfile
sagra | Volksfest mit Speisen (sagra) | Fête gastronomique (sagra) | Fiesta gastronómica (sagra)
palio | Historisches Turnier oder Palio | Tournoi historique ou Palio | Torneo histórico o Palio
festa-patronale | Patronatsfest | Fête patronale | Fiesta patronal
mercatino | Straßenmarkt | Marché de rue | Mercadillo
commemorazione | Gedenkfeier | Commémoration | Conmemoración
religioso | Religiöse Veranstaltung | Événement religieux | Evento religioso
giubileo | Heiliges Jahr | Jubilé | Jubileo
udienza-giubiliare | Jubiläumsaudienz | Audience jubilaire | Audiencia jubilar
processione | Prozession | Procession | Procesión
celebrazione-religiosa | Religiöse Feier | Célébration religieuse | Celebración religiosa
lettura-religiosa | Religiöse Lesung | Lecture religieuse | Lectura religiosa
raduno-religioso | Religiöses Treffen | Rassemblement religieux | Encuentro religioso
santificazione | Heiligsprechung | Canonisation | Canonización
politico | Politische Veranstaltung | Événement politique | Evento político
incontro-pubblico | Öffentliche Versammlung | Rencontre publique | Encuentro público
riunione-di-partito | Parteitag oder Parteiversammlung | Congrès ou réunion de parti | Congreso o reunión de partido
corteo | Umzug oder Streik | Cortège ou grève | Marcha o huelga
comizio | Wahlkundgebung | Réunion électorale | Mitin electoral
affari | Geschäftsveranstaltung | Événement d'affaires | Evento comercial
fiera | Messe | Foire ou salon | Feria o salón
esposizione | Ausstellung oder Weltausstellung | Exposition ou exposition universelle | Exposición o exposición universal
riunione-affari | Geschäftstreffen | Réunion d'affaires | Reunión de negocios
convention | Convention | Convention | Convención
tavola-rotonda | Runder Tisch | Table ronde | Mesa redonda
stagionale | Saisonale Verkaufsveranstaltung | Événement commercial saisonnier | Evento comercial de temporada
vendita-fine-stagione | Saisonschlussverkauf | Soldes de fin de saison | Rebajas de fin de temporada
sportivo | Sportveranstaltung | Événement sportif | Evento deportivo
manifestazione-sportiva | Sporttreffen | Manifestation sportive | Manifestación deportiva
partita | Spiel | Match | Partido
gara | Wettkampf oder Turnier | Compétition ou tournoi | Competición o torneo
escursione | Wanderung | Randonnée | Excursión
gala-sportivo | Sportgala | Gala sportif | Gala deportiva
corsa | Lauf | Course à pied | Carrera
raduno-sportivo | Sportlertreffen | Rassemblement sportif | Encuentro deportivo
`);
