/** Address of the catalogue that holds every dataset. */
export const cataloguePath = "/catalogo.ttl";
