import { translatedNames } from "./translated-names.ts";

/** Names of `topics.ts` in German, French and Spanish, by code. */
export const topicNames = translatedNames(`
accesso-informazione | Zugang zu Informationen | Accès à l'information | Acceso a la información
acqua | Wasser | Eau | Agua
agricoltura | Landwirtschaft | Agriculture | Agricultura
anagrafe | Melderegister | État civil et population | Padrón
animale-domestico | Haustiere | Animaux de compagnie | Animales de compañía
aria | Luft | Air | Aire
assistenza-invalidi | Hilfe für Menschen mit Behinderung | Aide aux personnes handicapées | Ayuda a personas con discapacidad
assistenza-sociale | Sozialhilfe | Aide sociale | Asistencia social
associazioni | Vereine | Associations | Asociaciones
bilancio | Haushalt | Budget | Presupuesto
commercio-al-minuto | Einzelhandel | Commerce de détail | Comercio minorista
commercio-all-ingrosso | Großhandel | Commerce de gros | Comercio mayorista
commercio-ambulante | Straßenhandel | Commerce ambulant | Venta ambulante
comunicazione-istituzionale | Öffentlichkeitsarbeit | Communication institutionnelle | Comunicación institucional
comunicazione-politica | Politische Kommunikation | Communication politique | Comunicación política
concorsi | Auswahlverfahren | Concours publics | Oposiciones
covid-19 | Covid-19 | Covid-19 | Covid-19
elezioni | Wahlen | Élections | Elecciones
energie-rinnovabili | Erneuerbare Energien | Énergies renouvelables | Energías renovables
estero | Ausland | Étranger | Extranjero
foreste | Wälder | Forêts | Bosques
formazione-professionale | Berufsbildung | Formation professionnelle | Formación profesional
gemellaggi | Städtepartnerschaften | Jumelages | Hermanamientos
gestione-rifiuti | Abfallwirtschaft | Gestion des déchets | Gestión de residuos
giustizia | Justiz | Justice | Justicia
igiene-pubblica | Öffentliche Hygiene | Hygiène publique | Higiene pública
immigrazione | Einwanderung | Immigration | Inmigración
imposte | Steuern | Impôts | Impuestos
imprese | Unternehmen | Entreprises | Empresas
inquinamento | Umweltverschmutzung | Pollution | Contaminación
integrazione-sociale | Soziale Eingliederung | Intégration sociale | Integración social
isolamento-termico | Wärmedämmung | Isolation thermique | Aislamiento térmico
istruzione | Bildung | Éducation | Educación
lavoro | Arbeit | Travail | Trabajo
matrimonio | Eheschließung | Mariage | Matrimonio
mercato | Markt | Marché | Mercado
mobilita-sostenibile | Nachhaltige Mobilität | Mobilité durable | Movilidad sostenible
morte | Todesfall | Décès | Fallecimiento
nascita | Geburt | Naissance | Nacimiento
parcheggi | Parkplätze | Stationnement | Aparcamientos
patrimonio-culturale | Kulturerbe | Patrimoine culturel | Patrimonio cultural
pesca | Fischerei | Pêche | Pesca
piano-di-sviluppo | Entwicklungsplan | Plan de développement | Plan de desarrollo
pista-ciclabile | Radwege | Pistes cyclables | Carriles bici
pnrr | Wiederaufbauplan (PNRR) | Plan de relance (PNRR) | Plan de recuperación (PNRR)
politica-commerciale | Handelspolitik | Politique commerciale | Política comercial
polizia | Polizei | Police | Policía
prodotti-alimentari | Lebensmittel | Produits alimentaires | Alimentos
protezione-civile | Zivilschutz | Protection civile | Protección civil
residenza | Wohnsitz | Résidence | Residencia
risposta-emergenze | Notfallhilfe | Réponse aux urgences | Respuesta a emergencias
sistema-giuridico | Rechtssystem | Système juridique | Sistema jurídico
spazio-verde | Grünflächen | Espaces verts | Zonas verdes
sport | Sport | Sport | Deporte
sviluppo-sostenibile | Nachhaltige Entwicklung | Développement durable | Desarrollo sostenible
tassa-sui-servizi | Gebühren | Taxes sur les services | Tasas de servicios
tempo-libero | Freizeit | Loisirs | Tiempo libre
trasparenza-amministrativa | Transparenz der Verwaltung | Transparence administrative | Transparencia administrativa
trasporto-pubblico | Öffentlicher Verkehr | Transports publics | Transporte público
turismo | Tourismus | Tourisme | Turismo
urbanizzazione | Stadtentwicklung | Urbanisme | Urbanización
viaggi | Reisen | Voyages | Viajes
zone-pedonali | Fußgängerzonen | Zones piétonnes | Zonas peatonales
ztl | Zonen mit beschränktem Verkehr (ZTL) | Zones à trafic limité (ZTL) | Zonas de tráfico limitado (ZTL)
`);
