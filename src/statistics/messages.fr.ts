/** French texts of `statisticsText`. */
export const fr = {
  title: "Statistiques du site",
  description:
    "Combien de personnes lisent le site, quelles rubriques et quelles pages : chaque chiffre avec sa définition.",
  lead: "Combien de personnes lisent le site, quelles rubriques et quelles pages. Chaque chiffre est à côté de sa définition.",
  period: "Période",
  periodShown: "Du {{from}} au {{until}}",
  from: "À partir du",
  until: "Jusqu'au",
  show: "Afficher",
  presets: "Périodes toutes prêtes",
  week: "7 derniers jours",
  month: "30 derniers jours",
  year: "12 derniers mois",
  tooEarly: "Avant {{year}}, il n'y avait rien à compter. Choisissez des jours à partir de {{year}}.",
  badDate: "« {{text}} » n'est pas une date. Écrivez l'année, le mois et le jour, par exemple {{example}}.",
  upsideDown: "La période commence après sa fin ou dans le futur. Choisissez un jour de début antérieur.",
  tooLong:
    "La période choisie a {{days}} jours : on peut en montrer {{limit}} au maximum. Raccourcissez-la, s'il vous plaît.",
  unavailable:
    "Les chiffres ne sont pas disponibles en ce moment. Les pages lues continuent d'être comptées et rien n'est perdu : réessayez dans quelques minutes.",
  emptyTitle: "Aucune page comptée",
  empty:
    "Dans la période choisie, aucune page n'a été comptée. Une page lue apparaît ici après une minute environ ; les jours d'avant l'ouverture de ce site n'ont de chiffres que s'ils ont été importés. Les programmes automatiques et les personnes qui demandent à ne pas être comptées restent dehors.",
  totals: "En bref",
  visits: "Visites",
  visitors: "Visiteurs",
  views: "Pages vues",
  timeOnPage: "Temps de lecture",
  visitsDefinition:
    "Une visite est une série de pages vues par le même visiteur sans pause de {{minutes}} minutes ou plus. Une visite qui passe minuit compte pour les deux jours.",
  visitorsDefinition:
    "Un visiteur est un navigateur dans un réseau, reconnaissable seulement le même jour. Pour plusieurs jours, le chiffre est la somme des jours : qui revient le lendemain est compté de nouveau, car nous ne conservons rien qui permette de le reconnaître. Deux personnes avec le même navigateur dans le même réseau comptent pour une.",
  viewsDefinition:
    "Une page vue est une page du site montrée à une personne. La recharger la compte de nouveau. Programmes automatiques, fichiers, images, erreurs et pages chargées à l'avance ne comptent pas.",
  timeDefinition:
    "Le temps pendant lequel la page est restée visible : la moitié des pages mesurées l'est restée au moins aussi longtemps. Mesuré sur {{count}} pages vues, celles dont le navigateur l'a communiqué.",
  timeUnknown: "non mesuré",
  seconds_one: "{{count}} seconde",
  seconds_other: "{{count}} secondes",
  minutes: "{{minutes}} min {{seconds}} s",
  byDay: "Jour par jour",
  chartTitle: "Pages vues et visites, jour par jour",
  chartTitleMonths: "Pages vues et visites, mois par mois",
  chartDescription:
    "Diagramme à barres du {{from}} au {{until}} : {{views}} pages vues et {{visits}} visites en tout. La valeur la plus haute est de {{most}} pages vues, {{mostWhen}}. Les mêmes chiffres sont dans le tableau qui suit.",
  chartLegend: "Barre claire : pages vues. Barre foncée : visites.",
  dayTable: "Les chiffres du diagramme dans un tableau",
  dayCaption: "Visites, visiteurs et pages vues par jour",
  day: "Jour",
  bySection: "Par rubrique",
  sectionCaption: "Visites, visiteurs et pages vues par rubrique, de la plus lue à la moins lue",
  section: "Rubrique",
  sectionNote:
    "Une visite compte dans chaque rubrique dont elle a vu une page : la somme des rubriques peut donc dépasser les visites du site. Les pages vues, elles, s'additionnent.",
  otherPages: "Autres pages (accueil, recherche, mentions)",
  mostRead: "Pages les plus lues",
  mostReadCaption_one: "La page la plus lue",
  mostReadCaption_other: "Les {{count}} pages les plus lues",
  page: "Page",
  home: "Page d'accueil",
  definitions: "Comment nous comptons",
  privacy:
    "Aucun cookie et aucun identifiant permanent. L'adresse de réseau est raccourcie avant toute écriture et transformée, avec le nom du navigateur, en un nombre au moyen d'une clé effacée en fin de journée. Qui active « Do Not Track » ou « Global Privacy Control » dans son navigateur n'est pas compté.",
  downloads: "Les mêmes chiffres en données",
  csv: "Télécharger en CSV",
  json: "Télécharger en JSON",
  time: "Les jours commencent à minuit, heure italienne.",
  group: "groupe",
  item: "élément",
  total: "total",
};
