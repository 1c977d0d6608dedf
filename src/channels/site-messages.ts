import { defineMessages } from "#src/kernel/messages.ts";

/** Texts of the public page of official profiles. */
export const profilesText = defineMessages({
  it: {
    title: "Profili ufficiali sui social media",
    lead: "Questi sono i soli profili che parlano per il Comune. Quello che non è in questo elenco non è del Comune.",
    none: "In questo momento il Comune non ha profili sui social media.",
    network: "Rete",
    profile: "Profilo",
    office: "Ufficio",
    responsible: "Responsabile",
    policy: "Regole di comportamento",
    readPolicy: "Leggi le regole di {{name}}",
    use: "Come usiamo i profili",
    useText:
      "Ciò che pubblichiamo altrove si trova sempre anche qui, dove si legge senza registrarsi e senza essere osservati. I messaggi inviati ai profili non valgono come istanze: per chiedere qualcosa al Comune usi le pagine di assistenza e di segnalazione o scriva agli uffici.",
  },
  en: {
    title: "Official profiles on social media",
    lead: "These are the only profiles that speak for the municipality. What is not in this list is not the municipality's.",
    none: "The municipality has no profiles on social media at present.",
    network: "Network",
    profile: "Profile",
    office: "Office",
    responsible: "Responsible",
    policy: "Rules of conduct",
    readPolicy: "Read the rules of {{name}}",
    use: "How we use the profiles",
    useText:
      "What we publish elsewhere always stands here too, where it can be read without an account and without being watched. Messages sent to the profiles are no formal requests: to ask the municipality for something use the assistance and fault report pages or write to the offices.",
  },
  de: {
    title: "Offizielle Profile in sozialen Medien",
    lead: "Nur diese Profile sprechen für die Gemeinde. Was nicht auf dieser Liste steht, gehört nicht der Gemeinde.",
    none: "Die Gemeinde hat derzeit keine Profile in sozialen Medien.",
    network: "Netz",
    profile: "Profil",
    office: "Amt",
    responsible: "Verantwortlich",
    policy: "Verhaltensregeln",
    readPolicy: "Regeln von {{name}} lesen",
    use: "Wie wir die Profile nutzen",
    useText:
      "Was wir anderswo veröffentlichen, steht immer auch hier, wo man es ohne Anmeldung und unbeobachtet lesen kann. Nachrichten an die Profile gelten nicht als Anträge: Um die Gemeinde um etwas zu bitten, verwenden Sie die Seiten für Hilfe und Meldungen oder schreiben Sie den Ämtern.",
  },
  fr: {
    title: "Profils officiels sur les réseaux sociaux",
    lead: "Seuls ces profils parlent au nom de la commune. Ce qui n'est pas dans cette liste n'est pas de la commune.",
    none: "La commune n'a pas de profil sur les réseaux sociaux en ce moment.",
    network: "Réseau",
    profile: "Profil",
    office: "Service",
    responsible: "Responsable",
    policy: "Règles de conduite",
    readPolicy: "Lire les règles de {{name}}",
    use: "Comment nous utilisons les profils",
    useText:
      "Ce que nous publions ailleurs se trouve toujours aussi ici, où on le lit sans s'inscrire et sans être observé. Les messages envoyés aux profils ne valent pas comme demandes officielles : pour demander quelque chose à la commune, utilisez les pages d'assistance et de signalement ou écrivez aux bureaux.",
  },
  es: {
    title: "Perfiles oficiales en las redes sociales",
    lead: "Estos son los únicos perfiles que hablan por el municipio. Lo que no está en esta lista no es del municipio.",
    none: "En este momento el municipio no tiene perfiles en las redes sociales.",
    network: "Red",
    profile: "Perfil",
    office: "Oficina",
    responsible: "Responsable",
    policy: "Normas de conducta",
    readPolicy: "Leer las normas de {{name}}",
    use: "Cómo usamos los perfiles",
    useText:
      "Lo que publicamos en otros lugares está siempre también aquí, donde se lee sin registrarse y sin ser observado. Los mensajes enviados a los perfiles no valen como solicitudes: para pedir algo al municipio use las páginas de asistencia y de avisos o escriba a las oficinas.",
  },
});
