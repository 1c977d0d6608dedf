/** The languages in which a site can stand, as the desk's forms offer them. */
export const languageOptions = [
  { value: "it", label: "Italiano" },
  { value: "en", label: "English" },
];
