/** Texts of the emergency register. */
export const emergencyTexts = {
  it: {
    emergencies: "Registro di emergenza",
    emergenciesIntro:
      "Quando il sistema non funziona gli atti si numerano a mano. Finita l'emergenza la si registra qui: ogni numero dato a mano va poi riportato in un atto (campo «Numero dato nel registro di emergenza», per esempio E1/2026-3), che riceve il numero definitivo e conserva l'altro.",
    emergencyNew: "Registra un'emergenza finita",
    emergencyBegan: "Inizio",
    emergencyEnded: "Fine",
    emergencyAuthorised: "Autorizzata da",
    emergencyNumbers: "Ultimo numero dato a mano (si comincia da 1)",
    emergencyKeep: "Registra",
    emergencyKept: "Registrata con il codice {{name}}.",
    emergencyMissing: "manca ancora l'atto con questo numero",
    "refused.emergency.not-over": "L'emergenza non è ancora finita: la registri dopo.",
    "refused.emergency.ends-before": "La fine viene prima dell'inizio: corregga i due momenti.",
    "refused.emergency-taken": "Un altro atto ha già questo numero del registro di emergenza: lo corregga.",
  },
  en: {
    emergencies: "Emergency register",
    emergenciesIntro:
      "When the system is down acts are numbered by hand. Afterwards the emergency is kept here: each number given by hand is then put into an act (field “Number given in the emergency register”, such as E1/2026-3), which gets the definitive number and keeps the other.",
    emergencyNew: "Keep an emergency that is over",
    emergencyBegan: "Beginning",
    emergencyEnded: "End",
    emergencyAuthorised: "Allowed by",
    emergencyNumbers: "Last number given by hand (beginning with 1)",
    emergencyKeep: "Keep",
    emergencyKept: "Kept under the code {{name}}.",
    emergencyMissing: "the act with this number is still missing",
    "refused.emergency.not-over": "The emergency is not over yet: keep it afterwards.",
    "refused.emergency.ends-before": "The end is before the beginning: please correct the two.",
    "refused.emergency-taken": "Another act has this number of the emergency register already: please correct it.",
  },
} as const;
