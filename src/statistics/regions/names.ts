/**
 * Regions that are told apart, by country: the second half of their ISO 3166-2 code, and their name in the language of
 * the place. These are the countries that most readers of an Italian municipality come from; of others no region is told.
 */
const regions: Readonly<Record<string, string>> = {
  IT: `65 Abruzzo,77 Basilicata,78 Calabria,72 Campania,45 Emilia-Romagna,36 Friuli-Venezia Giulia,62 Lazio,42 Liguria,
    25 Lombardia,57 Marche,67 Molise,21 Piemonte,75 Puglia,88 Sardegna,82 Sicilia,52 Toscana,32 Trentino-Alto Adige,55 Umbria,
    23 Valle d’Aosta,34 Veneto`,
  AT: `1 Burgenland,2 Kärnten,3 Niederösterreich,4 Oberösterreich,5 Salzburg,6 Steiermark,7 Tirol,8 Vorarlberg,9 Wien`,
  BR: `AC Acre,AL Alagoas,AM Amazonas,AP Amapá,BA Bahia,CE Ceará,DF Distrito Federal,ES Espírito Santo,GO Goiás,MA Maranhão,
    MG Minas Gerais,MS Mato Grosso do Sul,MT Mato Grosso,PA Pará,PB Paraíba,PE Pernambuco,PI Piauí,PR Paraná,RJ Rio de Janeiro,
    RN Rio Grande do Norte,RO Rondônia,RR Roraima,RS Rio Grande do Sul,SC Santa Catarina,SE Sergipe,SP São Paulo,TO Tocantins`,
  CH: `AG Aargau,AI Appenzell Innerrhoden,AR Appenzell Ausserrhoden,BE Bern,BL Basel-Landschaft,BS Basel-Stadt,FR Fribourg,
    GE Genève,GL Glarus,GR Graubünden,JU Jura,LU Luzern,NE Neuchâtel,NW Nidwalden,OW Obwalden,SG St. Gallen,SH Schaffhausen,
    SO Solothurn,SZ Schwyz,TG Thurgau,TI Ticino,UR Uri,VD Vaud,VS Valais,ZG Zug,ZH Zürich`,
  CN: `AH Anhui,BJ Beijing,CQ Chongqing,FJ Fujian,GD Guangdong,GS Gansu,GX Guangxi,GZ Guizhou,HA Henan,HB Hubei,HE Hebei,
    HI Hainan,HL Heilongjiang,HN Hunan,JL Jilin,JS Jiangsu,JX Jiangxi,LN Liaoning,NM Inner Mongolia,NX Ningxia,QH Qinghai,
    SC Sichuan,SD Shandong,SH Shanghai,SN Shaanxi,SX Shanxi,TJ Tianjin,XJ Xinjiang,XZ Tibet,YN Yunnan,ZJ Zhejiang`,
  DE: `BB Brandenburg,BE Berlin,BW Baden-Württemberg,BY Bayern,HB Bremen,HE Hessen,HH Hamburg,MV Mecklenburg-Vorpommern,
    NI Niedersachsen,NW Nordrhein-Westfalen,RP Rheinland-Pfalz,SH Schleswig-Holstein,SL Saarland,SN Sachsen,ST Sachsen-Anhalt,
    TH Thüringen`,
  ES: `AN Andalucía,AR Aragón,AS Asturias,CB Cantabria,CE Ceuta,CL Castilla y León,CM Castilla-La Mancha,CN Canarias,
    CT Catalunya,EX Extremadura,GA Galicia,IB Illes Balears,MC Murcia,MD Madrid,ML Melilla,NC Navarra,PV País Vasco,RI La Rioja,
    VC Comunitat Valenciana`,
  FR: `20R Corse,ARA Auvergne-Rhône-Alpes,BFC Bourgogne-Franche-Comté,BRE Bretagne,CVL Centre-Val de Loire,GES Grand Est,
    HDF Hauts-de-France,IDF Île-de-France,NAQ Nouvelle-Aquitaine,NOR Normandie,OCC Occitanie,PAC Provence-Alpes-Côte d’Azur,
    PDL Pays de la Loire`,
  GB: `ENG England,NIR Northern Ireland,SCT Scotland,WLS Wales`,
  NL: `DR Drenthe,FL Flevoland,FR Fryslân,GE Gelderland,GR Groningen,LI Limburg,NB Noord-Brabant,NH Noord-Holland,OV Overijssel,
    UT Utrecht,ZE Zeeland,ZH Zuid-Holland`,
  US: `AK Alaska,AL Alabama,AR Arkansas,AZ Arizona,CA California,CO Colorado,CT Connecticut,DC District of Columbia,DE Delaware,
    FL Florida,GA Georgia,HI Hawaii,IA Iowa,ID Idaho,IL Illinois,IN Indiana,KS Kansas,KY Kentucky,LA Louisiana,MA Massachusetts,
    MD Maryland,ME Maine,MI Michigan,MN Minnesota,MO Missouri,MS Mississippi,MT Montana,NC North Carolina,ND North Dakota,
    NE Nebraska,NH New Hampshire,NJ New Jersey,NM New Mexico,NV Nevada,NY New York,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,
    RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VA Virginia,VT Vermont,WA Washington,
    WI Wisconsin,WV West Virginia,WY Wyoming`,
};

/** Names by ISO 3166-2 code (`IT-52`: Toscana). */
export const regionNames: ReadonlyMap<string, string> = new Map(
  Object.entries(regions).flatMap(([country, list]) =>
    list.split(",").map((entry) => {
      const [code = "", ...name] = entry.trim().split(" ");
      return [`${country}-${code}`, name.join(" ")] as const;
    }),
  ),
);

/** Countries of which regions are told. */
export const countriesWithRegions: readonly string[] = Object.keys(regions);
