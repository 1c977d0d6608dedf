import { translatedNames } from "./vocabularies/translated-names.ts";

/** Titles of the sections in German, French and Spanish, by key. */
export const sectionTitles = translatedNames(`
amministrazione | Verwaltung | Administration | Administración
amministrazione/organi-di-governo | Regierungsorgane | Organes de gouvernement | Órganos de gobierno
amministrazione/aree-amministrative | Verwaltungsbereiche | Directions administratives | Áreas administrativas
amministrazione/uffici | Ämter | Bureaux | Oficinas
amministrazione/enti-e-fondazioni | Körperschaften und Stiftungen | Organismes et fondations | Entidades y fundaciones
amministrazione/politici | Politikerinnen und Politiker | Élus | Políticos
amministrazione/personale-amministrativo | Verwaltungspersonal | Personnel administratif | Personal administrativo
amministrazione/documenti-e-dati | Dokumente und Daten | Documents et données | Documentos y datos
amministrazione/documenti-e-dati/documenti-albo-pretorio | Dokumente der Amtstafel | Documents de l'affichage légal | Documentos del tablón oficial
amministrazione/documenti-e-dati/modulistica | Formulare | Formulaires | Formularios
amministrazione/documenti-e-dati/documenti-funzionamento-interno | Dokumente zum inneren Betrieb | Documents de fonctionnement interne | Documentos de funcionamiento interno
amministrazione/documenti-e-dati/atti-normativi | Vorschriften | Règlements | Normativa
amministrazione/documenti-e-dati/accordi-tra-enti | Vereinbarungen zwischen Körperschaften | Accords entre organismes | Acuerdos entre entidades
amministrazione/documenti-e-dati/documenti-attivita-politica | Dokumente zur politischen Tätigkeit | Documents de l'activité politique | Documentos de la actividad política
amministrazione/documenti-e-dati/documenti-tecnici-di-supporto | Unterstützende Fachdokumente | Documents techniques de support | Documentos técnicos de apoyo
amministrazione/documenti-e-dati/istanze | Anträge | Demandes | Solicitudes
amministrazione/documenti-e-dati/documenti-programmazione-e-rendicontazione | Planung und Rechenschaft | Documents de programmation et de compte rendu | Documentos de programación y rendición de cuentas
amministrazione/documenti-e-dati/dataset | Datensätze | Jeux de données | Conjuntos de datos
novita | Aktuelles | Actualités | Novedades
novita/notizie | Nachrichten | Nouvelles | Noticias
novita/comunicati | Pressemitteilungen | Communiqués | Comunicados
novita/avvisi | Hinweise | Avis | Avisos
servizi | Dienste | Services | Servicios
servizi/educazione-e-formazione | Bildung und Ausbildung | Éducation et formation | Educación y formación
servizi/salute-benessere-e-assistenza | Gesundheit, Wohlbefinden und Betreuung | Santé, bien-être et assistance | Salud, bienestar y asistencia
servizi/vita-lavorativa | Arbeitsleben | Vie professionnelle | Vida laboral
servizi/mobilita-e-trasporti | Mobilität und Verkehr | Mobilité et transports | Movilidad y transportes
servizi/catasto-e-urbanistica | Kataster und Bauwesen | Cadastre et urbanisme | Catastro y urbanismo
servizi/anagrafe-e-stato-civile | Meldeamt und Personenstand | État civil et population | Padrón y registro civil
servizi/turismo | Tourismus | Tourisme | Turismo
servizi/giustizia-e-sicurezza-pubblica | Justiz und öffentliche Sicherheit | Justice et sécurité publique | Justicia y seguridad pública
servizi/tributi-finanze-e-contravvenzioni | Abgaben, Finanzen und Bußgelder | Impôts, finances et amendes | Tributos, finanzas y multas
servizi/cultura-e-tempo-libero | Kultur und Freizeit | Culture et loisirs | Cultura y tiempo libre
servizi/ambiente | Umwelt | Environnement | Medio ambiente
servizi/imprese-e-commercio | Unternehmen und Handel | Entreprises et commerce | Empresas y comercio
servizi/autorizzazioni | Genehmigungen | Autorisations | Autorizaciones
servizi/appalti-pubblici | Öffentliche Aufträge | Marchés publics | Contratación pública
servizi/agricoltura-e-pesca | Landwirtschaft und Fischerei | Agriculture et pêche | Agricultura y pesca
vivere-il-comune | Leben in der Gemeinde | Vivre dans la commune | Vivir en el municipio
vivere-il-comune/luoghi | Orte | Lieux | Lugares
vivere-il-comune/eventi | Veranstaltungen | Événements | Eventos
argomenti | Themen | Thèmes | Temas
domande-frequenti | Häufige Fragen | Questions fréquentes | Preguntas frecuentes
incarichi | Funktionen | Fonctions | Cargos
bandi | Ausschreibungen | Appels | Convocatorias
guide | Anleitungen Schritt für Schritt | Guides pas à pas | Guías paso a paso
siti-tematici | Themenwebsites | Sites thématiques | Sitios temáticos
pagine | Seiten | Pages | Páginas
contatti | Kontaktstellen | Points de contact | Puntos de contacto
`);
