import { terms } from "./term.ts";
import { translatedNames } from "./translated-names.ts";

/** What those in office declare each year. Source: art. 14 D.Lgs. 33/2013, art. 20 D.Lgs. 39/2013; Modello Comuni, type Persona pubblica */
export const declarationTypes = terms(
  `
situazione-patrimoniale | Situazione patrimoniale | Statement of assets
redditi | Dichiarazione dei redditi | Income tax return
spese-elettorali | Spese elettorali | Election expenses
variazione-patrimoniale | Variazione della situazione patrimoniale | Change in the statement of assets
altre-cariche | Altre cariche | Other offices held
emolumenti | Emolumenti a carico della finanza pubblica | Payments from public funds
inconferibilita | Insussistenza di cause di inconferibilità e incompatibilità | No grounds of ineligibility or incompatibility
`,
  translatedNames(`
situazione-patrimoniale | Vermögenserklärung | Déclaration de patrimoine | Declaración de patrimonio
redditi | Einkommensteuererklärung | Déclaration de revenus | Declaración de la renta
spese-elettorali | Wahlkampfkosten | Dépenses électorales | Gastos electorales
variazione-patrimoniale | Änderung der Vermögenserklärung | Variation du patrimoine | Variación del patrimonio
altre-cariche | Weitere Ämter | Autres mandats | Otros cargos
emolumenti | Bezüge aus öffentlichen Mitteln | Rémunérations sur fonds publics | Retribuciones con fondos públicos
inconferibilita | Keine Gründe der Unzulässigkeit oder Unvereinbarkeit | Absence d'inéligibilité et d'incompatibilité | Ausencia de causas de inhabilitación e incompatibilidad
`),
);
