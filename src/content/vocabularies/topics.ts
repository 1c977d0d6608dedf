/** Argomenti: the model's 64, to the letter, with English names. Source: C.SI.1.5 (validator 1.1.38). */
import { terms } from "./term.ts";
import { topicNames } from "./topic-names.ts";

export const topics = terms(
  `
accesso-informazione | Accesso all'informazione | Access to information
acqua | Acqua | Water
agricoltura | Agricoltura | Agriculture
anagrafe | Anagrafe | Population register
animale-domestico | Animale domestico | Pets
aria | Aria | Air
assistenza-invalidi | Assistenza agli invalidi | Disability support
assistenza-sociale | Assistenza sociale | Social care
associazioni | Associazioni | Associations
bilancio | Bilancio | Budget
commercio-al-minuto | Commercio al minuto | Retail trade
commercio-all-ingrosso | Commercio all'ingrosso | Wholesale trade
commercio-ambulante | Commercio ambulante | Street trading
comunicazione-istituzionale | Comunicazione istituzionale | Public communication
comunicazione-politica | Comunicazione politica | Political communication
concorsi | Concorsi | Public competitions
covid-19 | Covid-19 | Covid-19
elezioni | Elezioni | Elections
energie-rinnovabili | Energie rinnovabili | Renewable energy
estero | Estero | Abroad
foreste | Foreste | Forests
formazione-professionale | Formazione professionale | Vocational training
gemellaggi | Gemellaggi | Twinning
gestione-rifiuti | Gestione rifiuti | Waste management
giustizia | Giustizia | Justice
igiene-pubblica | Igiene pubblica | Public hygiene
immigrazione | Immigrazione | Immigration
imposte | Imposte | Taxes
imprese | Imprese | Businesses
inquinamento | Inquinamento | Pollution
integrazione-sociale | Integrazione sociale | Social inclusion
isolamento-termico | Isolamento termico | Thermal insulation
istruzione | Istruzione | Education
lavoro | Lavoro | Work
matrimonio | Matrimonio | Marriage
mercato | Mercato | Market
mobilita-sostenibile | Mobilità sostenibile | Sustainable mobility
morte | Morte | Death
nascita | Nascita | Birth
parcheggi | Parcheggi | Parking
patrimonio-culturale | Patrimonio culturale | Cultural heritage
pesca | Pesca | Fishing
piano-di-sviluppo | Piano di sviluppo | Development plan
pista-ciclabile | Pista ciclabile | Cycle paths
pnrr | PNRR | Recovery plan (PNRR)
politica-commerciale | Politica commerciale | Trade policy
polizia | Polizia | Police
prodotti-alimentari | Prodotti alimentari | Food
protezione-civile | Protezione civile | Civil protection
residenza | Residenza | Residence
risposta-emergenze | Risposta alle emergenze | Emergency response
sistema-giuridico | Sistema giuridico | Legal system
spazio-verde | Spazio Verde | Green spaces
sport | Sport | Sport
sviluppo-sostenibile | Sviluppo sostenibile | Sustainable development
tassa-sui-servizi | Tassa sui servizi | Service charges
tempo-libero | Tempo libero | Leisure
trasparenza-amministrativa | Trasparenza amministrativa | Transparency
trasporto-pubblico | Trasporto pubblico | Public transport
turismo | Turismo | Tourism
urbanizzazione | Urbanizzazione | Urban development
viaggi | Viaggi | Travel
zone-pedonali | Zone pedonali | Pedestrian areas
ztl | ZTL | Restricted traffic zones (ZTL)
`,
  topicNames,
);
