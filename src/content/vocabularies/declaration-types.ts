import { terms } from "./term.ts";

/** What those in office declare each year. Source: art. 14 D.Lgs. 33/2013, art. 20 D.Lgs. 39/2013; Modello Comuni, type Persona pubblica */
export const declarationTypes = terms(`
situazione-patrimoniale | Situazione patrimoniale | Statement of assets
redditi | Dichiarazione dei redditi | Income tax return
spese-elettorali | Spese elettorali | Election expenses
variazione-patrimoniale | Variazione della situazione patrimoniale | Change in the statement of assets
altre-cariche | Altre cariche | Other offices held
emolumenti | Emolumenti a carico della finanza pubblica | Payments from public funds
inconferibilita | Insussistenza di cause di inconferibilità e incompatibilità | No grounds of ineligibility or incompatibility
`);
