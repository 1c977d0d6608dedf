import { terms } from "./term.ts";

/**
 * Documenti albo pretorio, three levels; the deepest term is the one to use. Source: Modello Comuni, taxonomies. Naming the
 * kind of an act here has no legal effect of publicity: the notice board is another thing (art. 32 L. 69/2009).
 */
export const noticeBoardTypes = terms(`
atto-amministrativo | Atto amministrativo | Administrative act
decreto | Decreto | Decree | atto-amministrativo
decreto-dirigente | Decreto del Dirigente | Manager's decree | decreto
decreto-sindaco | Decreto del Sindaco | Mayor's decree | decreto
deliberazione | Deliberazione | Resolution | atto-amministrativo
deliberazione-consiglio | Deliberazione del Consiglio comunale | Resolution of the municipal council | deliberazione
deliberazione-giunta | Deliberazione della Giunta comunale | Resolution of the municipal executive | deliberazione
deliberazione-commissario | Deliberazione del Commissario ad acta | Resolution of the acting commissioner | deliberazione
deliberazione-circoscrizione | Deliberazione del Consiglio circoscrizionale | Resolution of the district council | deliberazione
deliberazione-esecutivo | Deliberazione dell'Esecutivo circoscrizionale | Resolution of the district executive | deliberazione
deliberazione-altri | Deliberazione di altri Organi | Resolution of other bodies | deliberazione
determinazione | Determinazione | Executive decision | atto-amministrativo
determinazione-sindaco | Determinazione del Sindaco | Mayor's executive decision | determinazione
determinazione-dirigente | Determinazione del Dirigente | Manager's executive decision | determinazione
ordinanza | Ordinanza | Order | atto-amministrativo
ordinanza-dirigente | Ordinanza del Dirigente | Manager's order | ordinanza
ordinanza-sindaco | Ordinanza del Sindaco | Mayor's order | ordinanza
atto-autorizzativo | Atto autorizzativo | Authorisation
permesso-costruire | Permesso a costruire | Building permit | atto-autorizzativo
atto-stato-civile | Atto dello stato civile | Civil status act
cancellazione | Provvedimento di cancellazione per irreperibilità | Removal from the register of those who cannot be found | atto-stato-civile
cambio-nome | Pubblicazione cambio nome | Publication of a change of name | atto-stato-civile
matrimonio | Pubblicazione di matrimonio | Publication of marriage banns | atto-stato-civile
atto-generico | Atto generico | General act
avviso | Avviso | Notice | atto-generico
avviso-deposito | Avviso di deposito in casa comunale | Notice of deposit at the town hall | avviso
manifesto | Avviso/Manifesto | Notice or poster | avviso
bando | Bando | Call | atto-generico
bando-concorso | Bando di concorso | Public competition | bando
bando-gara | Bando di gara | Call for tenders | bando
bando-contributi | Bando di contributi e vantaggi economici | Call for grants and economic benefits | bando
pubblicazione-esterna | Pubblicazione esterna | Publication for others
atto-terzi | Atto di terzi | Act of third parties | pubblicazione-esterna
`);

/** Whether a type is a call, which has a day on which it opens and one on which it closes. */
export const isCall = (code: string | undefined): boolean =>
  code === "bando" || noticeBoardTypes.some((term) => term.code === code && term.parent === "bando");
