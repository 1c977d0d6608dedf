const lines = (text: string): readonly string[] => text.trim().split("\n");

/** Beginnings of titles. */
export const subjects = lines(`
Il Consiglio comunale
La Giunta
L'Ufficio lavori pubblici
La biblioteca
Il museo
La Polizia Municipale
Il servizio ambiente
Lo sportello attività produttive
La protezione civile
L'Ufficio scuola
L'Ufficio cultura
Il servizio sociale`);

export const actions = lines(`
presenta il programma per
apre le iscrizioni per
rinnova gli spazi di
incontra i residenti di
avvia i lavori a
pubblica l'avviso per
cambia gli orari di
organizza una giornata a
risponde alle domande di
raccoglie le proposte per
conclude gli interventi a
modifica la circolazione a`);

export const places = lines(`
Camucia
Terontola
Mercatale
Montecchio
Fratta
Ossaia
Sodo
Pergo
Centoia
Farneta
Pietraia
Sant'Angelo
Tavarnelle
piazza Signorelli
via Nazionale
via Guelfa
viale Giardini Pubblici
piazza Garibaldi`);

export const reasons = lines(`
Dopo un incontro con le famiglie,
Per rispondere alle richieste arrivate allo sportello,
Con i fondi del bilancio approvato in primavera,
Al termine di una prova durata sei mesi,
Insieme alle associazioni del territorio,
Su proposta della commissione competente,
Per ridurre i tempi di attesa,
In accordo con la Regione e con la Provincia,
Tenendo conto delle osservazioni dei tecnici,
Come previsto dal programma delle opere,
Per garantire la sicurezza di chi va a piedi,
In vista della stagione turistica,`);

export const details = lines(`
gli uffici hanno preparato un calendario che sarà pubblicato ogni settimana
si comincia dalle zone più lontane dal centro, dove i servizi sono meno vicini
le domande si presentano allo sportello, per posta certificata o per telefono
il servizio resta gratuito per chi ha un ISEE sotto la soglia
sono previsti posti riservati e percorsi accessibili a tutte le persone
la strada resta percorribile a senso unico alternato, con movieri
i materiali saranno disponibili anche in formato facile da leggere
le scuole possono prenotare una visita nei giorni feriali
gli alberi abbattuti saranno sostituiti nella stagione adatta
il cantiere procede per tratti, in modo da non chiudere negozi e ambulatori
la graduatoria tiene conto della data della domanda e della situazione familiare
i dati raccolti saranno pubblicati in formato aperto`);

export const closings = lines(`
e le informazioni sono a disposizione all'Ufficio relazioni con il pubblico.
e gli aggiornamenti saranno comunicati su queste pagine.
con una verifica dopo i primi tre mesi.
fino a esaurimento dei fondi disponibili.
salvo condizioni meteorologiche avverse.
e chi ha bisogno di aiuto può chiedere un appuntamento.
secondo il regolamento in vigore.
e ogni proposta riceverà una risposta scritta.
con la collaborazione dei volontari.
e il risultato sarà presentato in un'assemblea pubblica.`);
